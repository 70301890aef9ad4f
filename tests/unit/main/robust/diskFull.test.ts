import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Library } from '../../../../src/main/db/library'
import { restore } from '../../../../src/main/importing/restore'
import { describe as describeProblem } from '../../../../src/main/problem'
import { type OpenLibrary, withRepositories } from '../../../../src/main/repositories'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aWorkshop, dump, exported, filmRow, insert } from '../../../support/fullLibrary'
import { aFilm, aReviewOfMine } from '../../../support/library'

/** A small disk of memory needs Linux and root; elsewhere these are skipped, by name. */
const folder = mkdtempSync(join(tmpdir(), 'matinee-disk-'))
const isMounted = process.platform === 'linux' && process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)

function mount(...args: string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0
}

afterAll(() => {
  if (isMounted) spawnSync('umount', [folder], { stdio: 'ignore' })
  rmSync(folder, { recursive: true, force: true })
})

const ballast = join(folder, 'ballast')
const words = (number: number): string => `Review ${number}. ${'and the light came up again, '.repeat(700)}`

async function saveUntilFull(open: OpenLibrary, film: string): Promise<{ saved: string[]; problem: ReturnType<typeof describeProblem> | null }> {
  const saved: string[] = []
  for (let number = 0; number < 1_000; number += 1) {
    const problem = await aReviewOfMine(open, film, words(number)).then(({ id }) => (saved.push(id), null), describeProblem)
    if (problem) return { saved, problem }
  }
  return { saved, problem: null }
}

describe.skipIf(!isMounted)('a full disk', () => {
  let open: OpenLibrary
  const path = join(folder, 'Library.matinee')
  beforeAll(async () => {
    open = withRepositories(await Library.open(path, { create: true }))
  })
  afterAll(() => open.library.close())

  const kept = (): string[] => open.library.db.prepare<[], { id: string }>('SELECT id FROM review ORDER BY seq').all().map(({ id }) => id)

  test('a new library is not begun where there is no room for it', async () => {
    const full = join(folder, 'full')
    mkdirSync(full)
    fillUp()
    const problem = await Library.open(join(full, 'New.matinee'), { create: true }).then(() => null, describeProblem)
    expect(problem?.code).toBe('storage')
    expect(readdirSync(full)).toEqual([])
    rmSync(ballast)
    const library = await Library.open(join(full, 'New.matinee'), { create: true })
    library.close()
    rmSync(full, { recursive: true })
  })

  test('a save says so, what was saved before stays, and saving works again when there is room', async () => {
    const film = await aFilm(open, 'The Empty Rows')
    writeFileSync(ballast, Buffer.alloc(1_500_000))
    const { saved, problem } = await saveUntilFull(open, film.id)
    expect(problem).toEqual({ code: 'storage', message: 'The disk is full, so this was not saved. Free some space and try again.' })
    expect(saved.length).toBeGreaterThan(3)
    expect(kept()).toEqual(saved)
    // Again and again: it stays an answer, and costs nothing that was there.
    for (let i = 0; i < 5; i += 1) expect((await saveUntilFull(open, film.id)).problem?.code).toBe('storage')
    const before = kept()
    expect(before.slice(0, saved.length)).toEqual(saved)
    expect(open.library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    rmSync(ballast)
    const { id } = await aReviewOfMine(open, film.id, 'There is room again.')
    expect(kept()).toEqual([...before, id])
    expect(open.library.db.prepare('SELECT count(*) AS n FROM change_group WHERE NOT EXISTS (SELECT 1 FROM change WHERE group_id = change_group.id)').get()).toEqual({ n: 0 })
    console.log(`Disk full: ${before.length} saves fitted, the next ones were refused, all ${before.length} are there, and number ${before.length + 1} after making room.`)
  })

  test('an import that does not fit is taken back', async () => {
    const workshop = aWorkshop()
    try {
      const source = await workshop.library()
      source.db.transaction(() => {
        for (let number = 0; number < 3_000; number += 1) insert(source.db, 'film', filmRow(`Film ${number} ${'of the long title '.repeat(20)}`, 1950))
      })()
      const file = workshop.path('all.json')
      writeFileSync(file, await exported(source))
      const before = dump(open.library)
      const problem = await restore(open.library, file, new StoppableWork()).then(() => null, describeProblem)
      expect(problem).toMatchObject({ code: 'storage' })
      expect(dump(open.library)).toBe(before)
      expect(open.library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    } finally {
      workshop.close()
    }
  })
})

/** Takes what is left of the disk. */
function fillUp(): void {
  for (let size = 4_000_000; size > 1_000; size = Math.floor(size / 2)) {
    try {
      writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Half of it, then.
    }
  }
}

describe.skipIf(!isMounted)('a place that can only be read', () => {
  test('a library there is not changed, and the sentence says that it cannot be written', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'matinee-readonly-'))
    expect(mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk)).toBe(true)
    try {
      ;(await Library.open(join(disk, 'Library.matinee'), { create: true })).close()
      expect(mount('-o', 'remount,ro', disk)).toBe(true)
      for (const name of ['Library.matinee', 'New.matinee']) {
        const problem = await Library.open(join(disk, name), { create: true }).then(() => null, describeProblem)
        expect(['storage', 'cannot-write']).toContain(problem?.code)
        expect(problem?.message).not.toMatch(/Something went wrong/)
      }
    } finally {
      spawnSync('umount', [disk], { stdio: 'ignore' })
      rmSync(disk, { recursive: true, force: true })
    }
  })
})
