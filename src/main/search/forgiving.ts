/** Finds films and people although a word was mistyped: with those words of the library that are nearly the typed ones. */
import type { Database } from 'better-sqlite3'
import type { FilmHit, PersonHit } from '../../shared/models/search'
import { creditHit, filmHit, personHit } from './hits'
import { NearWords } from './nearWords'
import { matchOf, parseQuery, type SearchQuery, type Term } from './query'
import { type SearchStatements, SHOWN } from './statements'
import { Vocabulary } from './vocabulary'

export interface Near {
  readonly films: FilmHit[]
  readonly people: PersonHit[]
}

/** What a typed word may stand for. */
interface Choice {
  readonly term: Term
  readonly slips: number
}

interface Ranked<R> {
  readonly row: R
  readonly slips: number
  /** The words of the row that stand for those typed. */
  readonly terms: readonly Term[]
}

/** Who types more words than this is looking for a sentence, not for a title or a name. */
const MOST_TERMS = 8
/** The films of so many of the nearest people are shown too. */
const PEOPLE_FOLLOWED = 3

export class Forgiving {
  readonly #search: SearchStatements
  readonly #words: Vocabulary<NearWords>

  constructor(db: Database, search: SearchStatements) {
    this.#search = search
    this.#words = new Vocabulary(db, ['film', 'person'], '', (words) => new NearWords(words))
  }

  async prepare(): Promise<void> {
    await this.#words.current()
  }

  /** Films and people with nearly these words, the nearest first; none that have exactly them. */
  async find({ terms }: SearchQuery): Promise<Near> {
    if (terms.length > MOST_TERMS) return { films: [], people: [] }
    const words = await this.#words.current()
    const choices = terms.map((term, place) => choicesFor(words, term, place > 0 && place === terms.length - 1))
    const isForgiven = choices.some((each) => each.some(({ slips }) => slips > 0))
    if (!isForgiven) return { films: [], people: [] }
    const match = matchOf(choices.map((each) => each.map(({ term }) => term)))
    const films = nearest(this.#search.nearFilms(match), choices)
    const people = nearest(this.#search.nearPeople(match), choices)
    const hits = new Map(films.slice(0, SHOWN).map(({ row, terms: found }) => [row.film_id, filmHit(this.#search, row, found)]))
    for (const film of this.#filmsOf(people, films[0]?.slips ?? Number.POSITIVE_INFINITY)) if (!hits.has(film.film.id)) hits.set(film.film.id, film)
    return { films: [...hits.values()].slice(0, SHOWN), people: people.slice(0, SHOWN).map(({ row, terms: found }) => personHit(row, found)) }
  }

  /** The films of the nearest people, unless a title is nearer. */
  #filmsOf(people: readonly Ranked<{ name: string }>[], nearestTitle: number): FilmHit[] {
    const nearestPeople = people.filter(({ slips }) => slips <= nearestTitle && slips === people[0]?.slips).slice(0, PEOPLE_FOLLOWED)
    return nearestPeople.flatMap(({ row, terms }) => {
      const name = parseQuery(row.name).terms.map((term) => [{ ...term, isPrefix: false }])
      return name.length === 0 ? [] : this.#search.filmsOfPeople(matchOf(name)).map((film) => creditHit(this.#search, film, terms))
    })
  }
}

/** The word itself, and the words that are nearly it; a last letter alone may begin any word. */
function choicesFor(words: NearWords, term: Term, isLast: boolean): Choice[] {
  if (isLast && !term.isUnspaced && term.text.length === 1) return [{ term, slips: 0 }, { term: { ...term, isPrefix: true }, slips: 1 }]
  const near = term.isUnspaced ? [] : words.near(term.text, term.isPrefix)
  return [{ term, slips: 0 }, ...near.filter(({ slips }) => slips > 0).map(({ word, slips }) => ({ term: { text: word, isUnspaced: false, isPrefix: false }, slips }))]
}

/** The rows that were not found without forgiving, in the order of their slips; none that is much farther off than the nearest. */
function nearest<R extends { folded: string }>(rows: readonly R[], choices: readonly (readonly Choice[])[]): Ranked<R>[] {
  const ranked = rows.map((row) => ranking(row, choices)).filter(({ slips }) => slips > 0).toSorted((a, b) => a.slips - b.slips)
  const best = ranked[0]?.slips ?? 0
  return ranked.filter(({ slips }) => slips <= best + 1)
}

function ranking<R extends { folded: string }>(row: R, choices: readonly (readonly Choice[])[]): Ranked<R> {
  const own = row.folded.match(/[\p{L}\p{N}]+/gu) ?? []
  const used = choices.flatMap((each) => each.filter(({ term }) => stands(term, own)).toSorted((a, b) => a.slips - b.slips).slice(0, 1))
  return { row, slips: used.reduce((sum, { slips }) => sum + slips, 0), terms: used.map(({ term }) => term) }
}

function stands({ text, isUnspaced, isPrefix }: Term, words: readonly string[]): boolean {
  if (isUnspaced) return true
  return words.some((word) => (isPrefix ? word.startsWith(text) : word === text))
}
