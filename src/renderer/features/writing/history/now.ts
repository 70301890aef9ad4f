/** What stands in the editor now, seen beside its versions. */
import { countWords } from '../../../../shared/text/words'
import { countChanges, wordDiff, type Change } from './wordDiff'

/** A row for what no version says yet. */
export interface NowRow {
  /** When it was saved last. */
  readonly at: string
  readonly words: number
  readonly added: number
  readonly removed: number
  readonly changes: readonly Change[]
}

/** The row of what stands now; null when the newest version says the same, or when there is nothing. */
export function nowRow(body: string, newest: string | null, at: string): NowRow | null {
  if (newest === body || (newest === null && body.trim() === '')) return null
  const changes = wordDiff(newest ?? '', body)
  return { at, words: countWords(body), ...countChanges(changes), changes }
}
