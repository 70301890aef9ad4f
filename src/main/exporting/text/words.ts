/** The forms of a plain text: headings with a line under them, blocks, and what somebody wrote. Paragraphs are left as they are. */
import { replaceLinks } from '../../journal/writtenLinks'
import { withoutCovered } from '../spoilers'

const letters = new Intl.Segmenter('en')

/** A heading on one line, with as long a line under it. */
export function underlined(heading: string, sign: '=' | '-'): string {
  const line = heading.replace(/\s+/g, ' ').trim()
  return `${line}\n${sign.repeat(Math.max(3, lengthOf(line)))}\n`
}

/** Letters as a person counts them. */
function lengthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : [...letters.segment(text)].length
}

/** A heading, facts on lines of their own, and paragraphs. */
export function block(heading: string, facts: readonly string[], texts: readonly string[]): string {
  const lines = facts.filter((fact) => fact !== '').map((fact) => `${fact.trim()}\n`).join('')
  const body = paragraphs(texts)
  return `\n\n${underlined(heading, '-')}${lines}${body === '' ? '' : `\n${body}\n`}`
}

/** Texts with an empty line between them. */
export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')).filter((text) => text !== '').join('\n\n')
}

export function indented(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().split('\n').map((line) => (line.trim() === '' ? '' : `    ${line}`)).join('\n')
}

/** What somebody wrote: Markdown as it stands, but links to films as their names; covered passages only where spoilers go out. */
export function wordsOf({ body, format }: { body: string; format: 'markdown' | 'plain' }, spoilers: boolean): string {
  if (format === 'plain') return body
  return replaceLinks(spoilers ? body : withoutCovered(body), ({ text }) => text)
}
