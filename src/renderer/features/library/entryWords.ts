import type { Entry } from '../../../shared/models/entry'
import { markdownWords } from '../../../shared/text/markdownWords'
import { typographic } from '../../../shared/text/typography'
import { en } from '../../messages/en'
import { date } from '../../messages/format'

/** The day an entry stands under: when I watched it, else when I wrote it. */
export function dayOf({ watchedOn, createdAt }: Pick<Entry, 'watchedOn' | 'createdAt'>): string {
  if (watchedOn === 'unknown') return en.film.unknownDay
  return date(watchedOn ?? localDay(createdAt))
}

function localDay(instant: string): string {
  const day = new Date(instant)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** The first words of an entry without its Markdown; passages that give something away stay out. */
export function firstWords({ body }: Pick<Entry, 'body'>): string {
  const plain = markdownWords(body.slice(0, 600)).replace(/\s+/g, ' ').trim()
  return typographic(plain.slice(0, 300))
}
