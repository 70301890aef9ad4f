import type { ReactNode } from 'react'
import type { FilmRef } from '../../../shared/models/film'

interface FilmLinkProps {
  film: FilmRef
  onOpenFilm: (film: string) => void
  children: ReactNode
}

/** A film named in a text. */
export function FilmLink({ film, onOpenFilm, children }: FilmLinkProps) {
  return (
    <a
      className="link"
      href={`#film/${film.id}`}
      title={film.year === null ? film.title : `${film.title} (${film.year})`}
      onClick={(event) => {
        event.preventDefault()
        onOpenFilm(film.id)
      }}
    >
      {children}
    </a>
  )
}
