/** Pieces of an original text with the found words marked. Folding changes lengths, so hits are looked for in the original, word by word. */
import type { Snippet } from '../../shared/models/search'
import { plain, UNSPACED } from '../text/fold'
import type { Term } from './query'

/** A place in a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How long a snippet is, and how much of it may come before the first hit. */
const LENGTH = 110
const LEAD = 40
const ELLIPSIS = '…'

/** The runs of letters in a text; those of unspaced scripts are the first group. */
// A run may hold marks, which folding takes off or joins: kana typed in two parts (also narrow ones), variants of a Chinese character.
export const RUN = new RegExp(`((?:${UNSPACED.source}[\\p{M}\uFF70\uFF9E\uFF9F]*)+)|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const ASCII = /^[ -~]*$/
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** About 110 characters around the first hit, cut between words; the beginning where nothing is hit. */
export function snippet(text: string, terms: readonly Term[]): Snippet {
  return snippetAround(text, (from) => hits(text, terms, from))
}

/** As `snippet`, around hits of any kind. @param hitsFrom the places in their order; those that end before `from` may be left out */
export function snippetAround(text: string, hitsFrom: (from: number) => Iterable<Span>): Snippet {
  const [first = { start: 0, end: 0 }] = hitsFrom(0)
  const window = around(text, first)
  const marks: Span[] = []
  for (const hit of hitsFrom(window.start)) {
    if (hit.start >= window.end) break
    if (hit.end > window.start) marks.push(hit)
  }
  const before = window.start > 0 ? ELLIPSIS : ''
  const after = window.end < text.length ? ELLIPSIS : ''
  const moved = before.length - window.start
  return {
    text: before + text.slice(window.start, window.end) + after,
    marks: marks.map(({ start, end }) => ({ start: Math.max(start, window.start) + moved, end: Math.min(end, window.end) + moved }))
  }
}

/** A title or a name, whole, with its hits. */
export function marked(text: string, terms: readonly Term[]): Snippet {
  return { text, marks: [...hits(text, terms)] }
}

/** Where the terms stand in the text, in order, as UTF-16 ranges. `from` only saves work: words before it may be left out. */
function* hits(text: string, terms: readonly Term[], from = 0): Generator<Span, undefined> {
  const words = terms.filter(({ isUnspaced }) => !isUnspaced)
  const runs = terms.filter(({ isUnspaced }) => isUnspaced)
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    const start = match.index
    if (start + run.length <= from) continue
    if (match[1] !== undefined) yield* hitsInRun(run, start, runs)
    else if (words.length > 0 && isHit(run, words)) yield { start, end: start + run.length }
  }
}

function isHit(word: string, terms: readonly Term[]): boolean {
  return foldedWords(word).some((folded) => matches(folded, terms))
}

/** A run of letters as search sees it: one word, or several where it folds into them ("½" is 1 and 2). */
export function foldedWords(run: string): string[] {
  if (ASCII.test(run)) return [run.toLowerCase()]
  return plain(run).split(/[^\p{L}\p{N}]+/u).filter((folded) => folded !== '')
}

function matches(folded: string, terms: readonly Term[]): boolean {
  return terms.some(({ text, isPrefix }) => (isPrefix ? folded.startsWith(text) : folded === text))
}

/** Hits inside a run without spaces, mapped back grapheme by grapheme. */
export function hitsInRun(run: string, start: number, terms: readonly Term[]): Span[] {
  if (terms.length === 0) return []
  let folded = ''
  const origins: Span[] = []
  for (const { segment, index } of graphemes.segment(run)) {
    const part = plain(segment)
    folded += part
    for (let i = 0; i < part.length; i += 1) origins.push({ start: index, end: index + segment.length })
  }
  const found: Span[] = []
  for (const { text } of terms) {
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
      const first = origins[at]
      const last = origins[at + text.length - 1]
      if (first && last) found.push({ start: start + first.start, end: start + last.end })
    }
  }
  return joined(found)
}

/** Spans in order, overlapping ones as one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && span.start < last.end) result.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
    else result.push(span)
  }
  return result
}

function around(text: string, hit: Span): Span {
  const hitEnd = Math.min(hit.end, hit.start + LENGTH)
  let start = Math.max(0, hit.start - LEAD)
  if (start > 0) {
    const space = text.slice(start, hit.start).search(/\s/u)
    start = space >= 0 ? start + space + 1 : characterFrom(text, start, hit.start)
  }
  let end = Math.min(text.length, Math.max(start + LENGTH, hitEnd))
  if (end < text.length) {
    const space = text.slice(hitEnd, end + 1).search(/\s\S*$/u)
    end = space >= 0 ? hitEnd + space : characterFrom(text, end, text.length)
  }
  while (start < hit.start && isSpace(text, start)) start += 1
  while (end > hitEnd && isSpace(text, end - 1)) end -= 1
  return { start, end }
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at))
}

/** The first border between characters at or after `at`: never inside a surrogate pair, never before a combining mark. */
function characterFrom(text: string, at: number, limit: number): number {
  let border = at
  while (border < limit && /^(?:\p{M}|[\u{DC00}-\u{DFFF}]|\u{200D})/u.test(text.slice(border, border + 2))) border += 1
  return border
}
