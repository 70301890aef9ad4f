/** Where a key leads on a wall of tiles; null when it leads nowhere. */
export function nextTile(key: string, here: number, count: number, columns: number, rowsOnScreen: number): number | null {
  const last = count - 1
  const within = (index: number): number => Math.min(last, Math.max(0, index))
  switch (key) {
    case 'ArrowRight':
      return within(here + 1)
    case 'ArrowLeft':
      return within(here - 1)
    case 'ArrowDown':
      // From the last full row into a short one: its last tile.
      return Math.floor(here / columns) < Math.floor(last / columns) ? within(here + columns) : here
    case 'ArrowUp':
      return here >= columns ? here - columns : here
    case 'PageDown':
      return within(here + columns * rowsOnScreen)
    case 'PageUp':
      return within(here - columns * rowsOnScreen)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
