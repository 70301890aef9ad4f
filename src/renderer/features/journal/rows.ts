/** Rows of the journal by their number, counted through all months. */
import type { JournalEntry } from '../../../shared/models/journal'
import type { Held } from './held'
import { blockOf, layOut, type Layout } from './layout'

/** The entry of a row, when it is held. */
export function entryAt(held: Held, layout: Layout, row: number): JournalEntry | undefined {
  const block = blockOf(layout, row)
  return block === undefined ? undefined : held.rows.at(block.month, row - block.first)
}

/** The row of an entry that stands near another row; null when none of the held rows there is it. */
export function rowOfEntry(held: Held, entry: string, near: number, radius: number): number | null {
  const layout = countedOnly(held)
  for (let away = 0; away <= radius; away += 1) {
    for (const row of away === 0 ? [near] : [near + away, near - away]) if (entryAt(held, layout, row)?.id === entry) return row
  }
  return null
}

/** Months without their places, for counting rows. */
export function countedOnly({ months }: Held): Layout {
  return layOut(months.months, { isStacked: true, headHeight: () => 0 })
}

/** The held entries from a row on, as far as they are held without a gap. */
export function heldFrom(held: Held, layout: Layout, row: number, most: number): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (let at = row; entries.length < most; at += 1) {
    const entry = entryAt(held, layout, at)
    if (entry === undefined) break
    entries.push(entry)
  }
  return entries
}
