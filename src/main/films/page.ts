/** Everything the film page shows, put together. Works for stubs too: a stub's page shows where it is mentioned. */
import type { Film } from '../../shared/models/film'
import type { FilmPage, MentionedIn } from '../../shared/models/filmPage'
import { filmNote } from '../filmNotes/repository'
import { entriesOfFilm } from '../journal/entries'
import { mentionsOfPage } from '../mentions/ofPage'
import { mentionSentence, mentionTimes } from '../mentions/sentence'
import type { OpenLibrary } from '../repositories'
import { authorOf, collectedReview } from '../reviews/collected'
import { filmSummary, type FilmRow } from './repository'

export function filmPage(open: OpenLibrary, id: string): FilmPage {
  const { films, filmNotes, onLists, takes, reviews } = open.repositories
  const row = films.get(id)
  return {
    film: filmOf(open, row),
    takes: takes.ofFilm(id).map((take) => ({ id: take.id, author: authorOf(open, take.author_id) ?? '', text: take.body, source: take.source_id })),
    reviews: reviews.ofFilm(id).filter((review) => review.author_id !== null).map((review) => collectedReview(open, review)),
    mentions: mentionsOfPage(open, id),
    mentionedIn: mentionedIn(open, id),
    entries: entriesOfFilm(open, id),
    lists: onLists.of(id),
    notes: filmNotes.ofFilm(id).map(filmNote)
  }
}

/** A film with all its facts. */
export function filmOf({ repositories: { films, people } }: OpenLibrary, row: FilmRow): Film {
  const { titles, releases, certificates, trailers, terms } = films.facts
  const termsOf = (kind: 'genre' | 'language' | 'country'): string[] => terms.ofFilm(row.id).filter((term) => term.kind === kind).map((term) => term.value)
  return {
    ...filmSummary(row),
    originalTitle: row.original_title,
    alternativeTitles: titles.ofFilm(row.id).map(({ title }) => title),
    certificates: certificates.ofFilm(row.id).map(({ system, country, code }) => ({ system, country, code })),
    releases: releases.ofFilm(row.id).map((release) => ({ date: release.released_on, country: release.country, countryCode: release.country_code, kind: release.kind })),
    trailers: trailers.ofFilm(row.id).map(({ title, url }) => ({ title, url })),
    synopsis: row.synopsis,
    runtimeMinutes: row.runtime_minutes,
    genres: termsOf('genre'),
    languages: termsOf('language'),
    countries: termsOf('country'),
    credits: people.creditsOfFilm(row.id).map((credit) => ({
      person: credit.name, personId: credit.person_id, job: credit.job, character: credit.character, order: credit.position
    })),
    distributor: row.distributor,
    seenOn: row.seen_on
  }
}

/** The finished reviews of other films that speak of this one, each with the sentence that does. */
function mentionedIn(open: OpenLibrary, film: string): MentionedIn[] {
  const { films, mentions } = open.repositories
  const seen = new Set<string>()
  return mentions.backlinks(film).flatMap((link) => {
    if (seen.has(link.review_id)) return []
    seen.add(link.review_id)
    return [{ film: filmSummary(films.get(link.film_id)), reviewId: link.review_id, author: link.author, date: link.date, sentence: mentionSentence(link), times: mentionTimes(link) }]
  })
}
