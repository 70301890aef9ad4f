/** The largest text that is sent to be read as a page. A film page is a few thousand words; this is a long novel ten times over. */
export const LARGEST_TEXT = 5_000_000

/** The size of a text as a file would have it. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** True when a text is too large to be read as a page. */
export function isTooLarge(text: string): boolean {
  return text.length > LARGEST_TEXT || bytesOf(text) > LARGEST_TEXT
}
