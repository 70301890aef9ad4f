/** SQL of batches: one import each, with its report. A batch is no change of the journal, so the change log does not note it. */
import type { Database, Statement } from 'better-sqlite3'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'

export type BatchRow = {
  id: string
  kind: string
  label: string
  status: 'running' | 'done' | 'undone'
  /** JSON: what it added, matched, changed and left out. */
  report: string | null
  started_at: string
  finished_at: string | null
}

const COLUMNS = 'id, kind, label, status, report, started_at, finished_at'

export class BatchRepository {
  readonly #find: Statement<[string], BatchRow>
  readonly #begin: Statement<[string, string, string, string], BatchRow>
  readonly #finish: Statement<[string, string, string | null, string], BatchRow>
  readonly #mark: Statement<[BatchRow['status'], string], BatchRow>
  readonly #all: Statement<[], BatchRow>

  constructor(db: Database) {
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM batch WHERE id = ?`)
    this.#begin = db.prepare(`INSERT INTO batch (id, kind, label, status, started_at) VALUES (?, ?, ?, 'running', ?) RETURNING ${COLUMNS}`)
    this.#finish = db.prepare(`UPDATE batch SET status = 'done', report = ?, finished_at = ?, label = coalesce(?, label) WHERE id = ? RETURNING ${COLUMNS}`)
    this.#mark = db.prepare(`UPDATE batch SET status = ? WHERE id = ? RETURNING ${COLUMNS}`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM batch ORDER BY seq DESC`)
  }

  find(id: string): BatchRow | null {
    return this.#find.get(id) ?? null
  }

  get(id: string): BatchRow {
    return existing(this.find(id))
  }

  /** Begins an import: it is "running" until `finish`. */
  begin({ kind, label }: { kind: string; label: string }): BatchRow {
    return existing(this.#begin.get(newId(), kind, label, now()))
  }

  /** Ends an import with its report, which is kept as JSON, and with a label where only the end knows it. */
  finish(id: string, report: unknown, label: string | null = null): BatchRow {
    return existing(this.#finish.get(JSON.stringify(report), now(), label, id))
  }

  /** Says that an import was taken back, or done again. */
  mark(id: string, status: 'done' | 'undone'): BatchRow {
    return existing(this.#mark.get(status, id))
  }

  /** Every import, the newest first. */
  all(): BatchRow[] {
    return this.#all.all()
  }
}

function existing(row: BatchRow | null | undefined): BatchRow {
  if (!row) throw new Problem('not-found', 'That import is no longer in your library.')
  return row
}
