/**
 * SQL of revisions: what a text said before it changed ("versions" in the window). They are the journal's memory, so
 * undo does not take them back; only those an import made go with it. Their texts are kept packed (see packing.ts):
 * whoever reads one gets it whole.
 */
import type { Database, Statement } from 'better-sqlite3'
import { countWords } from '../../shared/text/words'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import { packed } from './packing'
import { VERSION_TEXT } from './versionText'
import { wordChanges } from './wordChanges'

/** A row of `revision` as it is read; see 0001_journal.sql and 0005_writing.sql for what each column holds. */
export type RevisionRow = {
  id: string
  subject_kind: 'review' | 'take'
  subject_id: string
  /** The whole text. */
  body: string
  words: number
  name: string | null
  reason: 'pause' | 'leave' | 'finish' | 'command' | 'import' | 'restore'
  batch_id: string | null
  made_at: string
  deleted_at: string | null
  words_added: number | null
  words_removed: number | null
}

/** A row without its text, for lists. */
export type RevisionLine = Omit<RevisionRow, 'body'>

/** How a row stands in the table: its text whole in `body`, or packed. */
type StoredRow = RevisionRow & { packed: Buffer | null; base_seq: number | null }

export interface NewRevision {
  subjectKind: RevisionRow['subject_kind']
  subjectId: string
  body: string
  reason: RevisionRow['reason']
  batch?: string | null
  at?: string
  name?: string | null
}

/** The newest row of a text with the row that the next one may be packed with. */
interface Newest extends RevisionRow {
  base: number | null
  base_text: string | null
  base_size: number | null
}

const LINE = 'id, subject_kind, subject_id, words, name, reason, batch_id, made_at, deleted_at, words_added, words_removed'
const COLUMNS = `${LINE}, ${VERSION_TEXT} AS body`
const OF = 'FROM revision WHERE subject_kind = ? AND subject_id = ? AND deleted_at IS NULL'
const NEWEST_FIRST = 'ORDER BY made_at DESC, seq DESC'

/**
 * A text that has drifted this far from its base (in parts of what that takes) is kept by itself, as the base of those that come;
 * but not for a few bytes.
 */
const FAR = 1 / 6
const NEAR_BYTES = 120

const COUNTING_MS = 20

const isUncounted = ({ words_added }: RevisionLine): boolean => words_added === null
const countedAlone = (body: string): Pick<RevisionLine, 'words_added' | 'words_removed'> => ({ words_added: wordChanges('', body).added, words_removed: 0 })

export class RevisionRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], RevisionRow>
  readonly #insert: Statement<[StoredRow]>
  readonly #update: Statement<[{ id: string; name: string | null; deleted_at: string | null }]>
  readonly #of: Statement<[string, string], RevisionRow>
  readonly #lines: Statement<[string, string, number, number], RevisionLine>
  readonly #texts: Statement<[string, string, number, number], { body: string }>
  readonly #count: Statement<[string, string], { n: number }>
  readonly #newest: Statement<[string, string], Newest>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM revision WHERE id = ?`)
    this.#insert = db.prepare(`
      INSERT INTO revision (${LINE}, body, packed, base_seq)
      VALUES (@id, @subject_kind, @subject_id, @words, @name, @reason, @batch_id, @made_at, @deleted_at, @words_added, @words_removed, @body, @packed, @base_seq)`)
    this.#update = db.prepare('UPDATE revision SET name = @name, deleted_at = @deleted_at WHERE id = @id')
    this.#of = db.prepare(`SELECT ${COLUMNS} ${OF} ${NEWEST_FIRST}`)
    this.#lines = db.prepare(`SELECT ${LINE} ${OF} ${NEWEST_FIRST} LIMIT ? OFFSET ?`)
    this.#texts = db.prepare(`SELECT ${VERSION_TEXT} AS body ${OF} ${NEWEST_FIRST} LIMIT ? OFFSET ?`)
    this.#count = db.prepare(`SELECT count(*) AS n ${OF}`)
    this.#newest = db.prepare(`
      SELECT newest.*, base.seq AS base, version_text(base.body, base.packed, NULL, NULL) AS base_text, coalesce(length(base.packed), length(base.body)) AS base_size
      FROM (SELECT ${COLUMNS}, coalesce(base_seq, seq) AS based_on ${OF} ${NEWEST_FIRST} LIMIT 1) AS newest
      LEFT JOIN revision AS base ON base.seq = newest.based_on AND base.batch_id IS NULL AND base.deleted_at IS NULL`)
  }

  /** Inserts the row, its text packed with nothing, or changes its name or whether it is in the bin. A revision's text never changes. */
  save(row: RevisionRow): RevisionRow {
    const before = this.#find.get(row.id) ?? null
    if (before === null) return this.#add(row, null, null)
    this.#update.run({ id: row.id, name: row.name, deleted_at: row.deleted_at })
    const after = this.#mustFind(row.id)
    this.#changes.record('revision', before, after)
    return after
  }

  /** Keeps what a text says now; null when the newest revision says the same. */
  add({ subjectKind, subjectId, body, reason, batch = null, at = now(), name = null }: NewRevision): RevisionRow | null {
    const newest = this.#newest.get(subjectKind, subjectId) ?? null
    if (newest?.body === body) return null
    const { added, removed } = wordChanges(newest?.body ?? '', body)
    const row: RevisionRow = {
      id: newId(), subject_kind: subjectKind, subject_id: subjectId, body, words: countWords(body), name, reason, batch_id: batch, made_at: at, deleted_at: null,
      words_added: added, words_removed: removed
    }
    const close = newest === null || newest.base_text === null ? null : packed(body, newest.base_text)
    const isFar = close !== null && close.length > Math.max(NEAR_BYTES, (newest?.base_size ?? 0) * FAR)
    return close === null || isFar ? this.#add(row, null, null) : this.#add(row, close, newest?.base ?? null)
  }

  /** What an import brings is taken back row by row, so it stands whole and nothing is packed with it. */
  #add(row: RevisionRow, close: Buffer | null, base: number | null): RevisionRow {
    const isOwn = row.batch_id === null
    const packing = isOwn ? (close ?? packed(row.body, null)) : null
    this.#insert.run({ ...row, body: packing === null ? row.body : '', packed: packing, base_seq: packing !== null && close !== null ? base : null })
    const after = this.#mustFind(row.id)
    if (!isOwn) this.#changes.record('revision', null, after)
    return after
  }

  #mustFind(id: string): RevisionRow {
    const row = this.#find.get(id)
    if (!row) throw new Error('A revision was not written.')
    return row
  }

  get(id: string): RevisionRow {
    const row = this.#find.get(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'This version is no longer in your library.')
    return row
  }

  /** The revisions of a text, the newest first. */
  of(kind: RevisionRow['subject_kind'], subject: string): RevisionRow[] {
    return this.#of.all(kind, subject)
  }

  /** A stretch of them without their texts, and how many there are. */
  stretchOf(kind: RevisionRow['subject_kind'], subject: string, start: number, count: number): { total: number; lines: RevisionLine[] } {
    const lines = this.#lines.all(kind, subject, count, start)
    return { total: this.#count.get(kind, subject)?.n ?? 0, lines: lines.some(isUncounted) ? this.#counted(kind, subject, start, lines) : lines }
  }

  /** An export holds no counts, so those of versions that came with one are found when they are looked at, as far as that is quick. */
  #counted(kind: RevisionRow['subject_kind'], subject: string, start: number, lines: readonly RevisionLine[]): RevisionLine[] {
    const until = performance.now() + COUNTING_MS
    const texts = this.#texts.iterate(kind, subject, lines.length + 1, start)
    const counted = [...lines]
    let newer: string | null = null
    let at = -1
    for (const { body } of texts) {
      const line = counted[at]
      if (line && newer !== null && isUncounted(line)) {
        const { added, removed } = wordChanges(body, newer)
        counted[at] = { ...line, words_added: added, words_removed: removed }
      }
      newer = body
      at += 1
      if (performance.now() > until) return counted
    }
    const first = counted[at]
    if (first && newer !== null && isUncounted(first)) counted[at] = { ...first, ...countedAlone(newer) }
    return counted
  }

  newest(kind: RevisionRow['subject_kind'], subject: string): RevisionRow | null {
    return this.#newest.get(kind, subject) ?? null
  }
}
