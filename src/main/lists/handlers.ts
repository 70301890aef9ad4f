/** Lists and the watchlist. */
import type { Handlers } from '../../shared/ipc/types'
import type { FilmQuery } from '../../shared/models/filmQuery'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { changeList, makeList, noteEntry, putOn, removeList, takeEntriesOff, takeOff } from './changing'
import type { ListQuery } from './listRows'
import { pickFrom } from './picking'
import { listCard, listEntries } from './reading'
import type { ListRow } from './repository'

export function listHandlers(current: () => OpenLibrary): Handlers['lists'] {
  return {
    all: () => {
      const open = current()
      return open.repositories.lists.all().map((row) => listCard(open, row))
    },
    one: ({ list }) => {
      const open = current()
      return listCard(open, open.repositories.lists.get(list))
    },
    watchlist: async () => {
      const open = current()
      return listCard(open, await watchlistOf(open))
    },
    entries: ({ query, start, count }) => {
      const open = current()
      const asked = listQuery(open, query)
      const { listRows } = open.repositories
      return { total: listRows.total(asked), start, entries: listEntries(open, listRows.stretch(asked, start, count)) }
    },
    create: async ({ text, films }) => {
      const open = current()
      return listCard(open, await makeList(open, text, films))
    },
    change: ({ list, text }) => changeList(current(), list, text),
    remove: ({ list }) => removeList(current(), list),
    like: ({ list, isLiked }) => {
      const { library, repositories: { lists } } = current()
      const { name } = lists.get(list)
      const label = isLiked ? `“${name}” liked` : `Like taken off “${name}”`
      return library.write(label, () => {
        lists.save({ ...lists.get(list), is_liked: isLiked ? 1 : 0 })
        return { label, group: library.changes.currentGroup() }
      })
    },
    add: ({ list, films }) => {
      const open = current()
      return putOn(open, open.repositories.lists.get(list), films)
    },
    takeOff: ({ list, films }) => {
      const open = current()
      return takeOff(open, open.repositories.lists.get(list), films)
    },
    removeEntries: ({ entries }) => takeEntriesOff(current(), entries),
    note: ({ entry, note }) => noteEntry(current(), entry, note),
    move: async ({ entry, to }) => {
      const { library, repositories: { films, listEntries: entries, lists } } = current()
      const row = entries.get(entry)
      const { title } = films.get(row.film_id)
      return library.write(`${title} moved`, () => {
        const moved = entries.move(entries.get(entry), to)
        if (moved.from === moved.to) return null
        lists.touch(row.list_id)
        const label = `${title} moved from ${moved.from} to ${moved.to}`
        library.changes.describe(label, null)
        return { label, group: library.changes.currentGroup() }
      })
    },
    choices: async ({ films }) => {
      const open = current()
      await watchlistOf(open)
      return open.repositories.lists.choices(films)
    },
    has: ({ list, films }) => {
      const { listEntries: entries } = current().repositories
      return films.filter((film) => entries.ofFilm(list, film).length > 0)
    },
    watch: async ({ films, isWatched }) => {
      const open = current()
      const watchlist = await watchlistOf(open)
      return isWatched ? putOn(open, watchlist, films) : takeOff(open, watchlist, films)
    },
    pick: ({ query, not, keep }) => {
      const open = current()
      return pickFrom(open, listQuery(open, query), { not, keep })
    }
  }
}

/** The watchlist, made when it is needed first. */
async function watchlistOf({ library, repositories: { lists } }: OpenLibrary): Promise<ListRow> {
  return lists.findWatchlist() ?? library.writeUnlogged(() => lists.watchlist())
}

function listQuery({ repositories: { lists } }: OpenLibrary, query: FilmQuery): ListQuery {
  if (query.filter.list === null) throw new Problem('invalid', 'It was not said which list to show.')
  return { list: lists.get(query.filter.list).id, query }
}
