/** Setting posters: by a chosen file, a dropped one, or a pasted image. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import { outcomeOf, type Outcome } from '../../app/outcome'
import { encodePoster } from './encodePoster'

export interface PostersState {
  /** The film whose image is being read. */
  readonly reading: string | null
  /** An image is being dragged over the page of this film. */
  readonly over: string | null
  readonly actions: PosterActions
}

export interface PosterActions {
  /** Makes an image the film's poster. `name` is what its file is called; null for what was pasted. */
  readonly add: (film: string, image: Blob, name: string | null) => Promise<Outcome<Done>>
  readonly show: (film: string, poster: string | null) => Promise<Outcome<Done>>
  readonly remove: (poster: string) => Promise<Outcome<Done>>
  readonly setOver: (film: string | null) => void
}

export function createPostersStore<F>(api: Pick<MatineeApi<F>, 'posters'>, encode = encodePoster): StoreApi<PostersState> {
  return createStore<PostersState>((set) => ({
    reading: null,
    over: null,
    actions: {
      add: async (film, image, name) => {
        set({ reading: film })
        try {
          const encoded = await encode(image)
          if ('trouble' in encoded) return encoded
          return outcomeOf(await api.posters.add({ film, originalName: name?.slice(0, 500) ?? null, ...encoded.poster }))
        } finally {
          set({ reading: null })
        }
      },
      show: async (film, poster) => outcomeOf(await api.posters.show({ film, poster })),
      remove: async (poster) => outcomeOf(await api.posters.remove({ poster })),
      setOver: (film) => set({ over: film })
    }
  }))
}

/** The first image among what is dropped or pasted, or null. */
export function imageIn(data: DataTransfer): File | null {
  return [...data.files].find(({ type }) => type.startsWith('image/')) ?? null
}

/** True while an image is dragged: its bytes are only known when it is let go. */
export function bringsImage(data: DataTransfer): boolean {
  return [...data.items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
}
