/**
 * Bringing a complete export back. Into an empty library every row goes in as it stands, with its batch and instants.
 * Into any other library, rows that are not here are added under one batch; what is here stays as it is.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { RestoreReport, RestoreTable } from '../../shared/models/transfer'
import { BatchRepository } from '../batches/repository'
import type { Row } from '../changes/changeLog'
import { now } from '../clock'
import { copyChecked } from '../db/checkedCopy'
import type { Library } from '../db/library'
import { type Table, tables } from '../exporting/tables'
import { versionInserter } from '../revisions/restored'
import { Problem } from '../problem'
import type { Work } from '../worker/work'
import { Judge, type Verdict } from './judge'
import type { LibraryFile } from './libraryFile'
import { withLibraryFile } from './packedLibrary'
import { makeRoom, releaseReserve, takeReserve } from './reserve'
import { inShortSteps } from './shortSteps'
import { forgetRunning, noteAlive, noteRunning, runningImport, takeBackUnfinished } from './unfinished'

/** What `restore` would do. Nothing is written. */
export async function dryRun(library: Library, path: string, work: Work): Promise<RestoreReport> {
  return withLibraryFile(path, work, async (file) => {
    if (goesInWhole(library.db, file)) {
      return report(file, new Map(tables.map((table) => [table.name, { added: file.count(table), matched: 0, differing: 0 }])), null)
    }
    return report(file, await compare(library.db, file, work), null)
  })
}

/** Brings the file in. When it is stopped or fails, the library is as it was. */
export async function restore(library: Library, path: string, work: Work): Promise<RestoreReport> {
  refuseWhileAnotherRuns(library)
  await takeBackUnfinished(library)
  return withLibraryFile(path, work, (file) => restoreFile(library, file, work))
}

async function restoreFile(library: Library, file: LibraryFile, work: Work): Promise<RestoreReport> {
  if (goesInWhole(library.db, file)) return orTakenBack(library, () => putInWhole(library, file, work))
  const counts = await compare(library.db, file, work)
  const planned = report(file, counts, null)
  if (planned.added === 0) return planned
  work.report('Making a copy of the library first', 0, null)
  await copyChecked(library.db, `${library.path}.before-import`)
  return orTakenBack(library, () => addWhatIsNew(library, file, work))
}

/** True when nothing at all stands in the library, not even in its bin. */
export function isEmptyLibrary(db: Database): boolean {
  return tables.every(({ name }) => db.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() === undefined)
}

function goesInWhole(db: Database, file: LibraryFile): boolean {
  return file.scope === 'everything' && isEmptyLibrary(db)
}

async function putInWhole(library: Library, file: LibraryFile, work: Work): Promise<RestoreReport> {
  const { db } = library
  await library.writeUnlogged(() => {
    refuseWhileAnotherRuns(library)
    if (!isEmptyLibrary(db)) throw new Problem('conflict', 'Something was added to the library just now, so the export was not brought in. Nothing was changed. Try again.')
    noteRunning(library, null, file.name)
  })
  const counts: Counts = new Map()
  let done = 0
  for (const table of tables) {
    const insert = inserter(db, table)
    counts.set(table.name, { added: file.count(table), matched: 0, differing: 0 })
    await inShortSteps(
      file.rowsOf(table),
      (run) => library.writeUnlogged(() => (noteAlive(library), run())),
      insert,
      async (taken) => {
        work.report(`Adding ${table.what}`, (done += taken), file.rows)
        await work.breathe()
      }
    )
  }
  await library.writeUnlogged(() => {
    db.prepare('INSERT INTO local_restore (sha256, rows, restored_at) VALUES (?, ?, ?)').run(file.sha256, file.rows, now())
    forgetRunning(library)
  })
  return report(file, counts, null)
}

async function addWhatIsNew(library: Library, file: LibraryFile, work: Work): Promise<RestoreReport> {
  const { db, changes } = library
  const batches = new BatchRepository(db)
  const label = `“${file.name}” brought in`
  const batch = await library.writeUnlogged(() => {
    refuseWhileAnotherRuns(library)
    const { id } = batches.begin({ kind: 'json', label })
    noteRunning(library, id, file.name)
    return id
  })
  const judge = new Judge(db, file.scope !== 'everything')
  const counts: Counts = new Map()
  let done = 0
  for (const table of tablesToAdd) {
    const insert = inserter(db, table)
    const wake = table.key === 'id' ? waker(db, table) : insert
    const kinds: Verdict['kind'][] = []
    await inShortSteps(
      file.rowsOf(table),
      (run) => library.write(label, () => (noteAlive(library), (kinds.length = 0), run()), { batch, coalesce: `import:${batch}` }),
      (row) => {
        const verdict = judge.judge(table, row)
        kinds.push(verdict.kind)
        if (verdict.kind !== 'added') return
        const ours = table.columns.includes('batch_id') ? { ...verdict.row, batch_id: batch } : verdict.row
        if (verdict.before) wake(ours)
        else insert(ours)
        if (table.key === 'id') changes.record(table.name, verdict.before, ours)
      },
      async (taken) => {
        for (const kind of kinds) count(counts, table, kind)
        work.report(`Adding ${table.what}`, (done += taken), file.rows)
        await work.breathe()
      }
    )
  }
  const written = report(file, counts, batch)
  await library.writeUnlogged(() => {
    batches.finish(batch, written)
    forgetRunning(library)
  })
  return written
}

/** A file's own imports happened elsewhere: what it adds here belongs to this one. */
const tablesToAdd = tables.filter(({ name }) => name !== 'batch')

async function compare(db: Database, file: LibraryFile, work: Work): Promise<Counts> {
  const judge = new Judge(db, file.scope !== 'everything')
  const counts: Counts = new Map()
  let done = 0
  for (const table of tablesToAdd) {
    for (const row of file.rowsOf(table)) {
      count(counts, table, judge.judge(table, row).kind)
      work.report('Comparing with your library', (done += 1), file.rows)
      await work.breathe()
    }
  }
  return counts
}

async function orTakenBack(library: Library, run: () => Promise<RestoreReport>): Promise<RestoreReport> {
  takeReserve(library)
  try {
    const done = await run()
    releaseReserve(library)
    return done
  } catch (error) {
    try {
      makeRoom(library)
      await takeBackUnfinished(library)
    } catch (second) {
      throw new Problem(
        'storage',
        'The import stopped, and what it had added could not be taken back yet. Everything you wrote is in the library. Matinee will take the rest back when it next opens it.',
        { cause: new AggregateError([error, second]) }
      )
    }
    throw error
  }
}

function refuseWhileAnotherRuns(library: Library): void {
  const running = runningImport(library)
  if (running) throw new Problem('busy', `“${running.name}” is being brought into this library now, so nothing was changed. Try again when it is done.`)
}

function inserter(db: Database, table: Table): (row: Row) => void {
  if (table.name === 'revision') return versionInserter(db)
  const statement: Statement = db.prepare(
    `INSERT INTO ${table.name} (${table.columns.join(', ')}) VALUES (${table.columns.map((column) => `@${column}`).join(', ')})`
  )
  if (table.name !== 'blob') return (row) => void statement.run(row)
  return (row) => void statement.run({ sha256: row['sha256'], bytes: Buffer.from(String(row['bytes']), 'base64') })
}

function waker(db: Database, table: Table): (row: Row) => void {
  const columns = table.columns.filter((column) => column !== 'id' && table.readAs[column] === undefined)
  const statement: Statement = db.prepare(`UPDATE ${table.name} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`)
  return (row) => void statement.run(row)
}

type Count = Record<Verdict['kind'], number>
type Counts = Map<string, Count>

function count(counts: Counts, table: Table, kind: Verdict['kind']): void {
  const sum = counts.get(table.name) ?? { added: 0, matched: 0, differing: 0 }
  sum[kind] += 1
  counts.set(table.name, sum)
}

function report(file: LibraryFile, counts: Counts, batch: string | null): RestoreReport {
  const lines: RestoreTable[] = tables.flatMap((table) => {
    const sum = counts.get(table.name)
    return sum && sum.added + sum.matched + sum.differing > 0 ? [{ what: table.what, ...sum }] : []
  })
  const total = (kind: Verdict['kind']): number => lines.reduce((sum, line) => sum + line[kind], 0)
  const added = total('added')
  const matched = total('matched')
  const differing = total('differing')
  return { name: file.name, rows: added + matched + differing, added, matched, differing, tables: lines, batch }
}
