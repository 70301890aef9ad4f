import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { currentVisit } from '../../app/navigation'
import { posterWords } from '../../messages'
import { imageIn } from './store'
import { usePosterActions } from './usePosterActions'

export interface PosterHere {
  /** Said over the page while an image is held above it; null where the page itself says so. */
  readonly sentence: string | null
  /** Takes the image there is as the film's poster; false when there is none. `isPasted`: it has no name of its own. */
  readonly take: (data: DataTransfer, isPasted: boolean) => boolean
  readonly setOver: (isOver: boolean) => void
}

/** The page that is shown is about a film, so that an image dropped or pasted there becomes its poster; else null. */
export function usePosterHere(): PosterHere | null {
  const { navigation, filmPages, posters } = useStores()
  const { route } = useStore(navigation, currentVisit)
  const film = route.name === 'film' || route.name === 'editFilm' ? route.film : ''
  const title = useStore(filmPages, ({ byFilm }) => byFilm[film]?.film.title)
  const { setOver } = useStore(posters, (state) => state.actions)
  const { add } = usePosterActions(film)
  if (film === '') return null
  return {
    sentence: route.name === 'editFilm' ? null : title === undefined ? posterWords.over : posterWords.overFilm(title),
    take: (data, isPasted) => {
      const image = imageIn(data)
      if (image !== null) void add(image, isPasted ? null : image.name)
      return image !== null
    },
    setOver: (isOver) => setOver(isOver ? film : null)
  }
}
