/** What is chosen in the journal: ids, also of entries whose rows are not held. */
import { MOST_CHOSEN } from '../../../shared/models/journal'
import type { Outcome } from '../../app/outcome'

export interface ChoosingActions {
  readonly toggle: (entry: string) => void
  /** All from one row to another, and nothing else but what was chosen before the range was begun. */
  readonly chooseRange: (from: number, to: number) => Promise<void>
  /** The next range begins at this row. */
  readonly beginRange: () => void
  /** Says how many of them could be chosen. */
  readonly chooseAll: () => Promise<number>
  readonly chooseNone: () => void
}

interface Slice {
  readonly get: () => ReadonlySet<string>
  readonly set: (chosen: ReadonlySet<string>) => void
  readonly ids: (start: number, count: number) => Promise<Outcome<readonly string[]>>
  readonly total: () => number
}

export const NONE_CHOSEN: ReadonlySet<string> = new Set()

export function choosing({ get, set, ids, total }: Slice): ChoosingActions {
  /** What was chosen when the range was begun. */
  let base = NONE_CHOSEN
  let asked = 0
  const take = async (start: number, count: number): Promise<void> => {
    asked += 1
    const number = asked
    const outcome = await ids(start, count)
    if (number !== asked || !('done' in outcome)) return
    set(new Set([...base, ...outcome.done].slice(0, MOST_CHOSEN)))
  }
  return {
    toggle: (entry) => {
      asked += 1
      const chosen = new Set(get())
      if (!chosen.delete(entry) && chosen.size < MOST_CHOSEN) chosen.add(entry)
      set(chosen)
    },
    beginRange: () => {
      base = get()
    },
    chooseRange: async (from, to) => take(Math.min(from, to), Math.abs(to - from) + 1),
    chooseAll: async () => {
      base = NONE_CHOSEN
      await take(0, Math.max(1, total()))
      return get().size
    },
    chooseNone: () => {
      asked += 1
      base = NONE_CHOSEN
      if (get().size > 0) set(NONE_CHOSEN)
    }
  }
}
