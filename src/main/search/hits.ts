/** What was found as the window shows it, with the found words marked. */
import type { FilmHit, ListHit, PersonHit, TextHit } from '../../shared/models/search'
import { markdownWords } from '../../shared/text/markdownWords'
import type { Term } from './query'
import { marked, snippet } from './snippets'
import { type FilmFound, type FilmOfPerson, filmOf, type ListFound, type PersonFound, type SearchStatements, type TextFound } from './statements'

/** A film by one of its titles; where that is not the one it is shown by, the other is said too. */
export function filmHit(search: SearchStatements, row: FilmFound, terms: readonly Term[]): FilmHit {
  const title = marked(row.film_title, terms)
  const otherTitle = title.marks.length > 0 ? null : [row.original_title, ...search.otherTitles(row.film_id)].find((other) => other !== null && marked(other, terms).marks.length > 0)
  return { film: filmOf(row), title, detail: otherTitle ? marked(`Also called ${otherTitle}`, terms) : null, isOnWatchlist: search.isOnWatchlist(row.film_id) }
}

/** A film by somebody who made it. */
export function creditHit(search: SearchStatements, row: FilmOfPerson, terms: readonly Term[]): FilmHit {
  return { film: filmOf(row), title: marked(row.film_title, terms), detail: marked(credit(row.job, row.name), terms), isOnWatchlist: search.isOnWatchlist(row.film_id) }
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

/** A take, a review or an entry, with the words around the first hit. */
export function textHit(row: TextFound, terms: readonly Term[]): TextHit {
  // Mine are Markdown; what others wrote is shown as it came.
  const text = row.kind === 'entry' ? markdownWords(row.body) : row.body
  return { kind: row.kind, id: row.id, film: filmOf(row), author: row.author, snippet: snippet(text, terms) }
}

/** A person, with how much of theirs is here. */
export function personHit(row: PersonFound, terms: readonly Term[]): PersonHit {
  return { id: row.id, name: marked(row.name, terms), films: row.films, directed: row.directed, texts: row.texts }
}

/** One of my lists. */
export function listHit(row: ListFound, terms: readonly Term[]): ListHit {
  return { id: row.id, name: marked(row.name, terms), films: row.films, isWatchlist: row.kind === 'watchlist' }
}
