import { useStore, type StoreApi } from 'zustand'
import type { ListEntry } from '../../../shared/models/list'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { listWords as words } from '../../messages'
import type { MenuItem } from '../../ui/Menu'
import type { ListState } from './listStore'

export interface EntryActs {
  readonly open: (entry: ListEntry) => void
  readonly log: (entry: ListEntry) => void
  readonly note: (entry: ListEntry, note: string) => void
  readonly takeOff: (entry: ListEntry) => void
  /** Saves a move to a place counted from 1; true when the rows now show it. */
  readonly move: (entry: ListEntry, to: number) => Promise<boolean>
  /** The menu of a film. `place`: counted from 0, in the list's own order. */
  readonly menuOf: (entry: ListEntry, place: number, editNote: () => void) => readonly MenuItem[]
}

/** What can be done with a film on a list, from its row and its tile alike. */
export function useEntryActs(store: StoreApi<ListState>, canMove: boolean): EntryActs {
  const { filmPages, lists, newEntry } = useStores()
  const actions = useStore(store, (state) => state.actions)
  const isWatchlist = useStore(store, (state) => state.card?.isWatchlist === true)
  const count = useStore(store, (state) => state.total ?? 0)
  const { done, answerOf } = useAct()
  const { go } = useGo()

  const write = async (film: string): Promise<void> => {
    const entry = answerOf(await filmPages.getState().actions.startEntry(film))
    if (entry !== null) go({ name: 'write', entry: entry.id })
  }
  const acts = {
    open: ({ film }: ListEntry): void => go({ name: 'film', film: film.id }),
    log: ({ film }: ListEntry): void => newEntry.getState().actions.open(film.id),
    note: async (entry: ListEntry, note: string): Promise<void> => {
      const answer = answerOf(await actions.note(entry.id, note))
      if (answer !== null) await done({ done: answer })
    },
    takeOff: async (entry: ListEntry): Promise<void> => void (await done(await actions.takeOff([entry.id]))),
    move: async (entry: ListEntry, to: number): Promise<boolean> => {
      const outcome = await actions.move(entry.id, to)
      const answer = answerOf(outcome)
      // The rows are there already; what stands around them may take its time.
      if (answer !== null) void done({ done: answer })
      return 'done' in outcome
    }
  }
  return {
    open: acts.open,
    log: acts.log,
    note: (entry, note) => void acts.note(entry, note),
    takeOff: (entry) => void acts.takeOff(entry),
    move: acts.move,
    menuOf: (entry, place, editNote) => [
      { label: words.row.open, icon: 'Film', keys: '↵', onChoose: () => acts.open(entry) },
      isWatchlist
        ? { label: words.row.log, icon: 'SquarePen', onChoose: () => acts.log(entry) }
        : { label: words.row.write, icon: 'PencilLine', onChoose: () => void write(entry.film.id) },
      {
        label: isWatchlist ? (entry.note === null ? words.row.reason : words.row.editReason) : entry.note === null ? words.row.addNote : words.row.note,
        icon: 'Quote',
        keys: 'F2',
        onChoose: editNote
      },
      ...(canMove && place > 0 ? [{ label: words.row.top, icon: 'ArrowUp' as const, onChoose: () => void acts.move(entry, 1) }] : []),
      ...(canMove && place < count - 1 ? [{ label: words.row.bottom, icon: 'ArrowDown' as const, onChoose: () => void acts.move(entry, count) }] : []),
      { label: words.row.addTo, icon: 'ListPlus', onChoose: () => lists.getState().actions.openAddTo([entry.film.id]) },
      { label: isWatchlist ? words.row.removeWatched : words.row.remove, icon: 'X', keys: 'Del', onChoose: () => void acts.takeOff(entry) }
    ]
  }
}
