/** The journal: when I watched what, what I thought of it, and what I wrote. */
import type { ReviewRow } from '../../../src/main/reviews/repository'
import type { ViewingRow } from '../../../src/main/journal/viewingRepository'
import { fold } from '../../../src/main/text/fold'
import { countWords } from '../../../src/shared/text/words'
import { type Random, phrases } from '../pageGenerator/random'
import type { PlannedFilm, Standing } from './films'
import type { Prose } from './prose'
import { dayFrom, eveningOf, idAt, type Rows } from './rows'
import type { Tags } from './tags'

/** The last day of the journal: the same seed gives the same library on any day. */
export const TODAY = '2026-11-22'
/** A fuller diary than this goes back no further, only gets denser. */
const MOST_DAYS = 7_600

export interface PlannedViewing {
  readonly row: ViewingRow
  readonly film: PlannedFilm
}

const PLACES = phrases('at home|at home|at home|Rio, screen 2|Kino Arsenal|the Phoenix|on the train|at Anna’s|open air in the park|film club')
const MEDIA = phrases('Blu-ray|DVD|35 mm|DCP|stream|television|16 mm|VHS')
const COMPANY = phrases('Anna|Anna and Jonas|Mum|the film club|Émile|Łukasz|nobody I knew|my brother')
const NOTES = phrases('Fell asleep for ten minutes.|Left my umbrella there.|Argued about the ending on the way home.|Row 7, too close.|Remember to lend this to Mum.|Phone rang twice, not mine.')

export function firstDay(viewings: number): string {
  return dayFrom(TODAY, -Math.min(MOST_DAYS, Math.max(60, viewings * 2)))
}

/** Viewings in the order of their days. Good films come again. */
export function planViewings(random: Random, films: readonly PlannedFilm[], count: number): PlannedViewing[] {
  const first = firstDay(count)
  const span = (Date.parse(TODAY) - Date.parse(first)) / 86_400_000
  const days = Array.from({ length: count }, () => Math.floor(random.next() ** 0.8 * (span + 1))).toSorted((a, b) => a - b)
  const seen = new Set<string>()
  const positions = new Map<string, number>()
  return days.map((offset) => {
    const day = dayFrom(first, Math.min(span, offset))
    // Of the films that are there by then; those that came early more often.
    const film = films[Math.floor(random.next() ** 1.3 * films.length * Math.min(1, (offset + 1) / (span + 1)))]
    if (film === undefined) throw new Error('There is no film to watch.')
    const watchedOn = roughly(random, day)
    const at = eveningOf(random, day)
    const position = positions.get(watchedOn ?? '') ?? 0
    positions.set(watchedOn ?? '', position + 1)
    const isNoted = random.chance(0.04)
    const row: ViewingRow = {
      id: idAt(random, at),
      film_id: film.id,
      watched_on: watchedOn,
      position,
      is_rewatch: seen.has(film.id) || random.chance(0.02) ? 1 : 0,
      rating: random.chance(0.82) ? Math.min(10, Math.max(1, Math.round(film.worth + (random.next() + random.next() - 1) * 3))) : null,
      is_liked: random.chance(film.worth > 7.5 ? 0.5 : 0.08) ? 1 : 0,
      place: random.chance(0.3) ? random.pick(PLACES) : null,
      medium: random.chance(0.2) ? random.pick(MEDIA) : null,
      company: random.chance(0.2) ? random.pick(COMPANY) : null,
      private_note: isNoted ? random.pick(NOTES) : null,
      is_private: random.chance(0.015) ? 1 : 0,
      is_draft: 0,
      folded: '',
      source_id: null,
      batch_id: null,
      created_at: at,
      updated_at: at,
      deleted_at: random.chance(0.0003) ? eveningOf(random, TODAY) : null
    }
    if (row.deleted_at === null) seen.add(film.id)
    return { film, row: { ...row, folded: [row.private_note, row.place, row.company, row.medium].filter((text) => text !== null).map(fold).join('\n') } }
  })
}

/** Of some viewings only the year or the month is known, of a few not even that. */
function roughly(random: Random, day: string): string | null {
  if (random.chance(0.97)) return day
  return random.pick([null, day.slice(0, 4), day.slice(0, 7)])
}

/** What all viewings together say of each film; as saving them one by one would have left it. */
export function standings(random: Random, films: readonly PlannedFilm[], viewings: readonly PlannedViewing[]): (film: PlannedFilm) => Standing {
  const latest = new Map<string, ViewingRow>()
  const first = new Map<string, string | null>()
  for (const { row } of viewings) {
    if (row.deleted_at !== null) continue
    const other = latest.get(row.film_id)
    if (!other || (row.watched_on ?? '') >= (other.watched_on ?? '')) latest.set(row.film_id, row)
    if (!first.has(row.film_id)) first.set(row.film_id, row.watched_on)
  }
  const rest = new Map(films.map((film): [string, Standing] => {
    const isSeen = random.chance(0.25)
    return [film.id, { is_seen: isSeen ? 1 : 0, seen_on: null, rating: isSeen && random.chance(0.7) ? Math.round(Math.min(10, Math.max(1, film.worth))) : null, is_liked: 0 }]
  }))
  return ({ id }) => {
    const row = latest.get(id)
    if (row) return { is_seen: 1, seen_on: first.get(id) ?? null, rating: row.rating, is_liked: row.is_liked }
    return rest.get(id) ?? { is_seen: 0, seen_on: null, rating: null, is_liked: 0 }
  }
}

/** Writes the viewings, the reviews on a third of them, and the tags of both. */
export function writeJournal(rows: Rows, random: Random, prose: Prose, tags: Tags, films: readonly PlannedFilm[], viewings: readonly PlannedViewing[]): void {
  const positions = new Map<string, number>()
  viewings.forEach(({ film, row }, index) => {
    // The last few are still being written.
    const isDraft = index >= viewings.length - 3 && viewings.length > 50 && row.deleted_at === null
    const viewing = isDraft ? { ...row, is_draft: 1 } : row
    rows.add('viewing', viewing)
    if (row.deleted_at === null && random.chance(0.3)) tags.put('viewing', row.id)
    if (!isDraft && !random.chance(1 / 3)) return
    const links = random.chance(0.12) ? Array.from({ length: random.int(1, 2) }, () => random.pick(films)).filter((each) => each.id !== film.id) : []
    const body = prose.mine(film.titles.title, Math.round(20 + random.next() ** 2 * 280), links.map(({ titles, year }) => ({ title: titles.title, year })))
    const position = positions.get(film.id) ?? 0
    positions.set(film.id, position + 1)
    const review = reviewOfMine(random, viewing, body, position)
    rows.add('review', review)
    for (const linked of links) if (review.is_draft === 0 && body.includes(linked.titles.title)) writeMention(rows, random, review, linked)
    if (review.is_draft === 0 && random.chance(0.1)) {
      rows.add('revision', { id: idAt(random, row.created_at), subject_kind: 'review', subject_id: review.id, body, words: review.words, name: null, reason: 'finish', batch_id: null, made_at: row.created_at, deleted_at: null })
    }
  })
}

function reviewOfMine(random: Random, viewing: ViewingRow, body: string, position: number): ReviewRow {
  return {
    id: idAt(random, viewing.created_at),
    film_id: viewing.film_id,
    author_id: null,
    viewing_id: viewing.id,
    title: null,
    body,
    body_format: 'markdown',
    body_as_pasted: null,
    score_text: null,
    score_value: null,
    score_scale: null,
    score_percent: null,
    rating: null,
    is_liked: 0,
    has_spoilers: body.includes('||') ? 1 : 0,
    is_private: viewing.is_private,
    is_draft: viewing.is_draft,
    language: null,
    written_on: viewing.is_draft === 1 ? null : viewing.created_at.slice(0, 10),
    folded: fold(body),
    position,
    source_id: null,
    batch_id: null,
    created_at: viewing.created_at,
    updated_at: viewing.created_at,
    deleted_at: viewing.deleted_at,
    words: countWords(body)
  }
}

function writeMention(rows: Rows, random: Random, review: ReviewRow, { id, titles, year }: PlannedFilm): void {
  rows.add('mention', {
    id: idAt(random, review.created_at), subject_kind: 'review', subject_id: review.id, film_id: id, text: year === null ? titles.title : `${titles.title} (${year})`, title: titles.title,
    year, origin: 'written', status: 'accepted', batch_id: null, created_at: review.created_at, deleted_at: review.deleted_at
  })
}
