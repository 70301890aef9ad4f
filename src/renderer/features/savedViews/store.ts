/** Saved views: filters with a name, shown in the sidebar. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { SavedView, ViewQuery } from '../../../shared/models/savedView'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface SavedViewsState {
  readonly views: readonly SavedView[]
  readonly actions: {
    readonly load: () => Promise<void>
    readonly save: (name: string, view: ViewQuery) => Promise<Outcome<SavedView>>
    readonly change: (id: string, change: { name?: string; view?: ViewQuery }) => Promise<Outcome<SavedView>>
    readonly remove: (id: string) => Promise<Outcome<Done>>
  }
}

type SavedViewsApi<F> = Pick<MatineeApi<F>, 'savedViews'>

export function createSavedViewsStore<F>(api: SavedViewsApi<F>): StoreApi<SavedViewsState> {
  return createStore<SavedViewsState>((set) => {
    const load = async (): Promise<void> => {
      const result = await api.savedViews.all()
      if (result.ok) set({ views: result.value })
    }
    return {
      views: [],
      actions: {
        load,
        save: async (name, view) => {
          const outcome = outcomeOf(await api.savedViews.save({ name, view }))
          await load()
          return outcome
        },
        change: async (id, change) => {
          const outcome = outcomeOf(await api.savedViews.change({ id, ...change }))
          await load()
          return outcome
        },
        remove: async (id) => {
          const outcome = outcomeOf(await api.savedViews.remove({ id }))
          await load()
          return outcome
        }
      }
    }
  })
}
