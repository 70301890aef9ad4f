/** SQL of what I note on a film: lines that are spoken in it, and questions for its next viewing. */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmNote, FilmNoteKind, FilmNoteText } from '../../shared/models/filmNote'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import { fold } from '../text/fold'
import { wellFormed } from '../text/wellFormed'

/** A row of `film_note`, column by column; see 0005_writing.sql for what each holds. */
export type FilmNoteRow = {
  id: string
  film_id: string
  kind: FilmNoteKind
  body: string
  speaker: string | null
  answer: string | null
  is_private: number
  folded: string
  position: number
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, film_id, kind, body, speaker, answer, is_private, folded, position, batch_id, created_at, updated_at, deleted_at'

export class FilmNoteRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], FilmNoteRow>
  readonly #save: Statement<[FilmNoteRow], FilmNoteRow>
  readonly #ofFilm: Statement<[string], FilmNoteRow>
  readonly #openQuestions: Statement<[string], { n: number }>
  readonly #nextPosition: Statement<[string], { position: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM film_note WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO film_note (${COLUMNS})
      VALUES (@id, @film_id, @kind, @body, @speaker, @answer, @is_private, @folded, @position, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET
        film_id = excluded.film_id, body = excluded.body, speaker = excluded.speaker, answer = excluded.answer, is_private = excluded.is_private,
        folded = excluded.folded, position = excluded.position, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#ofFilm = db.prepare(`SELECT ${COLUMNS} FROM film_note WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq`)
    this.#openQuestions = db.prepare("SELECT count(*) AS n FROM film_note WHERE film_id = ? AND deleted_at IS NULL AND kind = 'question' AND answer IS NULL")
    this.#nextPosition = db.prepare('SELECT coalesce(max(position), -1) + 1 AS position FROM film_note WHERE film_id = ?')
  }

  /** The note, also from the bin; null when there never was one. */
  find(id: string): FilmNoteRow | null {
    return this.#find.get(id) ?? null
  }

  /** The note, not from the bin. */
  get(id: string): FilmNoteRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That note is no longer in your library. What you typed is still here to be copied.')
    return row
  }

  /** All notes on a film, in the order they were made. */
  ofFilm(film: string): FilmNoteRow[] {
    return this.#ofFilm.all(film)
  }

  /** How many questions for the next viewing wait for an answer. */
  openQuestions(film: string): number {
    return this.#openQuestions.get(film)?.n ?? 0
  }

  /** A new note after the others, not yet saved. */
  blank(film: string, kind: FilmNoteKind, text: FilmNoteText): FilmNoteRow {
    const at = now()
    const position = this.#nextPosition.get(film)?.position ?? 0
    const row = { id: newId(), film_id: film, kind, position, folded: '', batch_id: null, created_at: at, updated_at: at, deleted_at: null }
    return { ...row, ...columnsOf(kind, text) }
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. The search column is derived here. */
  save(row: FilmNoteRow): FilmNoteRow {
    const before = this.find(row.id)
    const after = this.#save.get({ ...row, folded: fold([row.body, row.speaker, row.answer].filter((text) => text !== null).join('\n')) })
    if (!after) throw new Error('A note of a film was not written.')
    this.#changes.record('film_note', before, after)
    return after
  }
}

/** What a person wrote as the columns keep it: a line has no answer, a question nobody who says it. */
export function columnsOf(kind: FilmNoteKind, { body, speaker, answer, isPrivate }: FilmNoteText): Pick<FilmNoteRow, 'body' | 'speaker' | 'answer' | 'is_private'> {
  return {
    body: wellFormed(body).text,
    speaker: kind === 'line' ? orNothing(speaker) : null,
    answer: kind === 'question' && answer !== null ? wellFormed(answer).text : null,
    is_private: isPrivate ? 1 : 0
  }
}

function orNothing(text: string | null): string | null {
  return text === null || text === '' ? null : wellFormed(text).text
}

/** The row as the window knows it. */
export function filmNote({ id, film_id, kind, body, speaker, answer, is_private, created_at }: FilmNoteRow): FilmNote {
  return { id, film: film_id, kind, body, speaker, answer, isPrivate: is_private === 1, createdAt: created_at }
}
