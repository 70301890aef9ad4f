/** Text from outside as the journal can keep it. */

export interface Cleaned {
  readonly text: string
  /** Signs that cannot be kept and stand as � now: NUL, halves of a pair. */
  readonly replaced: number
  /** Control characters that were left out. */
  readonly removed: number
}

const LONE = /\p{Surrogate}|\0/gu
// eslint-disable-next-line no-control-regex -- these are what it is about
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Line ends become one kind; nothing that can be seen is lost. */
export function cleaned(raw: string): Cleaned {
  let replaced = 0
  let removed = 0
  const text = raw
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(LONE, () => {
      replaced += 1
      return '\ufffd'
    })
    .replace(CONTROLS, () => {
      removed += 1
      return ''
    })
  return { text, replaced, removed }
}

/** The first letters of a text, so many at most; no letter is cut in two. */
export function firstPart(text: string, most: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most
  return text.slice(0, Math.max(0, end))
}
