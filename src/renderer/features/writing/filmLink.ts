/** The `[[` link that is being typed, and the text that completes it. */

export interface OpenLink {
  /** Where the brackets stand. */
  readonly start: number
  /** What was typed after them. */
  readonly query: string
}

const LONGEST = 120

/** The link the cursor stands in, as long as it is not closed and on one line; null elsewhere. */
export function openLinkAt(text: string, caret: number): OpenLink | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret)
  const at = before.lastIndexOf('[[')
  if (at === -1) return null
  const query = before.slice(at + 2)
  if (/[\]\n]/.test(query)) return null
  return { start: caret - before.length + at, query }
}

/** `[[Title]]`, or `[[Title (1998)]]`. */
export function linkTo(film: { title: string; year: number | null }, withYear: boolean): string {
  return withYear && film.year !== null ? `[[${film.title} (${film.year})]]` : `[[${film.title}]]`
}

/** Where the link ends: brackets that already stand behind the cursor belong to it. */
export function endOfLink(text: string, caret: number): number {
  return text.startsWith(']]', caret) ? caret + 2 : caret
}
