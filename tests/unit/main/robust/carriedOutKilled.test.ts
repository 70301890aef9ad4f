import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Library } from '../../../../src/main/db/library'
import { interruptedBatches, takeBackUnfinished, unfinishedImport } from '../../../../src/main/importing/unfinished'
import { aWorkshop, dump, filmRow, insert, type Workshop } from '../../../support/fullLibrary'
import { createRandom } from '../../../support/pageGenerator/random'
import { numberFrom, say, seed } from '../../../support/robust/figures'
import { manyPlanned } from '../../../support/robust/manyPlanned'
import { targetProgram } from '../../../support/robust/startTarget'

const KILLS = numberFrom('MATINEE_IMPORT_KILLS', 10)

let workshop: Workshop
beforeEach(() => (workshop = aWorkshop()))
afterEach(() => workshop.close())

async function opened<T>(path: string, work: (library: Library) => T | Promise<T>): Promise<T> {
  const library = await Library.open(path, { create: true, busyTimeoutMs: 5_000 })
  try {
    return await work(library)
  } finally {
    library.close()
  }
}

test(`an import of another program's export that is killed is taken back whole when the library is opened again (${KILLS} kills)`, { timeout: 60_000 + KILLS * 15_000 }, async () => {
  const random = createRandom(seed)
  const clean = workshop.path('Clean.matinee')
  const before = await opened(clean, (library) => {
    insert(library.db, 'film', filmRow('Mine before', 2001))
    insert(library.db, 'tag', { id: '01910000-0000-7000-8000-000000000001', name: 'AUTUMN', match_name: 'autumn', created_at: '2020-01-01T00:00:00.000Z' })
    return dump(library)
  })
  const known = await opened(clean, ({ db }) => db.prepare<[], string>('SELECT id FROM film').pluck().get())
  const given = workshop.path('diary.csv')
  writeFileSync(given, 'Date,Name\r\n')
  const plan = workshop.path('a.plan')
  const rows = manyPlanned(plan, { films: 600, viewings: 2_000, known: known ?? '', given: [given] })
  const program = await targetProgram()
  const path = workshop.path('Crashed.matinee')
  const ends = { before: 0, midway: 0, complete: 0 }
  const begun = performance.now()
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (const end of ['', '-wal', '-shm', '.before-import']) rmSync(path + end, { force: true })
      copyFileSync(clean, path)
      const row = Math.round((rows * 1.1 * kill) / Math.max(1, KILLS - 1)) - 1
      const target = program.start('carry-out', path, plan)
      await target.says((line) => (row < 0 ? line === 'open' : line.startsWith('done') || (line.startsWith('added ') && Number(line.slice(6)) >= row)))
      await pause(random.next() * 8)
      await target.kill()
      const wasComplete = target.lines.some((line) => line.startsWith('done'))
      const wasBegun = target.lines.some((line) => line.startsWith('added'))
      if (kill % 3 === 2 && !wasComplete) {
        // A second crash, while the first one's leavings are taken back.
        const second = program.start('take-back', path, '')
        await second.says((line) => line === 'open')
        await pause(random.next() * 30)
        await second.kill()
      }
      await opened(path, async (library) => {
        if (wasComplete) expect(unfinishedImport(library)).toBeNull()
        await takeBackUnfinished(library)
        const isComplete = library.db.prepare<[], number>('SELECT count(*) FROM kept_note').pluck().get() === 1
        if (isComplete) expect(interruptedBatches(library)).toEqual([])
        else expect(dump(library), `killed at row ${row}`).toBe(before)
        if (wasComplete) expect(isComplete).toBe(true)
        ends[isComplete ? 'complete' : wasBegun ? 'midway' : 'before'] += 1
        expect(unfinishedImport(library)).toBeNull()
        expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(library.db.pragma('foreign_key_check')).toEqual([])
        for (const table of ['film', 'review', 'viewing', 'person', 'list']) library.db.exec(`INSERT INTO ${table}_search (${table}_search, rank) VALUES ('integrity-check', 1)`)
      })
    }
  } finally {
    program.close()
  }
  const note = `${ends.before} before the first row, ${ends.midway} midway, ${ends.complete} behind the last; each was taken back whole or complete; MATINEE_SEED=${seed}`
  say({ name: 'Kills while a plan is carried out', count: KILLS, of: 'kills', failed: 0, seconds: (performance.now() - begun) / 1000, note })
  expect(ends.midway).toBeGreaterThan(0)
})
