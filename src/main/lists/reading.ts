/** Lists and what stands on them, as the window shows them. */
import type { ListCard, ListEntry } from '../../shared/models/list'
import type { OpenLibrary } from '../repositories'
import type { ShownRow } from './listRows'
import type { ListRow } from './repository'

export function listCard({ repositories: { lists, tags } }: OpenLibrary, row: ListRow): ListCard {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    isRanked: row.is_ranked === 1,
    isPrivate: row.is_private === 1,
    isLiked: row.is_liked === 1,
    isWatchlist: row.kind === 'watchlist',
    ...lists.figures(row.id),
    front: lists.front(row.id),
    tags: tags.of('list', row.id),
    updatedAt: row.updated_at
  }
}

/** The entries of these rows, each with its film. */
export function listEntries({ repositories: { filmLines } }: OpenLibrary, rows: readonly (ShownRow & { place: number })[]): ListEntry[] {
  const films = new Map(filmLines.of(rows.map(({ film_id }) => film_id)).map((film) => [film.id, film]))
  return rows.flatMap(({ id, film_id, place, note, added_on }) => {
    const film = films.get(film_id)
    return film === undefined ? [] : [{ id, film, place, note, addedOn: added_on }]
  })
}
