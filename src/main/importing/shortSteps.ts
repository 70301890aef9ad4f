import { setTimeout as pause } from 'node:timers/promises'

/** How long the library is held in one go, commit not counted: a save in the window waits at most this long for its turn. */
const HOLD_MS = 12
/** Between two holds, so that whoever waits gets in. */
const LET_IN_MS = 3
const ROWS_AHEAD = 200
const LETTERS_AHEAD = 4_000_000

/**
 * Takes each item inside short transactions. What comes next is fetched between them, not inside.
 *
 * @param transaction runs what it is given in one transaction (Library.write or writeUnlogged)
 * @param take may run twice for one item, if a transaction has to be tried again
 * @param limits rowsAhead: how many items may be fetched for one transaction, more where each is quick; holdMs: in place of the usual
 */
export async function inShortSteps<T>(
  items: Iterable<T>,
  transaction: (run: () => number) => Promise<number>,
  take: (item: T) => void,
  after: (taken: number) => Promise<void> = async () => undefined,
  limits: { readonly rowsAhead?: number; readonly holdMs?: number } = {}
): Promise<void> {
  const { rowsAhead = ROWS_AHEAD, holdMs = HOLD_MS } = limits
  const source = items[Symbol.iterator]()
  let ahead: T[] = []
  let letters = 0
  let hasEnded = false
  try {
    for (;;) {
      while (!hasEnded && ahead.length < rowsAhead && letters < LETTERS_AHEAD) {
        const next = source.next()
        if (next.done === true) hasEnded = true
        else {
          ahead.push(next.value)
          letters += lettersOf(next.value)
        }
      }
      if (ahead.length === 0) return
      const taken = await transaction(() => {
        const begun = performance.now()
        let count = 0
        for (const item of ahead) {
          take(item)
          count += 1
          if (performance.now() - begun > holdMs) break
        }
        return count
      })
      for (const item of ahead.slice(0, taken)) letters -= lettersOf(item)
      ahead = ahead.slice(taken)
      await after(taken)
      await pause(LET_IN_MS)
    }
  } finally {
    source.return?.()
  }
}

function lettersOf(item: unknown): number {
  if (typeof item !== 'object' || item === null) return 0
  let letters = 0
  for (const value of Object.values(item)) if (typeof value === 'string') letters += value.length
  return letters
}
