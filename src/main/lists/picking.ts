/** "What shall I watch?": one film of a list, by chance. */
import { randomInt } from 'node:crypto'
import type { Pick } from '../../shared/models/list'
import type { OpenLibrary } from '../repositories'
import type { ListQuery } from './listRows'
import { listEntries } from './reading'

/** A number from 0 up to, not including, `end`; each as likely as the others. */
export type Chance = (end: number) => number

export interface Wanted {
  /** Films that are not wanted. */
  readonly not: readonly string[]
  /** This film, as long as it matches. */
  readonly keep: string | null
}

/** One film of those that match and are none of `not`, each as likely as the others; null when nothing is left. */
export function pickFrom(open: OpenLibrary, asked: ListQuery, { not, keep }: Wanted, chance: Chance = randomInt): Pick | null {
  const { films, listRows } = open.repositories
  const left = listRows.others(asked, not)
  const kept = keep === null ? undefined : listRows.ofFilm(asked, keep)
  const seq = kept ?? (left.length === 0 ? undefined : left[chance(left.length)])
  const row = seq === undefined ? undefined : listRows.one(asked.list, seq)
  const [entry] = row === undefined ? [] : listEntries(open, [row])
  if (entry === undefined) return null
  const countries = films.facts.terms.ofFilm(entry.film.id).filter(({ kind }) => kind === 'country').map(({ value }) => value)
  return { entry, of: listRows.total(asked), countries }
}
