/**
 * Rows of a list that is longer than the screen. Only the stretches around what is shown are held; the others are let go of and
 * asked for again. A list may have several parts (the months of the journal), told apart by a key.
 */
export interface Stretches<T> {
  /** The row, or undefined while it is on its way. */
  readonly at: (key: string, index: number) => T | undefined
  /** Says what is on the screen now: rows `first` up to, not including, `end` of one part. Asks for what is missing. */
  readonly show: (key: string, first: number, end: number) => void
  /** Everything may have changed: what is shown is asked for again, and what is held stays on the screen until then. */
  readonly reset: () => void
  /** How many rows are held. */
  readonly held: () => number
}

interface StretchesOptions<T> {
  /** Rows from `start`; null when they could not be read. */
  readonly read: (key: string, start: number, count: number) => Promise<readonly T[] | null>
  /** Rows came, went or changed. */
  readonly onChange: () => void
  /** Stretches held beyond those that were shown last: more where many short parts are on the screen at once. */
  readonly kept?: number
}

/** Rows asked for at once. */
export const STRETCH_ROWS = 60
const KEPT = 8

interface Stretch<T> {
  rows: readonly T[]
  /** Which reset it belongs to. */
  generation: number
  /** When it was shown last. */
  shown: number
}

export function createStretches<T>({ read, onChange, kept = KEPT }: StretchesOptions<T>): Stretches<T> {
  const stretches = new Map<string, Stretch<T>>()
  const asked = new Set<string>()
  const onScreen = new Map<string, { first: number; end: number; shown: number }>()
  let generation = 0
  let clock = 0

  const nameOf = (key: string, part: number): string => `${key} ${part}`

  const ask = async (key: string, part: number): Promise<void> => {
    const name = nameOf(key, part)
    const wanted = `${generation} ${name}`
    if (asked.has(wanted)) return
    asked.add(wanted)
    const from = generation
    const rows = await read(key, part * STRETCH_ROWS, STRETCH_ROWS)
    asked.delete(wanted)
    if (from !== generation || rows === null) return
    stretches.set(name, { rows, generation, shown: clock })
    letGo()
    onChange()
  }

  /** Lets go of what was shown longest ago. */
  const letGo = (): void => {
    const idle = [...stretches].filter(([, stretch]) => stretch.shown < clock).toSorted(([, a], [, b]) => b.shown - a.shown)
    for (const [name] of idle.slice(kept)) stretches.delete(name)
  }

  return {
    at: (key, index) => stretches.get(nameOf(key, Math.floor(index / STRETCH_ROWS)))?.rows[index % STRETCH_ROWS],
    show: (key, first, end) => {
      clock += 1
      onScreen.set(key, { first, end, shown: clock })
      // Parts that were on the screen lately are shown together with this one.
      for (const [other, { shown }] of onScreen) if (shown < clock - 12) onScreen.delete(other)
      for (let part = Math.floor(first / STRETCH_ROWS); part * STRETCH_ROWS < end; part += 1) {
        const stretch = stretches.get(nameOf(key, part))
        if (stretch !== undefined) stretch.shown = clock
        if (stretch?.generation !== generation) void ask(key, part)
      }
    },
    reset: () => {
      generation += 1
      const shown = [...onScreen]
      // What is out of sight would be stale; what is in sight stays until the new rows are there.
      for (const [name] of stretches) {
        const isShown = shown.some(([key, { first, end }]) => {
          for (let part = Math.floor(first / STRETCH_ROWS); part * STRETCH_ROWS < end; part += 1) if (nameOf(key, part) === name) return true
          return false
        })
        if (!isShown) stretches.delete(name)
      }
      for (const [key, { first, end }] of shown) {
        for (let part = Math.floor(first / STRETCH_ROWS); part * STRETCH_ROWS < end; part += 1) void ask(key, part)
      }
    },
    held: () => [...stretches.values()].reduce((sum, { rows }) => sum + rows.length, 0)
  }
}
