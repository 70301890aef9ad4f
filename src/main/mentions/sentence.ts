/** The sentence with which a review speaks of a film. */
import { markdownWords } from '../../shared/text/markdownWords'
import { sentenceAround } from '../text/sentences'
import { occurrences } from './occurrences'
import type { BacklinkRow } from './repository'

/** The sentence around the first place that names the film, outside covered passages where there is one; else the beginning. */
export function mentionSentence({ body, body_format, text, title }: Pick<BacklinkRow, 'body' | 'body_format' | 'text' | 'title'>): string {
  const shown = body_format === 'markdown' ? markdownWords(body) : body
  const place = occurrences(shown, text, title)[0]
  return sentenceAround(shown, place ?? { start: 0, end: 0 })
}
