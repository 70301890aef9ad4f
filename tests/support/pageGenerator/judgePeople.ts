/** What was read about takes and reviews, against the truth. */
import type { FoundText, PageReview, Recognition, Score } from '../../../src/shared/models/page'
import { plainTitle, restoredBreaks, sameText, sameTitle, squeezed, type Squeezed } from './comparing'
import { show, type Marks } from './marks'
import type { GeneratedPage, TruthEntry, TruthMention, TruthScore } from './truth'

/** A take or review that was read; places count without white space. */
type ReadEntry = { kind: 'take' | 'review'; author: FoundText; text: string; review: PageReview | null; from: number; to: number }
type TrueEntry = TruthEntry & { from: number; to: number }

export function judgePeople(marks: Marks, { text, truth }: GeneratedPage, recognition: Recognition): void {
  const ours = squeezed(text)
  const theirs = squeezed(recognition.text)
  if (ours.text !== theirs.text) marks.blame(10, 'the text read is not the text given')
  const trueEntries = truth.entries.map((entry) => ({ ...entry, from: ours.place(entry.start), to: ours.place(entry.end) }))
  const readEntries = recognition.pages.flatMap((page) => [
    ...page.takes.map(({ author, text: quoted, span }) => ({ kind: 'take' as const, author, text: quoted, review: null, ...placed(span, theirs) })),
    ...page.reviews.map((review) => ({ kind: 'review' as const, author: review.author, text: review.bodyAsPasted, review, ...placed(review.span, theirs) }))
  ])
  const pairs = pair(trueEntries, readEntries)
  for (const entry of trueEntries) judgeEntry(marks, entry, pairs.get(entry) ?? null)

  const paired = new Set(pairs.values())
  const lenient = truth.synopsis.ambiguous || truth.entries.some((entry) => entry.authorAmbiguous)
  for (const extra of readEntries) {
    if (paired.has(extra) || (lenient && extra.author.certainty === 'doubtful')) continue
    marks.wrong(extra.kind === 'take' ? 'take authors' : 'review authors', extra.author.certainty, `${show(extra.author.value)} who is nobody`)
    marks.wrong(extra.kind === 'take' ? 'take texts' : 'review bodies', extra.author.certainty, 'a part of something else')
  }
  const reviewed = trueEntries.filter((entry) => entry.kind === 'review' && !(entry.kindAmbiguous && pairs.get(entry)?.kind === 'take'))
  judgeMentions(marks, trueEntries, readEntries, reviewed)
  judgeBreaks(marks, recognition, { ours, theirs }, trueEntries, readEntries, reviewed)
}

function placed(span: { start: number; end: number }, text: Squeezed): { from: number; to: number } {
  return { from: text.place(span.start), to: text.place(span.end) }
}

/** Who was read where somebody begins is meant for them, even with the next person's text behind; else the largest share wins. */
function pair(trueEntries: readonly TrueEntry[], readEntries: readonly ReadEntry[]): Map<TrueEntry, ReadEntry> {
  const pairs = new Map<TrueEntry, ReadEntry>()
  const left = new Set(readEntries)
  const beginnings = new Set(trueEntries.map((entry) => entry.from))
  for (const entry of trueEntries) {
    const begins = (read: ReadEntry): boolean => Math.abs(read.from - entry.from) <= 3
    const candidates = [...left].filter((read) => begins(read) || (overlap(entry, read) > 0 && !beginnings.has(read.from)))
    const [best] = candidates.sort((one, other) => Number(begins(other)) - Number(begins(one)) || overlap(entry, other) - overlap(entry, one))
    if (best === undefined) continue
    pairs.set(entry, best)
    left.delete(best)
  }
  return pairs
}

function overlap(one: { from: number; to: number }, other: { from: number; to: number }): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from)
}

function judgeEntry(marks: Marks, truth: TrueEntry, read: ReadEntry | null): void {
  const ambiguous = truth.authorAmbiguous
  const authors = truth.kind === 'take' ? 'take authors' : 'review authors'
  const texts = truth.kind === 'take' ? 'take texts' : 'review bodies'
  marks.single(authors, { value: truth.author, ambiguous }, read?.author ?? null, (one, other) => one.normalize() === other.normalize())
  if (read === null || read.kind === truth.kind || truth.kindAmbiguous) {
    marks.single(texts, { value: truth.text, ambiguous }, read === null ? null : { value: read.text, certainty: read.author.certainty }, sameText)
  } else {
    if (!ambiguous) marks.missed(texts, `of ${truth.author}, called a ${read.kind}`)
    marks.wrong(read.kind === 'take' ? 'take texts' : 'review bodies', read.author.certainty, `a ${truth.kind} by ${truth.author}`)
  }
  // A take has no score to be found.
  if (truth.kind === 'review' ? truth.kindAmbiguous && read?.kind === 'take' : read?.review === undefined || read.review === null) return
  marks.single<TruthScore | Score>('score', truth.score, read?.review?.score ?? null, sameScore)
}

function sameScore(truth: TruthScore | Score, answer: TruthScore | Score): boolean {
  if (!('scales' in truth) || !('scale' in answer)) return false
  return truth.texts.some((text) => bareScore(text) === bareScore(answer.text)) && truth.value === answer.value && truth.scales.includes(answer.scale)
}

function bareScore(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s([]+|[\s)\].!,]+$/g, '').toLowerCase().replace(/^an? (?:big )?/, '')
}

/** A film is mentioned by whoever speaks where it was found: a swallowed person counts with the bodies, not here. */
function judgeMentions(marks: Marks, trueEntries: readonly TrueEntry[], readEntries: readonly ReadEntry[], reviewed: readonly TrueEntry[]): void {
  const found = new Set<TruthMention>()
  for (const read of readEntries) {
    const speakers = trueEntries.filter((entry) => overlap(entry, read) > 0)
    const tolerated = speakers.flatMap((entry) => entry.tolerated).map(plainTitle)
    for (const answer of read.review?.mentions ?? []) {
      const named = speakers.flatMap((entry) => entry.mentions).filter((mention) => sameTitle(mention.title, answer.title))
      const fresh = named.filter((mention) => !found.has(mention))
      if (fresh.length === 0) {
        if (answer.certainty === 'doubtful' && tolerated.includes(plainTitle(answer.title))) continue
        marks.wrong('mentions', answer.certainty, `${show(answer.title)}${named.length > 0 ? ' twice' : ''}`)
      }
      for (const mention of fresh) {
        found.add(mention)
        if (mention.ambiguous && answer.certainty === 'doubtful') continue
        marks.right('mentions', answer.certainty, !mention.ambiguous)
        const year = answer.year === null ? null : { value: answer.year, certainty: answer.certainty }
        marks.single('mention years', { value: mention.year, ambiguous: mention.yearAmbiguous }, year, (one, other) => one === other)
      }
    }
  }
  for (const mention of reviewed.flatMap((entry) => entry.mentions)) {
    if (!mention.ambiguous && !found.has(mention)) marks.missed('mentions', show(mention.title))
  }
}

function judgeBreaks(
  marks: Marks,
  recognition: Recognition,
  { ours, theirs }: { ours: Squeezed; theirs: Squeezed },
  trueEntries: readonly TrueEntry[],
  readEntries: readonly ReadEntry[],
  reviewed: readonly TrueEntry[]
): void {
  const restored = new Set<number>()
  for (const { review } of readEntries) {
    if (review === null) continue
    const begin = recognition.text.indexOf(review.bodyAsPasted, review.span.start)
    const places = restoredBreaks(review.bodyAsPasted, review.body)
    if (begin < 0 || places === null) marks.blame(10, `the body of ${review.author.value} changed beyond paragraph breaks`)
    else if (places.length !== review.breaksRestored) marks.blame(2, `${review.breaksRestored} breaks announced, ${places.length} made`)
    for (const place of places ?? []) restored.add(theirs.place(begin + place))
  }
  const placesOf = (entry: TrueEntry, breaks: readonly number[]): number[] => breaks.map((place) => ours.place(entry.end - entry.text.length + place))
  const around = (place: number): string => show(ours.text.slice(Math.max(0, place - 15), place + 15))
  const known = new Set(trueEntries.flatMap((entry) => placesOf(entry, [...entry.breaks, ...entry.possibleBreaks])))
  for (const place of reviewed.flatMap((entry) => placesOf(entry, entry.breaks))) {
    if (restored.has(place)) marks.right('paragraph breaks', 'certain')
    else marks.missed('paragraph breaks', around(place))
  }
  for (const place of restored) if (!known.has(place)) marks.wrong('paragraph breaks', 'certain', `at ${around(place)}`)
}
