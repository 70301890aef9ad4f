import { useId } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { messages, reviewWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Poster } from '../../ui/Poster'

/** Beside the list: who wrote most of it, and on what. Pressing one again takes it back. */
export function Facets() {
  const { reviews } = useStores()
  const { query, facets, actions } = useStore(reviews)
  const [byWhom, onFilm] = [useId(), useId()]
  if (facets === null) return <aside className="facet" aria-label={words.byWhom} />
  return (
    <aside className="facet" aria-label={words.filter}>
      <section aria-labelledby={byWhom}>
        <h2 className="h-mini" id={byWhom}>
          {words.byWhom}
        </h2>
        <ul>
          {facets.you > 0 && (
            <li>
              <button type="button" aria-pressed={query.whose === 'mine'} onClick={() => void actions.ask({ whose: query.whose === 'mine' ? 'all' : 'mine', author: null }, { author: null })}>
                <span className="clip">{words.you}</span>
                <span className="c num">{figure(facets.you)}</span>
              </button>
            </li>
          )}
          {facets.authors.map(({ id, value, count }) => {
            const isChosen = query.author === id
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={isChosen}
                  onClick={() => void actions.ask({ author: isChosen ? null : id, whose: 'all' }, { author: isChosen ? null : value })}
                >
                  <bdi className="clip">{value}</bdi>
                  <span className="c num">{figure(count)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </section>
      {facets.films.length > 0 && (
        <section aria-labelledby={onFilm}>
          <h2 className="h-mini" id={onFilm}>
            {words.onWhichFilm}
          </h2>
          <ul>
            {facets.films.map(({ film, count }) => {
              const isChosen = query.film === film.id
              return (
                <li key={film.id}>
                  <button
                    type="button"
                    aria-pressed={isChosen}
                    onClick={() => void actions.ask({ film: isChosen ? null : film.id }, { film: isChosen ? null : messages.film.withYear(film.title, film.year) })}
                  >
                    <Poster film={film} width={16} decorative />
                    <bdi className="clip">{film.title}</bdi>
                    <span className="c num">{figure(count)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </aside>
  )
}
