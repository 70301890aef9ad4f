/** A review as Letterboxd shows it: its few elements of HTML, and links to films as their names. */
import { markdownToLbml } from '../../importing/lbml/fromMarkdown'
import { withoutCovered } from '../spoilers'

export function reviewForLetterboxd({ body, format }: { body: string; format: 'markdown' | 'plain' }, spoilers: boolean): string {
  if (format === 'plain') return body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return markdownToLbml(spoilers ? body : withoutCovered(body))
}
