/** A typed year as a number; null for an empty field and for anything that is not four figures. */
export function readYear(typed: string): number | null {
  const text = typed.trim()
  return /^\d{4}$/.test(text) ? Number(text) : null
}
