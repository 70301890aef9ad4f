import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Library } from '../../../../src/main/db/library'
import { dryRun, restore } from '../../../../src/main/importing/restore'
import { Problem } from '../../../../src/main/problem'
import { StoppableWork } from '../../../../src/main/worker/work'
import { RestoreReport } from '../../../../src/shared/models/transfer'
import { type ExportInput, makeExport } from '../../../support/fuzz/exportFile'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import { aWorkshop, blobRow, dump, exported, fillEveryTable, filmRow, insert, type Workshop } from '../../../support/fullLibrary'

let workshop: Workshop
let text: string
let empty: Library
let used: Library

/** A library with something of everything, small enough to be compared after each input. */
function fillSmall(library: Library): void {
  fillEveryTable(library.db)
  const small = insert(library.db, 'blob', blobRow(Buffer.from('a small picture')))
  library.db.prepare('UPDATE film_poster SET sha256 = ?').run(small)
  library.db.exec("DELETE FROM blob WHERE length(bytes) > 1000; UPDATE review SET body = 'short' WHERE length(body) > 1000")
}

const hash = (library: Library): string => createHash('sha256').update(dump(library)).digest('hex')

beforeAll(async () => {
  workshop = aWorkshop()
  const source = await workshop.library('Source.matinee')
  fillSmall(source)
  text = await exported(source)
  empty = await workshop.library('Empty.matinee')
  used = await workshop.library('Used.matinee')
  fillSmall(used)
  insert(used.db, 'film', filmRow('Mine before', 2001))
})
afterAll(() => workshop.close())

/** By what this connection and all others have written, which costs nothing; now and then, and at the end, by everything in it. */
function unchanged(library: Library, was: string, thoroughly: boolean): void {
  const { n: written } = library.db.prepare<[], { n: number }>('SELECT total_changes() AS n').get() ?? { n: 0 }
  const counted = `${written} ${library.dataVersion()}`
  expect(counted).toBe(writtenBefore.get(library) ?? counted)
  writtenBefore.set(library, counted)
  if (thoroughly) expect(hash(library)).toBe(was)
}
const writtenBefore = new Map<Library, string>()

/** What a reader of files may say about one. */
async function orRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(['unreadable', 'newer'], error.message).toContain(error.code)
    expect(error.message).toMatch(/^“all\.json”.*nothing was changed\..*$/is)
    expect(error.message.length).toBeLessThan(600)
    return null
  }
}

test('whatever is brought in as an export is read or refused, and a refused one changes nothing', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  const before = { empty: hash(empty), used: hash(used) }
  const file = workshop.path('all.json')
  const begun = performance.now()
  let restoring = 0
  await fuzz<ExportInput>({
    reader: 'exports',
    make: (random) => makeExport(random, text),
    bytes: ({ bytes }) => bytes,
    check: async ({ bytes }, random) => {
      writeFileSync(file, bytes)
      const [library, was] = random.chance(0.5) ? [empty, before.empty] : [used, before.used]
      const planned = await orRefused(() => dryRun(library, file, new StoppableWork()))
      // Bringing a refused one in says the same as looking at it first.
      if (planned === null && random.chance(0.1)) expect(await orRefused(() => restore(library, file, new StoppableWork()))).toBeNull()
      unchanged(library, was, random.chance(0.1))
      if (planned === null) return true
      RestoreReport.parse(planned)
      // Bringing it in flushes many times, so it gets a fifth of the time.
      const start = performance.now()
      if (restoring * 5 < start - begun) {
        await bringIn(file, random.chance(0.5))
        restoring += performance.now() - start
      }
      return false
    }
  })
  for (const [library, was] of [[empty, before.empty], [used, before.used]] as const) {
    expect(hash(library)).toBe(was)
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
  }
})

/** An accepted file goes in whole, the library is sound afterwards, and there is nothing left to bring in. */
async function bringIn(file: string, intoUsed: boolean): Promise<void> {
  const shop = aWorkshop()
  try {
    const library = await shop.library()
    library.db.pragma('synchronous = OFF')
    if (intoUsed) insert(library.db, 'film', filmRow('Mine before', 2001))
    const before = hash(library)
    const plan = await dryRun(library, file, new StoppableWork())
    const done = await restore(library, file, new StoppableWork()).catch((error: unknown) => {
      expect(hash(library), 'an import that failed was taken back').toBe(before)
      throw error
    })
    expect({ ...done, batch: null }).toEqual({ ...plan, batch: null })
    expect(library.db.pragma('foreign_key_check')).toEqual([])
    expect(await dryRun(library, file, new StoppableWork())).toMatchObject({ added: 0 })
  } finally {
    shop.close()
  }
}
