/** What the figures of a dry run come to. */
import type { ImportCounts, ImportKind, ImportPlan, KindCounts } from '../../../shared/models/importing'
import { KINDS_IN_ORDER } from '../../messages/importKinds'

/** Films that were compared: all but those left out. */
export function filmsCompared({ films }: KindCounts): number {
  return films.new + films.matched + films.changed + films.unclear
}

function doing(counts: ImportCounts): number {
  return counts.new + counts.changed + counts.unclear
}

/** True when importing would change nothing at all. */
export function isNothingNew(counts: KindCounts): boolean {
  return KINDS_IN_ORDER.every((kind) => doing(counts[kind]) === 0)
}

/** Why there is nothing to import, in a sentence's choice. */
export function nothingOf(counts: KindCounts): 'here' | 'leftOut' | 'empty' {
  if (KINDS_IN_ORDER.some((kind) => counts[kind].matched > 0)) return 'here'
  return leftOutOf(counts) > 0 ? 'leftOut' : 'empty'
}

export function leftOutOf(counts: KindCounts): number {
  return KINDS_IN_ORDER.reduce((sum, kind) => sum + counts[kind].leftOut, 0)
}

/** Kinds that the files have, in the order in which they are told. Films that are new or here are told by the bar above. */
export function kindsOf(counts: KindCounts, withFilms: boolean): ImportKind[] {
  return KINDS_IN_ORDER.filter((kind) => {
    const { new: added, matched, changed, unclear, leftOut } = counts[kind]
    if (kind === 'films' && !withFilms) return changed > 0 || leftOut > 0
    return added + matched + changed + unclear + leftOut > 0
  })
}

/**
 * What the button says will be imported: films while any of them is new or in doubt, else the first kind that has something new.
 * Null where only the answers say whether anything is.
 */
export function importedAs(counts: KindCounts): { kind: ImportKind; count: number } | null {
  if (counts.films.new + counts.films.unclear > 0) return { kind: 'films', count: filmsCompared(counts) }
  const kinds = [...KINDS_IN_ORDER.filter((kind) => kind !== 'films'), 'films' as const]
  const kind = kinds.find((each) => counts[each].new + counts[each].changed > 0)
  return kind === undefined ? null : { kind, count: counts[kind].new + counts[kind].changed }
}

/** A day as one of two readings: "03/04/2005" is the third of April or the fourth of March. Null where it is not written so. */
export function readingsOf(example: string): { order: 'day-first' | 'month-first' | 'year-first'; day: string }[] {
  const parts = /(\d{1,4})\D(\d{1,2})\D(\d{1,4})/.exec(example)?.slice(1).map(Number)
  const [first = 0, second = 0, third = 0] = parts ?? []
  const year = third < 100 ? 2000 + third : third
  const readings = [
    { order: 'day-first', year, month: second, day: first },
    { order: 'month-first', year, month: first, day: second },
    { order: 'year-first', year: 2000 + first, month: second, day: third }
  ] as const
  return readings
    .filter(({ order, year: of, month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31 && of <= 2100 && (order !== 'year-first' || third < 100))
    .map(({ order, year: of, month, day }) => ({ order, day: `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }))
}

export type Offers = ImportPlan['offers']
