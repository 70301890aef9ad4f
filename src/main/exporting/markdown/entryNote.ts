/** One note for one entry of mine, and one for a review of somebody else's that goes out alone. */
import { starsOf } from '../../../shared/models/rating'
import { frontMatter } from './frontMatter'
import { plainAsMarkdown } from './plainText'
import type { CollectedText, FilmFacts, MyEntry } from './rows'

/**
 * @param filmLink "[[Late Spring (1949)]]"
 * @param body what is written in it, as it goes out
 */
export function entryNote(entry: MyEntry, film: FilmFacts, tags: readonly string[], filmLink: string, body: string, privateText: boolean): string {
  const front = frontMatter({
    title: film.title,
    year: film.year,
    watched: entry.watched_on === null ? null : { date: entry.watched_on },
    written: entry.written_on === null ? null : { date: entry.written_on },
    rating: entry.rating === null ? null : starsOf(entry.rating),
    rewatch: entry.is_rewatch === 1,
    liked: entry.is_liked === 1,
    tags,
    review_title: entry.review_title,
    place: entry.place,
    medium: entry.medium,
    with: entry.company,
    spoilers: entry.has_spoilers === 1,
    private: entry.is_private === 1,
    private_note: privateText ? entry.private_note : null,
    film: filmLink,
    id: entry.id
  })
  return withBody(front, body)
}

export function collectedNote(review: CollectedText, film: FilmFacts, filmLink: string): string {
  const front = frontMatter({
    title: film.title,
    year: film.year,
    author: review.author,
    score: review.score_text,
    written: review.written_on === null ? null : { date: review.written_on },
    review_title: review.title,
    spoilers: review.has_spoilers === 1,
    film: filmLink,
    id: review.id
  })
  return withBody(front, bodyAsMarkdown(review.body, review.body_format))
}

/** Markdown goes out as it was written, byte for byte; plain text so that it looks the same. */
export function bodyAsMarkdown(body: string, format: 'markdown' | 'plain'): string {
  return format === 'markdown' ? body : plainAsMarkdown(body)
}

export function withBody(front: string, body: string): string {
  if (body === '') return front
  return `${front}\n${body}${body.endsWith('\n') ? '' : '\n'}`
}
