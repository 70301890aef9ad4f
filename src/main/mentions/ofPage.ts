/** The films that the texts of one film speak of, with who does. */
import type { PageMentionOut } from '../../shared/models/filmPage'
import { filmSummary } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { authorOf } from '../reviews/collected'
import { foldForMatching } from '../text/fold'
import { occurrences } from './occurrences'
import type { MentionRow, MentionSubject } from './repository'

interface Text {
  kind: MentionSubject
  id: string
  author: string | null
  body: string
}

/** One line for each film mentioned, in the order of the texts; the offered ones last, the rejected ones not at all. */
export function mentionsOfPage(open: OpenLibrary, film: string): PageMentionOut[] {
  const lines = new Map<string, PageMentionOut>()
  for (const text of textsOf(open, film)) {
    for (const mention of open.repositories.mentions.of(text.kind, text.id)) {
      if (mention.status !== 'rejected') note(open, lines, text, mention)
    }
  }
  const all = [...lines.values()]
  return [...all.filter((line) => line.status === 'accepted'), ...all.filter((line) => line.status === 'offered')]
}

function note(open: OpenLibrary, lines: Map<string, PageMentionOut>, text: Text, mention: MentionRow): void {
  const found = mention.film_id === null ? null : open.repositories.films.find(mention.film_id)
  const film = found && found.deleted_at === null ? found : null
  const key = film ? film.id : `${foldForMatching(mention.title)} ${mention.year ?? ''}`
  const times = Math.max(1, occurrences(text.body, mention.text, mention.title).length)
  const line = lines.get(key)
  if (!line) {
    lines.set(key, {
      mentionIds: [mention.id],
      title: film?.title ?? mention.title,
      year: film?.year ?? mention.year,
      film: film && filmSummary(film),
      status: mention.status,
      by: [{ author: text.author, times }]
    })
    return
  }
  line.mentionIds.push(mention.id)
  if (mention.status === 'accepted') line.status = 'accepted'
  const same = line.by.find(({ author }) => author === text.author)
  if (same) same.times += times
  else line.by.push({ author: text.author, times })
}

/** The texts on a film's page that somebody wrote: takes, reviews of others and of mine, drafts among them. */
function textsOf(open: OpenLibrary, id: string): Text[] {
  const { reviews, takes } = open.repositories
  return [
    ...takes.ofFilm(id).map((take): Text => ({ kind: 'take', id: take.id, author: authorOf(open, take.author_id), body: take.body })),
    ...reviews.ofFilm(id).map((review): Text => ({ kind: 'review', id: review.id, author: authorOf(open, review.author_id), body: review.body }))
  ]
}
