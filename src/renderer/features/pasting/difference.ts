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
  start = wordStart(now, start)
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
  end = now.length - wordEnd(now, Math.max(start, now.length - end))
  const behind = now.slice(now.length - end)
  return {
    before: start > CONTEXT ? `…${now.slice(wordStart(now, start - CONTEXT), start)}` : now.slice(0, start),
    was: shortened(old.slice(start, old.length - end)),
    is: shortened(now.slice(start, now.length - end)),
    after: behind.length > CONTEXT ? `${behind.slice(0, CONTEXT)}…` : behind
  }
}

/** Back to the beginning of the word that `at` stands in. */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !/\s/.test(text[start - 1] ?? ' ')) start -= 1
  return start
}

/** On to the end of the word that `at` stands in. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end > 0 && !/\s/.test(text[end] ?? ' ') && !/\s/.test(text[end - 1] ?? ' ')) end += 1
  return end
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`
}
