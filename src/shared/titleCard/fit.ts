/** Setting a title: the break into lines that allows the largest lettering. */
import { advance, type Voice } from './voices'

export interface Setting {
  readonly size: number
  readonly lines: readonly string[]
}

const MOST_LINES = 6
const SMALLEST = 12
/** Another line has to gain this much to be worth it. */
const WORTH_A_LINE = 1.06

/** Sets a title in a box, in one to six lines; one that no card could hold is set at 12 and ends on an ellipsis. */
export function fit(title: string, voice: Voice, width: number, height: number): Setting {
  const words = wordsOf(voice.isCapitals ? title.toLocaleUpperCase('en') : title)
  let best: Setting | null = null
  for (let count = 1; count <= Math.min(MOST_LINES, words.length); count++) {
    const { lines, longest } = breakInto(count, words, voice)
    const size = Math.min(voice.largest, width / longest, height / (count * voice.lineHeight))
    if (best === null || size > best.size * WORTH_A_LINE) best = { size, lines }
  }
  return best !== null && best.size >= SMALLEST ? best : shorten(words, voice, width, height)
}

function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const [only] = words
  const isOneLongCjkWord = words.length === 1 && only !== undefined && [...only].length > 10 && (only.codePointAt(0) ?? 0) > 0x2e7f
  return isOneLongCjkWord ? [...only] : words
}

/** The break into `count` lines whose longest line is the shortest possible. */
function breakInto(count: number, words: readonly string[], voice: Voice): { lines: string[]; longest: number } {
  interface Break {
    readonly longest: number
    readonly ends: readonly number[]
  }
  const known = new Map<number, Break>()
  const width = (from: number, to: number): number => advance(words.slice(from, to).join(' '), voice)

  const from = (start: number, left: number): Break => {
    const key = start * 8 + left
    const seen = known.get(key)
    if (seen !== undefined) return seen
    let best: Break = { longest: Infinity, ends: [] }
    if (left === 1) best = { longest: width(start, words.length), ends: [words.length] }
    else {
      for (let end = start + 1; end <= words.length - left + 1; end++) {
        const rest = from(end, left - 1)
        const longest = Math.max(width(start, end), rest.longest)
        if (longest < best.longest) best = { longest, ends: [end, ...rest.ends] }
      }
    }
    known.set(key, best)
    return best
  }

  const { longest, ends } = from(0, count)
  let start = 0
  const lines = ends.map((end) => {
    const line = words.slice(start, end).join(' ')
    start = end
    return line
  })
  return { lines, longest }
}

function shorten(words: readonly string[], voice: Voice, width: number, height: number): Setting {
  const fits = (text: string): boolean => advance(text, voice) * SMALLEST <= width
  const lines: string[] = []
  let line = ''
  for (const piece of words.flatMap((word) => (fits(word) ? [word] : cut(word, fits)))) {
    const longer = line === '' ? piece : `${line} ${piece}`
    if (fits(longer)) line = longer
    else {
      if (line !== '') lines.push(line)
      line = piece
    }
  }
  if (line !== '') lines.push(line)

  const most = Math.floor(height / (SMALLEST * voice.lineHeight))
  const kept = lines.slice(0, most)
  const last = kept[most - 1]
  if (lines.length > most && last !== undefined) kept[most - 1] = last.replace(/.{2}$/u, '…')
  return { size: SMALLEST, lines: kept }
}

/** A word too long for a line, in pieces that fit. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (fits(piece + letter)) piece += letter
    else {
      pieces.push(piece)
      piece = letter
    }
  }
  return [...pieces, piece]
}
