/** A review of somebody else's as the window shows it. */
import type { Score } from '../../shared/models/page'
import type { CollectedReview, Mention } from '../../shared/models/review'
import { countWords } from '../../shared/text/words'
import { filmSummary } from '../films/repository'
import type { MentionRow } from '../mentions/repository'
import type { OpenLibrary } from '../repositories'
import type { ReviewRow } from './repository'

export function collectedReview(open: OpenLibrary, row: ReviewRow): CollectedReview {
  return {
    id: row.id,
    author: authorOf(open, row.author_id) ?? '',
    body: row.body,
    bodyFormat: row.body_format,
    bodyAsPasted: row.body_as_pasted,
    score: scoreOf(row),
    hasSpoilers: row.has_spoilers === 1,
    words: countWords(row.body),
    source: row.source_id,
    mentions: mentionsOf(open, row.id),
    createdAt: row.created_at
  }
}

/** The films a review speaks of. */
export function mentionsOf(open: OpenLibrary, review: string): Mention[] {
  return open.repositories.mentions.of('review', review).map((mention) => mentionOf(open, mention))
}

/** The name of a text's author; null is me. */
export function authorOf({ repositories: { people } }: OpenLibrary, author: string | null): string | null {
  return author === null ? null : (people.find(author)?.name ?? null)
}

/** The score as its author wrote it. */
export function scoreOf(row: Pick<ReviewRow, 'score_text' | 'score_value' | 'score_scale'>): Score | null {
  return row.score_text === null ? null : { text: row.score_text, value: row.score_value, scale: row.score_scale }
}

function mentionOf({ repositories: { films } }: OpenLibrary, row: MentionRow): Mention {
  const film = row.film_id === null ? null : films.find(row.film_id)
  const { id, text, title, year, status, origin } = row
  return { id, text, title, year, status, origin, film: film && film.deleted_at === null ? filmSummary(film) : null }
}
