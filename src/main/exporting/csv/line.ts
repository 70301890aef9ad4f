/** Lines of a CSV as RFC 4180 has them. */

export type Cell = string | number | null

/** One record with its line end. A cell is quoted where it must be, and where a reader could take away its spaces. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet takes for a formula; apostrophes in front of it count too, so that taking one away again is never wrong. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

/** A text that a spreadsheet shows as it is: an apostrophe stands before what would be a formula. */
export function withoutFormula(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell
}

/** A text as it was before `withoutFormula`. */
export function asWritten(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
