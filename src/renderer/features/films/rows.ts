/** What the wall and the table have in common: one list of rows, one of which Tab stops at. */
export const ROWS_ID = 'film-rows'

/** Gives the focus to the row that Tab stops at; false when there is none. */
export function focusRows(): boolean {
  const row = document.querySelector<HTMLElement>(`#${ROWS_ID} [data-index][tabindex="0"], #${ROWS_ID} [data-index] > a[tabindex="0"]`)
  row?.focus()
  return row !== null
}

/** The rows from one to another, and always the one that Tab stops at: out of sight too, it keeps the focus and hears the keys. */
export function drawnRows(first: number, end: number, stop: number): number[] {
  const seen = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place)
  if (stop < 0 || (stop >= first && stop < end)) return seen
  return stop < first ? [stop, ...seen] : [...seen, stop]
}
