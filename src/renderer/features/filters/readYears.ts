import { FilmYear } from '../../../shared/models/film'
import type { YearRange } from '../../../shared/models/filmQuery'
import { filterWords } from '../../messages'

type ReadYears = { readonly years: YearRange | null } | { readonly field: 'from' | 'to'; readonly problem: string }

/** What two typed years mean, or what is wrong with one of them. Both empty ask for nothing. */
export function readYears(typed: { from: string; to: string }): ReadYears {
  const from = readYear(typed.from)
  if (from === undefined) return { field: 'from', problem: filterWords.yearProblem }
  const to = readYear(typed.to)
  if (to === undefined) return { field: 'to', problem: filterWords.yearProblem }
  if (from !== null && to !== null && from > to) return { field: 'to', problem: filterWords.yearsTurned }
  return { years: from === null && to === null ? null : { from, to } }
}

/** A year, null for an empty field, undefined for anything else. */
function readYear(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{4}$/.test(text)) return undefined
  const year = FilmYear.safeParse(Number(text))
  return year.success ? year.data : undefined
}
