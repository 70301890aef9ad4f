/** A library in which every table and every column holds something, odd things among them. */
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { writeLibraryJson } from '../../src/main/exporting/libraryJson'
import { tables } from '../../src/main/exporting/tables'
import { Library } from '../../src/main/db/library'
import { newId } from '../../src/main/ids'
import { fold, foldForMatching } from '../../src/main/text/fold'
import { sortTitle } from '../../src/main/text/sortTitle'
import { countWords } from '../../src/shared/text/words'
import { StoppableWork } from '../../src/main/worker/work'

export const WEIRD = 'Łódź “déjà vu” 👩🏽‍🚀 שלום \u202E傑作\u202C e\u0301 \t"\\/ \u2028\u2029 </script> ${x} \r\nend  '

const at = '2026-11-22T20:15:30.123Z'
const later = '2026-11-23T08:00:00.000Z'

type Value = string | number | null | Buffer

export function insert(db: Database, table: string, row: Record<string, Value>): string {
  const columns = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run(row)
  return String(row['id'] ?? row['sha256'])
}

export function filmRow(title: string, year: number | null, rest: Record<string, Value> = {}): Record<string, Value> {
  return {
    id: newId(), title, year, sort_title: sortTitle(title), match_title: foldForMatching(title), folded: fold(title), created_at: at, updated_at: at, ...rest
  }
}

export function blobRow(bytes: Buffer): Record<string, Value> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

export interface Filled {
  readonly film: string
  readonly stub: string
  readonly review: string
  readonly mine: string
  readonly privateReview: string
  readonly viewing: string
  /** Two films, ranked, with a note. */
  readonly list: string
}

/** Fills every table; the change log stays empty, as after a restore. */
export function fillEveryTable(db: Database): Filled {
  const page = insert(db, 'blob', blobRow(Buffer.from(WEIRD)))
  const picture = insert(db, 'blob', blobRow(Buffer.from(Array.from({ length: 300_001 }, (_, i) => i % 251))))
  insert(db, 'blob', blobRow(Buffer.alloc(0)))
  const batch = insert(db, 'batch', { id: newId(), kind: 'page', label: 'A page', status: 'done', report: '{"a":1}', started_at: at, finished_at: later })
  insert(db, 'batch', { id: newId(), kind: 'page', label: 'Half', status: 'running', report: null, started_at: at, finished_at: null })
  insert(db, 'batch', { id: newId(), kind: 'page', label: 'Undone', status: 'undone', report: '[]', started_at: at, finished_at: later })
  const source = insert(db, 'source', { id: newId(), kind: 'paste', name: WEIRD, media_type: 'text/plain', encoding: 'utf-8', sha256: page, received_at: at, batch_id: batch, deleted_at: null })
  const film = insert(db, 'film', filmRow('Late Spring', 1949, {
    original_title: '晩春', synopsis: WEIRD, runtime_minutes: 108, is_seen: 1, seen_on: '2007-07', rating: 10, is_liked: 1, private_note: 'mine alone', distributor: '松竹: “Shochiku” & <Co>', source_id: source, batch_id: batch
  }))
  const stub = insert(db, 'film', filmRow('Tokyo Story', 1953, { is_stub: 1 }))
  insert(db, 'film', filmRow('In the bin', null, { deleted_at: later }))
  const ofFilm = { film_id: film, batch_id: batch }
  insert(db, 'film_title', { id: newId(), ...ofFilm, title: 'Printemps tardif', country: 'France', country_code: 'FR', language: 'fr', match_title: 'printemps tardif', position: 0, kind: 'translated' })
  insert(db, 'film_release', { id: newId(), ...ofFilm, released_on: '1949-09-19', country: 'Japan', country_code: 'JP', note: 'premiere', position: 0, kind: 'festival' })
  insert(db, 'film_certificate', { id: newId(), ...ofFilm, system: 'BBFC', country: 'United Kingdom', country_code: 'GB', code: 'U', position: 0 })
  insert(db, 'film_trailer', { id: newId(), ...ofFilm, title: 'Trailer', url: 'https://example.org/a_b', local_file: null, position: 0 })
  insert(db, 'film_trailer', { id: newId(), ...ofFilm, title: 'Clip [1]', url: null, local_file: 'clip.mp4', position: 1 })
  for (const kind of ['genre', 'language', 'country']) insert(db, 'film_term', { id: newId(), ...ofFilm, kind, value: `a ${kind}`, code: 'x', position: 0 })
  insert(db, 'film_outside_id', { id: newId(), ...ofFilm, authority: 'imdb', value: 'tt0041154' })
  const poster = insert(db, 'film_poster', { id: newId(), ...ofFilm, original_name: 'p.png', media_type: 'image/png', width: 2, height: 3, sha256: picture, position: 0, created_at: at })
  db.prepare('UPDATE film SET poster_id = ? WHERE id = ?').run(poster, film)
  const person = insert(db, 'person', { id: newId(), name: 'Ozu Yasujirō', match_name: 'ozu yasujiro', folded: 'ozu yasujiro', batch_id: batch, created_at: at })
  const critic = insert(db, 'person', { id: newId(), name: 'r0cko_723', match_name: 'r0cko 723', folded: 'r0cko_723', created_at: at })
  insert(db, 'credit', { id: newId(), ...ofFilm, person_id: person, job: 'director', character: null, position: 0 })
  insert(db, 'credit', { id: newId(), ...ofFilm, person_id: person, job: 'actor', character: 'Himself', position: 1 })
  const take = insert(db, 'take', { id: newId(), ...ofFilm, author_id: critic, body: '“Quiet.”\n* and * true', written_on: '2007', language: 'en', folded: 'quiet', position: 0, source_id: source, created_at: at, updated_at: later })
  const viewing = insert(db, 'viewing', {
    id: newId(), ...ofFilm, watched_on: '2026-11-15', position: 1, is_rewatch: 1, rating: 9, is_liked: 1, place: 'at home', medium: 'Blu-ray', company: 'M.', private_note: 'fell asleep',
    is_private: 0, is_draft: 0, folded: '', source_id: source, created_at: at, updated_at: at
  })
  insert(db, 'viewing', { id: newId(), film_id: film, watched_on: null, is_private: 1, folded: '', created_at: at, updated_at: at })
  const review = insert(db, 'review', {
    id: newId(), ...ofFilm, author_id: critic, title: 'Hm', body: WEIRD, body_format: 'plain', body_as_pasted: 'as pasted', score_text: '3.5/5', score_value: 3.5, score_scale: 5, score_percent: 70,
    has_spoilers: 1, language: 'en', written_on: '2007-07-13', folded: fold(WEIRD), position: 0, source_id: source, created_at: at, updated_at: at
  })
  const mine = insert(db, 'review', {
    id: newId(), film_id: film, author_id: null, viewing_id: viewing, body: `The apple peel again.\n\nSee also [[Tokyo Story (1953)]]. ||She leaves||${'x'.repeat(1_000_000)}`, body_format: 'markdown',
    score_value: 6, folded: 'the apple peel again', position: 1, created_at: at, updated_at: at
  })
  const privateReview = insert(db, 'review', { id: newId(), film_id: film, body: 'Nobody reads this.', body_format: 'markdown', rating: 1, is_private: 1, folded: '', position: 2, created_at: at, updated_at: at })
  insert(db, 'review', { id: newId(), film_id: film, body: 'Not finished', body_format: 'markdown', is_draft: 1, folded: '', position: 3, created_at: at, updated_at: at })
  insert(db, 'revision', { id: newId(), subject_kind: 'review', subject_id: mine, body: 'The apple', words: 2, name: 'first', reason: 'pause', batch_id: batch, made_at: at })
  insert(db, 'mention', { id: newId(), subject_kind: 'review', subject_id: mine, film_id: stub, text: 'Tokyo Story', title: 'Tokyo Story', year: 1953, origin: 'written', status: 'accepted', batch_id: null, created_at: at })
  insert(db, 'mention', { id: newId(), subject_kind: 'take', subject_id: take, film_id: null, text: 'No way', title: 'No way', year: null, origin: 'recognised', status: 'rejected', batch_id: batch, created_at: at })
  const tag = insert(db, 'tag', { id: newId(), name: 'Autumn', match_name: 'autumn', batch_id: batch, created_at: at })
  insert(db, 'tag', { id: newId(), name: 'autumn', match_name: 'autumn', created_at: at, deleted_at: later })
  insert(db, 'tagging', { id: newId(), tag_id: tag, subject_kind: 'viewing', subject_id: viewing, position: 0, batch_id: batch })
  insert(db, 'tagging', { id: newId(), tag_id: tag, subject_kind: 'film', subject_id: film, position: 0 })
  const list = insert(db, 'list', { id: newId(), kind: 'watchlist', name: 'Watchlist', description: WEIRD, is_ranked: 1, is_liked: 1, is_private: 1, folded: '', source_id: source, batch_id: batch, created_at: at, updated_at: at })
  insert(db, 'list_entry', { id: newId(), list_id: list, film_id: stub, position: 0, note: 'why not', added_on: '2026', batch_id: batch, created_at: at })
  const ranked = insert(db, 'list', { id: newId(), kind: 'list', name: 'Quiet endings: A–Z', description: 'In *no* hurry.', is_ranked: 1, folded: '', created_at: at, updated_at: at })
  insert(db, 'list_entry', { id: newId(), list_id: ranked, film_id: stub, position: 0, note: 'The station.', created_at: at })
  insert(db, 'list_entry', { id: newId(), list_id: ranked, film_id: film, position: 1, note: null, created_at: at })
  insert(db, 'saved_view', { id: newId(), name: 'Autumn', page: 'journal', query: '{"tags":["autumn"]}', position: 0, created_at: at })
  insert(db, 'film_note', { id: newId(), film_id: film, kind: 'line', body: WEIRD, speaker: 'Noriko', answer: null, is_private: 0, folded: fold(WEIRD), position: 0, batch_id: batch, created_at: at, updated_at: later })
  insert(db, 'film_note', { id: newId(), film_id: film, kind: 'question', body: 'Whose bicycle is it, said in secret?', speaker: null, answer: 'Nobody’s.', is_private: 1, folded: '', position: 1, created_at: at, updated_at: at })
  insert(db, 'film_note', { id: newId(), film_id: film, kind: 'question', body: 'Binned?', is_private: 0, folded: '', position: 2, created_at: at, updated_at: at, deleted_at: later })
  insert(db, 'template', { id: newId(), name: 'Two minutes', body: WEIRD, position: 0, batch_id: batch, created_at: at, updated_at: at })
  insert(db, 'template', { id: newId(), name: 'Old', body: '', position: 1, created_at: at, updated_at: at, deleted_at: later })
  insert(db, 'import_answer', { id: newId(), question: 'film|wall·e|2008', answer: film, batch_id: batch, created_at: at })
  insert(db, 'import_answer', { id: newId(), question: 'film|ikiru|', answer: 'new', created_at: at, deleted_at: later })
  insert(db, 'import_preset', { id: newId(), name: WEIRD, header: '["Título","Fecha"]', mapping: '{"title":0}', batch_id: batch, created_at: at, updated_at: later })
  insert(db, 'kept_note', {
    id: newId(), body: WEIRD, body_as_pasted: '<i>as pasted</i>', address: 'https://boxd.it/abc', written_on: '2019-05', origin: 'Letterboxd comment', folded: fold(WEIRD), source_id: source, batch_id: batch,
    created_at: at, updated_at: at
  })
  const count = db.prepare('UPDATE review SET words = ? WHERE id = ?')
  for (const { id, body } of db.prepare<[], { id: string; body: string }>('SELECT id, body FROM review').all()) count.run(countWords(body), id)
  return { film, stub, review, mine, privateReview, viewing, list: ranked }
}

export interface Workshop {
  readonly folder: string
  /** A path in the folder. */
  readonly path: (name: string) => string
  readonly library: (name?: string) => Promise<Library>
  readonly close: () => void
}

/** A folder for libraries and exports; `close` closes and removes everything in it. */
export function aWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  const opened: Library[] = []
  const path = (name: string): string => join(folder, name)
  return {
    folder,
    path,
    library: async (name = 'Library.matinee') => {
      const library = await Library.open(path(name), { create: true, busyTimeoutMs: 5_000 })
      opened.push(library)
      return library
    },
    close: () => {
      for (const library of opened) library.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

export async function exported(library: Library): Promise<string> {
  const parts: string[] = []
  await writeLibraryJson(library.db, { write: (text) => parts.push(text) }, new StoppableWork())
  return parts.join('')
}

/** Everything in the library, with what no export holds: two dumps are equal when nothing at all changed. */
export function dump(library: Library): string {
  const names = [...tables.map(({ name }) => name), 'change', 'change_group', 'local_note', 'local_restore']
  return JSON.stringify(names.map((name) => [name, library.db.prepare(`SELECT * FROM ${name}`).all()]))
}

const Whole = z.object({ format: z.string(), scope: z.string(), tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }).loose()

/** An export as any JSON reader has it. */
export function parsed(text: string): z.infer<typeof Whole> {
  return Whole.parse(JSON.parse(text))
}

export function read(path: string): string {
  return readFileSync(path, 'utf8')
}
