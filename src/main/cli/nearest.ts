/** What somebody probably meant by a word that is not known. */

/** The word that was probably meant, or null when nothing is near. */
export function nearest(given: string, known: readonly string[]): string | null {
  const word = given.toLowerCase()
  const begun = known.filter((each) => word.length > 1 && each.startsWith(word))
  const [onlyBegun] = begun
  if (onlyBegun !== undefined && begun.length === 1) return onlyBegun
  const ranked = known.map((each) => ({ each, distance: distanceOf(word, each) })).toSorted((a, b) => a.distance - b.distance)
  const [best] = ranked
  if (best && best.distance <= Math.max(1, Math.floor(Math.max(word.length, best.each.length) / 3))) return best.each
  // "no-posters" and "without-posters" share the word that matters.
  const parts = word.split('-').filter((part) => part.length > 2)
  const sharing = known.filter((each) => each.split('-').some((part) => parts.includes(part)))
  const [onlySharing] = sharing
  return onlySharing !== undefined && sharing.length === 1 ? onlySharing : null
}

/** How many letters are wrong, missing, too many or changed places with their neighbour. */
function distanceOf(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let beforeLast: readonly number[] = []
  let last = to.reduce<number[]>((row, _, at) => [...row, at + 1], [0])
  for (const [i, letter] of from.entries()) {
    const row = [i + 1]
    for (const [j, other] of to.entries()) {
      const steps = [(row[j] ?? 0) + 1, (last[j + 1] ?? 0) + 1, (last[j] ?? 0) + (letter === other ? 0 : 1)]
      if (letter === to[j - 1] && from[i - 1] === other) steps.push((beforeLast[j - 1] ?? 0) + 1)
      row.push(Math.min(...steps))
    }
    beforeLast = last
    last = row
  }
  return last[to.length] ?? 0
}
