import { useStore, type StoreApi } from 'zustand'
import { EVERY_FILM } from '../../../shared/models/filmQuery'
import { listWords as words } from '../../messages'
import type { ListState } from './listStore'

/** Why films cannot be moved just now, and the way to where they can. */
export function MoveHint({ store }: { store: StoreApi<ListState> }) {
  const { order, filter } = useStore(store, (state) => state.actions)
  return (
    <p className="movehint">
      {words.page.cannotMove}{' '}
      <button
        type="button"
        className="linkish"
        onClick={() => {
          void filter(EVERY_FILM)
          void order('listed', false)
        }}
      >
        {words.page.showOwnOrder}
      </button>
    </p>
  )
}
