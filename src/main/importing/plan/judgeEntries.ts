/** Viewings and reviews of a film that is in the library. */
import { beginning } from './words'
import type { Here, ReviewHere, ViewingHere } from './here'
import { fills, type Judge, type Judged, matchedWith, newTags, type PlanRow } from './judged'
import { plainOption, type Questions } from './questions'
import { parsed, ReviewData, ViewingData } from './records'
import { reviewQuestion, viewingRatingQuestion } from './remembered'

export interface FilmOfRows {
  readonly seq: number
  readonly id: string
}

/** A viewing that says something to the film as a whole: a new one, or one whose rating is set. */
export interface Telling {
  readonly day: string | null
  readonly row: number
  readonly rating: number | null
  readonly isLiked: boolean
  /** The rating that this one replaces on its viewing. */
  readonly replaces: number | null
}

/** Answers which viewings of the library the rows are, and what is told anew. */
export function judgeViewings(film: FilmOfRows, rows: readonly PlanRow[], known: readonly ViewingHere[], here: Here, questions: Questions, judge: Judge) {
  const targets = new Map<number, string>()
  const tellings: Telling[] = []
  for (const row of rows) {
    const mine = known.filter(({ watched_on }) => watched_on === row.day)[row.nth]
    const data = ViewingData.parse(parsed(row.data))
    if (!mine) {
      judge(row, { verdict: 'new', deed: 'add' })
      tellings.push({ day: row.day, row: row.seq, rating: row.rating, isLiked: row.is_liked === 1, replaces: null })
      continue
    }
    targets.set(row.seq, mine.id)
    const { judged, rating } = compareViewing(film, row, data, mine, here, questions)
    judge(row, judged)
    if (rating !== null) tellings.push({ day: row.day, row: row.seq, rating, isLiked: false, replaces: mine.rating })
  }
  return { targets, tellings }
}

function compareViewing(film: FilmOfRows, row: PlanRow, data: ViewingData, mine: ViewingHere, here: Here, questions: Questions): { judged: Judged; rating: number | null } {
  const rating = data.rating ?? null
  const filled = fills(mine, {
    rating, is_liked: data.isLiked === true ? 1 : 0, is_rewatch: data.isRewatch === true ? 1 : 0, place: data.place ?? null, medium: data.medium ?? null,
    company: data.company ?? null, private_note: data.privateNote ?? null
  })
  const tags = newTags((data.tags ?? []).length === 0 ? new Set() : here.tags('viewing', mine.id), data.tags)
  const judged = matchedWith(mine.id, filled, tags)
  if (rating === null || mine.rating === null) return { judged, rating: mine.rating === null ? rating : null }
  if (rating === mine.rating) return { judged, rating: null }
  const standing = questions.ask({
    kind: 'viewing', why: 'ratedThatDay', film: film.seq, row: row.seq, here: film.id, day: row.day, remember: viewingRatingQuestion(mine.id, mine.rating, rating),
    options: [{ ...plainOption('mine'), rating: mine.rating }, { ...plainOption('file'), rating }], proposal: 'mine'
  })
  const isMine = standing.answer === 'mine'
  const decided = isMine
    ? matchedWith(mine.id, filled, tags, 'Your rating stays.')
    : matchedWith(mine.id, { changes: { ...filled?.changes, rating }, before: { ...filled?.before, rating: mine.rating } }, tags)
  return { judged: standing.isGiven ? decided : { ...decided, verdict: 'unclear', reason: 'The viewing is there with another rating.' }, rating: isMine ? null : rating }
}

export function judgeReviews(
  film: FilmOfRows,
  rows: readonly PlanRow[],
  known: readonly ReviewHere[],
  viewings: ReadonlyMap<number, string>,
  here: Here,
  questions: Questions,
  judge: Judge
): Telling[] {
  const read = rows.map((row) => ({ row, data: ReviewData.parse(parsed(row.data)) }))
  // Texts that are there already are nobody else's counterpart.
  const claimed = new Set(read.flatMap(({ data }) => known.find((review) => isSameText(review, data))?.id ?? []))
  const alone = known.filter(({ viewing_id }) => viewing_id === null)
  const tellings: Telling[] = []
  for (const { row, data } of read) {
    const viewing = row.joined === null ? null : (viewings.get(row.joined) ?? null)
    const there = known.filter(({ viewing_id }) => viewing_id === viewing)
    // On a viewing its own text first; a second one beside it may have been kept without the viewing.
    const same = there.find((review) => isSameText(review, data)) ?? (row.joined === null ? known : there.length > 0 && viewing !== null ? alone : []).find((review) => isSameText(review, data))
    if (same) {
      const filled = row.joined === null ? fills(same, { rating: same.viewing_id === null ? (data.rating ?? null) : null }) : null
      const tags = row.joined === null && same.viewing_id === null && (data.tags ?? []).length > 0 ? newTags(here.tags('review', same.id), data.tags) : []
      judge(row, matchedWith(same.id, filled, tags))
      continue
    }
    const isNew = row.joined !== null && viewing === null
    const other = isNew ? undefined : there.find(({ id }) => !claimed.has(id))
    if (!other) {
      judge(row, { verdict: 'new', deed: 'add' })
      if (row.joined === null) tellings.push({ day: data.writtenOn ?? null, row: row.seq, rating: data.rating ?? null, isLiked: data.isLiked === true, replaces: null })
      continue
    }
    judge(row, askWhichText(film, row, data, other, questions))
  }
  return tellings
}

function askWhichText(film: FilmOfRows, row: PlanRow, { text }: ReviewData, mine: ReviewHere, questions: Questions): Judged {
  const standing = questions.ask({
    kind: 'review', why: 'otherReview', film: film.seq, row: row.seq, here: film.id, day: row.day, remember: reviewQuestion(mine.id, text.body),
    options: [{ ...plainOption('mine'), text: beginning(mine.body) }, { ...plainOption('file'), text: beginning(text.body) }, plainOption('both')],
    proposal: 'mine'
  })
  const shown = (judged: Judged): Judged => (standing.isGiven ? judged : { ...judged, verdict: 'unclear', reason: 'There is another text of yours already.' })
  switch (standing.answer) {
    case 'file':
      return shown({
        verdict: 'changed', deed: 'change', target: mine.id, changes: { body: text.body, body_as_pasted: text.asCame ?? null },
        before: { body: mine.body, body_as_pasted: mine.body_as_pasted }
      })
    case 'both':
      return shown({ verdict: 'new', deed: 'add', partner: null })
    default:
      return shown({ verdict: 'matched', deed: 'nothing', target: mine.id, reason: 'Your text stays.' })
  }
}

function isSameText(mine: ReviewHere, { text }: ReviewData): boolean {
  const came = text.asCame ?? text.body
  return mine.body === text.body || mine.body_as_pasted === came || mine.body === came
}
