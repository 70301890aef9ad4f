/**
 * The numbers that hold a list's order. They lie far apart, so that moving an entry writes one number, and only where
 * neighbours have come too close are some of them spread out again.
 */

/** How far apart neighbours begin. */
export const STEP = 1024
/** Spread out again, neighbours are at least this far apart: the next moves there find room. */
const ROOM = 16

export interface Placed {
  /** The number of the entry that is put there. */
  readonly position: number
  /** New numbers of others, by their index. */
  readonly shifted: ReadonlyMap<number, number>
}

/**
 * The number that puts an entry in front of the one at `index`, counted from 0, or at the end.
 *
 * @param others the numbers of the other entries, in order
 */
export function placeAt(others: readonly number[], index: number): Placed {
  const before = others[index - 1]
  const after = others[index]
  if (before === undefined) return { position: after === undefined ? STEP : after - STEP, shifted: new Map() }
  if (after === undefined) return { position: before + STEP, shifted: new Map() }
  if (after - before > 1) return { position: before + Math.floor((after - before) / 2), shifted: new Map() }
  return spread(others, index, before, after)
}

/** Moves neighbours apart, as few as give room: up to one end of the list, where there is always room. */
function spread(others: readonly number[], index: number, before: number, after: number): Placed {
  const shifted = new Map<number, number>()
  for (let reach = 1; ; reach += 1) {
    const [first, end] = [index - reach, index + reach]
    const [low, high] = [others[first - 1], others[end]]
    if (low === undefined) {
      for (let at = index - 1; at >= 0; at -= 1) shifted.set(at, after - STEP * (index - at + 1))
      return { position: after - STEP, shifted }
    }
    if (high === undefined) {
      for (let at = index; at < others.length; at += 1) shifted.set(at, before + STEP * (at - index + 2))
      return { position: before + STEP, shifted }
    }
    const gap = Math.floor((high - low) / (2 * reach + 2))
    if (gap < ROOM) continue
    for (let at = first; at < index; at += 1) shifted.set(at, low + gap * (at - first + 1))
    for (let at = index; at < end; at += 1) shifted.set(at, low + gap * (at - first + 2))
    return { position: low + gap * (reach + 1), shifted }
  }
}
