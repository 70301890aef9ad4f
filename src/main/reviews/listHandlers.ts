/** The page of reviews. */
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../shared/ipc/types'
import type { ReviewCard } from '../../shared/models/reviewList'
import type { Snippet } from '../../shared/models/search'
import { markdownWords } from '../../shared/text/markdownWords'
import { filmSummary } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { parseQuery, type Term } from '../search/query'
import { marked, snippet } from '../search/snippets'
import { scoreOf } from './collected'
import type { ReviewListRow } from './listRows'

type Calls = Pick<Handlers['reviews'], 'list' | 'facets'>

/** Three lines of the list, with some to spare. */
const OPENING = 600

export function reviewListHandlers(current: () => OpenLibrary): Calls {
  return {
    list: ({ query, start, count }) => {
      const open = current()
      const list = open.repositories.reviewList
      const terms = query.text.trim() === '' ? [] : parseQuery(query.text).terms
      return { ...list.count(query), start, reviews: list.rows(query, start, count).map((row) => card(open, row, terms)) }
    },
    facets: async ({ query }) => {
      const open = current()
      const list = open.repositories.reviewList
      const authors = list.authors(query)
      // Two counts over everything: others have their turn in between.
      await setImmediate()
      return {
        you: authors.find(({ id }) => id === null)?.count ?? 0,
        authors: authors.flatMap(({ id, name, count }) => (id === null || name === null ? [] : [{ id, value: name, count }])),
        films: list.films(query).map(({ film_id, count }) => ({ film: filmSummary(open.repositories.films.get(film_id)), count }))
      }
    }
  }
}

function card(open: OpenLibrary, row: ReviewListRow, terms: readonly Term[]): ReviewCard {
  const text = (row.body_format === 'markdown' ? markdownWords(row.body) : row.body).replace(/\s+/g, ' ').trim()
  const { hits, places } = passages(text, terms)
  return { ...factsOf(open, row), opening: text.slice(0, OPENING), hits, places }
}

/** What is known about a review besides its words. */
export function factsOf(open: OpenLibrary, row: ReviewListRow): Omit<ReviewCard, 'opening' | 'hits' | 'places'> {
  const isMine = row.author_id === null
  return {
    id: row.id,
    entry: isMine ? row.id : null,
    author: isMine ? null : row.author,
    authorId: row.author_id,
    film: filmSummary(open.repositories.films.get(row.film_id)),
    rating: isMine ? row.rating : null,
    score: scoreOf(row),
    isDraft: row.is_draft === 1,
    isPrivate: row.is_private === 1,
    hasSpoilers: row.has_spoilers === 1,
    words: row.words,
    day: isMine ? row.day : null,
    createdAt: row.created_at
  }
}

/** Up to two passages with the words in them, apart from each other, and how often the words stand in the text. */
function passages(text: string, terms: readonly Term[]): { hits: Snippet[]; places: number } {
  if (terms.length === 0) return { hits: [], places: 0 }
  const { marks } = marked(text, terms)
  const first = snippet(text, terms)
  const shown = first.marks.length
  const rest = marks[shown]
  if (rest === undefined || shown === 0) return { hits: shown === 0 ? [] : [first], places: marks.length }
  // From behind the last word of the first passage on.
  const from = marks[shown - 1]?.end ?? 0
  const second = snippet(text.slice(from), terms)
  return { hits: [first, { text: second.text.startsWith('…') ? second.text : `…${second.text.trimStart()}`, marks: moved(second) }], places: marks.length }
}

/** The marks of a passage that begins with an ellipsis from now on. */
function moved({ text, marks }: Snippet): Snippet['marks'] {
  if (text.startsWith('…')) return marks
  const by = 1 - (text.length - text.trimStart().length)
  return marks.map(({ start, end }) => ({ start: start + by, end: end + by }))
}
