/** One answer to one query: its months, and of its rows and figures what is near the screen. */
import type { MatineeApi } from '../../../shared/ipc/types'
import type { JournalEntry, JournalMonths, JournalQuery } from '../../../shared/models/journal'
import { createStretches, type Stretches } from '../../app/stretches'
import { createFigures, type Figures } from './figures'
import { ROW } from './layout'

export interface Held {
  readonly query: JournalQuery
  readonly months: JournalMonths
  /** Rows of all months. */
  readonly total: number
  readonly rows: Stretches<JournalEntry>
  readonly figures: Figures
}

/** Some rows of a month, `end` not included. */
export interface Part {
  readonly month: string
  readonly first: number
  readonly end: number
}

type HeldApi<F> = Pick<MatineeApi<F>, 'journal'>

/** A month is as high as the words beside it at least, so a short list of entries may be many months. */
const LEAST_MONTH = 3 * ROW
const FIRST_SCREEN = 1_000
/** Short months: as many of them as a tall window shows. */
const KEPT = 24

export interface Loading {
  readonly held: Held
  /** The rows of these parts are there, or could not be read. What stands beside the months comes a moment later. */
  readonly isThere: Promise<void>
}

/** What was shown before, when the same was asked then. */
export interface Before {
  readonly held: Held
  readonly parts: readonly Part[]
}

/** Begins with the parts that will be on the screen, so that nothing is shown before its rows are there. */
export function hold<F>(api: HeldApi<F>, query: JournalQuery, months: JournalMonths, before: Before | null, onChange: () => void): Loading {
  const firstReads: Promise<unknown>[] = []
  let isBeginning = true
  const readRows = async (month: string, start: number, count: number): Promise<readonly JournalEntry[] | null> => {
    const answer = await api.journal.rows({ query, month, start, count })
    return answer.ok ? answer.value.entries : null
  }
  const rows = createStretches<JournalEntry>({
    read: (month, start, count) => {
      const reading = readRows(month, start, count)
      if (isBeginning) firstReads.push(reading)
      return reading
    },
    onChange,
    kept: KEPT
  })
  const figures = createFigures({
    read: async (month) => {
      const answer = await api.journal.month({ filter: query.filter, month })
      return answer.ok ? answer.value : null
    },
    onChange,
    earlier: before === null ? new Map() : before.held.figures.known()
  })
  const total = months.months.reduce((sum, { entries }) => sum + entries, 0)
  const held = { query, months, total, rows, figures }
  showParts(held, before === null ? firstScreen(months) : stillThere(before.parts, months))
  isBeginning = false
  return { held, isThere: Promise.all(firstReads).then(() => undefined) }
}

export function showParts({ rows, figures }: Held, parts: readonly Part[]): void {
  for (const { month, first, end } of parts) rows.show(month, first, end)
  figures.show([...new Set(parts.map(({ month }) => month))])
}

function firstScreen({ months }: JournalMonths): Part[] {
  const parts: Part[] = []
  let height = 0
  for (const { month, entries } of months) {
    if (height > FIRST_SCREEN) break
    const end = Math.min(entries, Math.ceil((FIRST_SCREEN - height) / ROW) + 1)
    parts.push({ month, first: 0, end })
    height += Math.max(LEAST_MONTH, entries * ROW)
  }
  return parts
}

function stillThere(parts: readonly Part[], { months }: JournalMonths): Part[] {
  const entriesOf = new Map(months.map(({ month, entries }) => [month, entries]))
  const there = parts.map(({ month, first, end }) => ({ month, first, end: Math.min(end, entriesOf.get(month) ?? 0) }))
  const kept = there.filter(({ first, end }) => first < end)
  return kept.length === 0 ? firstScreen({ counted: 0, months }) : kept
}
