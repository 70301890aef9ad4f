import type { ReactNode } from 'react'
import { useGo } from '../../app/useGo'
import { Poster } from '../../ui/Poster'

interface FilmLineProps {
  film: { id: string | null; title: string; year: number | null }
  /** Under the title, quietly. */
  note: ReactNode
  /** At the end of the line. */
  children?: ReactNode
}

/** A film in a list beside the page: small card, title, year. A link when the library knows it. */
export function FilmLine({ film, note, children }: FilmLineProps) {
  const { go } = useGo()
  const { id } = film
  const name = (
    <>
      <bdi>{film.title}</bdi>
      {film.year !== null && <span className="muted year"> {film.year}</span>}
    </>
  )
  return (
    <>
      <Poster film={film} width={22} decorative />
      <div className="t">
        {id === null ? (
          name
        ) : (
          <a
            id={`line-${id}`}
            href={`#film/${id}`}
            onClick={(event) => {
              event.preventDefault()
              go({ name: 'film', film: id })
            }}
          >
            {name}
          </a>
        )}
        <span className="by">{note}</span>
      </div>
      {children}
    </>
  )
}
