import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'

export interface PosterActs {
  readonly add: (image: Blob, name: string | null) => Promise<void>
  readonly show: (poster: string | null) => Promise<void>
  readonly remove: (poster: string) => Promise<void>
}

/** What can be done with a film's posters, each said in a toast with its Undo. */
export function usePosterActions(film: string): PosterActs {
  const { posters } = useStores()
  const actions = useStore(posters, (state) => state.actions)
  const { done } = useAct()
  return {
    add: async (image, name) => void (await done(await actions.add(film, image, name))),
    show: async (poster) => void (await done(await actions.show(film, poster))),
    remove: async (poster) => void (await done(await actions.remove(poster)))
  }
}
