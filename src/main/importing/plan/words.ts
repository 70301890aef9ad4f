/** How rows of a plan are named in lists and reports. */
import type { ImportKind } from '../../../shared/models/importing'
import type { Brought } from '../brought'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const SHOWN_OF_A_TEXT = 60

/** The day a record is about, for its `day` column. */
export function dayOf(record: Brought): string | null {
  switch (record.kind) {
    case 'viewing':
      return record.watchedOn
    case 'review':
      return record.watchedOn ?? null
    case 'rating':
      return record.ratedOn ?? null
    case 'seen':
      return record.seenOn
    case 'watchlist':
      return record.addedOn
    case 'listEntry':
      return record.addedOn ?? null
    case 'list':
      return record.madeOn ?? null
    case 'note':
      return record.writtenOn
    case 'like':
    case 'film':
      return null
  }
}

/** A record that has not become a row. */
export function nameOfBrought(record: Brought): string {
  const name = record.kind === 'list' ? record.name : null
  const text = record.kind === 'note' ? record.text.body : null
  const film = 'film' in record ? record.film : null
  return whatIs({ kind: 'films', title: film?.title ?? null, year: film?.year ?? null, day: dayOf(record), name, text, rating: null })
}

export interface Nameable {
  readonly kind: ImportKind
  readonly title: string | null
  readonly year: number | null
  readonly day: string | null
  /** A list's. */
  readonly name: string | null
  /** A note's. */
  readonly text: string | null
  readonly rating: number | null
}

/** "Stalker (1979), 3 May 2021". */
export function whatIs({ kind, title, year, day, name, text, rating }: Nameable): string {
  if (kind === 'lists') return `“${name ?? ''}”`
  if (kind === 'notes') return beginning(text ?? '')
  const film = titled(title ?? '', year)
  if (kind === 'listEntries') return name === null ? film : `${film} on “${name}”`
  if (kind === 'ratings') return rating === null ? film : `${film}, ${stars(rating)}`
  if (kind === 'viewings' && day === null) return `${film}, no date`
  return day === null ? film : `${film}, ${dayInWords(day)}`
}

export function titled(title: string, year: number | null): string {
  return year === null ? title : `${title} (${year})`
}

/** "4½ stars". */
export function stars(rating: number): string {
  const whole = Math.floor(rating / 2)
  const half = rating % 2 === 1 ? '½' : ''
  return `${whole === 0 ? half : `${whole}${half}`} ${rating <= 2 ? 'star' : 'stars'}`
}

/** "3 May 2021", "May 2021" or "2021". */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month)
  return [date === undefined ? '' : String(Number(date)), name, year ?? ''].filter((part) => part !== '').join(' ')
}

/** A text's first words, on one line. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line.slice(0, SHOWN_OF_A_TEXT * 2))
  return letters.length <= SHOWN_OF_A_TEXT && line.length <= SHOWN_OF_A_TEXT * 2 ? line : `${letters.slice(0, SHOWN_OF_A_TEXT).join('').trimEnd()}…`
}
