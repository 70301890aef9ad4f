/** What the notes of a folder say together: what each film's note is called, how ratings are scaled, how dates are written. */
import type { DateOrder, RatingScale } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import { Problem } from '../../../problem'
import { NotAPage } from '../../../recogniser/notAPage'
import { orderOf } from '../../csv/dates'
import { readRating, scaleOf } from '../../csv/ratings'
import type { ParcelFile } from '../../parcel/parcel'
import { wholeText } from '../reading/whole'
import { partsOfBody } from './body'
import { readNote } from './frontMatter'
import { kindOfNote } from './kinds'

const MOST_NOTE = 32 * 1024 * 1024
/** Distinct ways of writing a rating or a date: more are noise. */
const MOST_TEXTS = 20_000

export const RATING_KEYS = ['personalrating', 'myrating', 'rating', 'score', 'stars'] as const
export const DAY_KEYS = ['watched', 'watcheddate', 'datewatched', 'watchedon', 'lastwatched', 'dateseen', 'seenon', 'watchdate', 'date'] as const

export interface FolderFacts {
  /** By a note's name without folder and ending, in small letters. */
  readonly films: ReadonlyMap<string, { readonly title: string; readonly year: string }>
  readonly scales: ReadonlyMap<string, RatingScale | null>
  readonly dateOrder: DateOrder | null
}

export async function noteText(file: ParcelFile, work: Work): Promise<string> {
  return wholeText(file, MOST_NOTE, work)
}

export function noteName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')
}

/** Reads all notes once. What cannot be read is told when they are read for good. */
export async function surveyed(files: readonly ParcelFile[], work: Work): Promise<FolderFacts> {
  const films = new Map<string, { title: string; year: string }>()
  const ratings = new Map<string, Set<string>>()
  const days = new Set<string>()
  for (const [index, file] of files.entries()) {
    if (index % 100 === 0) work.report('Looking through the notes', index, files.length)
    const note = await soundNote(file, work)
    if (note === null) continue
    const kind = kindOfNote(note.front, note.body)
    if (kind !== 'entry' && kind !== 'film' && kind !== 'other') continue
    const title = note.front.text('title', 'name')
    if (title !== '' && kind !== 'entry') films.set(noteName(file.path).toLowerCase(), { title, year: note.front.text('year') })
    if (kind !== 'other') continue
    const front = note.front.with(partsOfBody(note.body).fields)
    for (const key of RATING_KEYS) {
      const text = front.text(key).trim()
      if (!isRating(text)) continue
      const known = ratings.get(key) ?? new Set()
      if (known.size < MOST_TEXTS) known.add(text)
      ratings.set(key, known)
    }
    for (const key of DAY_KEYS) for (const text of front.items(key)) if (days.size < MOST_TEXTS) days.add(text)
  }
  return { films, scales: new Map([...ratings].map(([key, texts]) => [key, scaleOf(texts)])), dateOrder: orderOf(days) }
}

async function soundNote(file: ParcelFile, work: Work): Promise<Exclude<ReturnType<typeof readNote>, null | { reason: string }> | null> {
  try {
    const note = readNote(await noteText(file, work))
    return note === null || 'reason' in note ? null : note
  } catch (error) {
    if (error instanceof NotAPage || (error instanceof Problem && error.code !== 'cancelled')) return null
    throw error
  }
}

const SCALES: readonly RatingScale[] = ['stars5', 'ten', 'hundred', 'letters', 'thumbs']

function isRating(text: string): boolean {
  return SCALES.some((scale) => readRating(text, scale) !== null)
}
