/** Two texts paragraph by paragraph: what stands level with what. Pure. */
import { diffArrays } from 'diff'
import { isWord, piecesOf } from '../../../../shared/text/wordList'
import { countChanges, wordDiff, type Change } from './wordDiff'

export interface Pair {
  /** The paragraph on each side; null where it is not there. */
  readonly before: string | null
  readonly after: string | null
  /** What changed within; a single change where one side has nothing. */
  readonly changes: readonly Change[]
  readonly isChanged: boolean
}

/** A pair with which change it is, counted from 1; null where nothing changed. */
export interface NumberedPair extends Pair {
  readonly change: number | null
}

/** Paragraphs that share less than this of their words are no pair. */
const ALIKE = 0.3
/** Longer runs of changed paragraphs are paired in their order. */
const MOST_COMPARED = 4_000

/** The pairs from the first paragraph to the last. */
export function pairsOf(before: string, after: string): NumberedPair[] {
  const pairs = everyPair(before, after)
  const changed = pairs.filter(({ isChanged }) => isChanged)
  const numbers = new Map(changed.map((pair, index) => [pair, index + 1]))
  return pairs.map((pair) => ({ ...pair, change: numbers.get(pair) ?? null }))
}

function everyPair(before: string, after: string): Pair[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const runs = diffArrays(old, now, { maxEditLength: 2_000, timeout: 150 }) ?? [{ value: old, removed: true, added: false }, { value: now, removed: false, added: true }]
  const pairs: Pair[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    pairs.push(...aligned(removed, added))
    removed = []
    added = []
  }
  for (const run of runs) {
    if (run.removed) removed = [...removed, ...run.value]
    else if (run.added) added = [...added, ...run.value]
    else {
      flush()
      pairs.push(...run.value.map((text) => ({ before: text, after: text, changes: [{ kind: 'same', text } as const], isChanged: false })))
    }
  }
  flush()
  return pairs
}

/** Words taken out and new in all of them. */
export function countPairs(pairs: readonly Pair[]): { added: number; removed: number } {
  return pairs.filter(({ isChanged }) => isChanged).reduce((sum, { changes }) => {
    const { added, removed } = countChanges(changes)
    return { added: sum.added + added, removed: sum.removed + removed }
  }, { added: 0, removed: 0 })
}

function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n(?:[ \t]*\r?\n)+/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
}

function aligned(removed: readonly string[], added: readonly string[]): Pair[] {
  const alike = removed.length * added.length > MOST_COMPARED ? null : likeness(removed, added)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  const best = alike === null ? null : bestFrom(alike)
  while (i < removed.length || j < added.length) {
    const [old, now] = [removed[i] ?? null, added[j] ?? null]
    if (old !== null && now !== null && (alike === null || ((alike[i]?.[j] ?? 0) >= ALIKE && best?.[i]?.[j] === (best?.[i + 1]?.[j + 1] ?? 0) + (alike[i]?.[j] ?? 0)))) {
      pairs.push({ before: old, after: now, changes: wordDiff(old, now), isChanged: true })
      i += 1
      j += 1
    } else if (old !== null && (now === null || (best?.[i + 1]?.[j] ?? 0) >= (best?.[i]?.[j + 1] ?? 0))) {
      pairs.push({ before: old, after: null, changes: [{ kind: 'removed', text: old }], isChanged: true })
      i += 1
    } else if (now !== null) {
      pairs.push({ before: null, after: now, changes: [{ kind: 'added', text: now }], isChanged: true })
      j += 1
    }
  }
  return pairs
}

/** How much of their words any two share, 0 to 1. */
function likeness(removed: readonly string[], added: readonly string[]): number[][] {
  const wordsOf = (text: string): string[] => piecesOf(text.slice(0, 5_000)).filter(isWord)
  const now = added.map(wordsOf)
  return removed.map((text) => {
    const old = wordsOf(text)
    const known = new Set(old)
    return now.map((words) => {
      const shared = words.filter((word) => known.has(word)).length
      return (2 * shared) / Math.max(1, old.length + words.length)
    })
  })
}

/** The most likeness that can still be paired from each place on, keeping the order. */
function bestFrom(alike: readonly number[][]): number[][] {
  const width = alike[0]?.length ?? 0
  const best = Array.from({ length: alike.length + 1 }, () => Array.from({ length: width + 1 }, () => 0))
  for (let i = alike.length - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const here = alike[i]?.[j] ?? 0
      const row = best[i]
      if (row === undefined) continue
      const paired = here >= ALIKE ? here + (best[i + 1]?.[j + 1] ?? 0) : 0
      row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return best
}
