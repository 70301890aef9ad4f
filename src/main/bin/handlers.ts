/** The bin: what was deleted in the last thirty days. */
import type { BinItem, BinKind } from '../../shared/models/bin'
import type { Handlers } from '../../shared/ipc/types'
import { countWords } from '../../shared/text/words'
import { filmRef, filmSummary, type FilmRow } from '../films/repository'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { emptyBin } from './purge'
import { type Binned, daysLeft } from './repository'
import { restoreThing } from './restore'

/** Removes for good everything that lies in the bin of a library; answers how many things went. */
export type Emptying = (library: string) => Promise<number>

/** @param empty where it is done: in the worker, because a full bin takes seconds */
export function binHandlers(current: () => OpenLibrary, empty: Emptying = () => emptyBin(current().library)): Handlers['bin'] {
  return {
    list: ({ count }) => {
      const open = current()
      const { bin } = open.repositories
      const { total, things } = bin.newest(count)
      return { total, items: things.flatMap((each) => described(open, each) ?? []) }
    },

    restore: async ({ kind, id }) => {
      const open = current()
      const label = `${nameOfThing(open, kind, id)} restored`
      return open.library.write(label, () => {
        restoreThing(open, kind, id)
        return { label, group: open.library.changes.currentGroup() }
      })
    },

    empty: async () => ({ removed: await empty(current().library.path) })
  }
}

type About = Pick<BinItem, 'title' | 'year' | 'film' | 'about'>

function described(open: OpenLibrary, { kind, id, deleted_at }: Binned): BinItem | null {
  const about = aboutOf(open, kind, id, deleted_at)
  return about && { kind, id, ...about, deletedAt: deleted_at, daysLeft: daysLeft(deleted_at) }
}

function aboutOf(open: OpenLibrary, kind: BinKind, id: string, at: string): About | null {
  const { films, filmNotes, bin } = open.repositories
  switch (kind) {
    case 'film':
      return ofFilm(films.find(id), { what: 'film', entries: bin.entriesOf(id, at) })
    case 'entry': {
      const entry = bin.entry(id)
      return entry && ofFilm(films.find(entry.film_id), { what: 'entry', day: entry.day, words: entry.words })
    }
    case 'review':
    case 'take': {
      const text = bin.text(kind, id)
      const film = text && films.find(text.film_id)
      return film && { title: text.author, year: null, film: null, about: { what: 'text', on: filmRef(film), words: text.words ?? countWords(text.body) } }
    }
    case 'line':
    case 'question': {
      const note = filmNotes.find(id)
      const film = note && films.find(note.film_id)
      return film && { title: shortened(note.body), year: null, film: null, about: { what: 'text', on: filmRef(film), words: countWords(note.body) } }
    }
    case 'poster': {
      const film = bin.filmOfPoster(id)
      return film === null ? null : ofFilm(films.find(film), { what: 'other' })
    }
    case 'list':
      return named(bin.named(kind, id), (films) => ({ what: 'list', films }))
    case 'tag':
      return named(bin.named(kind, id), (uses) => ({ what: 'tag', uses }))
    case 'person':
    case 'savedView':
    case 'template':
      return named(bin.named(kind, id), () => ({ what: 'other' }))
  }
}

function ofFilm(film: FilmRow | null, about: About['about']): About | null {
  return film && { title: film.title, year: film.year, film: filmSummary(film), about }
}

function named(found: { name: string; n: number } | null, about: (n: number) => About['about']): About | null {
  return found && { title: found.name, year: null, film: null, about: about(found.n) }
}

/** The thing in the words of the Undo menu. */
function nameOfThing(open: OpenLibrary, kind: BinKind, id: string): string {
  const about = aboutOf(open, kind, id, '')
  if (!about) throw new Problem('not-found', 'That is no longer in the bin.')
  const { title } = about
  switch (kind) {
    case 'film':
    case 'person':
      return title
    case 'entry':
      return `Entry on ${title}`
    case 'review':
      return `Review by ${title}`
    case 'take':
      return `Take by ${title}`
    case 'line':
      return `Line “${title}”`
    case 'question':
      return `Question “${title}”`
    case 'list':
      return `List “${title}”`
    case 'tag':
      return `Tag “${title}”`
    case 'poster':
      return `Poster of ${title}`
    case 'savedView':
      return `View “${title}”`
    case 'template':
      return `Template “${title}”`
  }
}

/** How much of a line or question names it, in letters. */
const NAMED_BY = 60

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > NAMED_BY ? `${[...line].slice(0, NAMED_BY).join('').replace(/\s\S*$/u, '')}…` : line
}
