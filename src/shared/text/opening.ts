import { markdownWords } from './markdownWords'

/** How much of a text is looked at, and how much of it is quoted. */
const LOOKED_AT = 600
const QUOTED = 300

/** The first words of a Markdown text on one line, without its signs; passages that are covered stay out. '' when there are none. */
export function openingWords(markdown: string): string {
  const plain = markdownWords(markdown.slice(0, LOOKED_AT)).replace(/\s+/g, ' ').trim()
  // Never half of a character.
  return plain.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/u, '')
}
