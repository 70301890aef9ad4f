/** SQL of answers: what a person said when an import asked, so that it is asked once. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../../changes/changeLog'
import { now } from '../../clock'
import { newId } from '../../ids'

/** A row of `import_answer`. */
export type ImportAnswerRow = { id: string; question: string; answer: string; batch_id: string | null; created_at: string; deleted_at: string | null }

const COLUMNS = 'id, question, answer, batch_id, created_at, deleted_at'

export class ImportAnswerRepository {
  readonly #changes: ChangeLog
  readonly #standing: Statement<[string], ImportAnswerRow>
  readonly #save: Statement<[ImportAnswerRow], ImportAnswerRow>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#standing = db.prepare(`SELECT ${COLUMNS} FROM import_answer WHERE question = ? AND deleted_at IS NULL`)
    this.#save = db.prepare(`
      INSERT INTO import_answer (${COLUMNS}) VALUES (@id, @question, @answer, @batch_id, @created_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET answer = excluded.answer, deleted_at = excluded.deleted_at RETURNING ${COLUMNS}`)
  }

  /** Remembers an answer in place of an earlier one to the same question. */
  remember(question: string, answer: string, batch: string): void {
    const before = this.#standing.get(question) ?? null
    if (before?.answer === answer) return
    const row = before === null ? { id: newId(), question, answer, batch_id: batch, created_at: now(), deleted_at: null } : { ...before, answer }
    const after = this.#save.get(row)
    if (!after) throw new Error('An answer was not written.')
    this.#changes.record('import_answer', before, after)
  }
}
