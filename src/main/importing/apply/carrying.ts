/** What all parts of carrying a plan out share: the library, the batch, the sources, and what had to be left as it is. */
import type { ImportReport } from '../../../shared/models/importing'
import { nameOf } from '../../films/repository'
import type { ViewingRow } from '../../journal/viewingRepository'
import type { OpenLibrary } from '../../repositories'
import { type FilmToDo, parsed, type PlanToDo, type RowToDo } from './planToDo'
import { Columns } from './records'

export type Left = ImportReport['leftOut'][number] & { readonly was: 'new' | 'changed' }

const CHANGED_SINCE = 'It was changed in your library while the import was being looked at, so it was left as it is now.'
const GONE_SINCE = 'It was removed from your library while the import was being looked at, so nothing was put there.'

/** Beyond these, what was left is only counted. */
const MOST_TOLD = 1_000
/** Days whose next place is known; beyond these it is asked for again. */
const DAYS_KNOWN = 20_000
/** New viewings that are written in one statement. */
const VIEWINGS_AT_ONCE = 100

export class Carrying {
  readonly open: OpenLibrary
  readonly plan: PlanToDo
  readonly batch: string
  /** By the name of a file of the plan; '' for all of them, where everything came in one. */
  readonly sources: ReadonlyMap<string, string>
  /** Match name → tag, as known in this transaction: somebody may bin one between two. */
  readonly tags = new Map<string, string>()
  /** A list of the plan → the library's. */
  readonly lists = new Map<string, string>()
  /** Films of the plan that were there when it was made and are not any more. */
  readonly gone = new Set<number>()
  /** Lists that this import makes: their entries stand where the file has them. */
  readonly newLists = new Set<string>()
  /** Lists of the library that were said to have changed. */
  readonly touched = new Set<string>()
  readonly left: Left[] = []
  #leftMore = 0
  readonly #nextOfDay = new Map<string | null, number>()
  #newViewings: ViewingRow[] = []

  constructor(open: OpenLibrary, plan: PlanToDo, batch: string, sources: ReadonlyMap<string, string>) {
    this.open = open
    this.plan = plan
    this.batch = batch
    this.sources = sources
  }

  /** The bytes a file of the plan came from; null where they are not kept. */
  sourceOf(file: number | null): string | null {
    return (file === null ? undefined : this.sources.get(this.plan.pathOf(file))) ?? this.sources.get('') ?? null
  }

  /** The place of the next viewing of a day, behind those that are there. */
  nextPosition(day: string | null): number {
    const next = this.#nextOfDay.get(day) ?? this.open.repositories.viewings.nextPosition(day)
    if (this.#nextOfDay.size > DAYS_KNOWN) this.#nextOfDay.clear()
    this.#nextOfDay.set(day, next + 1)
    return next
  }

  /** A new viewing; it is written with the next ones, or by `settle`. */
  addViewing(viewing: ViewingRow): void {
    this.#newViewings.push(viewing)
    if (this.#newViewings.length >= VIEWINGS_AT_ONCE) this.settle()
  }

  /** Writes what waits. Before anything that points to it, and at the end of each transaction. */
  settle(): void {
    const waiting = this.#newViewings
    this.#newViewings = []
    this.open.repositories.viewings.insertNew(waiting)
  }

  /** A transaction begins, perhaps once more. */
  begin(): void {
    this.#newViewings = []
    this.tags.clear()
  }

  /** Notes what was left as it is. `why`: what became of it meanwhile. */
  leave(kind: Left['kind'], row: RowToDo, why: 'changed' | 'gone'): void {
    const what = row.film === null ? '' : nameOf(this.plan.filmNamed(row.film))
    this.#tell({ kind, file: this.plan.pathOf(row.file), line: row.line, what: row.day === null ? what : `${what}, ${row.day}` }, row, why)
  }

  /** The same for a film by itself. */
  leaveFilm(film: FilmToDo, why: 'changed' | 'gone'): void {
    this.#tell({ kind: 'films', file: '', line: null, what: nameOf(film) }, film, why)
  }

  #tell(what: Omit<Left, 'was' | 'reason'>, { deed }: { deed: string }, why: 'changed' | 'gone'): void {
    if (this.left.length >= MOST_TOLD) this.#leftMore += 1
    else this.left.push({ ...what, reason: why === 'gone' ? GONE_SINCE : CHANGED_SINCE, was: deed === 'add' ? 'new' : 'changed' })
  }

  /** The library's row of the film a row is of; null where that is left out. */
  filmOf(kind: Left['kind'], row: RowToDo): string | null {
    if (row.film_id === null && row.film !== null && this.gone.has(row.film) && row.deed !== 'nothing') this.leave(kind, row, 'gone')
    return row.film_id
  }

  get leftMore(): number {
    return this.#leftMore
  }
}

/** The columns that are set on a row; null where nothing is, 'changed' where what they said when compared stands no longer. */
export function changesOf(row: { changes: string | null; before: string | null }, now: Readonly<Record<string, unknown>>): Columns | 'changed' | null {
  if (row.changes === null) return null
  const changes = Columns.parse(parsed(row.changes))
  const before = row.before === null ? {} : Columns.parse(parsed(row.before))
  if (Object.keys(before).some((column) => (now[column] ?? null) !== before[column])) return 'changed'
  return Object.keys(changes).length === 0 ? null : changes
}
