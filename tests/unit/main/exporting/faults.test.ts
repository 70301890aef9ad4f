import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { newId } from '../../../../src/main/ids'
import { describe as describeProblem } from '../../../../src/main/problem'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import { aWorkshop, fillEveryTable, insert, type Workshop } from '../../../support/fullLibrary'

const at = '2026-11-22T20:15:30.123Z'
const choices: ExportChoices = {
  scope: { kind: 'everything' }, format: 'json', mine: true, collected: true, privateText: true, titleCards: true, spoilers: true, versions: true, posters: true, byteOrderMark: false
}
const FILES = ['json', 'text', 'html'] as const
const FOLDERS = ['markdown', 'csv', 'letterboxd'] as const

/** A small disk of memory needs Linux and root; elsewhere these are skipped, by name. */
function mount(...args: string[]): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', args, { stdio: 'ignore' }).status === 0
}
const probe = mkdtempSync(join(tmpdir(), 'matinee-disk-'))
const canMount = mount('-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', probe)
if (canMount) spawnSync('umount', [probe], { stdio: 'ignore' })
rmSync(probe, { recursive: true, force: true })

let workshop: Workshop
let library: Library
beforeEach(async () => {
  workshop = aWorkshop()
  library = await workshop.library()
  const { film } = fillEveryTable(library.db)
  for (let number = 0; number < 60; number += 1) {
    const viewing = insert(library.db, 'viewing', { id: newId(), film_id: film, watched_on: `2020-${String((number % 12) + 1).padStart(2, '0')}-01`, folded: '', created_at: at, updated_at: at })
    insert(library.db, 'review', { id: newId(), film_id: film, viewing_id: viewing, body: 'And the light came up again. '.repeat(500), body_format: 'markdown', folded: '', position: 0, created_at: at, updated_at: at })
  }
})
afterEach(() => workshop.close())

async function problemOf(format: ExportChoices['format'], target: string, work = new StoppableWork()): Promise<string> {
  const problem = await exportTo(library, { ...choices, format }, target, work).then(() => null, describeProblem)
  return problem === null ? 'none' : `${problem.code}: ${problem.message}`
}

const sum = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe.skipIf(!canMount)('an export to a disk that gets full', () => {
  let disk: string
  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), 'matinee-disk-'))
    mount('-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk)
  })
  afterEach(() => {
    spawnSync('umount', [disk], { stdio: 'ignore' })
    rmSync(disk, { recursive: true, force: true })
  })

  for (const format of FILES) {
    it(`as one file (${format}) leaves the old one whole and says that there is no room`, async () => {
      const target = join(disk, 'old')
      writeFileSync(target, 'what was here before')
      const before = sum(target)
      expect(await problemOf(format, target)).toMatch(/^cannot-write: .*no room left in .*nothing was exported/)
      expect(sum(target)).toBe(before)
      expect(readdirSync(disk)).toEqual(['old'])
    })
  }

  for (const format of FOLDERS) {
    it(`as a folder (${format}) leaves nothing half behind and says that there is no room`, async () => {
      mkdirSync(join(disk, 'out'))
      expect(await problemOf(format, join(disk, 'out'))).toMatch(/^cannot-write: .*no room left in .*nothing was exported/)
      expect(readdirSync(disk, { recursive: true })).toEqual(['out'])
    })
  }
})

describe('an export to a drive that is pulled out', () => {
  for (const format of [...FILES, ...FOLDERS]) {
    it(`(${format}) says that the place is not there, and the library is as it was`, async () => {
      const drive = workshop.path('drive')
      mkdirSync(drive)
      let isPulled = false
      const work = new StoppableWork(() => {
        if (!isPulled) rmSync(drive, { recursive: true })
        isPulled = true
      })
      expect(await problemOf(format, join(drive, 'out'), work)).toMatch(/^cannot-write: .*is not there, so nothing was exported/)
      expect(library.db.inTransaction).toBe(false)
      expect(readdirSync(workshop.folder).filter((name) => name.startsWith('.') || name === 'drive')).toEqual([])
    })
  }
})

describe('an export that is stopped', () => {
  for (const format of [...FILES, ...FOLDERS]) {
    it(`(${format}) leaves nothing behind`, async () => {
      const work: StoppableWork = new StoppableWork((_step, done) => {
        if (done === 1) work.stop()
      })
      await expect(exportTo(library, { ...choices, format }, workshop.path('out'), work)).rejects.toMatchObject({ code: 'cancelled' })
      expect(readdirSync(workshop.folder).filter((name) => name.startsWith('.') || name === 'out')).toEqual([])
    })
  }
})
