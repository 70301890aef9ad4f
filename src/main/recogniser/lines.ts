/** The page as lines: the only structure that survives copying. */
import type { Span } from '../../shared/models/page'

/** A line that holds something; offsets are into the whole text and leave outer space and list markers out. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A marker stripped from the front: "#", ">", "•", "-", "*", or empty. */
  readonly marker: string
  /** How many empty lines stand directly above. */
  readonly gap: number
}

/** Space as people see it: also what is invisible (zero-width marks, a stray byte order mark). */
const BLANK = /[\s\u200b-\u200f\u2060\ufeff]/u
const MARKER = /^(#{1,6}|>|[•●▪‣◦]|[-*+])[ \t]+(?=\S)/u

/** Turns CRLF and CR into LF; every span of a recognition refers to text in this form. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The lines of a text that are not empty, in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let at = 0
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const stop = newline === -1 ? text.length : newline
    const span = trimmed(text, at, stop)
    if (span.start === span.end) {
      if (lines.length > 0 || newline !== -1) gap++
    } else {
      lines.push(lineOf(text, span, gap))
      gap = 0
    }
    at = stop + 1
  }
  return lines
}

/** The range without the blank characters at its two ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && BLANK.test(text.charAt(from))) from++
  while (to > from && BLANK.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** True for a line that only rules off: "-----", "* * *", "====". */
export function isRule(line: Line): boolean {
  return line.text.length < 200 && /^(?:[-–—=_*~·•#]\s*){3,}$/u.test(line.text)
}

function lineOf(text: string, span: Span, gap: number): Line {
  const head = text.slice(span.start, Math.min(span.end, span.start + 12))
  const marker = MARKER.exec(head)
  const start = marker && !/^(?:[-*+]\s*){3,}$/.test(head) ? span.start + marker[0].length : span.start
  return {
    start,
    end: span.end,
    text: text.slice(start, span.end),
    marker: start === span.start ? '' : (marker?.[1] ?? ''),
    gap
  }
}
