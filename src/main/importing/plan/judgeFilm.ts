/** One film of the files with all its rows, against the library. */
import type { Database, Statement } from 'better-sqlite3'
import { changesOfKnown, changesOfNew, later, type Said, saidOf, type Sign } from './filmChanges'
import { here, type FilmHere, type Here } from './here'
import { fills, type Judged, judgeIn, matchedWith, type PlanRow, TWICE } from './judged'
import { judgeReviews, judgeViewings, type Telling } from './judgeEntries'
import type { FilmToMatch, Match } from './matchFilms'
import { plainOption, type Questions } from './questions'
import { EntryData, parsed } from './records'
import { filmRatingQuestion } from './remembered'

const LEFT = 'You left this film out.'
const UNCLEAR = 'It is not sure which film this is.'

export class FilmJudge {
  readonly #here: Here
  readonly #questions: Questions
  readonly #judge: ReturnType<typeof judgeIn>
  readonly #signs: Statement<[number], Sign>
  readonly #rows: Statement<[number], PlanRow>
  readonly #listTarget: Statement<[string], string | null>
  readonly #saveFilm: Statement<[string, string, string | null, string | null, string | null, string | null, string | null, string | null, number]>
  readonly #reset: Statement<[number]>
  readonly #leave: Statement<[string, string, number]>
  readonly #unclear: Statement<[string, number]>

  constructor(plan: Database, library: Database, questions: Questions) {
    this.#here = here(library)
    this.#questions = questions
    this.#judge = judgeIn(plan)
    this.#signs = plan.prepare('SELECT seq, kind, day, rating, is_liked FROM row INDEXED BY row_of_film WHERE film = ?')
    this.#rows = plan.prepare('SELECT seq, kind, day, list, rating, is_liked, joined, nth, data FROM row WHERE film = ? ORDER BY seq')
    this.#listTarget = plan.prepare<[string], string | null>("SELECT target FROM row WHERE list = ? AND kind = 'lists' ORDER BY seq LIMIT 1").pluck()
    this.#saveFilm = plan.prepare('UPDATE film SET verdict = ?, deed = ?, reason = ?, film_id = ?, changes = ?, before = ?, add_ids = ?, add_facts = ? WHERE seq = ?')
    this.#reset = plan.prepare(`
      UPDATE row SET verdict = 'new', deed = CASE WHEN kind IN ('ratings', 'seen', 'likes', 'films') THEN 'nothing' ELSE 'add' END, reason = NULL, target = NULL,
        changes = NULL, before = NULL, add_tags = NULL, partner = joined WHERE film = ?`)
    this.#leave = plan.prepare("UPDATE row SET verdict = ?, deed = 'nothing', reason = ? WHERE film = ?")
    this.#unclear = plan.prepare("UPDATE row SET verdict = 'unclear', reason = ? WHERE film = ? AND verdict <> 'leftOut'")
  }

  /** Forgets what was found before, for comparing anew. */
  reset(film: number): void {
    this.#reset.run(film)
  }

  judge(film: FilmToMatch, match: Match): void {
    const { seq } = film
    if (match.isLeft) {
      const verdict = match.isUnclear ? 'unclear' : 'leftOut'
      const reason = match.isUnclear ? UNCLEAR : LEFT
      this.#leave.run(verdict, reason, seq)
      this.#saveFilm.run(verdict, 'nothing', reason, null, null, null, null, null, seq)
      return
    }
    const mine = match.film === null ? null : this.#here.film(match.film)
    if (mine === null) this.#judgeNew(film, match.isUnclear)
    else this.#judgeKnown(film, mine, match.isUnclear)
    if (match.isUnclear) this.#unclear.run(UNCLEAR, seq)
  }

  #judgeNew(film: FilmToMatch, isUnclear: boolean): void {
    const signs = this.#signs.all(film.seq)
    const standing = later(signs.filter(({ kind }) => kind === 'ratings'))
    for (const [row, judged] of doubles(signs, standing)) this.#judge(row.seq, null, judged)
    const tellings = (kind: string): Telling[] =>
      signs.filter((sign) => sign.kind === kind).map((sign) => ({ day: sign.day, row: sign.seq, rating: sign.rating, isLiked: sign.is_liked === 1, replaces: null }))
    const { changes, addIds, addFacts } = changesOfNew(film, saidOf(signs, tellings('viewings'), tellings('reviews'), undefined))
    this.#saveFilm.run(isUnclear ? 'unclear' : 'new', 'add', isUnclear ? UNCLEAR : null, null, text(changes), null, text(addIds), text(addFacts), film.seq)
  }

  #judgeKnown(film: FilmToMatch, mine: FilmHere, isUnclear: boolean): void {
    const rows = this.#rows.all(film.seq)
    const of = (kind: string): PlanRow[] => rows.filter((row) => row.kind === kind)
    const judge = (row: PlanRow, judged: Judged): void => this.#judge(row.seq, row.joined, judged)
    const known = { seq: film.seq, id: mine.id }
    const viewings = of('viewings').length + of('reviews').length === 0 ? [] : this.#here.viewings(mine.id)
    const { targets, tellings } = judgeViewings(known, of('viewings'), viewings, this.#here, this.#questions, judge)
    const reviews = of('reviews')
    const reviewTellings = reviews.length === 0 ? [] : judgeReviews(known, reviews, this.#here.reviews(mine.id), targets, this.#here, this.#questions, judge)
    this.#judgeOnLists(mine, rows, judge)

    const said = saidOf(rows, tellings, reviewTellings, later(viewings.map(({ watched_on }) => ({ day: watched_on })))?.day)
    const rated = this.#rating(film, mine, said)
    const standing = later(of('ratings'))
    for (const row of of('ratings')) judge(row, row === standing ? rated.judged : TWICE)
    for (const row of of('seen')) judge(row, { verdict: mine.is_seen === 1 ? 'matched' : 'changed', deed: 'nothing', target: mine.id })
    for (const row of of('likes')) judge(row, { verdict: mine.is_liked === 1 ? 'matched' : 'changed', deed: 'nothing', target: mine.id })
    for (const [row, judged] of doubles(rows, standing)) this.#judge(row.seq, null, row.kind === 'watchlist' ? { ...judged, target: null } : judged)

    const { changes, before, addIds, addFacts } = changesOfKnown(film, mine, said, rated.value, this.#here.ids(mine.id), () => this.#here.facts(mine.id))
    const isChanged = changes !== null || addIds !== null || addFacts !== null
    for (const row of of('films')) judge(row, { verdict: isChanged ? 'changed' : 'matched', deed: 'nothing', target: mine.id })
    const verdict = isUnclear ? 'unclear' : isChanged ? 'changed' : 'matched'
    this.#saveFilm.run(verdict, isChanged ? 'change' : 'nothing', isUnclear ? UNCLEAR : null, mine.id, text(changes), text(before), text(addIds), text(addFacts), film.seq)
  }

  #judgeOnLists(mine: FilmHere, rows: readonly PlanRow[], judge: (row: PlanRow, judged: Judged) => void): void {
    const turns = new Map<string, number>()
    for (const row of rows) {
      if (row.kind !== 'watchlist' && row.kind !== 'listEntries') continue
      const list = row.kind === 'watchlist' || row.list === null ? null : (this.#listTarget.get(row.list) ?? null)
      const there = row.kind === 'watchlist' ? this.#here.onWatchlist(mine.id) : list === null ? [] : this.#here.onList(mine.id, list)
      const place = `${row.kind} ${row.list ?? ''}`
      const turn = turns.get(place) ?? 0
      turns.set(place, turn + 1)
      const entry = there[turn]
      judge(row, entry ? matchedWith(entry.id, fills(entry, { note: EntryData.parse(parsed(row.data)).note ?? null }), []) : { verdict: 'new', deed: 'add' })
    }
  }

  /** The rating the film gets (null: none), and what that makes of the row it comes from. */
  #rating(film: FilmToMatch, mine: FilmHere, said: Said): { value: number | null; judged: Judged } {
    const matched: Judged = { verdict: 'matched', deed: 'nothing', target: mine.id }
    const { rating } = said
    if (rating === null || rating.value === mine.rating) return { value: null, judged: matched }
    if (mine.rating === null || rating.replaces === mine.rating) return { value: rating.value, judged: { ...matched, verdict: 'changed' } }
    const standing = this.#questions.ask({
      kind: 'rating', why: 'ratedOtherwise', film: film.seq, row: rating.isStanding ? rating.row : null, here: mine.id, day: null,
      remember: filmRatingQuestion(mine.id, mine.rating, rating.value),
      options: [{ ...plainOption('mine'), rating: mine.rating }, { ...plainOption('file'), rating: rating.value }], proposal: 'mine'
    })
    const isFile = standing.answer === 'file'
    const decided: Judged = isFile ? { ...matched, verdict: 'changed' } : { ...matched, reason: 'Your rating stays.' }
    return { value: isFile ? rating.value : null, judged: standing.isGiven ? decided : { ...decided, verdict: 'unclear', reason: 'The film is rated otherwise in your library.' } }
  }
}

/** What the files say twice of one film, or once differently. */
function* doubles<T extends { seq: number; kind: string; rating: number | null }>(rows: readonly T[], standing: { seq: number; rating: number | null } | null): Iterable<[T, Judged]> {
  const met = new Set<string>()
  for (const row of rows) {
    if (row.kind === 'ratings') {
      if (standing === null || row.seq === standing.seq) continue
      yield [row, row.rating === standing.rating ? TWICE : { verdict: 'leftOut', deed: 'nothing', reason: 'A later rating of this film was brought too.' }]
    } else if (row.kind === 'watchlist' || row.kind === 'seen' || row.kind === 'likes') {
      if (met.has(row.kind)) yield [row, TWICE]
      met.add(row.kind)
    }
  }
}

function text(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
