import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Library } from '../../../../src/main/db/library'
import { interruptedBatches, takeBackUnfinished, unfinishedImport } from '../../../../src/main/importing/unfinished'
import { aWorkshop, dump, exported, fillEveryTable, filmRow, insert, parsed, type Workshop } from '../../../support/fullLibrary'
import { createRandom } from '../../../support/pageGenerator/random'
import { numberFrom, say, seed } from '../../../support/robust/figures'
import { type TargetProgram, targetProgram } from '../../../support/robust/startTarget'

const KILLS = numberFrom('MATINEE_IMPORT_KILLS', 10)
const FILMS = 3_000

let workshop: Workshop
let program: TargetProgram
let file: string
let rows: number
beforeAll(async () => {
  workshop = aWorkshop()
  file = workshop.path('all.json')
  const source = await workshop.library('Source.matinee')
  fillEveryTable(source.db)
  source.db.exec("UPDATE review SET body = 'short' WHERE length(body) > 1000")
  source.db.transaction(() => {
    for (let number = 0; number < FILMS; number += 1) insert(source.db, 'film', filmRow(`Film ${number}`, 1900 + (number % 120)))
  })()
  const text = await exported(source)
  rows = Object.values(parsed(text).tables).reduce((sum, some) => sum + some.length, 0)
  writeFileSync(file, text)
  program = await targetProgram()
}, 60_000)
afterAll(() => {
  program.close()
  workshop.close()
})

async function opened<T>(path: string, work: (library: Library) => T | Promise<T>): Promise<T> {
  const library = await Library.open(path, { create: true, busyTimeoutMs: 5_000 })
  try {
    return await work(library)
  } finally {
    library.close()
  }
}

describe.each([
  ['an empty library', false],
  ['a library with films of its own', true]
])('an import into %s that is killed', (name, isUsed) => {
  test(`is taken back when the library is opened again, or is complete (${KILLS} kills)`, { timeout: 60_000 + KILLS * 15_000 }, async () => {
    const random = createRandom(seed + (isUsed ? 1 : 0))
    const clean = workshop.path(`Clean${Number(isUsed)}.matinee`)
    const before = await opened(clean, (library) => {
      if (isUsed) fillWithOwn(library)
      return dump(library)
    })
    const path = workshop.path(`Crashed${Number(isUsed)}.matinee`)
    const ends = { before: 0, midway: 0, complete: 0 }
    const begun = performance.now()
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (const end of ['', '-wal', '-shm', '.before-import']) rmSync(path + end, { force: true })
      copyFileSync(clean, path)
      // Evenly over the rows, once before the first and once behind the last; then a little later, at random.
      const row = Math.round((rows * 1.1 * kill) / Math.max(1, KILLS - 1)) - 1
      const target = program.start('restore', path, file)
      await target.says((line) => (row < 0 ? line === 'open' : line.startsWith('done') || (line.startsWith('added ') && Number(line.slice(6)) >= row)))
      await pause(random.next() * 8)
      await target.kill()
      const wasComplete = target.lines.some((line) => line.startsWith('done'))
      const wasBegun = target.lines.some((line) => line.startsWith('added'))
      if (kill % 3 === 2 && !wasComplete) await killTakingBack(path, random.next() * 30)
      await opened(path, async (library) => {
        const unfinished = unfinishedImport(library)
        if (wasComplete) expect(unfinished).toBeNull()
        await takeBackUnfinished(library)
        const isComplete = library.db.prepare<[], { n: number }>("SELECT count(*) AS n FROM film WHERE title LIKE 'Film %'").get()?.n === FILMS
        if (isComplete) expect(interruptedBatches(library)).toEqual([])
        else expect(dump(library), `killed at row ${row}`).toBe(before)
        if (wasComplete) expect(isComplete).toBe(true)
        ends[isComplete ? 'complete' : wasBegun ? 'midway' : 'before'] += 1
        expect(unfinishedImport(library)).toBeNull()
        expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(library.db.pragma('foreign_key_check')).toEqual([])
        checkSearch(library, isComplete)
      })
      // The copy that was made before is the library as it was.
      const copy = `${path}.before-import`
      if (isUsed && wasBegun) expect(await opened(copy, dump)).toBe(before)
      else expect(existsSync(copy) && !isUsed).toBe(false)
    }
    const note = `${ends.before} before the first row, ${ends.midway} midway, ${ends.complete} behind the last; each was taken back whole or complete; MATINEE_SEED=${seed}`
    say({ name: `Kills of an import into ${name}`, count: KILLS, of: 'kills', failed: 0, seconds: (performance.now() - begun) / 1000, note })
    expect(ends.midway).toBeGreaterThan(0)
    expect(readdirSync(workshop.folder).filter((left) => left.endsWith('.part'))).toEqual([])
  })
})

/** 1 compares the index with the rows; what the file has in its bin is not in the index, so then it is only looked at by itself. */
function checkSearch({ db }: Library, hasBin: boolean): void {
  for (const table of ['film', 'review', 'take', 'person', 'viewing']) {
    db.exec(`INSERT INTO ${table}_search (${table}_search, rank) VALUES ('integrity-check', ${hasBin && table === 'film' ? 0 : 1})`)
  }
}

/** A second crash, while the first one's leavings are taken back. */
async function killTakingBack(path: string, afterMs: number): Promise<void> {
  const target = program.start('take-back', path, '')
  await target.says((line) => line === 'open')
  await pause(afterMs)
  await target.kill()
}

function fillWithOwn(library: Library): void {
  insert(library.db, 'film', filmRow('Mine before', 2001))
  insert(library.db, 'tag', { id: '01910000-0000-7000-8000-000000000001', name: 'AUTUMN', match_name: 'autumn', created_at: '2020-01-01T00:00:00.000Z' })
}
