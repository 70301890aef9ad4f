import type { Score } from '../../shared/models/page'

/** Letter grades as percentages, the conversion critics' aggregators publish. */
const GRADES: Readonly<Record<string, number>> = {
  'A+': 100, A: 100, 'A-': 91, 'B+': 83, B: 75, 'B-': 67, 'C+': 58, C: 50, 'C-': 42, 'D+': 33, D: 25, 'D-': 16, F: 0
}

/** Verdicts in words or signs that have only two ends. */
const VERDICTS: readonly [pattern: RegExp, percent: number][] = [
  [/^(?:two thumbs up|👍👍)$/iu, 100],
  [/^(?:(?:one )?thumbs? up|👍|fresh|recommended)$/iu, 75],
  [/^(?:two thumbs down|👎👎)$/iu, 0],
  [/^(?:(?:one )?thumbs? down|👎|rotten|not recommended)$/iu, 25]
]

/** A score on 0 to 100, for sorting only: what is shown stays as its author wrote it. Null where there is no telling. */
export function scorePercent(score: Score): number | null {
  const { value, scale } = score
  if (value !== null && scale !== null) return value < 0 || scale <= 0 ? null : Math.min(100, (value / scale) * 100)
  const text = score.text.trim().replace(/[−–]/g, '-')
  return GRADES[text.toUpperCase()] ?? VERDICTS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
