/** How many words came and went between two texts. */
import { diffArrays } from 'diff'
import { isWord, piecesOf } from '../../shared/text/wordList'

/** Texts that differ over more than this, or in more places, are not counted: it would hold up the save. */
const MOST_CHARACTERS = 60_000
const MOST_CHANGES = 1_200
const MOST_MS = 15

export interface WordChanges {
  readonly added: number | null
  readonly removed: number | null
}

/** Null for both where counting would take too long. */
export function wordChanges(before: string, after: string): WordChanges {
  const [old, now] = whereTheyDiffer(before, after)
  if (old.length + now.length > MOST_CHARACTERS) return { added: null, removed: null }
  const [wordsBefore, wordsAfter] = [piecesOf(old).filter(isWord), piecesOf(now).filter(isWord)]
  if (wordsBefore.length === 0 || wordsAfter.length === 0) return { added: wordsAfter.length, removed: wordsBefore.length }
  const found = diffArrays(wordsBefore, wordsAfter, { maxEditLength: MOST_CHANGES, timeout: MOST_MS })
  if (found === undefined) return { added: null, removed: null }
  return {
    added: found.reduce((sum, part) => sum + (part.added ? part.count : 0), 0),
    removed: found.reduce((sum, part) => sum + (part.removed ? part.count : 0), 0)
  }
}

/** Both texts without what they begin and end with alike, in whole words. */
function whereTheyDiffer(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  let end = 0
  while (end < most - start && a.charCodeAt(a.length - end - 1) === b.charCodeAt(b.length - end - 1)) end += 1
  for (let back = 0; back < 80 && start > 0 && !isSpace(a, start - 1); back += 1) start -= 1
  for (let forth = 0; forth < 80 && end > 0 && !isSpace(a, a.length - end); forth += 1) end -= 1
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
