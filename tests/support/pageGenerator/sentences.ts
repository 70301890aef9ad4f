/** Reviews and takes: sentences from templates, put together with their scores, mentions and paragraph breaks. */
import {
  commaInside, mentionSentence, ownTitleSentence, quoteTitle, quoteWords, quotedNonFilm, repeatedMention, QUOTE_STYLES,
  type OtherFilm, type QuoteStyle, type Sentence
} from './mentions'
import { makePerson, type Author, type NameShape } from './names'
import { intoParagraphs, joinParagraphs, plainStarts, type GlueMode } from './paragraphs'
import type { Random } from './random'
import { makeScore, numberThatIsNoScore, SCORE_FORMS, scoreOfSomethingElse, writeScore } from './scores'
import type { Truth, TruthMention, TruthScore } from './truth'
import { OPENER_KINDS, OPENERS, PREFIXES, SENTENCES, SYNOPSES, VOCABULARY, type OpenerKind } from './vocabulary'

/** What all texts of a page have in common. */
export type PageContext = {
  title: string
  /** The page says what the film is called. */
  titled: boolean
  year: number | null
  actor: Person
  other: Person
  /** Films that its reviews may speak of. */
  films: readonly OtherFilm[]
  /** Title-like names for books, boats and songs. */
  names: readonly string[]
  glue: GlueMode
  lineEnd: string
}
type Person = ReturnType<typeof makePerson>

export type WrittenText = {
  text: string
  score: Truth<TruthScore | null>
  mentions: TruthMention[]
  tolerated: string[]
  breaks: number[]
  possibleBreaks: number[]
  sentences: number
  borderAmbiguous: boolean
  features: string[]
}

type Slots = Readonly<Record<string, () => string>>

function expand(random: Random, template: string, slots: Slots): string {
  return template
    .replace(/\{([\w:]+)\}/g, (_, name: string) => {
      const own = slots[name]
      if (own !== undefined) return own()
      const quoted = name.startsWith('q:') ? VOCABULARY[name.slice(2)] : undefined
      if (quoted !== undefined) return (slots['quote'] ?? (() => ''))().replace('_', random.pick(quoted))
      const list = VOCABULARY[name]
      if (list === undefined) throw new Error(`No words for {${name}}.`)
      return random.pick(list)
    })
    .replace(/\b([Aa]) (?=[aeiou])/g, '$1n ')
}

function slotsOf(random: Random, page: PageContext, style: QuoteStyle): Slots {
  const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  return {
    Actor: () => page.actor.full,
    actorLast: () => page.actor.last,
    ActorLast: () => page.actor.last,
    Other: () => page.other.full,
    other: () => page.other.full,
    otherLast: () => page.other.last,
    O: () => quoteTitle(style, page.title),
    quote: () => quoteWords(style, '_'),
    GENRE: () => random.pick(VOCABULARY['genre'] ?? []).toUpperCase(),
    roleCapital: () => capitalised(random.pick(VOCABULARY['role'] ?? [])),
    abbreviationStart: () => capitalised(random.pick(VOCABULARY['abbreviation'] ?? [])),
    characterFull: () => makePerson(random).full
  }
}

export function makeSynopsis(random: Random, page: PageContext): { text: string; startsWithName: boolean } {
  const template = random.pick(SYNOPSES)
  return { text: expand(random, template, slotsOf(random, page, 'none')), startsWithName: /^\{(Actor|characterFull)\}|^Detective/.test(template) }
}

const ALWAYS_NAMED = new Set<NameShape>(['handle-lower', 'handle-digits', 'handle-underscore', 'handle-camel', 'handle-hyphen', 'non-latin'])

/** Where name and text are both capitalised words, a reader may not see the border. */
function isBorderAmbiguous(author: Author, opener: OpenerKind, style: QuoteStyle, titled: boolean): boolean {
  if (author.shape === 'phrase') return true
  if (ALWAYS_NAMED.has(author.shape)) return false
  if (opener === 'actor') return true
  return opener === 'title' && !titled && (style === 'none' || style === 'capitals')
}

function makeOpener(random: Random, page: PageContext, author: Author, style: QuoteStyle): Sentence & { kind: OpenerKind; borderAmbiguous: boolean } {
  const kind = random.weighted(OPENER_KINDS)
  const template = random.pick(OPENERS[kind])
  const mentionsOwn = kind === 'title'
  return {
    kind,
    text: expand(random, template, slotsOf(random, page, style)),
    mentions: mentionsOwn && !page.titled ? [ownMention(page)] : [],
    tolerated: [],
    features: [`opener:${kind}`],
    borderAmbiguous: isBorderAmbiguous(author, kind, style, page.titled)
  }
}

/** On a page without a title its own film, named in a review, could be any film. */
function ownMention(page: PageContext, title = page.title): TruthMention {
  return { title, year: page.year, ambiguous: true, yearAmbiguous: true }
}

/** The body of a review: templates are used up before one comes again, and some sentences are prefixed or joined. */
function plainSentences(random: Random, page: PageContext, style: QuoteStyle, count: number, sloppy: boolean): Sentence[] {
  let left: string[] = []
  const next = (): string => {
    if (left.length === 0) left = random.shuffle(SENTENCES)
    return left.pop() ?? ''
  }
  return Array.from({ length: count }, () => {
    const template = random.chance(0.08) ? joinTemplates(random, next(), next()) : random.chance(0.15) ? prefixTemplate(random, next()) : next()
    return plainSentence(random, page, style, sloppy && random.chance(0.4), template)
  })
}

const MAY_FOLLOW = /^(The|There|It|What|Nothing|Nobody|My|At|By|When|If|Even|Some|In|One|They|Every|For|Its|Here|All|As) /

function joinTemplates(random: Random, first: string, second: string): string {
  if (!MAY_FOLLOW.test(second) || !/[^.]\.$/.test(first)) return first
  return first.slice(0, -1) + random.pick(['; ', ', and ', ', but ', ' -- ', ': ']) + second.charAt(0).toLowerCase() + second.slice(1)
}

function prefixTemplate(random: Random, template: string): string {
  return MAY_FOLLOW.test(template) ? `${random.pick(PREFIXES)} ${template.charAt(0).toLowerCase()}${template.slice(1)}` : template
}

function plainSentence(random: Random, page: PageContext, style: QuoteStyle, sloppy: boolean, template = random.pick(SENTENCES)): Sentence {
  const text = expand(random, template, slotsOf(random, page, style))
  return { text: sloppy ? roughen(random, text) : text, mentions: [], tolerated: [], features: [] }
}

/** What people type in a hurry. */
function roughen(random: Random, text: string): string {
  return random.pick([
    (line: string) => line.replace(/\bI\b/g, 'i'),
    (line: string) => line.replace(/, /g, ','),
    (line: string) => line.replace(/'/g, ''),
    (line: string) => line.replace(/\.$/, '!!!'),
    (line: string) => line.replace(/ /, '  '),
    (line: string) => line.replace(/\.$/, ' :-)'),
    (line: string) => line.replace(/ and /, ' & ')
  ])(text)
}

export function makeTake(random: Random, page: PageContext, author: Author): WrittenText {
  const style = random.weighted(QUOTE_STYLES)
  const opener = makeOpener(random, page, author, style)
  const sentences: Sentence[] = [opener]
  if (random.chance(0.35)) {
    sentences.push(random.chance(0.15) ? mentionSentence(random, style, page.films, page.actor.full) : plainSentence(random, page, style, false))
  }
  const features = sentences.flatMap((sentence) => sentence.features)
  let text = sentences.map((sentence) => sentence.text).filter((part) => part !== '').join(' ')
  if (random.chance(0.3)) {
    text = text.replace(/\.$/, '')
    features.push('take:no-full-stop')
  }
  return {
    text: typeset(random, style, text),
    score: { value: null, ambiguous: true },
    mentions: sentences.flatMap((sentence) => sentence.mentions),
    tolerated: sentences.flatMap((sentence) => sentence.tolerated),
    breaks: [],
    possibleBreaks: [],
    sentences: sentences.length,
    borderAmbiguous: opener.borderAmbiguous,
    features
  }
}

export function makeReview(random: Random, page: PageContext, author: Author): WrittenText {
  const style = random.weighted(QUOTE_STYLES)
  const sloppy = random.chance(0.15)
  const opener = makeOpener(random, page, author, style)
  const features = [`quotes:${style}`, ...(sloppy ? ['text:sloppy'] : [])]

  const length = random.weighted({ short: 6, middle: 60, long: 34 })
  const count = { short: random.int(2, 4), middle: random.int(6, 14), long: random.int(15, 34) }[length]
  const special = specialSentences(random, page, style)
  const plain = plainSentences(random, page, style, Math.max(0, count - special.length), sloppy)
  const middle = keepOrder(random, special, plain)
  const { score, before, after } = scoreParts(random, special.some((sentence) => sentence.features.includes('score:of-something-else')), features)

  const paragraphs = intoParagraphs(random, [...before, opener, ...middle], page.glue)
  if (after.length > 0) {
    const last = paragraphs.at(-1)
    if (last === undefined || random.chance(0.45)) paragraphs.push(after)
    else last.push(...after)
  }
  const ordered = page.glue === 'lines' || page.glue === 'blank-lines' ? plainStarts(paragraphs, () => plainSentence(random, page, style, false)) : paragraphs
  const all = ordered.flat()
  const joined = joinParagraphs(random, ordered.map((sentences) => sentences.map((sentence) => sentence.text).join(' ')), page, features)
  return {
    text: typeset(random, style, joined.text, features),
    score,
    mentions: distinct(all.flatMap((sentence) => sentence.mentions)),
    tolerated: all.flatMap((sentence) => sentence.tolerated),
    breaks: joined.breaks,
    possibleBreaks: joined.possibleBreaks,
    sentences: all.length,
    borderAmbiguous: before.length === 0 && opener.borderAmbiguous,
    features: [...features, ...all.flatMap((sentence) => sentence.features)]
  }
}

function specialSentences(random: Random, page: PageContext, style: QuoteStyle): Sentence[] {
  const special: Sentence[] = []
  const films = random.shuffle(page.films)
  const mentions = random.weighted({ none: 40, one: 34, two: 18, three: 8 })
  const number = { none: 0, one: 1, two: 2, three: 3 }[mentions]
  for (let index = 0; index < number; index++) {
    // Every sentence takes its films from its own pair, so that no film is spoken of in two ways.
    const pair = films.slice(index * 2, index * 2 + 2)
    const sentence = mentionSentence(random, style, pair, random.chance(0.5) ? page.actor.full : page.other.full)
    if (sentence.text === '') continue
    special.push(sentence)
    const [first] = sentence.mentions
    if (first !== undefined && random.chance(0.3)) special.push(repeatedMention(random, style, first))
  }
  if (random.chance(0.35)) {
    const own = ownTitleSentence(random, style, page.title, page.year)
    if (!page.titled) own.mentions.push(ownMention(page, own.named))
    special.push(own)
  }
  for (let index = random.int(0, 2); index > 0; index--) special.push(quotedNonFilm(random, style, random.pick(page.names)))
  if (random.chance(0.45)) special.push({ text: numberThatIsNoScore(random), mentions: [], tolerated: [], features: ['number:no-score'] })
  if (random.chance(0.1)) special.push({ text: scoreOfSomethingElse(random), mentions: [], tolerated: [], features: ['score:of-something-else'] })
  return special
}

/** Strews the special sentences among the plain ones, in their own order (a film's year comes before its repetition). */
function keepOrder(random: Random, special: readonly Sentence[], plain: readonly Sentence[]): Sentence[] {
  const mixed = [...plain]
  let place = 0
  special.forEach((sentence, index) => {
    place = random.int(place, Math.max(place, mixed.length - (special.length - index - 1)))
    mixed.splice(place, 0, sentence)
    place += 1
  })
  return mixed
}

/** Where only somebody else's score stands, asking about it is no mistake; being sure of it is. */
function scoreParts(random: Random, othersScore: boolean, features: string[]): { score: Truth<TruthScore | null>; before: Sentence[]; after: Sentence[] } {
  if (random.chance(0.5)) {
    features.push('score:none')
    return { score: { value: null, ambiguous: othersScore }, before: [], after: [] }
  }
  const form = random.weighted(SCORE_FORMS)
  const score = makeScore(random, form)
  const place = random.chance(0.15) ? 'beginning' : 'end'
  const written = writeScore(random, score, form, place)
  features.push(`score:${form}`, `score-place:${place}`, written.feature)
  const sentence: Sentence = { text: written.text, mentions: [], tolerated: [], features: [] }
  const value = { value: score, ambiguous: false }
  return place === 'beginning' ? { score: value, before: [sentence], after: [] } : { score: value, before: [], after: [sentence] }
}

/** One reviewer's keyboard: apostrophes and the order of comma and quote mark. Keeps the length. */
function typeset(random: Random, style: QuoteStyle, text: string, features: string[] = []): string {
  let result = text
  if (random.chance(0.35)) {
    result = commaInside(style, result)
    if (result !== text) features.push('quotes:comma-inside')
  }
  const curly = style === 'curly-double' || style === 'curly-single' ? random.chance(0.8) : style !== 'straight-single' && random.chance(0.05)
  if (curly) {
    result = result.replace(/(\p{L})'(\p{L})/gu, '$1’$2')
    features.push('text:curly-apostrophes')
  }
  return result
}

function distinct(mentions: readonly TruthMention[]): TruthMention[] {
  return mentions.filter((mention, index) => mentions.findIndex((other) => other.title === mention.title) === index)
}
