import Sqlite from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../../src/main/ids'
import type { Library } from '../../../../src/main/db/library'
import { describe as describeProblem } from '../../../../src/main/problem'
import { withRepositories } from '../../../../src/main/repositories'
import { aWorkshop, dump, exported, filmRow, insert, type Workshop } from '../../../support/fullLibrary'
import { aFilm, aReviewOfMine } from '../../../support/library'
import { numberFrom, say } from '../../../support/robust/figures'
import { targetProgram } from '../../../support/robust/startTarget'

/** Half of them films, half viewings. */
const ROWS = 2 * Math.ceil(numberFrom('MATINEE_IMPORT_ROWS', 20_000) / 2)

let workshop: Workshop
beforeEach(() => (workshop = aWorkshop()))
afterEach(() => workshop.close())

/** Holds the library's write lock from a second connection, as another program would. */
function holdLock(path: string): { release: () => void } {
  const other = new Sqlite(path)
  other.exec("BEGIN IMMEDIATE; INSERT INTO local_note VALUES ('held', '1')")
  return {
    release: () => {
      other.exec('ROLLBACK')
      other.close()
    }
  }
}

/** As in the window: SQLite itself never waits. */
async function inWindow(): Promise<Library> {
  const library = await workshop.library()
  library.db.pragma('busy_timeout = 0')
  return library
}

test('a save waits two seconds for another program without holding the window up', async () => {
  const library = await inWindow()
  const open = withRepositories(library)
  const film = await aFilm(open, 'The Empty Rows')
  const lock = holdLock(library.path)
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const begun = performance.now()
  const saved = aReviewOfMine(open, film.id, 'Kept although another program was writing.')
  setTimeout(() => lock.release(), 2_000)
  const { id } = await saved
  delays.disable()
  const waited = performance.now() - begun
  const [usual, worst] = [delays.percentile(99) / 1e6, delays.max / 1e6]
  console.log(`A save behind a lock of 2 s took ${waited.toFixed(0)} ms; the event loop was held up ${usual.toFixed(0)} ms (99 of 100 times), ${worst.toFixed(0)} ms at most.`)
  expect(open.repositories.reviews.find(id)?.body).toMatch(/^Kept/)
  expect(waited).toBeGreaterThan(1_900)
  expect(waited).toBeLessThan(4_000)
  expect(usual).toBeLessThan(50)
  // A save that waits inside SQLite would hold it up for the whole two seconds; anything in between is a busy machine.
  expect(worst).toBeLessThan(1_000)
})

test('a save behind a lock that does not go says so after five seconds, and nothing was changed', async () => {
  const library = await inWindow()
  const open = withRepositories(library)
  const film = await aFilm(open, 'The Empty Rows')
  const before = dump(library)
  const lock = holdLock(library.path)
  const begun = performance.now()
  const refusal = await aReviewOfMine(open, film.id, 'Too late').then(() => null, describeProblem)
  const waited = performance.now() - begun
  lock.release()
  expect(refusal).toEqual({ code: 'busy', message: 'Another program is using the library. Nothing was changed. Try again in a moment.' })
  expect(waited).toBeGreaterThan(4_900)
  expect(waited).toBeLessThan(8_000)
  expect(dump(library)).toBe(before)
  await aReviewOfMine(open, film.id, 'In a moment')
  expect(library.db.prepare('SELECT body FROM review').all()).toEqual([{ body: 'In a moment' }])
})

test(`while another process brings in ${ROWS} rows, a review is saved every 100 ms and none fails`, { timeout: 120_000 + ROWS * 5 }, async () => {
  const file = workshop.path('all.json')
  writeFileSync(file, await manyRows())
  const program = await targetProgram()
  const library = await inWindow()
  const open = withRepositories(library)
  const film = await aFilm(open, 'The Empty Rows')
  const begun = performance.now()
  const target = program.start('restore', library.path, file)
  try {
    await target.says((line) => line.startsWith('added '))
    const saved: string[] = []
    const waits: number[] = []
    const saves: Promise<void>[] = []
    const from = performance.now()
    const save = async (): Promise<void> => {
      const at = performance.now()
      const { id } = await aReviewOfMine(open, film.id, `Review ${saves.length} while rows come in.`)
      waits.push(performance.now() - at)
      saved.push(id)
    }
    while (!target.hasEnded) {
      saves.push(save())
      await pause(100)
    }
    const settled = await Promise.allSettled(saves)
    await target.ends()
    const failed = settled.filter(({ status }) => status === 'rejected').length
    const kept = new Set(library.db.prepare<[string], { id: string }>('SELECT id FROM review WHERE film_id = ?').all(film.id).map(({ id }) => id))
    const lost = saved.filter((id) => !kept.has(id)).length
    const sorted = waits.toSorted((a, b) => a - b)
    const note = `${saves.length} saves in ${((performance.now() - from) / 1000).toFixed(1)} s: ${failed} failed, ${lost} lost; half within ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} ms, the slowest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`
    say({ name: 'Saving during an import', count: ROWS, of: 'rows', failed: failed + lost, seconds: (performance.now() - begun) / 1000, note })
    expect({ failed, lost }).toEqual({ failed: 0, lost: 0 })
    expect(saves.length).toBeGreaterThan(5)
    expect(target.lines).toContain(`done ${ROWS}`)
    expect(library.db.prepare("SELECT count(*) AS n FROM film WHERE title LIKE 'Film %'").get()).toEqual({ n: ROWS / 2 })
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(library.db.pragma('foreign_key_check')).toEqual([])
  } finally {
    await target.kill()
    program.close()
  }
})

/** An export with so many rows: films, and a viewing of each. */
async function manyRows(): Promise<string> {
  const source = await workshop.library('Source.matinee')
  const at = '2026-11-22T20:15:30.123Z'
  source.db.transaction(() => {
    for (let number = 0; number < ROWS / 2; number += 1) {
      const film = insert(source.db, 'film', filmRow(`Film ${number}`, 1900 + (number % 120)))
      insert(source.db, 'viewing', { id: newId(), film_id: film, watched_on: '2026-11-15', rating: 7, folded: '', created_at: at, updated_at: at })
    }
  })()
  return exported(source)
}
