/**
 * Imports that did not come to their end: stopped, or the process died. Each leaves a note while it runs; whoever
 * finds the note of a process that is gone takes the import back, row by row, until the library is as it was.
 */
import { z } from 'zod'
import { BatchRepository, type BatchRow } from '../batches/repository'
import type { Row } from '../changes/changeLog'
import { now } from '../clock'
import type { Library } from '../db/library'
import { tables } from '../exporting/tables'
import { errorCode } from '../problem'
import { releaseReserve } from './reserve'
import { inShortSteps } from './shortSteps'

const NOTE = 'import.running'
/** A process number can belong to somebody else by now; an import that runs says so far more often than this. */
const SILENCE_MS = 60_000
/** Rows that are read at once. */
const PAGE = 1_000

const Running = z.object({
  /** Null while a complete export goes into an empty library. */
  batch: z.string().nullable(),
  name: z.string(),
  process: z.int(),
  heardAt: z.string(),
  /** Stored bytes with a higher row number came later. */
  lastBlob: z.int()
})
export type Running = z.infer<typeof Running>

/** Leaves the note. Called inside the write that begins the import. */
export function noteRunning({ db }: Library, batch: string | null, name: string): void {
  const lastBlob = db.prepare<[], { n: number }>('SELECT coalesce(max(rowid), 0) AS n FROM blob').get()?.n ?? 0
  put({ db }, { batch, name, process: process.pid, heardAt: now(), lastBlob })
}

/** Says that the import is still alive. Called inside its writes. */
export function noteAlive(library: Pick<Library, 'db'>): void {
  const running = find(library)
  if (running) put(library, { ...running, heardAt: now() })
}

/** Called inside the write that ends the import. */
export function forgetRunning({ db }: Pick<Library, 'db'>): void {
  db.prepare('DELETE FROM local_note WHERE key = ?').run(NOTE)
}

/** The import that is running now, here or in another process; null when there is none. */
export function runningImport(library: Library): Running | null {
  const running = find(library)
  return running && isAlive(running) ? running : null
}

/** The import a process that is gone left half done; null when there is none. Asked once when a library is opened. */
export function unfinishedImport(library: Library): Running | null {
  const running = find(library)
  return running && !isAlive(running) ? running : null
}

/**
 * Imports that began here, are not marked as done and do not run any more. One that came in with a restored library
 * never began here, so it is not among them.
 */
export function interruptedBatches(library: Library): BatchRow[] {
  const living = runningImport(library)?.batch ?? null
  const beganHere = library.db.prepare<[string]>('SELECT 1 FROM change_group WHERE batch_id = ? LIMIT 1')
  return new BatchRepository(library.db).all().filter(({ id, status }) => status === 'running' && id !== living && beganHere.get(id) !== undefined)
}

/** Takes back what an unfinished import added, except what somebody has written on since. */
export async function takeBackUnfinished(library: Library): Promise<void> {
  releaseReserve(library)
  const running = find(library)
  if (!running) return
  // A batch that is no longer "running" was decided on by the person: kept, or undone.
  const isDecided = running.batch !== null && new BatchRepository(library.db).find(running.batch)?.status !== 'running'
  if (running.batch === null) await removeRestoredRows(library)
  else if (!isDecided) await removeBatch(library, running.batch)
  await library.writeUnlogged(() => {
    if (!isDecided) removeBytesNobodyNeeds(library, running.lastBlob)
    forgetRunning(library)
  })
}

function find({ db }: Pick<Library, 'db'>): Running | null {
  const note = db.prepare<[string], { value: string }>('SELECT value FROM local_note WHERE key = ?').get(NOTE)
  return note ? Running.parse(JSON.parse(note.value)) : null
}

function put({ db }: Pick<Library, 'db'>, running: Running): void {
  db.prepare('INSERT INTO local_note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(NOTE, JSON.stringify(running))
}

function isAlive(running: Running): boolean {
  if (Date.now() - Date.parse(running.heardAt) > SILENCE_MS) return false
  try {
    process.kill(running.process, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** A restore into an empty library notes no changes, so every row with one was written or touched by a person since. */
async function removeRestoredRows(library: Library): Promise<void> {
  const touched = library.db.prepare<[string]>('SELECT 1 FROM change WHERE row_id = ?')
  for (const { name } of tables.filter((table) => table.key === 'id').toReversed()) {
    const remove = remover(library, name)
    await inShortSteps(newestFirst(library, name), (run) => library.writeUnlogged(run), ({ id }) => {
      if (touched.get(id) === undefined) remove(id)
    })
  }
}

/** The rows of a table, a page at a time. */
function* newestFirst({ db }: Library, table: string): Generator<{ seq: number; id: string }> {
  const page = db.prepare<[number], { seq: number; id: string }>(`SELECT seq, id FROM ${table} WHERE seq < ? ORDER BY seq DESC LIMIT ${PAGE}`)
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = page.all(before)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    before = last.seq
  }
}

interface ChangeRow {
  id: number
  table_name: string
  row_id: string
  before: string | null
}

/** What an import changed, the newest first, a page at a time: its groups lie one behind the other. */
function* changesOf({ db }: Library, batch: string): Generator<ChangeRow> {
  const stretch = db
    .prepare<[string], { first: number | null; last: number | null }>(
      'SELECT min(change.id) AS first, max(change.id) AS last FROM change_group CROSS JOIN change ON group_id = change_group.id WHERE change_group.batch_id = ?'
    )
    .get(batch)
  if (stretch?.first == null || stretch.last === null) return
  const page = db.prepare<[number, number, string], ChangeRow>(`
    SELECT change.id, table_name, row_id, before FROM change CROSS JOIN change_group ON change_group.id = +change.group_id
    WHERE change.id BETWEEN ? AND ? AND change_group.batch_id = ? ORDER BY change.id DESC LIMIT ${PAGE}`)
  for (let last = stretch.last; ; ) {
    const rows = page.all(stretch.first, last, batch)
    yield* rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return
    last = end.id - 1
  }
}

async function removeBatch(library: Library, batch: string): Promise<void> {
  const { db } = library
  const forget = db.prepare('DELETE FROM change WHERE id = ?')
  const others = db.prepare<[string]>('SELECT 1 FROM change WHERE row_id = ?')
  const removers = new Map(tables.map(({ name }) => [name, remover(library, name)]))
  await inShortSteps(changesOf(library, batch), (run) => library.writeUnlogged(run), (change) => {
    forget.run(change.id)
    if (others.get(change.row_id) !== undefined && change.before === null) return
    if (change.before === null) removers.get(change.table_name)?.(change.row_id)
    else putBack(library, change.table_name, change.row_id, change.before)
  })
  await library.writeUnlogged(() => {
    db.prepare('DELETE FROM change_group WHERE batch_id = ? AND NOT EXISTS (SELECT 1 FROM change WHERE group_id = change_group.id)').run(batch)
    const isNeeded = tables.some(({ name, columns }) => columns.includes('batch_id') && db.prepare(`SELECT 1 FROM ${name} WHERE batch_id = ? LIMIT 1`).get(batch) !== undefined)
    if (isNeeded) db.prepare("UPDATE batch SET status = 'undone' WHERE id = ?").run(batch)
    else db.prepare('DELETE FROM batch WHERE id = ?').run(batch)
  })
}

/** Removes a row unless something written meanwhile still points to it. */
function remover({ db }: Library, table: string): (id: string) => void {
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${table === 'blob' ? 'sha256' : 'id'} = ?`)
  const pointing = ['tagging', 'mention', 'revision'].map((by) => db.prepare<[string]>(`SELECT 1 FROM ${by} WHERE subject_kind = '${table}' AND subject_id = ?`))
  return (id) => {
    if (pointing.some((statement) => statement.get(id) !== undefined)) return
    try {
      remove.run(id)
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error
    }
  }
}

const StoredRow = z.record(z.string().regex(/^[a-z_0-9]+$/), z.union([z.string(), z.number(), z.null()]))

/** A row that came back from the bin goes there again, as it was. */
function putBack({ db }: Library, table: string, id: string, before: string): void {
  const row: Row = StoredRow.parse(JSON.parse(before))
  const columns = Object.keys(row)
  if (columns.length === 0 || !tables.some(({ name }) => name === table)) return
  db.prepare(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`).run(...Object.values(row), id)
}

function removeBytesNobodyNeeds({ db }: Library, lastBlob: number): void {
  db.prepare(
    `DELETE FROM blob WHERE rowid > ? AND NOT EXISTS (SELECT 1 FROM source WHERE source.sha256 = blob.sha256)
      AND NOT EXISTS (SELECT 1 FROM film_poster WHERE film_poster.sha256 = blob.sha256)`
  ).run(lastBlob)
}
