/** The mentions of a review that came with a page. What was decided before about one of them stays decided. */
import type { MentionToAdd } from '../../shared/models/pasting'
import { now } from '../clock'
import { nameOf } from '../films/repository'
import { newId } from '../ids'
import { occurrences } from '../mentions/occurrences'
import type { MentionRow } from '../mentions/repository'
import { findOrMakeStub, removeLonelyStubs } from '../mentions/stubs'
import type { ReviewRow } from '../reviews/repository'
import { foldForMatching } from '../text/fold'
import type { Arrival } from './arrival'

export function addMentions(arrival: Arrival, review: ReviewRow, mentions: readonly MentionToAdd[]): void {
  const earlier = new Map(arrival.open.repositories.mentions.of('review', review.id).map((row) => [keyOf(row), row]))
  const done = new Set<string>()
  for (const mention of mentions) {
    const key = keyOf(mention)
    if (!done.has(key)) addMention(arrival, review, mention, earlier.get(key) ?? null)
    done.add(key)
  }
  dropGone(arrival, review, [...earlier.values()].filter((row) => !done.has(keyOf(row))))
}

function addMention(arrival: Arrival, review: ReviewRow, mention: MentionToAdd, earlier: MentionRow | null): void {
  const { films, mentions } = arrival.open.repositories
  const what = `Mention of ${nameOf(mention)}`
  const isDecided = earlier !== null && earlier.status !== 'offered'
  if (isDecided || earlier?.status === mention.status) return arrival.tell('mention', 'matched', what, 'It was decided before.', earlier?.id ?? null)
  const known = films.findByTitle(mention.title, mention.year)
  if (known?.id === review.film_id) return arrival.tell('mention', 'left-out', what, 'That is the film itself.')
  const { batch } = arrival.origin()
  const film = mention.status === 'rejected' ? null : mention.status === 'offered' ? known : findOrMakeStub(arrival.open, mention, batch)
  const row = mentions.save({
    ...(earlier ?? { id: newId(), subject_kind: 'review', subject_id: review.id, origin: 'recognised', batch_id: batch, created_at: now(), deleted_at: null }),
    film_id: film?.id ?? null,
    text: mention.text,
    title: mention.title,
    year: mention.year,
    status: mention.status
  })
  if (mention.status === 'accepted') arrival.tell('mention', 'added', what, null, row.id)
  else if (mention.status === 'offered') arrival.tell('mention', 'added', what, 'It is offered on the film’s page, to be accepted or set aside.', row.id)
  else arrival.tell('mention', 'left-out', what, 'It was set aside, and stays so.', row.id)
}

/** Mentions of films that the changed text names no more. A rejected one stays, so that it is not offered again. */
function dropGone(arrival: Arrival, review: ReviewRow, rows: readonly MentionRow[]): void {
  const { mentions } = arrival.open.repositories
  const gone = rows.filter((row) => row.status !== 'rejected' && occurrences(review.body, row.text, row.title).length === 0)
  for (const row of gone) {
    mentions.remove(row.id)
    arrival.tell('mention', 'changed', `Mention of ${nameOf(row)}`, 'The changed text no longer names it.', row.id)
  }
  removeLonelyStubs(arrival.open, gone.map((row) => row.film_id))
}

function keyOf({ title, year }: { title: string; year: number | null }): string {
  return `${foldForMatching(title)} ${year ?? ''}`
}
