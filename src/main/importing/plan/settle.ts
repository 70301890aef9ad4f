/** Once everything has been read: which film a title and year meant that several bear, which review tells of which viewing, what is twice. */
import type { Database } from 'better-sqlite3'
import type { Work } from '../../worker/work'
import { parsed, ReviewData, ViewingData } from './records'
import { PLAN_INDEXES, REVIEW_INDEXES } from './schema'

const PAGE = 2_000

export async function settle(db: Database, work: Work): Promise<void> {
  db.exec(PLAN_INDEXES)
  await work.breathe()
  db.exec('BEGIN')
  shareOut(db)
  const hasReviews = db.prepare("SELECT 1 FROM kind_count WHERE kind = 'reviews'").get() !== undefined
  if (hasReviews) await joinReviews(db, work)
  countTurns(db)
  db.exec('COMMIT')
  await work.breathe()
}

/** Several viewings of one film and day are told apart by their turn. */
function countTurns(db: Database): void {
  // Grouped as the index is ordered, so that nothing is sorted.
  const several = db
    .prepare<[], { film: number; day: string | null }>("SELECT film, day FROM row INDEXED BY row_of_film WHERE kind = 'viewings' GROUP BY film, kind, day HAVING count(*) > 1")
    .all()
  const rows = db.prepare<[number, string | null], number>("SELECT seq FROM row WHERE film = ? AND kind = 'viewings' AND day IS ? ORDER BY seq").pluck()
  const set = db.prepare<[number, number]>('UPDATE row SET nth = ? WHERE seq = ?')
  for (const { film, day } of several) {
    for (const [nth, seq] of rows.all(film, day).entries()) if (nth > 0) set.run(nth, seq)
  }
}

/**
 * Two films of one title and year, told apart by their ids, and rows that name them by title and year alone: the first viewing is
 * of the film that was marked seen first, the second of the second.
 */
function shareOut(db: Database): void {
  const names = db
    .prepare<[], { match_title: string; year: number | null }>('SELECT match_title, year FROM film WHERE ids IS NOT NULL GROUP BY match_title, year HAVING count(*) > 1')
    .all()
  const bearers = db.prepare<[string, number | null], { seq: number; seen: number; rating: number | null }>(`
    SELECT film.seq, EXISTS (SELECT 1 FROM row WHERE row.film = film.seq AND row.kind IN ('seen', 'ratings')) AS seen,
      (SELECT rating FROM row WHERE row.film = film.seq AND row.kind = 'ratings' LIMIT 1) AS rating
    FROM film WHERE match_title = ? AND year IS ?
    ORDER BY (SELECT min(coalesce(day, '') || printf('%012d', coalesce(line, 0))) FROM row WHERE row.film = film.seq AND row.kind IN ('seen', 'ratings')), ids`)
  const rows = db.prepare<[string, number | null], { seq: number; kind: string; rating: number | null }>(`
    SELECT row.seq, row.kind, row.rating FROM film JOIN row ON row.film = film.seq WHERE match_title = ? AND film.year IS ? AND by_name = 1 ORDER BY day, row.seq`)
  const move = db.prepare<[number, string, number]>('UPDATE row SET film = ?, reason = ? WHERE seq = ?')
  for (const { match_title, year } of names) {
    const all = bearers.all(match_title, year)
    const seen = all.filter((film) => film.seen === 1)
    const films = seen.length > 0 ? seen : all
    const viewings = rows.all(match_title, year).filter((row) => row.kind === 'viewings')
    for (const row of rows.all(match_title, year)) {
      const turn = row.kind === 'viewings' ? viewings.findIndex(({ seq }) => seq === row.seq) : 0
      const likeRated = viewings.length < films.length && row.rating !== null ? films.filter((film) => film.rating === row.rating) : []
      const film = (likeRated.length === 1 ? likeRated[0] : films[Math.min(turn, films.length - 1)]) ?? all[0]
      if (film) move.run(film.seq, 'Several films of this title and year were brought; the file does not say which of them this is.', row.seq)
    }
  }
}

interface ReviewRow {
  seq: number
  film: number
  file: number
  line: number | null
  day: string | null
  joins: string | null
  joined: number | null
  by_name: number
  data: string
}

interface ViewingRow {
  seq: number
  film: number
  day: string | null
  data: string
}

async function joinReviews(db: Database, work: Work): Promise<void> {
  const page = db.prepare<[number], ReviewRow>(
    `SELECT seq, film, file, line, day, joins, joined, by_name, data FROM row WHERE seq > ? AND kind = 'reviews' ORDER BY seq LIMIT ${PAGE}`
  )
  const viewing = 'SELECT seq, film, day, data FROM row AS viewing'
  const free = "NOT EXISTS (SELECT 1 FROM row AS other WHERE other.joined = viewing.seq) ORDER BY seq LIMIT 1"
  db.exec(REVIEW_INDEXES)
  const byAddress = db.prepare<[string], ViewingRow>(`${viewing} WHERE joins = ? AND kind = 'viewings' AND ${free}`)
  const byDay = db.prepare<[number, string], ViewingRow>(`${viewing} WHERE film = ? AND kind = 'viewings' AND day = ? AND ${free}`)
  const join = db.prepare<[number, number, string | null, string, number]>('UPDATE row SET joined = ?, film = ?, day = ?, data = ?, rating = NULL, is_liked = NULL WHERE seq = ?')
  const enrich = db.prepare<[string, number | null, number | null, number]>('UPDATE row SET data = ?, rating = ?, is_liked = ? WHERE seq = ?')
  const add = db.prepare<[number, number, number, number | null, string, number | null, number | null, number, string]>(
    "INSERT INTO row (seq, kind, film, file, line, day, rating, is_liked, by_name, data) VALUES (?, 'viewings', ?, ?, ?, ?, ?, ?, ?, ?)"
  )
  const follow = db.prepare<[number]>('UPDATE row SET (film, day) = (SELECT film, day FROM row AS viewing WHERE viewing.seq = row.joined) WHERE seq = ?')
  let last = db.prepare<[], number | null>('SELECT max(seq) FROM row').pluck().get() ?? 0
  const end = last
  for (let after = 0; ; ) {
    const rows = page.all(after).filter(({ seq }) => seq <= end)
    for (const row of rows) {
      const review = ReviewData.parse(parsed(row.data))
      const found = row.joined === null ? ((row.joins === null ? undefined : byAddress.get(row.joins)) ?? (row.day === null ? undefined : byDay.get(row.film, row.day))) : undefined
      const { rating, isLiked, isRewatch, tags, watchedOn, ...rest } = review
      if (found) {
        const known = ViewingData.parse(parsed(found.data))
        const data = {
          ...known, rating: known.rating ?? rating ?? null, isLiked: known.isLiked === true || isLiked === true, isRewatch: known.isRewatch === true || isRewatch === true,
          tags: [...new Set([...(known.tags ?? []), ...(tags ?? [])])]
        }
        enrich.run(JSON.stringify(data), data.rating, data.isLiked ? 1 : null, found.seq)
        join.run(found.seq, found.film, found.day, JSON.stringify(rest), row.seq)
      } else if (row.joined === null && row.day !== null) {
        const seq = ++last
        const data = { watchedOn: watchedOn ?? row.day, enteredOn: review.writtenOn ?? null, rating: rating ?? null, isLiked: isLiked === true, isRewatch: isRewatch === true, tags: tags ?? [] }
        add.run(seq, row.film, row.file, row.line, row.day, data.rating, data.isLiked ? 1 : null, row.by_name, JSON.stringify(data))
        join.run(seq, row.film, row.day, JSON.stringify(rest), row.seq)
      } else if (row.joined !== null) {
        // Its viewing was shared out among films of one title; the text goes with it.
        follow.run(row.seq)
      }
    }
    work.report('Joining reviews', after, end)
    await work.breathe()
    const reached = rows.at(-1)
    if (reached === undefined || rows.length < PAGE) break
    after = reached.seq
  }
  db.exec('UPDATE row SET partner = joined WHERE joined IS NOT NULL')
  if (last > end) db.prepare("INSERT INTO kind_count VALUES ('viewings', ?) ON CONFLICT (kind) DO UPDATE SET n = n + excluded.n").run(last - end)
}
