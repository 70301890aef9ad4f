/** The ways in which one line can say whose text it is: before the text, above it, or behind it. */
import { dateAt } from './dates'
import { inlineAuthor } from './inlineAuthors'
import { isFieldName } from './labels'
import type { Line } from './lines'
import { firstTokens, isNameLike, nameStrength, shapeOf } from './names'
import type { PageWords } from './pageWords'
import { isFunctionWord, isOpeningWord } from './words'

/** How a line names an author. `after` and `afterSame` stand behind the text they sign. */
export type Style = 'inline' | 'delimited' | 'alone' | 'byline' | 'after' | 'afterSame'

/** A line that may name an author. Offsets are into the page's text. */
export interface Opening {
  readonly style: Style
  readonly nameStart: number
  readonly nameEnd: number
  /** Where the text begins on this line; null when it begins on the next, or stands above. */
  readonly textStart: number | null
  /** For `afterSame`: where the signed text ends on this line. */
  readonly textEnd: number | null
  readonly strength: number
  readonly certain: boolean
  readonly reason: string | null
}

const BORDER = /\s*(?::(?=\s|["“«])|\s[—–|•·»›~]|[—–]\s|\s-{1,2}\s|\t)\s*/gu
const SAYS = /\s+(?:says|said|writes|wrote|thinks|reviewed|commented|rated(?: it)?|gave it.{0,12})$/iu
const BY = /^(?:(?:a |user |full |critic |guest |customer )?(?:review(?:ed)?|comment|posted|written|submitted|published|words|text|contributed)\s+)?(?:by|from)[:\s]\s*/iu
const ROLE = /^(?:author|reviewer|critic|user|reviewed by|review by|posted by|written by|by|name|username|von|par|por)\s?[:|]\s*/iu
const ASIDE = /\s*(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/u
const META = /^(?:[\s,|·•—–:()[\]-]+|\d+(?:[.,]\d+)?\s?\/\s?\d{1,3}|\d+ (?:reviews?|ratings?|likes?|followers?|hours?|days?|weeks?|months?|years?|helpful|stars?)|[★☆⭐✩½✰]+|[A-F][+-](?![\p{L}\p{N}])|(?:ago|on|reviewed|review|rated|gave|it|top|verified|critic|contributor|member|staff|reviewer|super reviewer|says|said|writes|wrote|from|in|at|usa|uk|spoilers?|contains|warning|\d{1,2}:\d\d(?:\s?[ap]m)?)(?![\p{L}\p{N}]))/iu

/** Every reading of a line as one that names an author, the likeliest first. `next` is the line below, if any. */
export function readOpenings(line: Line, next: Line | null, words: PageWords, film: string | null): Opening[] {
  const apart = alone(line, next)
  // "Name ★★" above a text is a name with its score; above another name it is a whole, very short text.
  const fact = apart !== null && apart.nameEnd < line.end && next !== null && (inlineAuthor(next.text, words)?.strength ?? 0) < 5
  const found = [byline(line), signature(line), signedText(line), delimited(line, film), apart, fact ? null : inline(line, words)]
  return found.filter((opening) => opening !== null).sort((one, other) => other.strength - one.strength)
}

/** True for a line that holds only facts about a review: its date, its score, "Warning: Spoilers". */
export function isMetaLine(text: string): boolean {
  return text.length < 80 && text.trim() !== '' && isMeta(text)
}

function isMeta(text: string): boolean {
  let rest = text
  for (let step = 0; step < 24 && rest !== ''; step++) {
    const date = dateAt(rest, 0)
    const piece = date && date.length > 3 ? rest.slice(0, date.length) : META.exec(rest)?.[0]
    if (!piece) return false
    rest = rest.slice(piece.length)
  }
  return rest === ''
}

function inline(line: Line, words: PageWords): Opening | null {
  const author = inlineAuthor(line.text, words)
  if (!author) return null
  return {
    style: 'inline',
    nameStart: line.start,
    nameEnd: line.start + author.nameEnd,
    textStart: line.start + author.textStart,
    textEnd: null,
    strength: author.strength,
    certain: author.certain,
    reason: author.certain ? null : 'Where does the name end?'
  }
}

/** "Name: text", "Name — text", "Name (Paper) | text". */
function delimited(line: Line, film: string | null): Opening | null {
  const head = line.text.slice(0, 90)
  for (const border of head.matchAll(BORDER)) {
    const textAt = border.index + border[0].length
    if (border.index === 0 || textAt >= line.text.length) continue
    const written = head.slice(0, border.index)
    const name = bareName(written)
    if (isFieldName(written) || isFieldName(name) || isFieldName(name.split(/\s+/u).pop() ?? '') || name.length > 50) return null
    const strength = nameStrength(firstTokens(name, 6))
    if (strength === 0 || (film !== null && name.toLowerCase() === film.toLowerCase())) continue
    const mark = border[0].trim()
    const loose = mark === '-' || mark === ''
    const opens = opensText(line.text.slice(textAt, textAt + 30))
    const plain = strength >= 5 && !(firstTokens(name, 6).length > 2 && strength === 5)
    return {
      style: 'delimited',
      nameStart: line.start,
      nameEnd: line.start + name.length,
      textStart: line.start + textAt,
      textEnd: null,
      strength: strength + (loose ? 0 : 0.5) + (opens ? 1.5 : 0),
      certain: plain || (opens && firstTokens(name, 6).length === 1),
      reason: plain || (opens && firstTokens(name, 6).length === 1) ? null : 'Where does the name end?'
    }
  }
  return null
}

/** True for a text that begins as sentences do, or with a quote or a score. */
function opensText(text: string): boolean {
  const first = text.trim().split(/\s+/u)[0] ?? ''
  return /^(?:["“‘'«(]|\.\.|\d|[★⭐]|[A-F][+-](?:\s|$))/u.test(first) || isOpeningWord(first)
}

/** A name with a line of its own, perhaps with a date or a score behind it, above the text. */
function alone(line: Line, next: Line | null): Opening | null {
  if (line.text.length > 100 || next === null || /[!?;]$/u.test(line.text)) return null
  const tokens = firstTokens(line.text, 8)
  for (let count = Math.min(5, tokens.length); count >= 1; count--) {
    const last = tokens[count - 1]
    const trailing = last?.raw.replace(/[,:]$/u, '') ?? ''
    if (!last || trailing === '') continue
    const name = [...tokens.slice(0, count - 1), { ...last, raw: trailing, end: last.start + trailing.length }]
    const rest = line.text.slice(last.start + trailing.length)
    if (!isNameLike(name) || (rest !== '' && !isMeta(rest))) continue
    const strength = nameStrength(name)
    const prose = next.text.split(/\s+/u, 5).length
    const flat = name.length === 1 && /^\p{Lu}+$/u.test(trailing) ? 1 : 0
    return {
      style: 'alone',
      nameStart: line.start,
      nameEnd: line.start + last.start + trailing.length,
      textStart: null,
      textEnd: null,
      strength: strength - flat + (line.marker.startsWith('#') ? 1.5 : 0) + (rest === '' ? 0 : 0.5) - (prose < 3 && !isMetaLine(next.text) ? 2 : 0),
      certain: strength >= 4,
      reason: strength >= 4 ? null : 'Is this a name?'
    }
  }
  return null
}

/** "Review by Name", "Author: Name", "by Name on 3 May 2011". */
function byline(line: Line): Opening | null {
  if (line.text.length > 110) return null
  const lead = ROLE.exec(line.text) ?? BY.exec(line.text)
  if (!lead) return null
  const name = nameInFront(line.text.slice(lead[0].length))
  if (name === null) return null
  const nameStart = line.start + lead[0].length
  return { style: 'byline', nameStart, nameEnd: nameStart + name.length, textStart: null, textEnd: null, strength: 6.5, certain: true, reason: null }
}

/** "— Name" or "- Name, Paper" on a line below the text. */
function signature(line: Line): Opening | null {
  if (line.text.length > 90) return null
  const lead = line.marker === '-' ? [''] : /^(?:—|–|--?|~|―)\s*/u.exec(line.text)
  if (!lead) return null
  const name = nameInFront(line.text.slice(lead[0]?.length ?? 0))
  if (name === null) return null
  const nameStart = line.start + (lead[0]?.length ?? 0)
  const strength = nameStrength(firstTokens(name, 6))
  return { style: 'after', nameStart, nameEnd: nameStart + name.length, textStart: null, textEnd: null, strength: strength + 1, certain: strength >= 3, reason: strength >= 3 ? null : 'Is this a name?' }
}

/** “Text” — Name, or “Text” (Name), all on one line. */
function signedText(line: Line): Opening | null {
  const tail = line.text.slice(-70)
  const found = /(["”»'’.!?…])\s*(?:\s(?:—|–|--|-|~|―)\s?|(?:—|―)\s?|\s?\((?=[^()]+\)$)|(?<=["”»])\s)([^"“”«»()—–]{2,60}?)\)?$/u.exec(tail)
  if (!found) return null
  const written = found[2] ?? ''
  const name = nameInFront(written)
  if (name === null) return null
  const offset = line.text.length - tail.length
  const quoted = /^["“„«]/u.test(line.text) && /["”“»]/u.test(found[1] ?? '')
  const dashed = /[—–―~-]/u.test(found[0].slice(1, found[0].length - written.length))
  const strength = nameStrength(firstTokens(name, 6)) + (quoted ? 1.5 : dashed ? 0 : -3)
  const nameStart = line.start + offset + found.index + found[0].lastIndexOf(written)
  return {
    style: 'afterSame',
    nameStart,
    nameEnd: nameStart + name.length,
    // The marks around a quote are the page's, not the person's.
    textStart: line.start + (quoted ? 1 : 0),
    textEnd: line.start + offset + found.index + (quoted ? 0 : (found[1] ?? '').length),
    strength,
    certain: quoted && strength >= 4,
    reason: quoted && strength >= 4 ? null : 'Is this a name?'
  }
}

/** The name with which a text begins when only a paper, a place, a date or a score follows it. */
function nameInFront(text: string): string | null {
  const tokens = firstTokens(text, 6)
  for (let count = Math.min(5, tokens.length); count >= 1; count--) {
    const last = tokens[count - 1]
    if (!last) continue
    const comma = /[,:]$/u.test(last.raw)
    const raw = last.raw.replace(/[,:]$/u, '')
    const rest = text.slice(last.end).trim()
    if (!isNameLike([...tokens.slice(0, count - 1), { ...last, raw }])) continue
    const paper = rest.length < 50 && !/[.!?]$/u.test(rest) && (comma || /^[,([|·•—–-]/u.test(rest))
    if (rest === '' || isMeta(rest) || paper) return text.slice(0, last.start + raw.length)
  }
  return null
}

/** The name in front of a border without the paper, the score in brackets or the verb behind it. */
function bareName(written: string): string {
  const bare = written.replace(SAYS, '').replace(ASIDE, '').replace(ASIDE, '')
  const paper = /^([^,]{2,40}),\s+(?=\p{Lu})/u.exec(bare)
  const before = paper?.[1] ?? bare
  return shapeOf(before) === 'none' && isFunctionWord(before) ? bare : before.trimEnd()
}
