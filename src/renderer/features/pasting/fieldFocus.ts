/** Fields are found by the name that their row carries: `data-check`. */

/** Puts the cursor into a field and the field into sight; false when it is not there. */
export function focusField(inside: HTMLElement | null, field: string): boolean {
  const row = inside?.querySelector<HTMLElement>(`[data-check="${CSS.escape(field)}"]`)
  const input = row?.matches('input, textarea') ? row : row?.querySelector<HTMLElement>('input, textarea')
  if (input == null) return false
  input.focus({ preventScroll: true })
  input.scrollIntoView({ block: 'center' })
  return true
}

/** True when the cursor stands in this field. */
export function isOnField(field: string): boolean {
  return document.activeElement?.closest<HTMLElement>('[data-check]')?.dataset['check'] === field
}
