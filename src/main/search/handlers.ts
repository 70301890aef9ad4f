/** Search: over everything, and what was looked at lately. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'

export function searchHandlers(current: () => OpenLibrary): Handlers['search'] {
  return {
    written: ({ query, start, count }) => current().repositories.search.written.stretch(query, start, count),

    find: ({ query }) => current().repositories.search.find(query),

    recent: () => {
      const { search } = current().repositories
      // Asked for when search is opened: by the time something is typed, mistyped words are known too.
      void search.prepare().catch(() => undefined)
      return search.recents.all()
    },

    visited: async (visit) => {
      const { library, repositories: { search } } = current()
      if (search.recents.isLatest(visit)) return
      await library.writeUnlogged(() => search.recents.note(visit))
    }
  }
}
