/** The journal as one plain text: by the day, then the films, the lists and the notes. */
import type { Database } from 'better-sqlite3'
import { starsOf } from '../../../shared/models/rating'
import type { NamedChoices } from '../../../shared/models/transfer'
import { writeDate } from '../../../shared/text/writtenDates'
import { chosenEntries, chosenFilms } from '../chosen'
import { type CollectedText, type FilmFacts, type ListFacts, type MyEntry, NoteRows } from '../markdown/rows'
import { titleAndYear } from '../markdown/names'
import type { WriteFile } from '../written'
import { block, indented, paragraphs, underlined, wordsOf } from './words'

export const writeText: WriteFile = async (db, choices, sink, work) => {
  const rows = new NoteRows(db)
  const all = chosenEntries(rows, choices)
  // What has no day comes after everything that has one.
  const entries = [...all.filter((entry) => dayOf(entry) !== null), ...all.filter((entry) => dayOf(entry) === null)]
  const films = chosenFilms(rows, choices)
  const total = entries.length + films.length
  let done = 0
  const step = async (): Promise<void> => {
    done += 1
    work.report('Writing the text', done, total)
    await work.breathe()
  }
  const facts = new Map(films.map((film) => [film.id, film]))
  sink.write(underlined('Film journal', '='))
  let year: string | null = null
  for (const entry of entries) {
    const date = dayOf(entry)
    const of = date === null ? 'Undated' : date.slice(0, 4)
    if (of !== year) sink.write(`\n\n${underlined(of, '=')}`)
    year = of
    const film = facts.get(entry.film_id) ?? rows.film(entry.film_id)
    if (film) sink.write(entryText(rows, entry, film, choices))
    await step()
  }
  if (films.length > 0) sink.write(`\n\n${underlined('Films', '=')}`)
  for (const film of films) {
    sink.write(filmText(rows, film, choices))
    await step()
  }
  for (const list of listsOf(rows, choices)) sink.write(listText(rows, list, choices))
  if (choices.scope.kind === 'everything' && choices.mine) for (const note of notesOf(db)) sink.write(note)
  return { films: films.length, reviews: entries.filter(({ review_id }) => review_id !== null).length, leftOut: [] }
}

function dayOf({ watched_on, written_on }: MyEntry): string | null {
  return watched_on ?? written_on
}

function entryText(rows: NoteRows, entry: MyEntry, film: FilmFacts, choices: NamedChoices): string {
  const date = dayOf(entry)
  const heading = [date === null ? null : writeDate(date), titleAndYear(film)].filter((part) => part !== null).join(': ')
  const tags = rows.tagsOf(entry)
  const facts = [
    stars(entry.rating),
    entry.is_liked === 1 ? 'Liked' : null,
    entry.is_rewatch === 1 ? 'Rewatch' : null,
    entry.place,
    entry.medium,
    entry.company === null ? null : `With ${entry.company}`,
    entry.is_private === 1 ? 'Private' : null
  ]
  return block(heading, [
    oneLine(facts),
    tags.length === 0 ? '' : `Tags: ${tags.join(', ')}`,
    choices.privateText && entry.private_note !== null ? `Private note: ${entry.private_note}` : ''
  ], [entry.review_title ?? '', myText(rows, entry, choices)])
}

function myText(rows: NoteRows, entry: MyEntry, { spoilers }: NamedChoices): string {
  const text = rows.bodyOf(entry)
  if (text === null || text.body.trim() === '') return ''
  if (entry.has_spoilers === 1 && !spoilers) return '[…] This review tells how the film ends.'
  return wordsOf(text, spoilers)
}

function filmText(rows: NoteRows, film: FilmFacts, choices: NamedChoices): string {
  const lists = rows.lists(film.id)
  const made = [lists.directors.join(', '), lists.countries.join(', '), film.runtime_minutes === null ? null : `${film.runtime_minutes} min`, lists.genres.join(', '), lists.certificates.join(', ')]
  const own = choices.mine ? [stars(film.rating), film.is_liked === 1 ? 'Liked' : null, film.is_seen === 1 ? 'Seen' : null, lists.tags.join(', ')] : []
  const notes = choices.mine ? rows.notes(film.id, choices.privateText) : []
  const takes = choices.collected ? rows.takes(film.id) : []
  const reviews = choices.collected ? rows.collected(film.id).filter(({ has_spoilers }) => choices.spoilers || has_spoilers === 0) : []
  return block(titleAndYear(film), [
    film.original_title === null ? '' : film.original_title,
    oneLine(made),
    oneLine(own),
    choices.privateText && film.private_note !== null ? `Private note: ${film.private_note}` : ''
  ], [
    film.synopsis ?? '',
    ...notes.map(({ kind, body, speaker, answer }) => (kind === 'line' ? quoted(body, speaker) : `Question: ${body}${answer === null || answer === '' ? '' : `\nAnswer: ${answer}`}`)),
    ...takes.map(({ author, body }) => quoted(body, author)),
    ...reviews.map((review) => theirText(review, choices))
  ])
}

function quoted(body: string, by: string | null): string {
  return by === null ? indented(body) : `${indented(body)}\n    (${by})`
}

function theirText(review: CollectedText, { spoilers }: NamedChoices): string {
  const heading = [review.author, review.score_text, review.title].filter((part) => part !== null).join(', ')
  return paragraphs([`${heading}:`, indented(wordsOf({ body: review.body, format: review.body_format }, spoilers))])
}

function listsOf(rows: NoteRows, { scope, mine, privateText }: NamedChoices): ListFacts[] {
  const found = scope.kind === 'everything' && mine ? rows.allLists() : scope.kind === 'list' ? [rows.list(scope.list)].filter((list) => list !== null) : []
  return found.filter(({ is_private }) => privateText || is_private === 0)
}

function listText(rows: NoteRows, list: ListFacts, { spoilers }: NamedChoices): string {
  const said = (text: string): string => wordsOf({ body: text, format: 'markdown' }, spoilers)
  const films = rows.listed(list.id).map((film, index) => {
    const mark = list.is_ranked === 1 ? `${index + 1}. ` : '- '
    return `${mark}${titleAndYear(film)}${film.note === null || film.note.trim() === '' ? '' : `\n${indented(said(film.note))}`}`
  })
  return `\n\n${underlined(list.name, '=')}\n${paragraphs([list.description === null ? '' : said(list.description), films.join('\n')])}\n`
}

interface Kept {
  body: string
  written_on: string | null
  origin: string
  address: string | null
}

function* notesOf(db: Database): Generator<string> {
  let isFirst = true
  const notes = db.prepare<[], Kept>('SELECT body, written_on, origin, address FROM kept_note WHERE deleted_at IS NULL ORDER BY written_on, seq')
  for (const { body, written_on, origin, address } of notes.iterate()) {
    if (isFirst) yield `\n\n${underlined('Notes', '=')}`
    isFirst = false
    yield block([written_on === null ? null : writeDate(written_on), origin].filter((part) => part !== null).join(': '), [address ?? ''], [body])
  }
}

function stars(rating: number | null): string | null {
  return rating === null ? null : `${starsOf(rating)} of 5 stars`
}

function oneLine(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
