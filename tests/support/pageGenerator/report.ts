/** An evaluation in figures and as text. */
import type { Evaluation, WorstPage } from './evaluate'
import { FIELDS, type Tally } from './marks'

export const certainPrecision = (tally: Tally): number => ratio(tally.certainRight, tally.certainRight + tally.certainWrong)
export const doubtfulPrecision = (tally: Tally): number => ratio(tally.doubtfulRight, tally.doubtfulRight + tally.doubtfulWrong)
export const recall = (tally: Tally): number => ratio(tally.found, tally.expected)

/** The whole result as a text table. */
export function formatEvaluation(evaluation: Evaluation): string {
  const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(2)}%`)
  const rows = FIELDS.map((field) => {
    const tally = evaluation.fields[field]
    return [
      field, ...[tally.certainRight, tally.certainWrong, tally.doubtfulRight, tally.doubtfulWrong, tally.missed].map(String),
      percent(certainPrecision(tally)), percent(doubtfulPrecision(tally)), percent(recall(tally))
    ]
  })
  const head = ['field', 'certain ✓', 'certain ✗', 'doubtful ✓', 'doubtful ✗', 'missed', 'certain prec.', 'doubtful prec.', 'recall']
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** One line a page: its seed, how much it weighs, and the gravest of what went wrong. */
export function formatWorst(worst: readonly WorstPage[], reasonCount = 6): string {
  return worst
    .map(({ seed, weight, reasons }) => {
      const grave = [...reasons].sort((one, other) => Number(other.includes(' certainly ')) - Number(one.includes(' certainly ')))
      const more = grave.length > reasonCount ? `; and ${grave.length - reasonCount} more` : ''
      return `seed ${seed} (${weight}): ${grave.slice(0, reasonCount).join('; ')}${more}`
    })
    .join('\n')
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole
}
