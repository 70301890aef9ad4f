/** Where a key leads in the journal; null when it leads nowhere. */
export function nextRow(key: string, here: number, rows: number, rowsOnScreen: number): number | null {
  const within = (row: number): number => Math.min(rows - 1, Math.max(0, row))
  switch (key) {
    case 'ArrowDown':
      return within(here + 1)
    case 'ArrowUp':
      return within(here - 1)
    case 'PageDown':
      return within(here + rowsOnScreen)
    case 'PageUp':
      return within(here - rowsOnScreen)
    case 'Home':
      return 0
    case 'End':
      return rows - 1
    default:
      return null
  }
}
