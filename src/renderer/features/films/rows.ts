/** What the wall and the table have in common: one list of rows, one of which Tab stops at. */
export const ROWS_ID = 'film-rows'

/** Gives the focus to the row that Tab stops at; false when there is none. */
export function focusRows(): boolean {
  const row = document.querySelector<HTMLElement>(`#${ROWS_ID} [data-index][tabindex="0"], #${ROWS_ID} [data-index] > a[tabindex="0"]`)
  row?.focus()
  return row !== null
}
