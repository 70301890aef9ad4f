/** Comparing two versions of a text: which there are, which two are looked at, and what they say. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../../shared/ipc/types'
import type { Done } from '../../../../shared/models/changeNotes'
import type { Entry, OpenEntry } from '../../../../shared/models/entry'
import { STRETCH } from '../../../../shared/models/filmQuery'
import type { Version } from '../../../../shared/models/version'
import { outcomeOf, type Outcome } from '../../../app/outcome'

/** What stands now, where no version says the same. */
export const NOW = 'now'

/** One side: a version, or what stands now. */
export interface Side {
  readonly id: string
  readonly madeAt: string
  readonly words: number
  readonly name: string | null
  readonly isNow: boolean
}

export interface CompareState {
  readonly entry: OpenEntry | null
  /** The versions that can be chosen, the oldest first, what stands now at their end; null until they are read. */
  readonly sides: readonly Side[] | null
  /** How many older and newer ones there are besides. */
  readonly older: number
  readonly newer: number
  readonly left: string | null
  readonly right: string | null
  /** What the two sides say; null while they are read. */
  readonly texts: { readonly left: string; readonly right: string } | null
  readonly problem: string | null
  readonly actions: {
    readonly open: (entry: string, version: string | null) => Promise<void>
    /** The library changed: reads again what is shown. */
    readonly reload: () => Promise<void>
    readonly look: (left: string, right: string) => Promise<void>
    /** Shows older (or newer) versions on the timeline. */
    readonly turn: (by: 1 | -1) => Promise<void>
    readonly restore: (version: string) => Promise<Outcome<{ entry: Entry; done: Done | null }>>
  }
}

/** Versions on the timeline at once, before some are chosen as dots. */
export const WINDOW = 400

const NOTHING = { entry: null, sides: null, older: 0, newer: 0, left: null, right: null, texts: null, problem: null } as const

export function createCompareStore<F>(api: Pick<MatineeApi<F>, 'versions' | 'journal'>): StoreApi<CompareState> {
  return createStore<CompareState>((set, get) => {
    let asked = 0
    /** Versions newer than the window. */
    let skipped = 0

    const textOf = async (id: string): Promise<string | null> => {
      const { entry } = get()
      if (id === NOW) return entry?.body ?? ''
      const result = await api.versions.text({ version: id })
      return result.ok ? result.value.body : null
    }

    const look = async (left: string, right: string): Promise<void> => {
      asked += 1
      const number = asked
      set({ left, right })
      const [old, now] = await Promise.all([textOf(left), textOf(right)])
      if (number !== asked || old === null || now === null) return
      set({ texts: { left: old, right: now } })
    }

    /** The window of versions, the newest first. */
    const read = async (review: string): Promise<{ total: number; versions: Version[] } | string> => {
      const versions: Version[] = []
      let total = 0
      do {
        const result = await api.versions.list({ review, start: skipped + versions.length, count: STRETCH })
        if (!result.ok) return result.problem.message
        versions.push(...result.value.versions)
        total = result.value.total
      } while (versions.length < WINDOW && skipped + versions.length < total)
      return { total, versions }
    }

    const sidesFrom = async (entry: OpenEntry, versions: readonly Version[]): Promise<Side[]> => {
      const sides = versions.toReversed().map(({ id, madeAt, words, name }): Side => ({ id, madeAt, words, name, isNow: false }))
      if (skipped > 0) return sides
      const newest = sides.at(-1)
      const isKept = newest !== undefined && (await textOf(newest.id)) === entry.body
      if (isKept) return [...sides.slice(0, -1), { ...newest, isNow: true }]
      return [...sides, { id: NOW, madeAt: entry.updatedAt, words: entry.words, name: null, isNow: true }]
    }

    const show = async (entry: OpenEntry): Promise<readonly Side[] | null> => {
      const found = await read(entry.reviewId ?? entry.id)
      if (get().entry?.id !== entry.id) return null
      if (typeof found === 'string') {
        set({ problem: found })
        return null
      }
      const sides = await sidesFrom(entry, found.versions)
      set({ sides, newer: skipped, older: Math.max(0, found.total - skipped - found.versions.length), problem: null })
      return sides
    }

    return {
      ...NOTHING,
      actions: {
        look,
        open: async (id, version) => {
          skipped = 0
          if (get().entry?.id !== id) set(NOTHING)
          const result = await api.journal.open({ entry: id })
          if (!result.ok) return set({ ...NOTHING, problem: result.problem.message })
          set({ entry: result.value })
          const sides = await show(result.value)
          const right = sides?.at(-1)
          const left = sides?.find((side) => side.id === version && side.id !== right?.id) ?? sides?.at(-2)
          if (left !== undefined && right !== undefined) await look(left.id, right.id)
        },
        reload: async () => {
          const shown = get()
          if (shown.entry === null) return
          const result = await api.journal.open({ entry: shown.entry.id })
          if (!result.ok || get().entry?.id !== shown.entry.id) return
          set({ entry: result.value })
          const sides = await show(result.value)
          // What stands now is another text: what it came from is looked at.
          const kept = result.value.body === shown.entry.body ? sides : null
          const right = kept?.find(({ id }) => id === shown.right) ?? sides?.at(-1)
          const left = kept?.find(({ id }) => id === shown.left && id !== right?.id) ?? sides?.at(-2)
          if (left !== undefined && right !== undefined) await look(left.id, right.id)
        },
        turn: async (by) => {
          const { entry } = get()
          if (entry === null) return
          skipped = Math.max(0, skipped + by * WINDOW)
          const sides = await show(entry)
          const [left, right] = [sides?.at(-2), sides?.at(-1)]
          if (left !== undefined && right !== undefined) await look(left.id, right.id)
        },
        restore: async (version) => outcomeOf(await api.versions.restore({ version }))
      }
    }
  })
}
