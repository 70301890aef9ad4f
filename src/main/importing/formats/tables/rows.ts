/** Rows of Matinee's own tables as records. */
import { plainAsMarkdown } from '../../../exporting/markdown/plainText'
import type { BroughtFilm, BroughtText } from '../../brought'
import type { Row } from '../reading/columns'
import type { FileReading } from '../reading/fileReading'
import { called, filmOf, imdbId, letterboxdIn, minutesOf, namesOf, numberedId, outOfFive, quoted } from '../reading/film'
import { validDay } from '../reading/instants'
import type { Gathered } from './gathered'

type ReadRow = (row: Row, gathered: Gathered, reading: FileReading) => void

const isYes = (row: Row, column: string): boolean => row.get(column) === 'yes'
const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

export const readFilm: ReadRow = (row, gathered, reading) => {
  const id = row.get('id')
  const lists = { genres: namesOf(row.text('genres')), languages: namesOf(row.text('languages')), countries: namesOf(row.text('countries')), directors: namesOf(row.text('directors')) }
  const released = validDay(row.get('released'))
  const texts = { synopsis: row.text('synopsis'), distributor: row.text('distributor'), privateNote: row.text('privatenote') }
  const tags = gathered.tagsOf('film', id, row.text('tags'))
  const found = filmOf({
    title: row.text('title'),
    year: row.get('year'),
    originalTitle: row.text('originaltitle'),
    otherTitles: gathered.titlesOf(id),
    ids: [imdbId(row.get('imdbid')), numberedId('tmdb', row.get('tmdbid')), letterboxdIn(row.get('letterboxd'))],
    facts: {
      ...minutesOf(row.get('runtimeminutes')),
      ...gathered.factsOf(id),
      ...(released === null ? {} : { releasedOn: released }),
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
      ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
      ...(tags.length === 0 ? {} : { tags })
    }
  })
  if (!('film' in found)) return reading.unreadable('films', row.line, `Line ${row.line}`, found.reason)
  const { film } = found
  gathered.name(id, film)
  const place = { file: reading.path, line: row.line, film }
  const rating = outOfFive(row.get('rating'))
  reading.add({ kind: 'film', ...place })
  if (rating === undefined) reading.unreadable('ratings', row.line, called(film), noRating(row))
  else if (rating !== null) reading.add({ kind: 'rating', ...place, rating })
  if (isYes(row, 'liked')) reading.add({ kind: 'like', ...place })
  if (isYes(row, 'seen')) reading.add({ kind: 'seen', ...place, seenOn: validDay(row.get('seenon')) })
}

export const readEntry: ReadRow = (row, gathered, reading) => {
  const found = gathered.filmIn(row)
  if (!('film' in found)) return reading.unreadable('viewings', row.line, `Line ${row.line}`, found.reason)
  const { film } = found
  const watched = row.get('watched')
  const watchedOn = validDay(watched)
  if (watched !== '' && watchedOn === null) return reading.unreadable('viewings', row.line, called(film), `${quoted(watched)} is not a day as Matinee writes it (2026-11-15).`)
  const rating = outOfFive(row.get('rating'))
  if (rating === undefined) reading.unreadable('ratings', row.line, called(film), noRating(row))
  const [viewing, review] = [row.get('viewingid'), row.get('reviewid')]
  const isPrivate = isYes(row, 'private')
  const tags = viewing === '' ? gathered.tagsOf('review', review, row.text('tags')) : gathered.tagsOf('viewing', viewing, row.text('tags'))
  const said = { isRewatch: isYes(row, 'rewatch'), isLiked: isYes(row, 'liked'), tags, rating: rating ?? null }
  const place = { file: reading.path, line: row.line, film }
  if (viewing !== '') {
    const more = { place: orNull(row.text('place')), medium: orNull(row.text('medium')), company: orNull(row.text('with')), privateNote: orNull(row.text('privatenote')) }
    reading.add({ kind: 'viewing', ...place, watchedOn, ...said, ...more, isPrivate, ...(review === '' ? {} : { joins: viewing }) })
  }
  if (review === '') return
  const writtenOn = validDay(row.get('written'))
  const text: BroughtText = { ...textIn(row), title: orNull(row.text('reviewtitle')), hasSpoilers: isYes(row, 'spoilers'), isPrivate }
  if (viewing === '') reading.add({ kind: 'review', ...place, text, writtenOn, isLiked: said.isLiked, tags, rating: said.rating })
  else reading.add({ kind: 'review', ...place, text, watchedOn, writtenOn, joins: viewing })
}

export const readList: ReadRow = (row, gathered, reading) => {
  const id = row.get('id')
  const name = row.get('name')
  const description = orNull(row.text('description'))
  if (row.get('kind') === 'watchlist') {
    gathered.addList(id, 'watchlist')
    if (description !== null) reading.leaveOut('lists', row.line, name, 'What is said of the watchlist as a whole stays in the table.')
    return
  }
  if (name === '') return reading.unreadable('lists', row.line, `Line ${row.line}`, 'The list has no title.')
  gathered.addList(id, 'list')
  reading.add({
    kind: 'list', file: reading.path, line: row.line, list: id, name, description, tags: gathered.tagsOf('list', id, row.text('tags')), isRanked: isYes(row, 'ranked'), isPrivate: isYes(row, 'private')
  })
}

export const readListEntry: ReadRow = (row, gathered, reading) => {
  const found = gathered.filmIn(row)
  if (!('film' in found)) return reading.unreadable('listEntries', row.line, `Line ${row.line}`, found.reason)
  const said: { file: string; line: number; film: BroughtFilm; note: string | null } = { file: reading.path, line: row.line, film: found.film, note: orNull(row.text('note')) }
  const list = row.get('listid')
  const addedOn = validDay(row.get('added'))
  if (gathered.kindOfList(list) === 'watchlist') return reading.add({ kind: 'watchlist', ...said, addedOn })
  if (gathered.kindOfList(list) === null) {
    // The table of lists did not come with it: the list is at least called what it was called.
    const name = row.get('list')
    if (name === '') return reading.unreadable('listEntries', row.line, called(found.film), 'It does not say which list it is on.')
    gathered.addList(list, 'list')
    reading.add({ kind: 'list', file: reading.path, line: row.line, list, name, description: null })
  }
  reading.add({ kind: 'listEntry', ...said, list, position: Number(row.get('position')) || row.line, addedOn })
}

export const readNote: ReadRow = (row, _, reading) => {
  const body = row.text('note')
  if (body.trim() === '') return reading.unreadable('notes', row.line, `Line ${row.line}`, 'There is no text in it.')
  reading.add({ kind: 'note', file: reading.path, line: row.line, text: { body, asCame: null }, address: orNull(row.get('address')), writtenOn: validDay(row.get('written')), origin: row.get('origin') })
}

/** Text that is not Markdown becomes Markdown that shows the same letters. */
function textIn(row: Row): { body: string; asCame: string | null } {
  const text = row.text('review')
  return row.get('format') === 'plain' ? { body: plainAsMarkdown(text), asCame: text } : { body: text, asCame: null }
}

function noRating(row: Row): string {
  return `${quoted(row.get('rating'))} is not a rating from 0.5 to 5.`
}
