/** Holds a recogniser's answers against the truth of generated pages: counts, precision, recall and the worst pages. */
import type { Certainty, PageMention, PageReview, PageTake, Recognition } from '../../../src/shared/models/page'
import { placeWithin, plainTitle, restoredBreaks, sameText, sameTitle, squeezed } from './comparing'
import type { GeneratedPage, Truth, TruthEntry, TruthScore } from './truth'

export const FIELDS = [
  'title', 'year', 'certificate', 'release date', 'country', 'synopsis', 'take authors', 'take texts', 'review authors',
  'review bodies', 'score', 'mentions', 'mention years', 'paragraph breaks'
] as const
export type Field = (typeof FIELDS)[number]

export type Tally = {
  certainRight: number
  certainWrong: number
  doubtfulRight: number
  doubtfulWrong: number
  /** There, and the recogniser said nothing. */
  missed: number
  /** What a careful reader would have found, and how much of it was found. */
  expected: number
  found: number
}

export type WorstPage = { seed: number; weight: number; reasons: string[] }
export type Evaluation = { pages: number; fields: Record<Field, Tally>; worst: WorstPage[] }

/** A wrong value marked certain weighs more than a miss or a right one marked doubtful. */
const WEIGHTS = { certainWrong: 3, doubtfulWrong: 1, missed: 1 }

export function evaluate(pages: Iterable<GeneratedPage>, recognise: (text: string) => Recognition, worstCount = 10): Evaluation {
  const fields = emptyFields()
  const worst: WorstPage[] = []
  let count = 0
  for (const page of pages) {
    count += 1
    const judge = new Judge(page, fields)
    try {
      judge.page(recognise(page.text))
    } catch (error) {
      judge.blame(100, `threw: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (judge.weight > 0) worst.push({ seed: page.seed, weight: judge.weight, reasons: judge.reasons })
    if (worst.length > 4 * worstCount + 100) keepWorst(worst, worstCount)
  }
  keepWorst(worst, worstCount)
  return { pages: count, fields, worst }
}

type Answer<T> = { value: T; certainty: Certainty }
type Entry = { kind: 'take' | 'review'; author: Answer<string>; text: string; review: PageReview | null; from: number; to: number; start: number }

class Judge {
  weight = 0
  readonly reasons: string[] = []

  constructor(
    private readonly generated: GeneratedPage,
    private readonly fields: Record<Field, Tally>
  ) {}

  blame(weight: number, reason: string): void {
    this.weight += weight
    this.reasons.push(reason)
  }

  page(recognition: Recognition): void {
    const { truth } = this.generated
    const film = recognition.pages[0]?.film ?? { title: null, year: null, certificates: [], releases: [], trailers: [], synopsis: null }
    if (recognition.pages.length > 1) this.blame(3, `split into ${recognition.pages.length} pages`)

    this.single('title', truth.title, film.title, sameTitle)
    this.single('year', truth.year, film.year, (one, other) => one === other)
    this.single('synopsis', truth.synopsis, film.synopsis, sameText)
    this.certificates(film.certificates)
    this.releases(film.releases)
    this.entries(recognition)
  }

  private right(field: Field, certainty: Certainty, expected = true): void {
    const tally = this.fields[field]
    tally[certainty === 'certain' ? 'certainRight' : 'doubtfulRight'] += 1
    if (expected) {
      tally.expected += 1
      tally.found += 1
    }
  }

  private wrong(field: Field, certainty: Certainty, reason: string): void {
    this.fields[field][certainty === 'certain' ? 'certainWrong' : 'doubtfulWrong'] += 1
    this.blame(WEIGHTS[certainty === 'certain' ? 'certainWrong' : 'doubtfulWrong'], `${field} ${certainty === 'certain' ? 'certainly' : 'doubtfully'} wrong: ${reason}`)
  }

  private missed(field: Field, what: string): void {
    this.fields[field].missed += 1
    this.fields[field].expected += 1
    this.blame(WEIGHTS.missed, `${field} missed: ${what}`)
  }

  /** Something was there, and what was said of it is wrong. */
  private wrongInstead(field: Field, certainty: Certainty, expected: boolean, reason: string): void {
    if (expected) this.fields[field].expected += 1
    this.wrong(field, certainty, reason)
  }

  private single<T>(field: Field, truth: Truth<T | null>, answer: Answer<T> | null, same: (one: T, other: T) => boolean): void {
    const expected = truth.value !== null && !truth.ambiguous
    if (answer === null) {
      if (expected) this.missed(field, show(truth.value))
      return
    }
    if (truth.ambiguous && answer.certainty === 'doubtful') return
    if (truth.value !== null && same(truth.value, answer.value)) this.right(field, answer.certainty, expected)
    else this.wrongInstead(field, answer.certainty, expected, `${show(answer.value)} for ${show(truth.value)}`)
  }

  private certificates(answers: readonly Answer<{ system: string | null; country: string | null; code: string }>[]): void {
    const { value, ambiguous } = this.generated.truth.certificates
    const left = [...value]
    for (const answer of answers) {
      const { system, country, code } = answer.value
      if (ambiguous && answer.certainty === 'doubtful') continue
      const index = left.findIndex((truth) =>
        truth.code.toLowerCase() === code.toLowerCase() &&
        (truth.systems.length === 0 ? system === null : truth.systems.some((name) => name.toLowerCase() === system?.toLowerCase())) &&
        (truth.country === null || truth.country === country)
      )
      const found = index >= 0
      const expected = !ambiguous && left.length > 0
      if (found) {
        left.splice(index, 1)
        this.right('certificate', answer.certainty, expected)
      } else {
        const wanted = left.shift()
        this.wrongInstead('certificate', answer.certainty, expected, `${show([system, country, code])} for ${show(wanted ?? null)}`)
      }
    }
    if (!ambiguous) for (const truth of left) this.missed('certificate', show(truth))
  }

  private releases(answers: readonly Answer<{ date: string; country: string | null; countryCode: string | null }>[]): void {
    const { value, ambiguous } = this.generated.truth.release
    const [answer, ...more] = answers
    this.single('release date', { value: value?.date ?? null, ambiguous }, answer === undefined ? null : { value: answer.value.date, certainty: answer.certainty }, (one, other) => one === other)
    for (const extra of more) this.wrong('release date', extra.certainty, `${extra.value.date} besides ${show(value?.date ?? null)}`)

    const country = value?.country ?? null
    const said = answer === undefined || answer.value.country === null && answer.value.countryCode === null ? null : answer
    this.single(
      'country',
      { value: country, ambiguous },
      said === null ? null : { value: `${said.value.country}`, certainty: said.certainty },
      (one, other) => one === other && said?.value.countryCode === value?.countryCode
    )
  }

  private entries(recognition: Recognition): void {
    const { text, truth } = this.generated
    const ours = squeezed(text)
    const beginnings = new Set(truth.entries.map((entry) => ours.place(entry.start)))
    const theirs = squeezed(recognition.text)
    if (ours.text !== theirs.text) this.blame(10, 'the text read is not the text given')
    const entries = recognition.pages.flatMap((page) => [
      ...page.takes.map((take) => entryOf('take', take, null, theirs.place)),
      ...page.reviews.map((review) => entryOf('review', { author: review.author, text: review.bodyAsPasted, span: review.span }, review, theirs.place))
    ])
    const taken = new Set<Entry>()
    for (const entry of truth.entries) {
      const from = ours.place(entry.start)
      const to = ours.place(entry.end)
      const overlap = (other: Entry): number => Math.min(to, other.to) - Math.max(from, other.from)
      // Who begins where this person begins is meant for them, even with the next person's text behind.
      const begins = (other: Entry): boolean => Math.abs(other.from - from) <= 3
      const candidates = entries.filter((other) => !taken.has(other) && (begins(other) || (overlap(other) > 0 && !beginnings.has(other.from))))
      const best = candidates.sort((one, other) => Number(begins(other)) - Number(begins(one)) || overlap(other) - overlap(one))[0]
      const field = entry.kind === 'take' ? 'take authors' : 'review authors'
      if (best === undefined) {
        if (!entry.authorAmbiguous) {
          this.missed(field, entry.author)
          this.missed(entry.kind === 'take' ? 'take texts' : 'review bodies', `of ${entry.author}`)
        }
      } else {
        taken.add(best)
        this.entry(entry, best)
      }
      this.insides(entry, best?.review ?? null)
    }
    const vague = truth.entries.filter((entry) => entry.authorAmbiguous)
    const lenient = truth.synopsis.ambiguous || vague.length > 0
    for (const extra of entries) {
      if (taken.has(extra) || (lenient && extra.author.certainty === 'doubtful')) continue
      this.wrong(extra.kind === 'take' ? 'take authors' : 'review authors', extra.author.certainty, `${show(extra.author.value)} who is nobody`)
      this.wrong(extra.kind === 'take' ? 'take texts' : 'review bodies', extra.author.certainty, 'a part of something else')
    }
  }

  private entry(truth: TruthEntry, answer: Entry): void {
    const { certainty } = answer.author
    const authors = truth.kind === 'take' ? 'take authors' : 'review authors'
    const ambiguous = truth.authorAmbiguous
    this.single(authors, { value: truth.author, ambiguous }, answer.author, (one, other) => one.normalize() === other.normalize())

    const texts = truth.kind === 'take' ? 'take texts' : 'review bodies'
    if (answer.kind === truth.kind || truth.kindAmbiguous) {
      this.single(texts, { value: truth.text, ambiguous }, { value: answer.text, certainty }, sameText)
      return
    }
    if (!ambiguous) this.missed(texts, `of ${truth.author}, called a ${answer.kind}`)
    this.wrong(answer.kind === 'take' ? 'take texts' : 'review bodies', certainty, `a ${truth.kind} by ${truth.author}`)
  }

  private insides(truth: TruthEntry, review: PageReview | null): void {
    // A take has neither score nor mentions to be found in.
    if (review === null && (truth.kind === 'take' || truth.kindAmbiguous)) return
    this.single<TruthScore | AnsweredScore>('score', truth.score, review?.score ?? null, sameScore)
    this.mentions(truth, review?.mentions ?? [])
    this.breaks(truth, review)
  }

  private mentions(truth: TruthEntry, answers: readonly PageMention[]): void {
    const left = [...truth.mentions]
    const tolerated = truth.tolerated.map(plainTitle)
    for (const answer of answers) {
      const index = left.findIndex((mention) => sameTitle(mention.title, answer.title))
      const [mention] = index < 0 ? [] : left.splice(index, 1)
      if (mention === undefined) {
        if (answer.certainty === 'doubtful' && tolerated.includes(plainTitle(answer.title))) continue
        const twice = truth.mentions.some((other) => sameTitle(other.title, answer.title))
        this.wrong('mentions', answer.certainty, `${show(answer.title)}${twice ? ' twice' : ''}`)
        continue
      }
      if (mention.ambiguous && answer.certainty === 'doubtful') continue
      this.right('mentions', answer.certainty, !mention.ambiguous)
      if (mention.year === null && answer.year === null) continue
      this.single('mention years', { value: mention.year, ambiguous: mention.yearAmbiguous }, answer.year === null ? null : { value: answer.year, certainty: answer.certainty }, (one, other) => one === other)
    }
    for (const mention of left) if (!mention.ambiguous) this.missed('mentions', show(mention.title))
  }

  private breaks(truth: TruthEntry, review: PageReview | null): void {
    const found = new Set<number>()
    if (review !== null) {
      const pasted = review.bodyAsPasted
      const shift = placeWithin(truth.text, pasted)
      const restored = restoredBreaks(pasted, review.body)
      if (restored === null) this.blame(10, `body of ${truth.author} changed beyond paragraph breaks`)
      if (restored !== null && restored.length !== review.breaksRestored) this.blame(2, `${review.breaksRestored} breaks announced, ${restored.length} made`)
      if (shift !== null) {
        // Breaks in what belongs to somebody else count with the body, which is wrong.
        for (const place of restored ?? []) if (place + shift > 0 && place + shift < truth.text.length) found.add(place + shift)
      }
    }
    for (const place of truth.breaks) {
      const around = truth.text.slice(Math.max(0, place - 15), place + 15)
      if (found.has(place)) this.right('paragraph breaks', 'certain')
      else this.missed('paragraph breaks', show(around))
    }
    for (const place of found) {
      if (truth.breaks.includes(place) || truth.possibleBreaks.includes(place)) continue
      this.wrong('paragraph breaks', 'certain', `at ${show(truth.text.slice(Math.max(0, place - 15), place + 15))}`)
    }
  }
}

function entryOf(kind: 'take' | 'review', take: PageTake, review: PageReview | null, place: (offset: number) => number): Entry {
  return { kind, author: take.author, text: take.text, review, start: take.span.start, from: place(take.span.start), to: place(take.span.end) }
}

type AnsweredScore = { text: string; value: number | null; scale: number | null }

function sameScore(truth: TruthScore | AnsweredScore, answer: TruthScore | AnsweredScore): boolean {
  if (!('scales' in truth) || !('scale' in answer)) return false
  const bare = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s([]+|[\s)\].!,]+$/g, '').toLowerCase().replace(/^an? (?:big )?/, '')
  return truth.texts.some((text) => bare(text) === bare(answer.text)) && truth.value === answer.value && truth.scales.includes(answer.scale)
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 70 ? `${text.slice(0, 45)}…${text.slice(-20)}` : text
}

function keepWorst(worst: WorstPage[], count: number): void {
  worst.sort((one, other) => other.weight - one.weight || one.seed - other.seed)
  worst.splice(count)
}

function emptyFields(): Record<Field, Tally> {
  const tally = (): Tally => ({ certainRight: 0, certainWrong: 0, doubtfulRight: 0, doubtfulWrong: 0, missed: 0, expected: 0, found: 0 })
  return {
    title: tally(), year: tally(), certificate: tally(), 'release date': tally(), country: tally(), synopsis: tally(),
    'take authors': tally(), 'take texts': tally(), 'review authors': tally(), 'review bodies': tally(), score: tally(),
    mentions: tally(), 'mention years': tally(), 'paragraph breaks': tally()
  }
}
