import type { Entry } from '../../../shared/models/entry'
import { openingWords } from '../../../shared/text/opening'
import { typeset } from '../../ui/prose/typeset'
import { messages } from '../../messages'
import { date } from '../../messages/format'

/** The day an entry stands under: when I watched it, else when I wrote it. */
export function dayOf({ watchedOn, createdAt }: Pick<Entry, 'watchedOn' | 'createdAt'>): string {
  if (watchedOn === 'unknown') return messages.film.unknownDay
  return date(watchedOn ?? localDay(createdAt))
}

/** The day of an instant on this computer's calendar. */
export function localDay(instant: string): string {
  const day = new Date(instant)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** The first words of an entry without its Markdown; passages that give something away stay out. */
export function firstWords({ body }: Pick<Entry, 'body'>): string {
  return typeset(openingWords(body))
}
