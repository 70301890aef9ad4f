/** Notes that Matinee wrote itself (docs/format-markdown.md), read back. */
import type { HalfStars } from '../../../../shared/models/rating'
import type { BroughtFacts, BroughtFilm, BroughtText } from '../../brought'
import type { FileReading } from '../reading/fileReading'
import { called, filmOf, minutesOf, outOfFive } from '../reading/film'
import { validDay } from '../reading/instants'
import { synopsisIn } from './body'
import { notesIn } from './filmNotes'
import type { FolderFacts } from './folder'
import type { Front, Note } from './frontMatter'
import { partsOfList, titleAndYearIn } from './listNote'

/** An entry: a viewing with or without its review, or a review alone. */
export function readEntry({ front, body }: Note, reading: FileReading): void {
  const film = filmIn(front, {}, reading)
  if (film === null) return
  const watchedOn = validDay(front.text('watched'))
  const writtenOn = validDay(front.text('written'))
  const rating = ratingIn(front, film, reading)
  const isPrivate = front.flag('private')
  const title = front.text('reviewtitle')
  const text: BroughtText = { body, asCame: null, title: title === '' ? null : title, hasSpoilers: front.flag('spoilers'), isPrivate }
  const said = { isRewatch: front.flag('rewatch'), isLiked: front.flag('liked'), tags: front.names('tags'), rating }
  const hasReview = body !== '' || title !== ''
  const more = { place: orNull(front.text('place')), medium: orNull(front.text('medium')), company: orNull(front.text('with')), privateNote: orNull(front.text('privatenote')) }
  const place = { file: reading.path, line: null, film }
  const isViewing = watchedOn !== null || said.isRewatch || !hasReview || Object.values(more).some((value) => value !== null)
  if (isViewing) reading.add({ kind: 'viewing', ...place, watchedOn, ...said, ...more, isPrivate, ...(hasReview ? { joins: reading.path } : {}) })
  if (!hasReview) return
  if (isViewing) reading.add({ kind: 'review', ...place, text, watchedOn, writtenOn, joins: reading.path })
  else reading.add({ kind: 'review', ...place, text, writtenOn, isLiked: said.isLiked, tags: said.tags, rating })
}

/** A film with its facts, and my verdict, tags, private note, lines and questions where they stand in the note. What others wrote stays in the note. */
export function readFilm({ front, body }: Note, reading: FileReading): void {
  const film = filmIn(front, { synopsis: synopsisIn(body), tags: front.names('tags'), privateNote: front.text('privatenote'), notes: notesIn(body) }, reading)
  if (film === null) return
  const place = { file: reading.path, line: null, film }
  const rating = ratingIn(front, film, reading)
  reading.add({ kind: 'film', ...place })
  if (rating !== null) reading.add({ kind: 'rating', ...place, rating })
  if (front.flag('liked')) reading.add({ kind: 'like', ...place })
  if (front.flag('seen')) reading.add({ kind: 'seen', ...place, seenOn: validDay(front.text('seenon')) })
}

/** A list and its films; what a link leads to is told by the notes of the films. */
export function readList({ front, body }: Note, { films }: FolderFacts, reading: FileReading): void {
  const name = front.text('title').trim()
  if (name === '') return reading.unreadable('lists', null, reading.path, 'The list has no title.')
  const { description, items } = partsOfList(body, Number(front.text('films')))
  const place = { file: reading.path, line: null, list: reading.path }
  const isWatchlist = front.flag('watchlist')
  if (isWatchlist && description !== '') reading.leaveOut('lists', null, name, 'What is said of the watchlist as a whole stays in the note.')
  if (!isWatchlist) reading.add({
    kind: 'list', ...place, name, description: description === '' ? null : description,
    tags: front.names('tags'), isRanked: front.flag('ranked'), isPrivate: front.flag('private')
  })
  for (const [position, item] of items.entries()) {
    reading.count()
    const found = filmOf(films.get(item.target.toLowerCase()) ?? titleAndYearIn(item.shown === '' ? item.target : item.shown))
    if ('film' in found && isWatchlist) reading.add({ kind: 'watchlist', file: reading.path, line: null, film: found.film, addedOn: null, note: item.note })
    else if ('film' in found) reading.add({ kind: 'listEntry', ...place, film: found.film, position, note: item.note })
    else reading.unreadable('listEntries', null, item.target, found.reason)
  }
}

/** @param more what only the note of a film says: in that of an entry, tags and a private note are the entry's */
function filmIn(front: Front, more: Pick<BroughtFacts, 'synopsis' | 'tags' | 'privateNote' | 'notes'>, reading: FileReading): BroughtFilm | null {
  const releasedOn = validDay(front.text('released'))
  const lists = { genres: front.names('genres'), languages: front.names('languages'), countries: front.names('countries'), directors: front.names('directors'), tags: more.tags ?? [] }
  const title = front.text('title').trim()
  const year = front.text('year')
  const distributor = front.text('distributor').trim()
  const found = filmOf({
    title,
    year,
    originalTitle: front.text('originaltitle'),
    otherTitles: front.names('aliases').filter((name) => name !== `${title} (${year})`),
    facts: {
      ...minutesOf(front.text('runtime')),
      ...(more.synopsis ? { synopsis: more.synopsis } : {}),
      ...(more.privateNote?.trim() ? { privateNote: more.privateNote } : {}),
      ...(more.notes?.length ? { notes: more.notes } : {}),
      ...(distributor === '' ? {} : { distributor }),
      ...(releasedOn === null ? {} : { releasedOn }),
      ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0))
    }
  })
  if ('film' in found) return found.film
  reading.unreadable('films', null, reading.path, found.reason)
  return null
}

function ratingIn(front: Front, film: BroughtFilm, reading: FileReading): HalfStars | null {
  const rating = outOfFive(front.text('rating'))
  if (rating === undefined) reading.unreadable('ratings', null, called(film), 'Its rating is not one from half a star to five.')
  return rating ?? null
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
