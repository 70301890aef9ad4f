/** Films that a text names without linking them become mentions that wait for a decision. Call `offer` inside a write. */
import { now } from '../clock'
import { newId } from '../ids'
import type { OpenLibrary } from '../repositories'
import { foldForMatching } from '../text/fold'
import { type About, type Named, namedFilms } from './named'
import { occurrences } from './occurrences'
import type { MentionRow } from './repository'

/** What of a review is looked at. */
export interface NamingText {
  readonly id: string
  readonly film_id: string
  readonly body: string
  readonly body_format: 'markdown' | 'plain'
}

/** The films a finished text names, whatever was decided about them; reads only. */
export function namedIn({ repositories: { mentionReading, films } }: OpenLibrary, review: NamingText): Named[] {
  const film = films.find(review.film_id)
  const titles = film === null ? [] : [film.match_title, film.match_original, ...films.facts.titles.ofFilm(film.id).map((row) => row.match_title)]
  const about: About = { film: review.film_id, titles: titles.filter((title) => title !== null) }
  return namedFilms(review.body, review.body_format, about, (first, second) => mentionReading.bearers(first, second))
}

/**
 * Offers those that are new to the text, and takes back offers the text no longer asks for. What was accepted or set aside
 * under a title once is never offered in that text again. Answers how many were offered.
 */
export function offer(open: OpenLibrary, review: NamingText, named: readonly Named[]): number {
  const { mentions, films } = open.repositories
  const known = mentions.of('review', review.id)
  dropAnswered(open, review, known)
  const titles = new Set(known.map(({ title }) => foldForMatching(title)))
  const pointed = new Set(known.map(({ film_id }) => film_id))
  let offered = 0
  for (const { film, text, year } of named) {
    const title = foldForMatching(text)
    const found = films.find(film)
    // Found between transactions: it may be gone by now.
    if (titles.has(title) || pointed.has(film) || found === null || found.deleted_at !== null) continue
    titles.add(title)
    offered += 1
    mentions.save({
      id: newId(), subject_kind: 'review', subject_id: review.id, film_id: film, text, title: text, year,
      origin: 'recognised', status: 'offered', batch_id: null, created_at: now(), deleted_at: null
    })
  }
  return offered
}

/** As `offer`, with looking. Call inside a write. */
export function offerNamed(open: OpenLibrary, review: NamingText): number {
  return offer(open, review, namedIn(open, review))
}

/** Guesses about words that are gone from the text, or that its author has made a link meanwhile. */
function dropAnswered({ repositories: { mentions } }: OpenLibrary, review: NamingText, known: readonly MentionRow[]): void {
  const linked = new Set(known.filter(({ origin }) => origin === 'written').map(({ film_id }) => film_id))
  for (const row of known) {
    if (row.origin === 'written' || row.status !== 'offered' || row.batch_id !== null) continue
    if (linked.has(row.film_id) || occurrences(review.body, row.text, row.title).length === 0) mentions.remove(row.id)
  }
}
