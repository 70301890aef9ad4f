/** The sentence with which a review speaks of a film. */
import { markdownWords } from '../../shared/text/markdownWords'
import { sentenceAround } from '../text/sentences'
import { occurrences } from './occurrences'
import type { BacklinkRow } from './repository'

/** The sentence around the first place that names the film, outside covered passages where there is one; else the beginning. */
export function mentionSentence({ body, body_format, text, title }: Pick<BacklinkRow, 'body' | 'body_format' | 'text' | 'title'>): string {
  const shown = wordsOf(body, body_format)
  const place = occurrences(shown, text, title)[0]
  return sentenceAround(shown, place ?? { start: 0, end: 0 })
}

/** How often a review names a film, outside covered passages; at least once. */
export function mentionTimes({ body, body_format, text, title }: Pick<BacklinkRow, 'body' | 'body_format' | 'text' | 'title'>): number {
  return Math.max(1, occurrences(wordsOf(body, body_format), text, title).length)
}

function wordsOf(body: string, format: BacklinkRow['body_format']): string {
  return format === 'markdown' ? markdownWords(body) : body
}
