/** The sentence with which a review speaks of a film. */
import { sentenceAround } from '../text/sentences'
import { occurrences } from './occurrences'
import type { BacklinkRow } from './repository'

const SPOILER = /\|\|[^\n]*?\|\|/gu

/** The sentence around the first place that names the film, outside covered passages where there is one; else the beginning. */
export function mentionSentence({ body, body_format, text, title }: Pick<BacklinkRow, 'body' | 'body_format' | 'text' | 'title'>): string {
  // Covered passages stay covered: what is quoted elsewhere shows "…" in their place.
  const shown = body_format === 'markdown' ? withoutMarks(body.replace(SPOILER, '…')) : body
  const place = occurrences(shown, text, title)[0]
  return sentenceAround(shown, place ?? { start: 0, end: 0 })
}

/** Markdown's own signs taken off a quoted sentence: links as their words, no stars, no heading or quote signs. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\[\[([^\]\n]+)\]\]/gu, '$1')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>)[ \t]+/gmu, '')
    .replace(/\*\*?|(?<![\p{L}\p{N}])__?|__?(?![\p{L}\p{N}])/gu, '')
}
