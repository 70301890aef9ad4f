/**
 * SQL of revisions: what a text said before it changed ("versions" in the window). They are the journal's memory, so
 * undo does not take them back; only those an import made go with it.
 */
import type { Database, Statement } from 'better-sqlite3'
import { countWords } from '../../shared/text/words'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'

/** A row of `revision`, column by column; see 0001_journal.sql for what each holds. */
export type RevisionRow = {
  id: string
  subject_kind: 'review' | 'take'
  subject_id: string
  body: string
  words: number
  name: string | null
  reason: 'pause' | 'leave' | 'finish' | 'command' | 'import' | 'restore'
  batch_id: string | null
  made_at: string
  deleted_at: string | null
}

export interface NewRevision {
  subjectKind: RevisionRow['subject_kind']
  subjectId: string
  body: string
  reason: RevisionRow['reason']
  batch?: string | null
  at?: string
}

const COLUMNS = 'id, subject_kind, subject_id, body, words, name, reason, batch_id, made_at, deleted_at'

export class RevisionRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], RevisionRow>
  readonly #save: Statement<[RevisionRow], RevisionRow>
  readonly #of: Statement<[string, string], RevisionRow>
  readonly #newest: Statement<[string, string], RevisionRow>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM revision WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO revision (${COLUMNS}) VALUES (@id, @subject_kind, @subject_id, @body, @words, @name, @reason, @batch_id, @made_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    const of = `SELECT ${COLUMNS} FROM revision WHERE subject_kind = ? AND subject_id = ? AND deleted_at IS NULL ORDER BY made_at DESC, seq DESC`
    this.#of = db.prepare(of)
    this.#newest = db.prepare(`${of} LIMIT 1`)
  }

  /** Inserts the row, or changes its name or whether it is in the bin. A revision's text never changes. */
  save(row: RevisionRow): RevisionRow {
    const before = this.#find.get(row.id) ?? null
    const after = this.#save.get(row)
    if (!after) throw new Error('A revision was not written.')
    if (after.batch_id !== null) this.#changes.record('revision', before, after)
    return after
  }

  /** Keeps what a text says now; null when the newest revision says the same. */
  add(revision: NewRevision): RevisionRow | null {
    if (this.newest(revision.subjectKind, revision.subjectId)?.body === revision.body) return null
    return this.save({
      id: newId(),
      subject_kind: revision.subjectKind,
      subject_id: revision.subjectId,
      body: revision.body,
      words: countWords(revision.body),
      name: null,
      reason: revision.reason,
      batch_id: revision.batch ?? null,
      made_at: revision.at ?? now(),
      deleted_at: null
    })
  }

  /** The revisions of a text, the newest first. */
  of(kind: RevisionRow['subject_kind'], subject: string): RevisionRow[] {
    return this.#of.all(kind, subject)
  }

  newest(kind: RevisionRow['subject_kind'], subject: string): RevisionRow | null {
    return this.#newest.get(kind, subject) ?? null
  }
}
