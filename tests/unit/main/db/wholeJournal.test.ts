import Sqlite, { type Database } from 'better-sqlite3'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { APPLICATION_ID, Library } from '../../../../src/main/db/library'
import { migrate, migrations, schemaVersion, versionOf } from '../../../../src/main/db/migrate'
import { newId } from '../../../../src/main/ids'
import { fold } from '../../../../src/main/text/fold'
import { countWords } from '../../../../src/shared/text/words'
import { expectDerived } from '../../../support/derived'
import { filmRow, insert, WEIRD } from '../../../support/fullLibrary'
import { createRandom } from '../../../support/pageGenerator/random'
import { seed } from '../../../support/robust/figures'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  path = join(folder, 'Library.matinee')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a library of the first version opens with every viewing and review in the journal, words counted, a copy beside it', async () => {
  const before = firstVersion()
  const library = await Library.open(path, { create: false })
  try {
    const { db } = library
    expect(versionOf(db)).toBe(schemaVersion)
    expectDerived(db)
    for (const { body, words } of db.prepare<[], { body: string; words: number }>('SELECT body, words FROM review').all()) expect(words).toBe(countWords(body))
    expect(db.prepare('SELECT id, body, updated_at FROM review ORDER BY seq').all()).toEqual(before)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(existsSync(`${path}.before-${schemaVersion}`)).toBe(true)
  } finally {
    library.close()
  }
})

/** Viewings and reviews in all their states, as the first version kept them. Answers with the reviews. */
function firstVersion(): unknown[] {
  const random = createRandom(seed)
  const db = new Sqlite(path)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, migrations.slice(0, 1))
    const films = ['Interview', 'Late Spring', 'Columbus'].map((title) => insert(db, 'film', filmRow(title, 2007)))
    const author = insert(db, 'person', { id: newId(), name: 'Anna', match_name: 'anna', folded: 'anna', created_at: at(0) })
    const viewings: string[] = []
    for (let index = 0; index < 120; index += 1) {
      viewings.push(insert(db, 'viewing', {
        id: newId(), film_id: random.pick(films), watched_on: random.pick([null, '2007', '2007-05', '2007-05-04', '2026-11-22']), position: random.int(0, 3), is_rewatch: random.int(0, 1),
        rating: random.pick([null, 3, 10]), is_liked: random.int(0, 1), is_private: random.int(0, 1), is_draft: random.int(0, 1), folded: '', created_at: at(index), updated_at: at(index),
        deleted_at: random.chance(0.2) ? at(500) : null
      }))
    }
    for (let index = 0; index < 150; index += 1) {
      const body = random.pick(['', 'Three plain words', WEIRD, '傑作映画。'])
      insert(db, 'review', {
        id: newId(), film_id: random.pick(films), author_id: random.chance(0.2) ? author : null, viewing_id: random.chance(0.6) ? random.pick(viewings) : null, body, body_format: 'markdown',
        rating: random.pick([null, 7]), is_liked: random.int(0, 1), is_private: random.int(0, 1), is_draft: random.int(0, 1), written_on: random.pick([null, '2007', '2026-11-20']), folded: fold(body),
        position: index, created_at: at(index), updated_at: at(index), deleted_at: random.chance(0.2) ? at(500) : null
      })
    }
    return reviewsOf(db)
  } finally {
    db.close()
  }
}

function reviewsOf(db: Database): unknown[] {
  return db.prepare('SELECT id, body, updated_at FROM review ORDER BY seq').all()
}

function at(minutes: number): string {
  return new Date(Date.parse('2026-10-01T10:00:00.000Z') + minutes * 60_000).toISOString()
}
