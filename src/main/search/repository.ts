/** Search: what was typed in, what was found out, with the found words marked. */
import type { Database } from 'better-sqlite3'
import type { FilmHit, PersonHit, SearchResults, TextHit } from '../../shared/models/search'
import { markdownWords } from '../../shared/text/markdownWords'
import { sortTitle } from '../text/sortTitle'
import { parseQuery, type Term } from './query'
import { marked, snippet } from './snippets'
import { type FilmFound, type FilmOfPerson, filmOf, type PersonFound, SearchStatements, SHOWN, type TextFound } from './statements'

export class SearchRepository {
  readonly #search: SearchStatements

  constructor(db: Database) {
    this.#search = new SearchStatements(db)
  }

  /** The films, texts and people with all words of the query. Any text is a query; one without a word finds a title of signs ("$") or nothing. */
  find(query: string): SearchResults {
    const search = this.#search
    const nothing: SearchResults = { query, films: [], texts: [], people: [], counts: { films: 0, texts: 0, people: 0 } }
    const { title, terms, match } = parseQuery(query)
    if (title === '') return nothing
    if (match === null) {
      const films = search.filmsBeginning(title).map((film) => filmHit(search, film, terms))
      return { ...nothing, films, counts: { ...nothing.counts, films: films.length } }
    }
    const films = findFilms(search, title, match, terms)
    return {
      query,
      films,
      texts: search.texts(match).map((text) => textHit(text, terms)),
      people: search.people(match).map((person) => personHit(search, person, terms)),
      counts: { films: Math.max(films.length, search.count('films', match)), texts: search.count('texts', match), people: search.count('people', match) }
    }
  }
}

/** The title itself, titles that begin so, other titles, then films of people of that name; each film once. */
function findFilms(search: SearchStatements, title: string, match: string, terms: readonly Term[]): FilmHit[] {
  const hits = new Map<string, FilmHit>()
  for (const film of search.filmsBeginning(title)) hits.set(film.film_id, filmHit(search, film, terms))
  if (hits.size < SHOWN) {
    for (const film of search.films(match, sortTitle(title))) if (!hits.has(film.film_id)) hits.set(film.film_id, filmHit(search, film, terms))
  }
  if (hits.size < SHOWN) {
    for (const film of search.filmsOfPeople(match)) if (!hits.has(film.film_id)) hits.set(film.film_id, creditHit(film, terms))
  }
  return [...hits.values()].slice(0, SHOWN)
}

function filmHit(search: SearchStatements, row: FilmFound, terms: readonly Term[]): FilmHit {
  const title = marked(row.film_title, terms)
  const otherTitle = title.marks.length > 0 ? null : [row.original_title, ...search.otherTitles(row.film_id)].find((other) => other !== null && marked(other, terms).marks.length > 0)
  return { film: filmOf(row), title, detail: otherTitle ? marked(`Also called ${otherTitle}`, terms) : null }
}

function creditHit(row: FilmOfPerson, terms: readonly Term[]): FilmHit {
  return { film: filmOf(row), title: marked(row.film_title, terms), detail: marked(credit(row.job, row.name), terms) }
}

const JOBS: Readonly<Record<string, string>> = {
  director: 'Directed by',
  writer: 'Written by',
  screenwriter: 'Written by',
  producer: 'Produced by',
  actor: 'With',
  editor: 'Edited by',
  composer: 'Music by',
  cinematographer: 'Photographed by'
}

function credit(job: string, name: string): string {
  const words = JOBS[job.toLowerCase()]
  return words === undefined ? `${name}, ${job}` : `${words} ${name}`
}

function textHit(row: TextFound, terms: readonly Term[]): TextHit {
  // Mine are Markdown; what others wrote is shown as it came.
  const text = row.kind === 'entry' ? markdownWords(row.body) : row.body
  return { kind: row.kind, id: row.id, film: filmOf(row), author: row.author, snippet: snippet(text, terms) }
}

function personHit(search: SearchStatements, row: PersonFound, terms: readonly Term[]): PersonHit {
  return { id: row.id, name: marked(row.name, terms), films: row.films, texts: row.texts, film: row.film === null ? null : search.film(row.film) }
}
