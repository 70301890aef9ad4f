/** Search: what was typed in, what was found out, with the found words marked. */
import type { Database } from 'better-sqlite3'
import type { FilmHit, SearchResults } from '../../shared/models/search'
import { sortTitle } from '../text/sortTitle'
import { Forgiving, type Near } from './forgiving'
import { creditHit, filmHit, listHit, personHit, textHit } from './hits'
import { matchOf, parseQuery, type SearchQuery, type Term } from './query'
import { Recents } from './recents'
import { RunEnds } from './runEnds'
import { SearchStatements, SHOWN } from './statements'
import { WrittenSearch } from './written/repository'

/** With fewer films than this, those with nearly the words are shown too. */
const FEW_FILMS = 3
const SHOWN_NEARLY = 5

export class SearchRepository {
  readonly recents: Recents
  readonly written: WrittenSearch
  readonly #search: SearchStatements
  readonly #forgiving: Forgiving
  readonly #runEnds: RunEnds

  constructor(db: Database) {
    this.recents = new Recents(db)
    this.#search = new SearchStatements(db)
    this.#forgiving = new Forgiving(db, this.#search)
    this.#runEnds = new RunEnds(db)
    this.written = new WrittenSearch(db, this.#runEnds)
  }

  /** Gets ready for slips of the fingers, so that the first one does not wait. */
  async prepare(): Promise<void> {
    await this.#forgiving.prepare()
  }

  /**
   * The films, texts, people and lists with all words of the query; where there are few films or nothing at all, films
   * and people with nearly these words. Any text is a query; one without a word finds a title of signs ("$") or nothing.
   */
  async find(query: string): Promise<SearchResults> {
    const parsed = parseQuery(query)
    const exact = this.#exact(query, parsed, await this.#match(parsed))
    const { counts } = exact
    if (counts.films >= FEW_FILMS) return exact
    return withNear(exact, await this.#forgiving.find(parsed))
  }

  /** One character of a script without spaces may also be the last of its run, where it begins no pair. */
  async #match({ terms, match }: SearchQuery): Promise<string | null> {
    if (!terms.some(isLoneCharacter)) return match
    const choices = await Promise.all(terms.map(async (term) => (isLoneCharacter(term) ? [term, ...(await this.#runEnds.of(term.text))] : [term])))
    return matchOf(choices)
  }

  #exact(query: string, { title, terms }: SearchQuery, match: string | null): SearchResults {
    const search = this.#search
    const nothing: SearchResults = { query, films: [], texts: [], people: [], lists: [], counts: { films: 0, texts: 0, people: 0, lists: 0 }, isNear: false, nearly: [] }
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
      people: search.people(match).map((person) => personHit(person, terms)),
      lists: search.lists(match).map((list) => listHit(list, terms)),
      counts: {
        films: Math.max(films.length, search.count('films', match)),
        texts: search.count('texts', match),
        people: search.count('people', match),
        lists: search.count('lists', match)
      },
      isNear: false,
      nearly: []
    }
  }
}

/** Found by nearly these words: instead of nothing, or after the few films that have the words themselves. */
function withNear(exact: SearchResults, near: Near): SearchResults {
  const { films, texts, people, lists } = exact.counts
  if (films + texts + people + lists > 0) {
    const isFound = new Set(exact.films.map(({ film }) => film.id))
    return { ...exact, nearly: near.films.filter(({ film }) => !isFound.has(film.id)).slice(0, SHOWN_NEARLY) }
  }
  return {
    ...exact,
    films: near.films,
    people: near.people,
    counts: { ...exact.counts, films: near.films.length, people: near.people.length },
    isNear: near.films.length + near.people.length > 0
  }
}

function isLoneCharacter({ text, isUnspaced }: Term): boolean {
  return isUnspaced && [...text].length === 1
}

/** The title itself, titles that begin so, other titles, then films of people of that name; each film once. */
function findFilms(search: SearchStatements, title: string, match: string, terms: readonly Term[]): FilmHit[] {
  const hits = new Map<string, FilmHit>()
  for (const film of search.filmsBeginning(title)) hits.set(film.film_id, filmHit(search, film, terms))
  if (hits.size < SHOWN) {
    for (const film of search.films(match, sortTitle(title))) if (!hits.has(film.film_id)) hits.set(film.film_id, filmHit(search, film, terms))
  }
  if (hits.size < SHOWN) {
    for (const film of search.filmsOfPeople(match)) if (!hits.has(film.film_id)) hits.set(film.film_id, creditHit(search, film, terms))
  }
  return [...hits.values()].slice(0, SHOWN)
}
