/** The journal as it is read. */
import type { JournalEntry } from '../../shared/models/journal'
import type { Handlers } from '../../shared/ipc/types'
import { openingWords } from '../../shared/text/opening'
import type { OpenLibrary } from '../repositories'
import type { StoredEntry } from './journalStatements'

type Calls = Pick<Handlers['journal'], 'months' | 'rows' | 'month' | 'ids' | 'facets' | 'locate'>

export function readingHandlers(current: () => OpenLibrary): Calls {
  const journal = () => current().repositories.journal
  return {
    months: ({ query }) => journal().months(query),
    rows: ({ query, month, start, count }) => {
      const open = current()
      return { month, start, entries: journal().rows(query, month, start, count).map((row) => entryOf(open, row)) }
    },
    month: ({ filter, month }) => journal().figures(filter, month),
    ids: ({ query, start, count }) => journal().ids(query, start, count),
    facets: () => journal().facets(),
    locate: ({ query, day }) => journal().locate(query, day)
  }
}

function entryOf({ repositories: { tags } }: OpenLibrary, row: StoredEntry): JournalEntry {
  const names = [...(row.viewing_id === null ? [] : tags.of('viewing', row.viewing_id)), ...(row.review_id === null ? [] : tags.of('review', row.review_id))]
  return {
    id: row.id,
    viewingId: row.viewing_id,
    reviewId: row.review_id,
    film: {
      id: row.film_id,
      title: row.film_title,
      year: row.film_year,
      isStub: row.film_is_stub === 1,
      isSeen: row.film_is_seen === 1,
      rating: row.film_rating,
      isLiked: row.film_is_liked === 1,
      poster: row.film_poster_id
    },
    watchedOn: row.viewing_id === null ? null : (row.watched_on ?? 'unknown'),
    day: row.day === '' ? null : row.day,
    rating: row.rating,
    isRewatch: row.is_rewatch === 1,
    isLiked: row.is_liked === 1,
    isDraft: row.is_draft === 1,
    isPrivate: row.is_private === 1,
    tags: [...new Set(names)],
    opening: row.beginning === null ? '' : openingWords(row.beginning),
    words: row.words
  }
}
