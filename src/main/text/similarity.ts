import { fold } from './fold'

/**
 * How alike two texts are, 0 to 1: the Dice coefficient over pairs of neighbouring words, each pair counted as often as
 * it occurs. Case, marks and punctuation do not matter. Takes time in proportion to the texts' length. Texts without a
 * word are alike only when they are equal.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const pairsOfA = wordPairs(a)
  const pairsOfB = wordPairs(b)
  if (pairsOfA.length + pairsOfB.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of pairsOfA) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of pairsOfB) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (pairsOfA.length + pairsOfB.length)
}

/** Neighbouring words; the first and the last word also pair with the text's edge, so that one word alone is a pair too. */
function wordPairs(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  return ['', ...words].map((word, i) => `${word} ${words[i] ?? ''}`)
}
