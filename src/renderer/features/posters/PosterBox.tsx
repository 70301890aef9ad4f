import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Poster as PosterOfFilm } from '../../../shared/models/filmEdit'
import { useStores } from '../../app/stores'
import { posterWords } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Poster } from '../../ui/Poster'
import { PosterChoice } from './PosterChoice'
import { usePosterActions } from './usePosterActions'

interface PosterBoxProps {
  film: { readonly id: string; readonly title: string; readonly year: number | null }
  posters: readonly PosterOfFilm[]
}

/** The picture that stands for a film, and the ways to another: a file, a drop, a paste. */
export function PosterBox({ film, posters }: PosterBoxProps) {
  const { posters: store } = useStores()
  const isOver = useStore(store, ({ over }) => over === film.id)
  const isReading = useStore(store, ({ reading }) => reading === film.id)
  const { add, show, remove } = usePosterActions(film.id)
  const file = useRef<HTMLInputElement>(null)
  const shown = posters.find((poster) => poster.isShown)
  return (
    <div className={classes('drop-img', isOver && 'over')}>
      <Poster film={{ ...film, poster: shown?.id ?? null }} width="fill" lift />
      <p role="status">
        {isOver ? (
          posterWords.over
        ) : isReading ? (
          posterWords.reading
        ) : shown !== undefined ? (
          <ShownPoster poster={shown} />
        ) : posters.length > 0 ? (
          posterWords.card
        ) : (
          posterWords.none
        )}
      </p>
      {posters.length > 0 && <PosterChoice film={film} posters={posters} onChoose={(poster) => void show(poster)} />}
      <span className="drop-acts">
        <Button icon="Image" busy={isReading} onClick={() => file.current?.click()}>
          {posterWords.choose}
        </Button>
        {shown !== undefined && (
          <Button kind="plain" icon="Trash2" aria-label={posterWords.remove} onClick={() => void remove(shown.id)}>
            {posterWords.remove}
          </Button>
        )}
      </span>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        aria-label={posterWords.chooseFile}
        onChange={(event) => {
          const [image] = event.target.files ?? []
          // The same file can be chosen again.
          event.target.value = ''
          if (image !== undefined) void add(image, image.name)
        }}
      />
    </div>
  )
}

/** "interview.jpg" and its size, the name on one line. */
function ShownPoster({ poster }: { poster: PosterOfFilm }) {
  const name = poster.originalName ?? posterWords.unnamed
  return (
    <>
      <bdi className="clip postername" title={name}>
        {name}
      </bdi>
      {posterWords.size(poster.width, poster.height)}
    </>
  )
}
