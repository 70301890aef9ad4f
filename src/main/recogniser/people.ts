/** Who wrote what: which lines of a page open somebody's text, and how far each text reaches. */
import type { FoundText } from '../../shared/models/page'
import { isNoise, type Section } from './labels'
import type { Line } from './lines'
import { isHandle } from './names'
import { isMetaLine, readOpenings, type Opening, type Style } from './openings'
import type { PageWords } from './pageWords'

/** Somebody's text. Offsets are into the page's text; `metaStart` is where facts beside the name begin. */
export interface Entry {
  readonly author: FoundText
  readonly start: number
  readonly end: number
  readonly textStart: number
  readonly textEnd: number
  /** The name's line beyond the name and lines of facts below it: a score or a spoiler warning may stand there. */
  readonly facts: { readonly start: number; readonly end: number }
  readonly section: Section | null
  readonly gap: number
  readonly style: Style
}

/** A line of a page with what was found out about it before people are looked for. */
export interface PageLine {
  readonly line: Line
  /** Free lines may open or continue somebody's text; a stop ends it; a heading ends it and opens a section. */
  readonly role: 'free' | 'stop'
  readonly section: Section | null
}

interface Chosen {
  readonly at: number
  readonly opening: Opening
}

/** From this strength on a line is taken to open somebody's text. */
const ENOUGH = 4.4
/** From this strength on when nearly every line of the page opens somebody's text. */
const ENOUGH_IN_A_ROW = 3

/** Finds everybody's texts on a page. `film` is the film's title as far as it is known: it is no author. */
export function findEntries(text: string, lines: readonly PageLine[], words: PageWords, film: string | null): Entry[] {
  const readings = lines.map((entry, at) => (entry.role === 'free' ? readingsOf(lines, at, words, film) : []))
  const chosen = choose(lines, readings)
  return entriesOf(text, lines, chosen)
}

function readingsOf(lines: readonly PageLine[], at: number, words: PageWords, film: string | null): Opening[] {
  const line = lines[at]?.line
  if (!line || isNoise(line.text)) return []
  const below = lines[at + 1]
  return readOpenings(line, below?.role === 'free' ? below.line : null, words, film)
}

/** Believes a reading more when the page has others of its kind: pages are made by machines, in one manner. */
function choose(lines: readonly PageLine[], readings: ReadonlyArray<readonly Opening[]>): Chosen[] {
  const support = new Map<Style, number>()
  for (const options of readings) {
    const best = options[0]
    if (best && best.strength >= 3) support.set(best.style, (support.get(best.style) ?? 0) + 1)
  }
  const most = Math.max(0, ...support.values())
  const best = readings.map((options, at) => {
    const section = lines[at]?.section ?? null
    const beliefs = options.map((opening) => ({ at, opening: settled(opening, lines[at], support.get(opening.style) ?? 0, most), belief: beliefIn(opening, support.get(opening.style) ?? 0, most, section, isHeading(lines, at)) }))
    return beliefs.sort((one, other) => other.belief - one.belief)[0] ?? null
  })
  const sure = best.filter((one) => one !== null).filter((one) => one.belief >= ENOUGH)
  return withoutFalseNames(lines, withNeighbours(lines, best, sure))
}

/**
 * "Name: text" again and again, or under a heading for such texts, leaves no doubt. Once, among names without a colon, it
 * could be somebody a review speaks of, or speaks with: "Anna: Why?"
 */
function settled(opening: Opening, on: PageLine | undefined, count: number, most: number): Opening {
  if (opening.style !== 'delimited' || !on) return opening
  const { section } = on
  const uniform = opening.strength >= 3 && (count >= 3 || section === 'takes' || section === 'reviews')
  if (uniform) return { ...opening, certain: true, reason: null }
  const odd = count < 2 && most >= 2 && !isLogin(on.line, opening)
  return odd && opening.certain ? { ...opening, certain: false, reason: 'Is this a name?' } : opening
}

/** True when the name is a login, which no sentence begins with by accident. */
function isLogin(line: Line, opening: Opening): boolean {
  return isHandle(line.text.slice(opening.nameStart - line.start, opening.nameEnd - line.start))
}

interface Believed extends Chosen {
  readonly belief: number
}

/**
 * On many pages every text is one line. Where nearly each line after the first name opens a text, the few others do as
 * well, if they can be read so at all; and so does a line set tight above the first, below an empty line.
 */
function withNeighbours(lines: readonly PageLine[], best: ReadonlyArray<Believed | null>, sure: readonly Believed[]): Chosen[] {
  const first = sure[0]?.at
  const kept = new Map<number, Chosen>(sure.map((one) => [one.at, one]))
  if (first === undefined) return []
  const free = lines.filter((line, at) => at >= first && line.role === 'free').length
  const row = sure.length >= 2 && sure.length >= free * 0.6
  const likely = (at: number): boolean => (best[at]?.belief ?? 0) >= ENOUGH_IN_A_ROW && (best[at]?.opening.style === 'inline' || best[at]?.opening.style === 'delimited')
  for (let at = first + 1; row && at < lines.length; at++) {
    const one = best[at]
    if (one && !kept.has(at) && likely(at)) kept.set(at, one)
  }
  const under = hasBlockAbove(lines, first)
  for (let at = first - 1; under && at > 0 && lines[at]?.role === 'free' && (lines[at + 1]?.line.gap ?? 0) === 0 && likely(at); at--) {
    const one = best[at]
    if (one) kept.set(at, one)
  }
  const starts = [...kept.values()].sort((one, other) => one.at - other.at)
  return starts.length === lines.filter((line, at) => at >= first && line.role === 'free').length ? starts : starts.map((one) => lessSure(one, lines[one.at]?.line))
}

/** Where reviews go on over several lines, one word in front of a sentence may be its subject: "Paris I have seen". */
function lessSure(one: Chosen, line: Line | undefined): Chosen {
  const { opening } = one
  if (opening.style !== 'inline' || !opening.certain || !line || isLogin(line, opening) || /^\p{Ll}/u.test(line.text)) return one
  return { at: one.at, opening: { ...opening, certain: false, reason: 'Is this a name?' } }
}

/** True when an empty line stands somewhere above, with prose beyond it: that is the synopsis, this is not. */
function hasBlockAbove(lines: readonly PageLine[], at: number): boolean {
  let top = at
  while (top > 0 && (lines[top]?.line.gap ?? 0) === 0) top--
  return top > 0 && lines.some((line, index) => index < top && line.role === 'free' && line.line.text.length > 15)
}

function beliefIn(opening: Opening, count: number, most: number, section: Section | null, heading: boolean): number {
  const company = count >= 3 ? 1 : count === 2 ? 0.5 : 0
  const lonely = most >= 3 && count * 3 <= most ? 1.2 : 0
  const expected = section === 'takes' || section === 'reviews' || section === 'people' ? 0.5 : 0
  const first = heading && opening.strength < 6 ? 3 : 0
  if (opening.style === 'alone' || opening.style === 'after') {
    return opening.strength + company - lonely + expected - first - (count < 2 && section === null ? 1 : 0)
  }
  if (opening.style === 'inline') return opening.strength - first + (opening.strength >= 3.5 ? company : 0) + (opening.strength >= 3.5 ? expected : 0)
  return opening.strength + company + expected - first - (opening.strength < 4 ? lonely : 0)
}

/** A short first line is the page's heading rather than somebody's name: "Anna: A Story". */
function isHeading(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at]?.line
  return at === 0 && line !== undefined && line.text.length <= 80 && line.text.split(/\s+/u).length <= 8 && !/[.!?…]["”’)]*$/u.test(line.text)
}

/** A name that stands alone must have text below it before the next name does. */
function withoutFalseNames(lines: readonly PageLine[], chosen: readonly Chosen[]): Chosen[] {
  return chosen.filter((one, index) => {
    if (one.opening.style !== 'alone') return true
    const next = chosen[index + 1]
    const until = next === undefined ? lines.length : next.at
    for (let at = one.at + 1; at < until; at++) {
      const below = lines[at]
      if (below?.role !== 'free') return false
      if (!isMetaLine(below.line.text)) return true
    }
    return false
  })
}

function entriesOf(text: string, lines: readonly PageLine[], chosen: readonly Chosen[]): Entry[] {
  const signedBelow = readsUpwards(lines, chosen)
  const entries: Entry[] = []
  let claimed = -1
  chosen.forEach((one, index) => {
    const { opening, at } = one
    if (opening.style === 'afterSame') {
      entries.push(madeEntry(text, lines, one, at, opening.textStart ?? 0, opening.textEnd ?? 0))
      claimed = at
      return
    }
    const upwards = opening.style === 'after' ? signedBelow.after : opening.style === 'byline' && signedBelow.byline
    if (upwards) {
      const from = startAbove(lines, claimed, at, index === 0)
      const first = lines[from]?.line
      const last = lines[at - 1]?.line
      if (first && last && from < at) entries.push(madeEntry(text, lines, one, from, first.start, last.end))
      claimed = at
      return
    }
    const next = chosen[index + 1]
    const nextUpwards = next !== undefined && (next.opening.style === 'after' ? signedBelow.after : next.opening.style === 'byline' && signedBelow.byline)
    const last = lastLine(lines, at, next === undefined || nextUpwards ? lines.length : next.at)
    const from = opening.textStart === null ? firstText(lines, at, last) : at
    const start = opening.textStart ?? lines[from]?.line.start
    const end = lines[last]?.line.end
    if (start !== undefined && end !== undefined && from <= last && start < end) entries.push(madeEntry(text, lines, one, at, start, end))
    claimed = last
  })
  return entries
}

/** Whether signatures stand under the texts: then nothing stands under the last one, or text above the first. */
function readsUpwards(lines: readonly PageLine[], chosen: readonly Chosen[]): { after: boolean; byline: boolean } {
  const direction = (style: Style, usual: boolean): boolean => {
    const own = chosen.filter((one) => one.opening.style === style)
    const first = own[0]
    const last = own[own.length - 1]
    if (!first || !last) return usual
    const textBelow = lines[last.at + 1]?.role === 'free'
    const textAbove = first.at > 0 && lines[first.at - 1]?.role === 'free'
    return textAbove && !textBelow ? true : textBelow && !textAbove ? false : usual
  }
  return { after: direction('after', true), byline: direction('byline', false) }
}

/** The first line of the text above a signature: down from the one before; only the nearest block for the first. */
function startAbove(lines: readonly PageLine[], claimed: number, at: number, first: boolean): number {
  let from = at
  while (from - 1 > claimed && lines[from - 1]?.role === 'free') {
    from--
    if (first && from < at - 1 + 1 && (lines[from]?.line.gap ?? 0) > 0) break
  }
  return from
}

/** The last line of a text: before the next name, heading or stop, without the buttons below it. */
function lastLine(lines: readonly PageLine[], at: number, until: number): number {
  let last = at
  while (last + 1 < until && lines[last + 1]?.role === 'free') last++
  while (last > at && isNoise(lines[last]?.line.text ?? '')) last--
  return last
}

function firstText(lines: readonly PageLine[], at: number, last: number): number {
  let from = at + 1
  while (from < last && isMetaLine(lines[from]?.line.text ?? '')) from++
  return from
}

function madeEntry(text: string, lines: readonly PageLine[], one: Chosen, at: number, textStart: number, textEnd: number): Entry {
  const { opening } = one
  const value = text.slice(opening.nameStart, opening.nameEnd)
  const factsEnd = Math.max(opening.nameEnd, Math.min(textStart, textStart > opening.nameEnd ? textStart : lines[one.at]?.line.end ?? opening.nameEnd))
  return {
    author: {
      value,
      certainty: opening.certain ? 'certain' : 'doubtful',
      reason: opening.reason,
      span: { start: opening.nameStart, end: opening.nameEnd }
    },
    start: Math.min(opening.nameStart, textStart),
    end: Math.max(opening.nameEnd, textEnd),
    textStart,
    textEnd,
    facts: { start: opening.nameEnd, end: factsEnd },
    section: lines[one.at]?.section ?? null,
    gap: lines[at]?.line.gap ?? 0,
    style: opening.style
  }
}
