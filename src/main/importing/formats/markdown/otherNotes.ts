/** Notes on films as other programs and people keep them: one for each film, or one for each viewing. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { PartialDate } from '../../../../shared/models/partialDate'
import type { HalfStars } from '../../../../shared/models/rating'
import type { BroughtFilm, BroughtText, Sink } from '../../brought'
import { readDate } from '../../csv/dates'
import { readRating } from '../../csv/ratings'
import type { FileReading } from '../reading/fileReading'
import { called, quoted } from '../reading/film'
import { leaveOutTv } from '../reading/tv'
import { partsOfBody, withoutEmptyHeadings } from './body'
import { DAY_KEYS, type FolderFacts, noteName, RATING_KEYS } from './folder'
import type { Front, Note } from './frontMatter'
import { subjectOf } from './kinds'
import { filmInNote } from './otherFilm'

const SEEN = /^(?:watched|seen|viewed|completed|finished|done)$/i
const WANTED = /^(?:to[ -]?watch|to be watched|watch ?list|plan(?:ned)? to watch|want to watch|unwatched|backlog)$/i
const NO_RATING = /^(?:|0(?:[.,]0+)?|-|–|n\/?a|none|null|unrated|tbd)$/i

export function readOther(note: Note, facts: FolderFacts, reading: FileReading, sink: Sink, options: ImportOptions): void {
  const parts = partsOfBody(note.body)
  const front = note.front.with(parts.fields)
  const subject = subjectOf(front)
  if (subject === 'other') return reading.leaveOut('films', null, noteName(reading.path), 'It is about something other than a film.')
  const found = filmInNote(front, subject === 'series' ? 'series' : null)
  if (!('film' in found)) return reading.leaveOut('films', null, noteName(reading.path), found.reason)
  const { film } = found
  if (leaveOutTv(film, 'films', null, reading, sink, options)) return
  const days = daysIn(front, film, facts, reading, sink, options)
  if (days === null) return
  const text = withoutEmptyHeadings(parts.text)
  const isSynopsis = film.facts?.synopsis !== undefined && text.trim() === film.facts.synopsis.trim()
  const review = text === '' || isSynopsis ? null : { body: text, asCame: text === note.body.trim() ? null : note.body }
  bring(front, film, days, ratingIn(front, film, facts, reading), review, reading)
}

function bring(front: Front, film: BroughtFilm, days: readonly PartialDate[], rating: HalfStars | null, review: BroughtText | null, reading: FileReading): void {
  const place = { file: reading.path, line: null, film }
  const tags = front.tags().filter((tag) => !/^media-?db(?:\/|$)/i.test(tag))
  const [only, ...others] = days
  const isOneDay = only !== undefined && others.length === 0
  const status = front.text('status').trim()
  const isSeen = front.flag('watched', 'seen') || SEEN.test(status)
  // Of several days nobody says which one the rating and the text are of.
  for (const day of days) reading.add({ kind: 'viewing', ...place, watchedOn: day, ...(isOneDay ? { rating, review, tags } : {}), ...(front.flag('rewatch', 'rewatched') ? { isRewatch: true } : {}) })
  if (rating !== null && !isOneDay) reading.add({ kind: 'rating', ...place, rating })
  if (review !== null && !isOneDay) reading.add({ kind: 'review', ...place, text: review, tags })
  if (front.flag('liked', 'like', 'favorite', 'favourite')) reading.add({ kind: 'like', ...place })
  if (isSeen && days.length === 0) reading.add({ kind: 'seen', ...place, seenOn: null })
  else if (!isSeen && days.length === 0 && (WANTED.test(status) || front.flag('watchlist'))) reading.add({ kind: 'watchlist', ...place, addedOn: null })
  else if (days.length === 0 && rating === null && review === null) reading.add({ kind: 'film', ...place })
}

/** The days on which it was watched; null where one of them is in doubt, which is told. */
function daysIn(front: Front, film: BroughtFilm, facts: FolderFacts, reading: FileReading, sink: Sink, options: ImportOptions): PartialDate[] | null {
  const inName = /^(\d{4}-\d{2}-\d{2})(?=[ _-]|$)/.exec(noteName(reading.path))?.[1]
  // A date alone is when the note was made, unless the note is one of a day.
  const keys = DAY_KEYS.filter((key) => key !== 'date' || inName !== undefined)
  const written = [...new Set(keys.flatMap((key) => front.items(key)).filter((text) => !/^(?:true|false|yes|no|null|x|-)?$/i.test(text)))]
  const days: PartialDate[] = []
  for (const text of written.length === 0 && inName !== undefined ? [inName] : written) {
    const found = readDate(text, options.dateOrder ?? facts.dateOrder)
    if (found !== null && 'date' in found) days.push(found.date)
    else {
      if (found !== null) sink.doubtDate(reading.path, text)
      const reason = found === null ? `${quoted(text)} is not a date that can be read.` : `${quoted(text)} can be read in two ways: say which part is the day.`
      reading.unreadable('viewings', null, called(film), reason)
      return null
    }
  }
  return [...new Set(days)].toSorted()
}

/** My rating: personalRating is of ten, Letterboxd's of five, any other of what the whole folder's ratings are of. */
function ratingIn(front: Front, film: BroughtFilm, { scales }: FolderFacts, reading: FileReading): HalfStars | null {
  for (const key of RATING_KEYS) {
    const written = front.text(key).trim()
    if (NO_RATING.test(written)) continue
    const scale = key === 'personalrating' ? 'ten' : front.has('letterboxdurl') || front.has('letterboxdrating') ? 'stars5' : (scales.get(key) ?? null)
    const rating = scale === null ? null : readRating(written, scale)
    if (rating !== null) return rating
    const reason = scale === null ? `Nobody can say what ${quoted(written)} is of: five, ten or something else.` : `${quoted(written)} is not a rating as the other notes have them.`
    reading.unreadable('ratings', null, called(film), reason)
    return null
  }
  return null
}
