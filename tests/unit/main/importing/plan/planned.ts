/** A plan of records made in the test, without a file that was read. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import Sqlite from 'better-sqlite3'
import { newId } from '../../../../../src/main/ids'
import type { Brought } from '../../../../../src/main/importing/brought'
import { type PlanSummary, planFrom } from '../../../../../src/main/importing/plan/planning'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { ImportOptions } from '../../../../../src/shared/models/importing'

/** A record without where it stands. */
type Without<T> = T extends unknown ? Omit<T, 'file' | 'line'> & { file?: string } : never
export type Said = Without<Brought>

export interface PlannedFixture {
  readonly summary: PlanSummary
  readonly path: string
  /** Rows of a table of the plan. */
  rows: (sql: string) => unknown[]
  close: () => void
}

export async function planOf(open: OpenLibrary, records: readonly Said[], options: Partial<ImportOptions> = {}): Promise<PlannedFixture> {
  const path = join(tmpdir(), `matinee-${newId()}.plan`)
  const what = { paths: ['export.zip'], format: 'letterboxd', name: 'export.zip', options: ImportOptions.parse(options), plan: path } as const
  const summary = await planFrom(
    open,
    what,
    async (sink) => {
      for (const [at, record] of records.entries()) sink.add({ file: 'diary.csv', line: at + 2, ...record })
      sink.file({ path: 'diary.csv', rows: records.length, state: 'read', reason: null })
    },
    new StoppableWork()
  )
  return {
    summary,
    path,
    rows: (sql) => {
      const db = new Sqlite(path, { readonly: true })
      try {
        return db.prepare(sql).all()
      } finally {
        db.close()
      }
    },
    close: () => rmSync(path, { force: true })
  }
}
