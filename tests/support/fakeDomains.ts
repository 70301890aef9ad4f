/** What the API in memory says about lists, people, views and settings: nothing is there, and whatever is done went well. */
import type { MatineeApi } from '../../src/shared/ipc/types'
import type { Result } from '../../src/shared/ipc/result'
import type { Done } from '../../src/shared/models/changeNotes'
import type { FilmSummary } from '../../src/shared/models/film'
import type { FilmLine } from '../../src/shared/models/filmQuery'
import type { Preferences } from '../../src/shared/models/settings'
import { gone, ok } from './fakeResults'

type Api = MatineeApi<File>
type Collections = Pick<Api, 'posters' | 'people' | 'tags' | 'lists' | 'savedViews' | 'bin' | 'settings' | 'window'>

export const USUAL: Preferences = {
  theme: 'system', readingSize: 18, motion: 'system', zoom: 1, singleKeys: true, typographicQuotes: true, locale: null, opensLinksWithoutAsking: false,
  smartTyping: true, focusMode: false, spelling: null
}

export function fakeCollections(done: (label: string) => Result<Done>): Collections {
  let preferences = USUAL
  const act = (label: string) => async () => done(label)
  return {
    posters: { add: act('Poster added'), show: act('Poster changed'), remove: act('Poster moved to the bin') },
    people: {
      page: async () => gone('person'),
      suggest: async () => ok([]),
      rename: act('Renamed'),
      merge: act('Merged'),
      split: act('Told apart')
    },
    tags: { suggest: async () => ok([]) },
    lists: {
      all: async () => ok([]),
      one: async () => gone('list'),
      watchlist: async () => gone('list'),
      entries: async ({ start }) => ok({ total: 0, start, entries: [] }),
      create: async () => gone('list'),
      change: act('List changed'),
      remove: act('List moved to the bin'),
      like: act('List liked'),
      add: act('Added'),
      takeOff: act('Taken off'),
      removeEntries: act('Taken off'),
      note: async () => ok(null),
      move: async () => ok(null),
      choices: async () => ok([]),
      has: async () => ok([]),
      watch: act('Watchlist changed'),
      pick: async () => ok(null)
    },
    savedViews: { all: async () => ok([]), save: async () => gone('view'), change: async () => gone('view'), remove: act('View moved to the bin') },
    bin: { list: async () => ok({ total: 0, items: [] }), restore: act('Restored'), empty: async () => ok({ removed: 0 }) },
    window: { opened: async () => ok({ screen: null, isSidebarShown: true, preferences, systemLocale: 'en-GB' }), shows: async () => ok(undefined), failed: async () => ok(undefined), print: async () => ok({ printed: false }) },
    settings: {
      get: async () => ok(preferences),
      set: async (change) => {
        for (const [name, value] of Object.entries(change)) if (value !== undefined) preferences = { ...preferences, [name]: value }
        return ok(preferences)
      },
      about: async () =>
        ok({
          version: '0', electron: '0', chromium: '0', sqlite: '0', schema: 2, platform: 'linux', libraryFile: 'Library.matinee', libraryPlace: 'Documents › Matinee',
          librarySize: 0, systemLocale: 'en-GB', meantElectron: null, logs: 'logs', crashReports: 0
        }),
      copyReport: async () => ok(undefined),
      showLogs: async () => ok(undefined),
      showCrashReports: async () => ok(undefined),
      licences: async () => ok({ text: '' })
    }
  }
}

/** No version, no line, no template, no dictionary. */
export function fakeWriting(done: (label: string) => Result<Done>): Pick<Api, 'versions' | 'filmNotes' | 'templates' | 'spelling'> {
  const state = { dictionaries: [], languages: [], words: 0, trouble: null }
  return {
    versions: {
      list: async ({ start }) => ok({ total: 0, start, versions: [] }),
      text: async () => gone('version'),
      name: async () => gone('version'),
      keep: async () => gone('version'),
      restore: async () => gone('version')
    },
    filmNotes: { of: async () => ok([]), add: async () => gone('film'), change: async () => ok(null), remove: async () => done('Moved to the bin') },
    templates: { all: async () => ok([]), add: async () => gone('template'), change: async () => ok(null), remove: async () => done('Moved to the bin') },
    spelling: {
      state: async () => ok(state),
      check: async () => ok({ unknown: [] }),
      suggest: async () => ok({ words: [] }),
      learn: async () => ok(state),
      forget: async () => ok(state),
      learnt: async () => ok([]),
      add: async () => ok(null),
      remove: async () => ok(state)
    }
  }
}

/** The wall of the films in memory: by the words of a title, and in the order they were added. */
export function fakeWall(films: () => FilmSummary[]): Pick<Api['films'], 'query' | 'ids' | 'locate' | 'facets'> {
  const line = (film: FilmSummary): FilmLine => ({
    ...film, directors: [], lastWatchedOn: null, certificate: null, runtimeMinutes: null, tags: [], isOnWatchlist: false, addedAt: '2026-11-22T12:04:00.000Z'
  })
  const matching = (text: string): FilmSummary[] => films().filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()))
  return {
    query: async ({ query, start, count }) => {
      const found = matching(query.filter.text)
      return ok({ total: found.length, start, films: found.slice(start, start + count).map(line) })
    },
    ids: async ({ query, start, count }) => ok(matching(query.filter.text).slice(start, start + count).map(({ id }) => id)),
    locate: async ({ query, what }) => {
      const found = matching(query.filter.text).findIndex((film) => ('film' in what ? film.id === what.film : film.title.toLowerCase().startsWith(what.begins.toLowerCase())))
      return ok({ at: found === -1 ? null : found })
    },
    facets: async () => ok({ decades: [], certificates: [], genres: [], countries: [], languages: [], tags: [] })
  }
}

/** A journal nobody has written in. */
export const fakeReading: Pick<Api['journal'], 'months' | 'rows' | 'month' | 'ids' | 'facets' | 'locate' | 'offer'> = {
  months: async () => ok({ counted: 0, months: [] }),
  rows: async ({ month, start }) => ok({ month, start, entries: [] }),
  month: async ({ month }) => ok({ month, films: 0, rewatches: 0, words: 0, days: [] }),
  ids: async () => ok([]),
  facets: async () => ok({ years: [], tags: [] }),
  locate: async () => ok(null),
  offer: async () => ok([])
}
