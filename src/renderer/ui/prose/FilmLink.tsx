import { useContext, type ReactNode } from 'react'
import type { FilmRef } from '../../../shared/models/film'
import { FilmCardsContext } from './filmCards'
import { HoverCard } from './HoverCard'
import { useHoverCard } from './useHoverCard'

interface FilmLinkProps {
  film: FilmRef
  onOpenFilm: (film: string) => void
  children: ReactNode
}

/** A film named in a text; its card hovers over it. */
export function FilmLink({ film, onOpenFilm, children }: FilmLinkProps) {
  const hasCard = useContext(FilmCardsContext) !== null
  const { shown, anchor } = useHoverCard(film.id)
  return (
    <>
      <a
        className={shown === null ? 'link' : 'link on'}
        href={`#film/${film.id}`}
        title={hasCard ? undefined : film.year === null ? film.title : `${film.title} (${film.year})`}
        {...anchor}
        onClick={(event) => {
          event.preventDefault()
          onOpenFilm(film.id)
        }}
      >
        {children}
      </a>
      {shown !== null && <HoverCard shown={shown} />}
    </>
  )
}
