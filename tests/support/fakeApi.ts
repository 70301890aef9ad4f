/** A MatineeApi that answers from memory: for stores and screens, without Electron and without a library file. */
import type { OpenedFile } from '../../src/shared/ipc/contract'
import type { EventName, EventPayload } from '../../src/shared/ipc/events'
import type { Result } from '../../src/shared/ipc/result'
import type { MatineeApi } from '../../src/shared/ipc/types'
import type { Done } from '../../src/shared/models/changeNotes'
import { EntryText, type Entry, type OpenEntry } from '../../src/shared/models/entry'
import type { Film, FilmRef, FilmSummary } from '../../src/shared/models/film'
import type { FilmPage } from '../../src/shared/models/filmPage'
import type { PageReading } from '../../src/shared/models/pasting'
import type { CollectedReview } from '../../src/shared/models/review'
import { fakeCollections, fakeWriting, fakeReading, fakeWall } from './fakeDomains'
import { fakeImporting } from './fakeImporting'
import { gone, ok, problem } from './fakeResults'

export { ok, problem } from './fakeResults'

/** A stable id: the same number, the same id. */
export const id = (number: number): string => `01910000-0000-7000-8000-${String(number).padStart(12, '0')}`

const WRITTEN = '2026-11-22T12:04:00.000Z'

export function aFilm(title: string, year: number | null, more: Partial<Film> = {}): Film {
  return {
    id: id(hash(`${title}|${year ?? ''}`)),
    title,
    year,
    isStub: false,
    isSeen: false,
    rating: null,
    isLiked: false,
    poster: null,
    originalTitle: null,
    distributor: null,
    alternativeTitles: [],
    certificates: [],
    releases: [],
    trailers: [],
    synopsis: null,
    runtimeMinutes: null,
    genres: [],
    languages: [],
    countries: [],
    credits: [],
    seenOn: null,
    ...more
  }
}

export function aReview(author: string, body: string, more: Partial<CollectedReview> = {}): CollectedReview {
  return {
    id: id(hash(author + body)),
    author,
    body,
    bodyFormat: 'plain',
    bodyAsPasted: null,
    score: null,
    hasSpoilers: false,
    words: body.split(/\s+/).length,
    source: null,
    mentions: [],
    createdAt: WRITTEN,
    ...more
  }
}

export function anEntry(film: FilmSummary, more: Partial<OpenEntry> = {}): OpenEntry {
  const body = more.body ?? ''
  const entry = id(hash(`${film.id}${body}${more.watchedOn ?? ''}`))
  return {
    id: entry,
    reviewId: entry,
    viewingId: null,
    film,
    isDraft: false,
    words: body === '' ? 0 : body.split(/\s+/).length,
    createdAt: WRITTEN,
    updatedAt: WRITTEN,
    watchedOn: null,
    rating: null,
    isRewatch: false,
    isLiked: false,
    hasSpoilers: false,
    isPrivate: false,
    place: null,
    company: null,
    privateNote: null,
    tags: [],
    earlierViewings: 0,
    firstSeenOn: null,
    cursor: null,
    kept: null,
    openQuestions: 0,
    ...more,
    body
  }
}

export function aFilmPage(film: Film, more: Partial<FilmPage> = {}): FilmPage {
  return { film, takes: [], reviews: [], mentions: [], mentionedIn: [], entries: [], lists: [], notes: [], ...more }
}

export interface FakeLibrary {
  /** Every film, with what stands on its page. */
  pages: FilmPage[]
  reading: PageReading | null
  clipboard: string | null
  /** What a chosen or dropped file turns out to be. */
  file: OpenedFile | null
  display: string
}

export interface FakeApi extends MatineeApi<File> {
  readonly held: FakeLibrary
  /** What main would push. */
  readonly push: <N extends EventName>(name: N, payload: EventPayload<N>) => void
}

/** An API over a library in memory. Calls that a test cares about can be replaced: `{ ...api.films, add: … }`. */
export function fakeApi(start: Partial<FakeLibrary> = {}): FakeApi {
  const held: FakeLibrary = { pages: [], reading: null, clipboard: null, file: null, display: 'Documents › Matinee', ...start }
  const listeners: { [N in EventName]: Set<(payload: EventPayload<N>) => void> } = {
    'library.changed': new Set(),
    'window.command': new Set(),
    'job.progress': new Set(),
    'settings.changed': new Set(),
    'window.asked': new Set()
  }
  let groups = 0

  const done = (label: string): Result<Done> => {
    groups += 1
    return ok({ label, group: groups })
  }
  const pageOf = (film: string): FilmPage | undefined => held.pages.find((page) => page.film.id === film)
  const entries = (): Entry[] => held.pages.flatMap((page) => page.entries)
  const films = (): FilmSummary[] => held.pages.map(({ film }) => film).filter(({ isStub }) => !isStub)
  const status = () => {
    const drafts = entries().filter(({ isDraft }) => isDraft).length
    return ok({
      display: held.display,
      isEmpty: held.pages.length === 0,
      films: films().length,
      entries: entries().length - drafts,
      drafts,
      watchlist: 0,
      lists: 0,
      reviews: 0,
      bin: 0,
      undo: null,
      redo: null
    })
  }
  const openEntry = (entry: string): Result<OpenEntry> => {
    const found = entries().find((other) => other.id === entry)
    return found === undefined ? gone('entry') : ok({ ...found, earlierViewings: 0, firstSeenOn: null, cursor: null, kept: null, openQuestions: 0 })
  }
  const changeEntry = (entry: string, change: Partial<Entry>): Result<Entry> => {
    for (const page of held.pages) {
      const found = page.entries.find((other) => other.id === entry)
      if (found !== undefined) return ok(Object.assign(found, change))
    }
    return gone('entry')
  }
  const removeEntry = (entry: string): void => {
    for (const page of held.pages) page.entries = page.entries.filter((other) => other.id !== entry)
  }
  const put = (page: FilmPage): FilmRef => {
    held.pages.push(page)
    return page.film
  }

  const nothing = ok(undefined)
  return {
    held,
    platform: 'linux',
    push: (name, payload) => {
      for (const listener of listeners[name]) listener(payload)
    },
    on: (name, listener) => {
      listeners[name].add(listener)
      return () => void listeners[name].delete(listener)
    },
    library: {
      status: async () => status(),
      openOther: async () => ok(null),
      openAsked: async () => status(),
      choosePlace: async () => ok(null),
      showInFolder: async () => nothing,
      check: async () => ok({ isSound: true, checkedAt: WRITTEN }),
      backUp: async () => ok(null)
    },
    ...fakeCollections(done),
    films: {
      ...fakeWall(films),
      page: async ({ film }) => {
        const page = pageOf(film)
        return page === undefined ? gone('film') : ok(structuredClone(page))
      },
      add: async ({ title, year }) => {
        const isKnown = films().some((film) => film.title === title && film.year === year)
        return isKnown ? problem('conflict', `“${title}” is in your library already.`) : ok(put(aFilmPage(aFilm(title, year ?? null))))
      },
      card: async () => ok(null),
      adopt: async ({ film }) => {
        const page = pageOf(film)
        if (page === undefined) return gone('film')
        page.film.isStub = false
        return ok(page.film)
      },
      remove: async ({ film }) => {
        const page = pageOf(film)
        if (page === undefined) return gone('film')
        held.pages = held.pages.filter((other) => other !== page)
        return done(`${page.film.title} moved to the bin`)
      },
      removeMany: async ({ films: removed }) => {
        held.pages = held.pages.filter(({ film }) => !removed.includes(film.id))
        return done(`${removed.length} films moved to the bin`)
      },
      tagMany: async () => done('Tagged'),
      judge: async ({ film, ...verdict }) => {
        const page = pageOf(film)
        if (page === undefined) return gone('film')
        for (const [what, value] of Object.entries(verdict)) if (value !== undefined) Object.assign(page.film, { [what]: value })
        return done(`${page.film.title} changed`)
      },
      edit: async () => gone('film'),
      change: async () => ok(null),
      mergePreview: async () => ok({ viewings: 0, reviews: 0, takes: 0, notes: 0, lists: 0, facts: 0, mentions: 0 }),
      merge: async () => done('Merged')
    },
    reviews: {
      list: async ({ start }) => ok({ total: 0, counted: 0, mine: 0, start, reviews: [] }),
      facets: async () => ok({ you: 0, authors: [], films: [] }),
      showBreaks: async ({ review, restored }) => {
        const found = held.pages.flatMap((page) => page.reviews).find((other) => other.id === review)
        if (found === undefined) return gone('review')
        const pasted = found.bodyAsPasted ?? found.body
        return ok(Object.assign(found, { body: restored ? pasted.replace(/\.(?=[A-Z])/g, '.\n\n') : pasted }))
      },
      remove: async () => done('Review moved to the bin'),
      read: async () => gone('review'),
      locate: async () => ok({ at: null }),
      keep: async ({ isKept }) => done(isKept ? 'Review kept' : 'Review let go')
    },
    ...fakeWriting(done),
    mentions: {
      offered: async ({ start }) => ok({ total: 0, start, mentions: [] }),
      look: async () => ok({ found: 0 }),
      returnedTo: async () => ok([]),
      decide: async ({ status: decided }) => done(decided === 'accepted' ? 'Mention kept' : 'Mention taken off')
    },
    journal: {
      start: async ({ film }) => {
        const page = pageOf(film)
        if (page === undefined) return gone('film')
        const entry = anEntry(page.film, { isDraft: true })
        page.entries = [entry, ...page.entries]
        return ok(entry)
      },
      open: async ({ entry }) => openEntry(entry),
      ...fakeReading,
      save: async ({ entry, text }) => changeEntry(entry, EntryText.parse(text)),
      finish: async ({ entry, text }) => changeEntry(entry, { ...EntryText.parse(text), isDraft: false }),
      setAside: async () => ok({ version: null }),
      kept: async () => ok([]),
      log: async () => gone('film'),
      history: async () => gone('film'),
      change: async () => done('Entry changed'),
      removeMany: async ({ entries: removed }) => {
        for (const entry of removed) removeEntry(entry)
        return done(`${removed.length} entries moved to the bin`)
      },
      leave: async () => ok({ kept: true }),
      remove: async ({ entry }) => {
        removeEntry(entry)
        return done('Entry moved to the bin')
      },
      drafts: async () => ok(entries().filter(({ isDraft }) => isDraft))
    },
    pages: {
      readClipboard: async () => ok(held.clipboard === null ? null : { text: held.clipboard }),
      recognise: async () => (held.reading === null ? problem('unreadable', 'This text could not be read.') : ok(held.reading)),
      add: async () => ok({ report: { batch: null, films: [], lines: [] }, done: null }),
      discard: async () => nothing
    },
    files: {
      choose: async () => ok(held.file === null ? [] : [held.file]),
      opened: async () => (held.file === null ? problem('unreadable', 'This file could not be read.') : ok([held.file])),
      openedAsked: async () => ok([]),
      restore: async () => problem('cancelled', 'Stopped. Nothing was changed.')
    },
    importing: fakeImporting(),
    exporting: {
      preview: async () => ok({ fileCount: 0, files: [], sample: null, counts: { films: films().length, mine: 0, collected: 0, privateEntries: 0 }, bytes: null, isCounted: true, leftOut: [] }),
      place: async () => ok({ token: 'place', display: 'Documents › Matinee export' }),
      choosePlace: async () => ok(null),
      run: async () => problem('cannot-write', 'Nothing was written.'),
      showInFolder: async () => nothing
    },
    jobs: { cancel: async () => nothing },
    search: {
      written: async ({ start }) => ok({ total: 0, isWhole: true, start, hits: [], trouble: [] }),
      find: async ({ query }) => {
        const found = films().filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()))
        return ok({
          query,
          films: found.map((film) => ({ film, title: { text: film.title, marks: [] }, detail: null, isOnWatchlist: false })),
          texts: [],
          people: [],
          lists: [],
          counts: { films: found.length, texts: 0, people: 0, lists: 0 },
          isNear: false,
          nearly: []
        })
      },
      recent: async () => ok([]),
      visited: async () => nothing
    },
    changes: {
      undo: async () => ok(null),
      redo: async () => ok(null),
      undoGroup: async () => ok({ label: 'Done', gone: 'nothing' })
    },
    links: { open: async () => nothing }
  }
}

function hash(text: string): number {
  let number = 0
  for (const letter of text) number = (number * 31 + (letter.codePointAt(0) ?? 0)) % 999_999_937
  return number
}
