import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { EntryChange, JournalEntry } from '../../../shared/models/journal'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { entryAnchor } from '../films/anchors'
import type { Layout } from './layout'
import { countedOnly, entryAt, rowOfEntry } from './rows'
import type { ActiveRow } from './useActiveRow'

export interface EntryActions {
  /** Acts on a row's entry: at once when it is held, else as soon as it is read. */
  readonly withEntry: (row: number, act: (entry: JournalEntry) => void) => void
  /** A draft opens in Write, an entry on its film's page. */
  readonly open: (entry: JournalEntry) => void
  readonly write: (entry: JournalEntry) => void
  readonly change: (entries: readonly string[], change: EntryChange) => Promise<boolean>
  /** Moves entries to the bin; the focus goes to the row after them. */
  readonly remove: (entries: readonly string[]) => Promise<void>
  readonly exportThem: (entries: readonly string[]) => void
  /** Shows an entry where it stands now: a change may have moved it. */
  readonly follow: (entry: string) => Promise<void>
}

/** As far as a row is looked for among its neighbours. */
const NEAR = 120

export function useEntryActions(layout: Layout, active: ActiveRow): EntryActions {
  const { journal, transfer } = useStores()
  const actions = useStore(journal, (state) => state.actions)
  const { go } = useGo()
  const { done } = useAct()
  const { row: activeRow, goTo } = active

  const open = useCallback(
    ({ id, film, isDraft }: JournalEntry) => {
      if (isDraft) go({ name: 'write', entry: id })
      else go({ name: 'film', film: film.id }, entryAnchor(id))
    },
    [go]
  )
  const write = useCallback(({ id }: JournalEntry) => go({ name: 'write', entry: id }), [go])

  /** The first row from the active one on that stays. */
  const rowAfter = (leaving: ReadonlySet<string>): string | null => {
    const { held } = journal.getState()
    for (let row = activeRow; held !== null && row < activeRow + NEAR; row += 1) {
      const entry = entryAt(held, layout, row)
      if (entry === undefined) return null
      if (!leaving.has(entry.id)) return entry.id
    }
    return null
  }
  const remove = async (entries: readonly string[]): Promise<void> => {
    const next = rowAfter(new Set(entries))
    if (!(await done(await actions.remove(entries)))) return
    const { held } = journal.getState()
    const found = held === null || next === null ? null : rowOfEntry(held, next, activeRow, NEAR + entries.length)
    goTo(found ?? Math.max(0, activeRow - entries.length + 1))
  }
  /** The film of an entry near the active row; '' when it is not held. */
  const titleOf = (entry: string): string => {
    const { held } = journal.getState()
    const row = held === null ? null : rowOfEntry(held, entry, activeRow, NEAR)
    return held === null || row === null ? '' : (entryAt(held, layout, row)?.film.title ?? '')
  }
  const follow = async (entry: string): Promise<void> => {
    const { held } = journal.getState()
    const near = held === null ? null : rowOfEntry(held, entry, activeRow, NEAR)
    goTo(near ?? (await rowElsewhere(entry)) ?? activeRow)
  }
  /** Asked of main, for a date that was changed to another year. */
  const rowElsewhere = async (entry: string): Promise<number | null> => {
    const { held } = journal.getState()
    if (held === null) return null
    const { rows } = countedOnly(held)
    for (let start = 0; start < rows; start += STEP) {
      const found = await actions.ids(start, STEP)
      const at = 'done' in found ? found.done.indexOf(entry) : -1
      if (at !== -1) return start + at
    }
    return null
  }

  const withEntry = (row: number, act: (entry: JournalEntry) => void): void => {
    const find = (): JournalEntry | undefined => {
      const { held } = journal.getState()
      return held === null ? undefined : entryAt(held, countedOnly(held), row)
    }
    const entry = find()
    if (entry !== undefined) return act(entry)
    const giveUp = window.setTimeout(() => stop(), PATIENCE_MS)
    const stop = journal.subscribe(() => {
      const found = find()
      if (found === undefined) return
      stop()
      window.clearTimeout(giveUp)
      act(found)
    })
  }

  return {
    withEntry,
    open,
    write,
    change: async (entries, change) => done(await actions.change(entries, change)),
    remove,
    exportThem: (entries) => {
      const [only] = entries
      const name = entries.length === 1 && only !== undefined ? titleOf(only) : ''
      void transfer.getState().actions.openExport({ scope: { kind: 'entries', entries: [...entries] }, name })
    },
    follow
  }
}

/** A key that was pressed before its row was read is heard for so long. */
const PATIENCE_MS = 2_000

/** Ids asked for at once. */
const STEP = 5_000
