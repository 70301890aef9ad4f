/** What stands beside the months: read when a month comes near the screen, a few at a time, never for months that were only passed. */
import type { MonthFigures } from '../../../shared/models/journal'

export interface Figures {
  readonly at: (month: string) => MonthFigures | undefined
  /** These months are on the screen now. */
  readonly show: (months: readonly string[]) => void
  /** All that is known, for the time until it is read anew. */
  readonly known: () => ReadonlyMap<string, MonthFigures>
}

interface FiguresOptions {
  /** Null when they could not be read. */
  readonly read: (month: string) => Promise<MonthFigures | null>
  readonly onChange: () => void
  /** What was true before the library changed: shown until it is read anew. */
  readonly earlier: ReadonlyMap<string, MonthFigures>
}

/** Asked for at once. */
const AT_ONCE = 6
/** A few numbers each: enough for every month of a long life of watching. */
const KEPT = 600

export function createFigures({ read, onChange, earlier }: FiguresOptions): Figures {
  const known = new Map<string, MonthFigures>()
  const asked = new Set<string>()
  let wanted: readonly string[] = []

  const ask = async (month: string): Promise<void> => {
    asked.add(month)
    const figures = await read(month)
    asked.delete(month)
    if (figures === null) return
    known.set(month, figures)
    const [oldest] = known.keys()
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
    onChange()
    next()
  }
  const next = (): void => {
    for (const month of wanted) {
      if (asked.size >= AT_ONCE) return
      if (!known.has(month) && !asked.has(month)) void ask(month)
    }
  }
  return {
    at: (month) => known.get(month) ?? earlier.get(month),
    known: () => new Map([...earlier, ...known].slice(-KEPT)),
    show: (months) => {
      wanted = months
      next()
    }
  }
}
