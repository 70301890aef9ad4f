/** Which versions stand on the timeline, and where. Pure. */
import type { Version } from '../../../../shared/models/version'

/** More dots than this cannot be told apart. */
export const MOST_DOTS = 24

/**
 * Of many versions, the oldest first: the ends, those with a name, those that are looked at, and between them those that
 * lie evenly in time.
 */
export function dotsOf<T extends Pick<Version, 'id' | 'name'>>(versions: readonly T[], looked: readonly string[]): T[] {
  if (versions.length <= MOST_DOTS) return [...versions]
  const keep = new Set<T>()
  const add = (version: T | undefined): void => {
    if (version !== undefined && keep.size < MOST_DOTS) keep.add(version)
  }
  for (const version of versions) if (looked.includes(version.id)) add(version)
  add(versions[0])
  add(versions.at(-1))
  const named = versions.filter(({ name }) => name !== null)
  for (const version of named.toReversed()) add(version)
  const free = MOST_DOTS - keep.size
  for (let step = 1; step <= free; step += 1) add(versions[Math.round((step * (versions.length - 1)) / (free + 1))])
  return versions.filter((version) => keep.has(version))
}

/** How much of a dot's place is its place in time; the rest is its place in the row, so that no two fall together. */
const BY_TIME = 0.4

/** Where each moment stands between the first (0) and the last (1), in per cent. Moments in milliseconds, in order. */
export function placesOf(moments: readonly number[]): number[] {
  const [first, last] = [moments[0] ?? 0, moments.at(-1) ?? 0]
  const span = Math.max(1, last - first)
  return moments.map((moment, index) => {
    const inTime = Math.min(1, Math.max(0, (moment - first) / span))
    const inRow = moments.length < 2 ? 1 : index / (moments.length - 1)
    return 100 * (BY_TIME * inTime + (1 - BY_TIME) * inRow)
  })
}

/** Which labels fit without touching: those of the two sides first, then from the newest on. `widths` in per cent. */
export function labelsThatFit(places: readonly number[], widths: readonly number[], first: readonly number[]): Set<number> {
  const shown = new Set<number>()
  const fits = (index: number): boolean => [...shown].every((other) => Math.abs((places[other] ?? 0) - (places[index] ?? 0)) >= ((widths[other] ?? 0) + (widths[index] ?? 0)) / 2)
  for (const index of first) shown.add(index)
  for (let index = places.length - 1; index >= 0; index -= 1) if (!shown.has(index) && fits(index)) shown.add(index)
  return shown
}
