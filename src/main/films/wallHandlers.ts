/** The wall and the table of films: which, in what order, and what is done to many at once. */
import type { Handlers } from '../../shared/ipc/types'
import { writeMany } from '../changes/many'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { foldForMatching } from '../text/fold'
import { removeFilm } from './removeFilm'
import type { FilmRow } from './repository'
import { filmFacets } from './wallFacets'

type Calls = Pick<Handlers['films'], 'query' | 'ids' | 'locate' | 'facets' | 'removeMany' | 'tagMany'>

export function wallHandlers(current: () => OpenLibrary): Calls {
  return {
    query: ({ query, start, count }) => {
      const { wall, filmLines } = current().repositories
      return { total: wall.total(query), start, films: filmLines.of(wall.ids(query, start, count)) }
    },
    ids: ({ query, start, count }) => current().repositories.wall.ids(query, start, count),
    locate: ({ query, what }) => {
      const { wall } = current().repositories
      return { at: 'film' in what ? wall.placeOf(query, what.film) : wall.beginning(query, what.begins, what.from) }
    },
    facets: ({ filter }) => filmFacets(current().library.db, filter),

    removeMany: async ({ films: chosen }) => {
      const open = current()
      const films = stillThere(open, chosen)
      return writeMany(open.library, `${named(films)} moved to the bin`, films, ({ id }) => removeFilm(open, id))
    },

    tagMany: async ({ films: chosen, add, remove }) => {
      const open = current()
      const { tags } = open.repositories
      const films = stillThere(open, chosen)
      const gone = new Set(remove.map(foldForMatching))
      return writeMany(open.library, tagLabel(named(films), add, remove), films, ({ id }) => {
        tags.setTags('film', id, [...tags.of('film', id).filter((name) => !gone.has(foldForMatching(name))), ...add])
      })
    }
  }
}

/** Those that are still in the library: one that another program removed is done already. */
function stillThere({ repositories: { films } }: OpenLibrary, chosen: readonly string[]): FilmRow[] {
  const found = [...new Set(chosen)].map((id) => films.find(id)).filter((film) => film !== null && film.deleted_at === null)
  if (found.length === 0) throw new Problem('not-found', 'Those films are no longer in your library.')
  return found.filter((film) => film !== null)
}

/** "Interview", or "3 films". */
function named(films: readonly FilmRow[]): string {
  const [first] = films
  return films.length === 1 && first ? first.title : `${films.length.toLocaleString('en-GB')} films`
}

function tagLabel(films: string, add: readonly string[], remove: readonly string[]): string {
  const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
  if (add.length === 0) return `${quoted(remove)} taken off ${films}`
  return `${films} tagged ${quoted(add)}`
}
