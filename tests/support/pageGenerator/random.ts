/** A seeded source of chance (mulberry32): the same seed always gives the same page, on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  /** True with this probability. */
  chance: (probability: number) => boolean
  /** One of the items. */
  pick: <T>(items: readonly T[]) => T
  /** One of the names, as often as its weight says. */
  weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  /** A new array in another order. */
  shuffle: <T>(items: readonly T[]) => T[]
}

export function createRandom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (weights) => {
      const names = keysOf(weights)
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0)
      for (const name of names) {
        left -= weights[name]
        if (left < 0) return name
      }
      return pick(names)
    },
    shuffle: (items) => {
      const rest = [...items]
      const shuffled: (typeof items)[number][] = []
      while (rest.length > 0) shuffled.push(...rest.splice(int(0, rest.length - 1), 1))
      return shuffled
    }
  }
}

function keysOf<K extends string>(record: Readonly<Record<K, number>>): K[] {
  const names: K[] = []
  for (const name in record) names.push(name)
  return names
}

/** Words from one string: a list that is easy to read and to lengthen. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Phrases from one string, parted by "|". */
export function phrases(text: string): readonly string[] {
  return text.split('|').map((phrase) => phrase.trim()).filter((phrase) => phrase !== '')
}
