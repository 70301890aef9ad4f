/** Lines that offer a trailer: "<Title> Trailers", "Trailer 2 https://…", "Watch the trailer: https://…". */
import type { FoundTrailer } from '../../shared/models/page'
import type { Line } from './lines'
import { isFunctionWord, isOpeningWord } from './words'

/** A trailer line and, when it names the film, how. */
export interface TrailerLine {
  readonly trailer: FoundTrailer
  /** The words before "Trailer", where they could be the film's title; offsets into the page's text. */
  readonly film: { readonly title: string; readonly start: number; readonly year: number | null } | null
}

const URL = /(?:https?:\/\/|www\.)[^\s<>"'“”]{3,500}/iu
const TRAILER_WORD = /(?<![\p{L}\p{N}-])(?:trailers?|teasers?|tráilers?|bande[- ]annonces?|bandes[- ]annonces|tráileres|予告編)(?![\p{L}])/giu
const VIDEO_HOST = /^(?:https?:\/\/)?(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|player\.vimeo\.com|trailers\.apple\.com)\//iu
/** Words that stand before "Trailer" without being anybody's title. */
const KINDS =
  /^(?:watch|see|view|play|stream|the|a|an|official|all|more|latest|new|newest|teaser|theatrical|international|domestic|original|final|first|second|third|main|full|hd|4k|uhd|red|band|green|us|uk|usa|movie|film|cinema|video|videos|clip|clips|photos|and|&|for|of|its|our|this|trailer|trailers|teasers|english|german|french|subtitled|dubbed|extended|short|long|launch|announcement|re-?release|restoration|anniversary|with|in|related|popular|other|browse|find|next|previous|\d+|#\d+|[-–—|:·•]+)$/iu

/** Of these, the ones that stand between a title and "Trailer". */
const AROUND = /^(?:official|theatrical|teaser|hd|4k|uhd|#\d+|[-–—|:·•]+)$/iu

/** Reads a line that does nothing but offer a trailer; null for prose that merely speaks of one. */
export function readTrailerLine(line: Line): TrailerLine | null {
  if (line.text.length > 700) return null
  const url = URL.exec(line.text)
  const address = url ? url[0].replace(/[).,;\]]+$/u, '') : null
  const label = url ? line.text.replace(url[0], '') : line.text
  const words = lastTrailerWord(label)
  if (!words) return address !== null && isVideoAddress(address) && wordCount(label) <= 6 ? bareVideo(line, label, address) : null
  if (label.length > 120 || !isLabelOnly(label, words, address !== null)) return null
  const title = tidy(label)
  return {
    trailer: {
      value: { title: title === '' ? 'Trailer' : title, url: address },
      certainty: 'certain',
      reason: null,
      span: { start: line.start, end: line.end }
    },
    film: filmNamed(line, label, words)
  }
}

/** True for an address whose host or path says that a video is there. */
export function isVideoAddress(address: string): boolean {
  return VIDEO_HOST.test(address) || /trailer|teaser/iu.test(address)
}

/** A line under a "Trailers" heading needs no word of its own to be a trailer. */
export function listedTrailer(line: Line): FoundTrailer | null {
  const url = URL.exec(line.text)
  const title = tidy(url ? line.text.replace(url[0], '') : line.text)
  if (title.length > 100 || /[.!?]\s/u.test(title) || wordCount(title) > 12) return null
  const span = { start: line.start, end: line.end }
  return { value: { title: title === '' ? 'Trailer' : title, url: url?.[0] ?? null }, certainty: url ? 'certain' : 'doubtful', reason: url ? null : 'Is this a trailer?', span }
}

function bareVideo(line: Line, label: string, address: string): TrailerLine {
  const title = tidy(label)
  const span = { start: line.start, end: line.end }
  return {
    trailer: {
      value: { title: title === '' ? 'Trailer' : title, url: address },
      certainty: 'doubtful',
      reason: 'Is this a trailer?',
      span
    },
    film: null
  }
}

/** The last of them: a title may hold the word as well. */
function lastTrailerWord(label: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null
  for (const found of label.slice(0, 200).matchAll(TRAILER_WORD)) last = found
  return last
}

/** "…than the trailer" is prose; a label ends with the word, or with a number, a quality or an address after it. */
function isLabelOnly(label: string, word: RegExpExecArray, hasAddress: boolean): boolean {
  const before = label.slice(0, word.index).trim()
  const after = label.slice(word.index + word[0].length).trim()
  if (wordCount(label) > 14 || /[.!?…]["”']?$/u.test(label.trim()) || /[^.][.!]\s+\p{Lu}\p{Ll}* \p{Ll}/u.test(before.replace(/\b(?:Dr|Mr|Mrs|Ms|St|vs|Vol)\./gu, ''))) return false
  if (!/^(?:[#(\d[\-–—|:·•].{0,60}|HD|4K|Trailers?|(?:&|and|\+|\/) (?:clips?|videos?|teasers?|photos?|stills?|images?|trailers?|more|featurettes?|spots?)|for .{1,60}|\p{Lu}{2,3})?$/iu.test(after)) return false
  if (before === '' || hasAddress) return true
  const last = before.split(/\s+/u).pop() ?? ''
  const commands = /^(?:watch|see|view|play|stream)\b/iu.test(before)
  if (isFunctionWord(last) && /^\p{Ll}/u.test(last)) return commands
  // In lower case the word is a label's only after a command, or a title that ends in a capital or is plainly short.
  if (/^\p{Ll}/u.test(word[0])) return commands || (/^[\p{Lu}\p{Lo}\p{N}]/u.test(before) && (/^[\p{Lu}\p{Lo}\p{N}]/u.test(last) || before.split(/\s+/u).length <= 3 && !isOpeningWord(last)))
  return true
}

function filmNamed(line: Line, label: string, word: RegExpExecArray): TrailerLine['film'] {
  let name = label.slice(0, word.index)
  // "Official", "Watch", "Teaser" and the like stand around the title, never in it.
  for (;;) {
    const last = /\s*([^\s]+)\s*$/u.exec(name)
    if (!last || !AROUND.test(last[1] ?? '')) break
    name = name.slice(0, last.index)
  }
  const lead = /^(?:(?:watch|see|view|play|stream)\s+(?:the\s+)?(?:official\s+)?(?=\S))+/iu.exec(name)
  const from = lead ? lead[0].length : 0
  const year = /\s*[([]((?:18|19|20|21)\d\d)[)\]]\s*$/u.exec(name)
  const bare = name.slice(from, year ? year.index : name.length).replace(/[\s:|·•–—-]+$/u, '').replace(/^["“«'‘]+|["”»'’]+$/gu, '')
  const start = line.text.lastIndexOf(bare.trim())
  if (bare.trim() === '' || bare.split(/\s+/u).every((part) => KINDS.test(part) && !/^\d{3,4}$/u.test(part))) return null
  return start === -1 ? null : { title: bare.trim(), start: line.start + start, year: year ? Number(year[1]) : null }
}

function tidy(label: string): string {
  return label.replace(/\s+/gu, ' ').replace(/^[\s|·•:–—-]+|[\s|·•:–—([-]+$/gu, '').trim()
}

function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length
}
