/** Films with every fact a wall can be filtered and sorted by, beside the library that holds them. */
import { now } from '../../../../src/main/clock'
import { newId } from '../../../../src/main/ids'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aReviewOfMine } from '../../../support/library'

/** A film as a plain object: what SQL has to find. */
export interface Facts {
  id: string
  title: string
  sortTitle: string
  year: number | null
  rating: number | null
  isSeen: boolean
  isLiked: boolean
  runtime: number | null
  certificates: string[]
  genres: string[]
  countries: string[]
  languages: string[]
  people: string[]
  tags: string[]
  lastWatchedOn: string | null
  addedAt: string
}

export const TITLES = [
  'Interview', 'The Interview', 'Late Spring', 'The Long Goodbye', 'Columbus', 'Trees Lounge', 'Łódź Symphony', 'Marble!', 'Petite Maman', 'Paris, Texas', 'Late Autumn',
  'Interview', 'Some Other Sunday', 'L’Été', 'A Man Escaped', '1923', 'Stairs', 'The Third Man', 'Before Sunset', 'Fargo', 'Night Moves', 'Aftersun', 'Ozu', 'Salt'
]

const YEARS = [2007, 1998, 1949, 1973, 2017, 1996, 1962, 2024, 2021, 1984, 1960, null]
const DAYS = [null, '2026-11-22', '2026-11', '2026', '1999-01-02', '2026-11-22']
const pick = <T>(values: readonly T[], number: number): T | undefined => values[number % values.length]
const some = (value: string | undefined): string[] => (value === undefined || value === '' ? [] : [value])

/** The nth film: the same number, the same facts. */
export function factsOf(title: string, number: number): Omit<Facts, 'id' | 'sortTitle' | 'people'> & { names: string[] } {
  const rating = pick([null, 3, 8, 10, 7], number) ?? null
  return {
    title,
    year: pick(YEARS, number) ?? null,
    rating,
    isSeen: number % 2 === 0,
    isLiked: number % 5 === 0,
    runtime: pick([84, null, 110, 145], number) ?? null,
    certificates: some(pick(['R', '', 'PG', '12A'], number)),
    genres: [...some(pick(['Drama', 'Comedy', ''], number)), ...some(pick(['Noir', '', '', ''], number))],
    countries: some(pick(['USA', 'Japan', 'Poland', ''], number)),
    languages: some(pick(['English', 'Polish', ''], number)),
    names: some(pick(['Steve Buscemi', 'Yasujirō Ozu', '', 'Wim Wenders'], number)),
    tags: [...some(pick(['noir', '', 'at home', '', ''], number)), ...some(pick(['', '', 'cinema'], number))],
    lastWatchedOn: number % 2 === 0 ? (pick(DAYS, number / 2) ?? null) : null,
    // Two by two at the same moment.
    addedAt: `2026-11-${String(1 + Math.floor(number / 2)).padStart(2, '0')}T10:00:00.000Z`
  }
}

/** Puts a film with its facts into the library: its tags by turns on the film, on a viewing and on a review of mine. */
export async function put(open: OpenLibrary, { names, ...facts }: ReturnType<typeof factsOf>): Promise<Facts> {
  const { films, people, tags } = open.repositories
  const film = await aFilm(open, facts.title, {
    year: facts.year, rating: facts.rating, is_seen: facts.isSeen ? 1 : 0, is_liked: facts.isLiked ? 1 : 0, runtime_minutes: facts.runtime, created_at: facts.addedAt
  })
  const common = { film_id: film.id, batch_id: null, deleted_at: null }
  const ids = await open.library.write('Facts', () => {
    for (const [position, code] of facts.certificates.entries()) films.facts.certificates.save({ ...common, id: newId(), system: null, country: null, country_code: null, code, position })
    for (const [kind, values] of [['genre', facts.genres], ['country', facts.countries], ['language', facts.languages]] as const) {
      for (const [position, value] of values.entries()) films.facts.terms.save({ ...common, id: newId(), kind, value, code: null, position })
    }
    return names.map((name, position) => {
      const person = people.findOrAdd(name, { batch: null })
      people.saveCredit({ ...common, id: newId(), person_id: person.id, job: position === 0 ? 'director' : 'writer', character: null, position })
      return person.id
    })
  })
  const viewing = facts.isSeen ? await aViewing(open, film.id, facts.lastWatchedOn) : null
  const review = viewing === null && facts.tags.length > 0 ? await aReviewOfMine(open, film.id, 'Some words.') : null
  const [first, ...others] = facts.tags
  await open.library.write('Tagged', () => {
    if (first !== undefined) tags.setTags(viewing === null ? (review === null ? 'film' : 'review') : 'viewing', viewing ?? review?.id ?? film.id, [first])
    tags.setTags('film', film.id, others)
  })
  return { ...facts, id: film.id, sortTitle: film.sort_title, people: ids }
}

/** A finished viewing; its id. */
export async function aViewing(open: OpenLibrary, film: string, on: string | null): Promise<string> {
  const at = now()
  const row = {
    id: newId(), film_id: film, watched_on: on, position: 0, is_rewatch: 0, rating: null, is_liked: 0, place: null, medium: null, company: null, private_note: null,
    is_private: 0, is_draft: 0, folded: '', source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null
  }
  await open.library.write('Viewing added', () => open.repositories.viewings.save(row))
  return row.id
}

/** A list of these films in this order, each put on it a day after the one before; its id. */
export async function aList(open: OpenLibrary, films: readonly string[], kind: 'list' | 'watchlist' = 'list'): Promise<string> {
  const id = newId()
  const { db } = open.library
  await open.library.writeUnlogged(() => {
    const at = now()
    db.prepare('INSERT INTO list (id, kind, name, folded, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)').run(id, kind, kind, kind, at, at)
    const add = db.prepare('INSERT INTO list_entry (id, list_id, film_id, position, added_on, created_at) VALUES (?, ?, ?, ?, ?, ?)')
    for (const [position, film] of films.entries()) add.run(newId(), id, film, position, `2026-10-${String(1 + position).padStart(2, '0')}`, at)
  })
  return id
}
