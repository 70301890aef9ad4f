/** What versions cost in the file: 1,000 saves of a 1,000-word review must cost less than 1 MB. Size is not time, so it is asserted. */
import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leave, save, start } from '../../../../src/main/journal/writing'
import { aFilm, aLibrary, anEntryText, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

const SAVES = 1_000
const MB = 1_000_000
/** Each save waits for the disk. */
const PATIENCE_MS = 120_000

let seed = 20_261_122
const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
const SYLLABLES = ['ka', 'ro', 'min', 'ta', 'sel', 'ver', 'do', 'lin', 'pa', 'thor', 'en', 'is', 'gra', 'mo', 'ul', 'she']
const vocabulary = Array.from({ length: 3_000 }, () => Array.from({ length: 1 + random(4) }, () => SYLLABLES[random(SYLLABLES.length)]).join(''))
const word = (): string => vocabulary[Math.min(random(3_000), random(3_000))] ?? 'a'

/** A word changed, put in or taken out; now and then a sentence. */
function edited(words: readonly string[]): string[] {
  const at = random(words.length)
  const what = random(10)
  if (what < 4) return words.with(at, word())
  if (what < 7) return words.toSpliced(at, 0, word())
  if (what < 9) return words.toSpliced(at, 1)
  return words.toSpliced(at, random(3) * 4, ...Array.from({ length: 6 }, word))
}

function size(): number {
  library.open.library.db.pragma('wal_checkpoint(TRUNCATE)')
  return statSync(library.path).size
}

const kB = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`

/** What a table takes in the file with its indexes, in bytes. */
function pagesOf(table: string): number {
  const { db } = library.open.library
  return Number(db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = ?)').pluck().get(table))
}

/** Every save comes after a pause, so each makes a version of what stood before it. */
async function write(sessions: number): Promise<{ versions: number; grown: number; kept: number; log: number }> {
  const { open } = library
  const { db } = open.library
  const film = await aFilm(open, 'Interview')
  let at = Date.parse('2026-01-01T10:00:00Z')
  const { id } = await start(open, film.id, new Date(at).toISOString())
  let words = Array.from({ length: 1_000 }, word)
  await save(open, id, anEntryText({ body: words.join(' ') }), new Date(at).toISOString())
  const before = size()
  for (let session = 0; session < sessions; session += 1) {
    for (let each = 0; each < SAVES / sessions; each += 1) {
      at += 30_000
      const before = words.join(' ')
      while (words.join(' ') === before) words = edited(words)
      await save(open, id, anEntryText({ body: words.join(' ') }), new Date(at).toISOString())
    }
    if (sessions === 1) continue
    await leave(open, id, new Date(at).toISOString())
    // Something else is done in between: the next session is another thing to undo.
    await aFilm(open, `Film ${session}`)
  }
  const grown = size() - before
  const versions = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM revision').get()?.n ?? 0
  const [kept, log] = [pagesOf('revision'), pagesOf('change')]
  console.log(`${SAVES} saves in ${sessions} sessions: ${versions} versions. The file grew by ${kB(grown)}, of it versions with their indexes ${kB(kept)}, the change log ${kB(log)}.`)
  return { versions, grown, kept, log }
}

test('a thousand saves in one session', async () => {
  const { versions, grown } = await write(1)
  expect(versions).toBeGreaterThanOrEqual(SAVES - 1)
  expect(grown).toBeLessThan(MB)
}, PATIENCE_MS)

test('a thousand saves in fifty sessions: the versions alone cost no more', async () => {
  const { versions, kept } = await write(50)
  expect(versions).toBeGreaterThanOrEqual(SAVES - 1)
  expect(kept).toBeLessThan(MB)
}, PATIENCE_MS)
