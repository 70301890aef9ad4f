/** Other films a review speaks of. */
import type { PageMention, Span } from '../../shared/models/page'
import { unquotedAfterCues, unquotedWithYear } from './looseMentions'
import { cueAround, yearAround } from './mentionCues'
import type { PageWords } from './pageWords'
import { quotedPieces, type Quoted } from './quotes'
import { findTitles, type Titles } from './titleSearch'
import { titleShape } from './titleShape'
import { foldTitle } from './titles'

/** One place that may name a film. Offsets are into the text that was searched. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly title: string
  readonly year: number | null
  readonly certain: boolean
  readonly reason: string | null
}

/** The film a page is about: it is no mention. */
export interface OwnFilm {
  readonly title: string | null
  readonly year: number | null
}

/** More places than this in one text are no review's. */
const MOST = 3000
const DOUBT = 'Is this a film?'

/** What a page tells about its texts: its own film, titles that other texts are sure of, whom it speaks of. */
export interface MentionContext {
  readonly own: OwnFilm
  readonly known: ReadonlySet<string>
  readonly words: PageWords
}

/** The mentions in one text; `offset` is where it stands in the page. */
export function findMentions(text: string, offset: number, context: MentionContext): PageMention[] {
  const { own, known, words } = context
  const quoted = quotedPieces(text).slice(0, MOST)
  const hits = [...quotedHits(text, quoted, own, known), ...unquotedWithYear(text, quoted)].filter((hit) => !isOwn(hit, own))
  const firm = withoutShortForms(hits)
  const firmTitles = titlesOf(firm)
  const loose = unquotedAfterCues(text, [...quoted.map(outer), ...firm], words)
    .filter((hit) => !isOwn(hit, own) && !isPartOfAny(hit, firmTitles))
  return grouped(text, offset, [...firm, ...loose].slice(0, MOST), own)
}

/** Titles that a text names beyond doubt, folded: other texts of the page may name them with fewer words around. */
export function certainTitles(mentions: readonly PageMention[]): string[] {
  return mentions.filter((mention) => mention.certainty === 'certain').map((mention) => foldTitle(mention.title))
}

function quotedHits(text: string, quoted: readonly Quoted[], own: OwnFilm, known: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = []
  let listed: { end: number; certain: boolean } | null = null
  for (const piece of quoted) {
    const row = listed !== null && /^(?:,? (?:and|or|&|nor) |, | \/ |\/)$/u.test(text.slice(listed.end, piece.outerStart))
    const hit = quotedHit(text, piece, own, known, row && listed?.certain === true)
    listed = hit === null ? null : { end: piece.outerEnd, certain: hit.certain }
    if (hit) hits.push(hit)
  }
  return hits
}

function quotedHit(text: string, piece: Quoted, own: OwnFilm, known: ReadonlySet<string>, listed: boolean): Hit | null {
  const inner = /^(.+?),?\s*[([]((?:18[89]|19\d|20[0-4])\d)[)\]]$/u.exec(text.slice(piece.start, piece.end))
  const title = inner?.[1] ?? text.slice(piece.start, piece.end)
  const span = { start: piece.start, end: piece.start + title.length }
  const year = inner ? Number(inner[2]) : yearAround(text, piece.outerStart, piece.outerEnd)
  const judged = judgeQuoted(text, piece, title, year, { own, known, listed, bracketed: inner !== null })
  return judged === 'no' ? null : { ...span, title, year: year, certain: judged === 'certain', reason: judged === 'certain' ? null : DOUBT }
}

interface Circumstances {
  readonly own: OwnFilm
  readonly known: ReadonlySet<string>
  readonly listed: boolean
  /** The year stands inside the quotes. */
  readonly bracketed: boolean
}

/**
 * A link or a year settles it. Otherwise words in title case need something around them that speaks of films; a single
 * word needs it said outright. What is quoted in lower case, said by somebody, or called a song or a book is no film.
 */
function judgeQuoted(text: string, piece: Quoted, title: string, year: number | null, about: Circumstances): 'certain' | 'doubtful' | 'no' {
  if (!/[\p{L}\p{N}]/u.test(title)) return 'no'
  if (piece.mark === 'link') return 'certain'
  const shape = titleShape(title)
  if (shape.words > 12) return 'no'
  const { strength } = cueAround(text, piece.outerStart, piece.outerEnd)
  const written = shape.titleCase || shape.caseless
  if (about.bracketed) return 'certain'
  if (strength < 0) return written && year !== null ? 'doubtful' : 'no'
  if (year !== null) {
    const beside = /^\s?\(/u.test(text.slice(piece.outerEnd, piece.outerEnd + 2))
    return written || (beside && shape.sentenceCase && shape.words < 9) ? 'certain' : shape.sentenceCase || beside ? 'doubtful' : 'no'
  }
  if (written && (about.known.has(foldTitle(title)) || (about.listed && !shape.common))) return 'certain'
  if (resemblesOwn(title, about.own)) return 'doubtful'
  if (!written) return strength === 2 && (shape.sentenceCase ? shape.words > 1 : shape.words > 1 && shape.words < 6) ? 'doubtful' : 'no'
  if (piece.mark === 'title') return 'certain'
  if (/[!?]$/u.test(title) && strength < 2) return strength === 1 && !shape.common ? 'doubtful' : 'no'
  if (shape.common) return strength === 2 ? 'doubtful' : 'no'
  if (shape.words === 1) return strength === 2 ? 'certain' : strength === 1 && title.length > 2 ? 'doubtful' : 'no'
  // On a page that does not say its title, anything may be the film itself.
  return strength > 0 && about.own.title !== null ? 'certain' : 'doubtful'
}

/** Titles that differ from the page's own by an article or a subtitle only may be the page's film itself. */
function resemblesOwn(title: string, own: OwnFilm): boolean {
  if (own.title === null) return false
  const bare = (written: string): string => foldTitle(written).replace(/^(?:the|a|an|le|la|les|der|die|das|el|los|il) /u, '')
  return bare(title) === bare(own.title)
}

/** The page's own film, whole or in a shorter form, is no mention, unless a year tells another film of that name. */
function isOwn(hit: Hit, own: OwnFilm): boolean {
  if (own.title === null) return false
  const title = foldTitle(hit.title)
  const ownTitle = foldTitle(own.title)
  if (title === ownTitle) return hit.year === null || own.year === null || Math.abs(hit.year - own.year) <= 1
  if (hit.year !== null && own.year !== null && Math.abs(hit.year - own.year) > 1) return false
  return isPart(title, ownTitle)
}

/** "Lounge" after "X Lounge": a shorter form of a film already named. */
function withoutShortForms(hits: readonly Hit[]): Hit[] {
  const full = titlesOf(hits.filter((hit) => hit.certain))
  return hits.filter((hit) => hit.year !== null || !isPartOfAny(hit, full))
}

/** Folded once, and each once: every hit is compared with them. */
function titlesOf(hits: readonly Hit[]): string[] {
  return [...new Set(hits.slice(0, 200).map((hit) => foldTitle(hit.title)))]
}

function isPartOfAny(hit: Hit, titles: readonly string[]): boolean {
  const title = foldTitle(hit.title)
  return titles.some((other) => isPart(title, other))
}

/** True when the words stand inside the longer title, and the longer one is really longer. */
function isPart(title: string, whole: string): boolean {
  return title.length < whole.length && ` ${whole} `.includes(` ${title} `)
}

function outer(piece: Quoted): Span {
  return { start: piece.outerStart, end: piece.outerEnd }
}

/** Hits of the same film become one mention; further places that name it, also without quotes, are added. */
function grouped(text: string, offset: number, hits: readonly Hit[], own: OwnFilm): PageMention[] {
  const films = new Map<string, Hit[]>()
  for (const hit of [...hits].sort((one, other) => one.start - other.start)) {
    const key = foldTitle(hit.title)
    films.set(key, [...(films.get(key) ?? []).slice(0, 200), hit])
  }
  const titles: Titles = new Map([...films].filter(([key]) => key.includes(' ')).map(([key]) => [key, key]))
  const places = findTitles(text, titles)
  return [...films].flatMap(([key, found]) => mentionsOf(text, offset, found, places.get(key) ?? [], own))
}

function mentionsOf(text: string, offset: number, hits: readonly Hit[], places: readonly Span[], own: OwnFilm): PageMention[] {
  const years = [...new Set(hits.flatMap((hit) => (hit.year === null ? [] : [hit.year])))]
  // Two years for one title are two films, such as a film and its remake.
  const groups = years.length < 2 ? [hits] : years.map((year) => hits.filter((hit) => hit.year === year))
  return groups.flatMap((group, at) => {
    const first = group[0]
    if (!first) return []
    const certain = group.find((hit) => hit.certain)
    const namesake = own.title !== null && foldTitle(first.title) === foldTitle(own.title)
    const spans = merged([...group, ...(at === 0 ? places : [])])
    return [
      {
        title: first.title,
        year: group.find((hit) => hit.year !== null)?.year ?? null,
        text: text.slice(first.start, first.end),
        certainty: certain && !namesake ? ('certain' as const) : ('doubtful' as const),
        reason: certain && !namesake ? null : namesake ? 'It has the name of this film' : (first.reason ?? DOUBT),
        spans: spans.map((span) => ({ start: offset + span.start, end: offset + span.end }))
      }
    ]
  })
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: Span[] = []
  for (const span of sorted) {
    const last = kept[kept.length - 1]
    if (last === undefined || span.start >= last.end) kept.push({ start: span.start, end: span.end })
  }
  return kept
}
