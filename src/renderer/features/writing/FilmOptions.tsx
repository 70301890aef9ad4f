import type { CSSProperties } from 'react'
import type { FilmHit, Snippet } from '../../../shared/models/search'
import type { FilmSummary } from '../../../shared/models/film'
import { writingWords as words } from '../../messages'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { MarkedText } from '../../ui/MarkedText'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import type { Place } from './caretPlace'

export interface FilmOption {
  readonly title: string
  readonly year: number | null
  /** Another film in the list has the same title. */
  readonly needsYear: boolean
  /** Null for a title that no film of the library has. */
  readonly film: FilmSummary | null
  readonly shown: Snippet
}

const MOST = 6
const WIDTH = 372
/** In px: an option, and what the list has besides its options. */
const ROW = 40
const FRAME = 52

/** What can be linked: films that are called so, stubs after them and, if none is called exactly so, a new film. */
export function optionsFor(query: string, hits: readonly FilmHit[]): FilmOption[] {
  const films = hits.toSorted((a, b) => Number(a.film.isStub) - Number(b.film.isStub)).slice(0, MOST).map(({ film, title }) => ({
    title: film.title,
    year: film.year,
    needsYear: hits.some((other) => other.film.id !== film.id && sameTitle(other.film.title, film.title)),
    film,
    shown: title
  }))
  if (films.some((option) => sameTitle(option.title, query))) return films
  return [...films, { title: query, year: null, needsYear: false, film: null, shown: { text: query, marks: [] } }]
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

interface FilmOptionsProps {
  id: string
  options: readonly FilmOption[]
  active: number
  place: Place
  filmId: string
  onChoose: (option: FilmOption) => void
}

/** The films to link, below the brackets, or above them near the window's foot. */
export function FilmOptions({ id, options, active, place, filmId, onChoose }: FilmOptionsProps) {
  const height = options.length * ROW + FRAME
  const isLow = place.below < height && place.above > height
  return (
    <div className={classes('pop', 'films-pop', isLow && 'above')} style={styleAt(place, isLow)}>
      <div role="listbox" id={id} aria-label={words.linkAFilm}>
        {options.map((option, index) => (
          <div
            key={option.film?.id ?? 'new'}
            id={optionId(id, index)}
            className={classes('po', index === active && 'on')}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              onChoose(option)
            }}
          >
            {option.film === null ? (
              <>
                <span className="plusbox">
                  <Icon name="Plus" size="sm" />
                </span>
                <span className="grow clip">{words.linkNew(option.title)}</span>
              </>
            ) : (
              <>
                <Poster film={option.film} width={24} decorative />
                <span className="grow clip">
                  <MarkedText snippet={option.shown} as="b" /> {option.year !== null && <span className="muted">{option.year}</span>}
                </span>
                <Standing film={option.film} isThis={option.film.id === filmId} />
              </>
            )}
          </div>
        ))}
      </div>
      <div className="popfoot" aria-hidden="true">
        <span>
          <span className="key">↵</span> {words.keyLink}
        </span>
        <span>
          <span className="key">Tab</span> {words.keyYear}
        </span>
        <span>
          <span className="key">Esc</span> {words.keyTyping}
        </span>
      </div>
    </div>
  )
}

function Standing({ film, isThis }: { film: FilmSummary; isThis: boolean }) {
  if (isThis) return <span className="muted xs">{words.thisFilm}</span>
  if (film.isStub) return <span className="muted xs">{words.mentioned}</span>
  return <Stars rating={film.rating} />
}

function styleAt({ left, top, lineHeight }: Place, isLow: boolean): CSSProperties {
  const at = { left: `max(0px, min(${left}px, 100% - ${WIDTH}px))` }
  return isLow ? { ...at, bottom: `calc(100% - ${top}px + 4px)` } : { ...at, top: top + lineHeight + 2 }
}

function sameTitle(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase()
}
