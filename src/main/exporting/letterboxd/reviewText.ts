/** A review as Letterboxd shows it: its few elements of HTML, and links to films as their names. */
import { replaceLinks } from '../../journal/writtenLinks'
import { withoutCovered } from '../spoilers'

export function reviewForLetterboxd({ body, format }: { body: string; format: 'markdown' | 'plain' }, spoilers: boolean): string {
  if (format === 'plain') return escaped(body)
  const shown = replaceLinks(spoilers ? body : withoutCovered(body), ({ text }) => text.replace(/[\\`*_<>&[\]]/g, '\\$&'))
  return markdownToLbml(shown)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function markdownToLbml(markdown: string): string {
  return markdown
}
