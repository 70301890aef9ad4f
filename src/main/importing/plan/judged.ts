/** What comparing finds of a row, and how it is written down. */
import type { Database } from 'better-sqlite3'
import type { ImportVerdict } from '../../../shared/models/importing'
import { foldForMatching } from '../../text/fold'

export type Deed = 'add' | 'change' | 'nothing'
export type Columns = Readonly<Record<string, string | number | null>>

export interface Judged {
  readonly verdict: ImportVerdict
  readonly deed: Deed
  readonly reason?: string | null
  readonly target?: string | null
  readonly changes?: Columns | null
  readonly before?: Columns | null
  readonly addTags?: readonly string[]
  /** Of a review: the viewing row it goes on, where that is not the one it was brought with. */
  readonly partner?: number | null
}

export const TWICE: Judged = { verdict: 'matched', deed: 'nothing', reason: 'It is in what you brought more than once.' }

/** A row of a plan as comparing reads it. */
export interface PlanRow {
  readonly seq: number
  readonly kind: string
  readonly day: string | null
  readonly list: string | null
  readonly rating: number | null
  readonly is_liked: number | null
  readonly joined: number | null
  readonly nth: number
  readonly data: string
}

export type Judge = (row: PlanRow, judged: Judged) => void

export function judgeIn(plan: Database): (seq: number, joined: number | null, judged: Judged) => void {
  const save = plan.prepare<[string, string, string | null, string | null, string | null, string | null, string | null, number | null, number]>(
    'UPDATE row SET verdict = ?, deed = ?, reason = coalesce(?, reason), target = ?, changes = ?, before = ?, add_tags = ?, partner = ? WHERE seq = ?'
  )
  const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value))
  return (seq, joined, { verdict, deed, reason, target, changes, before, addTags, partner }) => {
    const tags = addTags && addTags.length > 0 ? JSON.stringify(addTags) : null
    save.run(verdict, deed, reason ?? null, target ?? null, json(changes), json(before), tags, partner === undefined ? joined : partner, seq)
  }
}

/** Fills what the library does not say yet. `wanted`: column → what the file says; null says nothing. */
export function fills(mine: object, wanted: Columns): { changes: Columns; before: Columns } | null {
  const filled = Object.entries(wanted).filter(([column, value]) => {
    const known: unknown = Reflect.get(mine, column)
    return value !== null && value !== 0 && (known === null || known === 0 || known === '')
  })
  if (filled.length === 0) return null
  return { changes: Object.fromEntries(filled), before: Object.fromEntries(filled.map(([column]) => [column, valueOf(Reflect.get(mine, column))])) }
}

/** Tags of the file that the thing does not bear yet. */
export function newTags(known: ReadonlySet<string>, brought: readonly string[] | undefined): string[] {
  return (brought ?? []).filter((name) => !known.has(foldForMatching(name)))
}

/** A row that is there, with what is added to it, if anything. */
export function matchedWith(target: string, filled: ReturnType<typeof fills>, addTags: readonly string[], reason: string | null = null): Judged {
  const isChanged = filled !== null || addTags.length > 0
  return { verdict: isChanged ? 'changed' : 'matched', deed: isChanged ? 'change' : 'nothing', target, changes: filled?.changes ?? null, before: filled?.before ?? null, addTags, reason }
}

function valueOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
