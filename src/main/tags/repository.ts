/** SQL of tags and of what they are put on. A tag is one whatever its case and marks, in the person's spelling. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import { foldForMatching } from '../text/fold'

/** A row of `tag`, column by column; see 0001_journal.sql for what each holds. */
export type TagRow = {
  id: string
  name: string
  match_name: string
  batch_id: string | null
  created_at: string
  deleted_at: string | null
}

/** A row of `tagging`: a tag on something. */
export type TaggingRow = {
  id: string
  tag_id: string
  subject_kind: TagSubject
  subject_id: string
  position: number
  batch_id: string | null
  deleted_at: string | null
}

export type TagSubject = 'viewing' | 'review' | 'film' | 'list'

const TAG = 'id, name, match_name, batch_id, created_at, deleted_at'
const TAGGING = 'id, tag_id, subject_kind, subject_id, position, batch_id, deleted_at'

/** A tag, and how many entries bear it. */
export type TagUse = { name: string; uses: number }

/** How many tags are offered while one is typed. */
const OFFERED = 12

/** Those in use, then those from the bin, the newest first: two indexes, because most lie in one or the other. */
export const TAGGINGS_OF_SQL = `
  SELECT * FROM (SELECT ${TAGGING} FROM tagging WHERE subject_kind = @kind AND subject_id = @subject AND deleted_at IS NULL ORDER BY seq DESC)
  UNION ALL SELECT * FROM (SELECT ${TAGGING} FROM tagging WHERE subject_kind = @kind AND subject_id = @subject AND deleted_at IS NOT NULL ORDER BY seq DESC)`

/** Entries are all that bear a tag less films and lists: so every figure comes from an index, and the taggings themselves are not read. */
export const SUGGEST_SQL = `
  WITH elsewhere AS (SELECT tag_id, count(*) AS n FROM tagging WHERE subject_kind IN ('film', 'list') AND deleted_at IS NULL GROUP BY tag_id),
    used AS (
      SELECT id, name, match_name, (SELECT count(*) FROM tagging WHERE tag_id = tag.id AND deleted_at IS NULL) AS n
      FROM tag WHERE deleted_at IS NULL AND instr(' ' || match_name, ' ' || @begins) > 0)
  SELECT used.name, used.n - coalesce(elsewhere.n, 0) AS uses FROM used LEFT JOIN elsewhere ON elsewhere.tag_id = used.id
  WHERE used.n > 0 ORDER BY uses DESC, used.match_name LIMIT ${OFFERED}`

export class TagRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], TagRow>
  readonly #byMatch: Statement<[string], TagRow>
  readonly #saveTag: Statement<[TagRow], TagRow>
  readonly #findTagging: Statement<[string], TaggingRow>
  readonly #saveTagging: Statement<[TaggingRow], TaggingRow>
  readonly #insertTagging: Statement<[TaggingRow]>
  readonly #taggingsOf: Statement<[{ kind: TagSubject; subject: string }], TaggingRow>
  readonly #namesOf: Statement<[string, string], { name: string }>
  readonly #suggest: Statement<[{ begins: string }], TagUse>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${TAG} FROM tag WHERE id = ?`)
    // A tag that is in use before one from the bin, of those the newest.
    this.#byMatch = db.prepare(`SELECT ${TAG} FROM tag WHERE match_name = ? ORDER BY deleted_at IS NOT NULL, seq DESC LIMIT 1`)
    this.#saveTag = db.prepare(`
      INSERT INTO tag (${TAG}) VALUES (@id, @name, @match_name, @batch_id, @created_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, match_name = excluded.match_name, deleted_at = excluded.deleted_at
      RETURNING ${TAG}`)
    this.#findTagging = db.prepare(`SELECT ${TAGGING} FROM tagging WHERE id = ?`)
    const insertTagging = `INSERT INTO tagging (${TAGGING}) VALUES (@id, @tag_id, @subject_kind, @subject_id, @position, @batch_id, @deleted_at)`
    this.#insertTagging = db.prepare(insertTagging)
    this.#saveTagging = db.prepare(`${insertTagging}
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, deleted_at = excluded.deleted_at
      RETURNING ${TAGGING}`)
    this.#taggingsOf = db.prepare(TAGGINGS_OF_SQL)
    this.#namesOf = db.prepare(`
      SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
      WHERE tagging.subject_kind = ? AND tagging.subject_id = ? AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL
      ORDER BY tagging.position, tagging.seq`)
    this.#suggest = db.prepare(SUGGEST_SQL)
  }

  /** The tag, also from the bin; null when there never was one. */
  find(id: string): TagRow | null {
    return this.#find.get(id) ?? null
  }

  /** The tag, not from the bin. */
  get(id: string): TagRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That tag is no longer in your library.')
    return row
  }

  /** Inserts or updates a tag as given and notes the change. */
  save(row: TagRow): TagRow {
    const before = this.find(row.id)
    const after = this.#saveTag.get(row)
    if (!after) throw new Error('A tag was not written.')
    this.#changes.record('tag', before, after)
    return after
  }

  /** Inserts or updates a tagging as given and notes the change. */
  saveTagging(row: TaggingRow): TaggingRow {
    const before = this.#findTagging.get(row.id) ?? null
    const after = this.#saveTagging.get(row)
    if (!after) throw new Error('A tagging was not written.')
    this.#changes.record('tagging', before, after)
    return after
  }

  /** The tags of something, in the order they were put. */
  of(kind: TagSubject, subject: string): string[] {
    return this.#namesOf.all(kind, subject).map(({ name }) => name)
  }

  /**
   * Makes exactly these the tags of something, in this order. Taggings that go are put in the bin, those that come
   * back are taken out of it. A tag that exists keeps the spelling it has.
   */
  setTags(kind: TagSubject, subject: string, names: readonly string[], batch: string | null = null): void {
    const wanted = new Map<string, string>()
    for (const name of names) {
      const match = foldForMatching(name)
      if (match !== '' && !wanted.has(match)) wanted.set(match, name.trim())
    }
    const known = this.#taggingsOf.all({ kind, subject })
    const kept = new Set<string>()
    let position = 0
    for (const [match, name] of wanted) {
      const tag = this.#tagNamed(match, name, batch)
      const tagging = known.find((row) => row.tag_id === tag.id)
      kept.add(tag.id)
      const row: TaggingRow = tagging ?? { id: newId(), tag_id: tag.id, subject_kind: kind, subject_id: subject, position, batch_id: batch, deleted_at: null }
      if (!tagging || tagging.position !== position || tagging.deleted_at !== null) this.saveTagging({ ...row, position, deleted_at: null })
      position += 1
    }
    for (const row of known) {
      if (row.deleted_at === null && !kept.has(row.tag_id)) this.saveTagging({ ...row, deleted_at: now() })
    }
  }

  /**
   * Puts tags on something that has none yet, one of very many.
   *
   * @param known match name → tag, of this transaction: filled here
   */
  tagNew(kind: TagSubject, subject: string, names: readonly string[], batch: string, known: Map<string, string>): void {
    const put = new Set<string>()
    for (const name of names) {
      const match = foldForMatching(name)
      if (match === '' || put.has(match)) continue
      let tag = known.get(match)
      if (tag === undefined) known.set(match, (tag = this.#tagNamed(match, name.trim(), batch).id))
      const row: TaggingRow = { id: newId(), tag_id: tag, subject_kind: kind, subject_id: subject, position: put.size, batch_id: batch, deleted_at: null }
      put.add(match)
      this.#insertTagging.run(row)
      this.#changes.recordNew('tagging', [row.id])
    }
  }

  /** Tags in use of which a word begins like this, the most used first; all of them when nothing was typed. */
  suggest(begins: string): TagUse[] {
    return this.#suggest.all({ begins: begins.trim() === '' ? '' : foldForMatching(begins) })
  }

  #tagNamed(match: string, name: string, batch: string | null): TagRow {
    const tag = this.#byMatch.get(match)
    if (!tag) return this.save({ id: newId(), name, match_name: match, batch_id: batch, created_at: now(), deleted_at: null })
    // One from the bin comes back as it is written now: nobody sees the old spelling any more.
    return tag.deleted_at === null ? tag : this.save({ ...tag, name, deleted_at: null })
  }
}
