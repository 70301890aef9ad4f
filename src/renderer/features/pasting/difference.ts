/** Where two versions of a text part and meet again: what was, what is, and a little of what stands round it. */

export interface Difference {
  /** The words before, from the middle of the text with a leading "…". */
  readonly before: string
  readonly was: string
  readonly is: string
  readonly after: string
}

const CONTEXT = 60
/** A changed passage longer than this is cut in the middle: it is read in full in the text itself. */
const LONGEST = 600

export function difference(old: string, now: string): Difference {
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start] === now[start]) start += 1
  while (isInWord(old, start) || isInWord(now, start)) start -= 1
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
  while (end > 0 && (isInWord(old, old.length - end) || isInWord(now, now.length - end))) end -= 1
  const behind = now.slice(now.length - end)
  return {
    before: start > CONTEXT ? `…${now.slice(start - CONTEXT, start).replace(/^\S*\s/, '')}` : now.slice(0, start),
    was: shortened(old.slice(start, old.length - end)),
    is: shortened(now.slice(start, now.length - end)),
    after: behind.length > CONTEXT ? `${behind.slice(0, CONTEXT)}…` : behind
  }
}

/** True between two letters of one word: no place to cut. */
function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && /\S\S/.test(text.slice(at - 1, at + 1))
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`
}
