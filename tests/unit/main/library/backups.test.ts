import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyChecked, isSound } from '../../../../src/main/db/checkedCopy'
import { Library } from '../../../../src/main/db/library'
import { atOneMoment } from '../../../../src/main/exporting/oneMoment'
import { Places } from '../../../../src/main/files/places'
import { backupHandlers } from '../../../../src/main/library/backups'
import { withRepositories } from '../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

async function elsewhere<T>(path: string, run: (open: Library) => Promise<T>): Promise<T> {
  const open = await Library.open(path, { create: false, busyTimeoutMs: 5_000 })
  try {
    return await run(open)
  } finally {
    open.close()
  }
}

const handlers = (answer: string | null) =>
  backupHandlers({
    current: () => library.open,
    jobs: {
      check: (path) => elsewhere(path, async ({ db }) => isSound(db)),
      backUp: (path, target) => elsewhere(path, ({ db }) => atOneMoment(db, () => copyChecked(db, target)))
    },
    places: new Places((path) => path),
    askPlace: async (suggested) => {
      expect(suggested).toMatch(/^Matinee \d{4}-\d\d-\d\d\.matinee$/)
      return answer
    }
  })
const beside = (name: string): string => join(dirname(library.path), name)

test('a backup is a library of its own, with everything that was saved', async () => {
  await aFilm(library.open, 'Interview', { year: 2007 })
  expect((await handlers(beside('Copy')).backUp())?.display).toBe(beside('Copy.matinee'))
  await elsewhere(beside('Copy.matinee'), async (open) => {
    expect(withRepositories(open).repositories.films.list('').map(({ title }) => title)).toEqual(['Interview'])
  })
})

test('saving goes on while a backup is made, and is no part of it', async () => {
  for (let n = 0; n < 40; n += 1) await aFilm(library.open, `Film ${n}`)
  let isDone = false
  let saved = 0
  const backup = (async () => {
    await handlers(beside('Copy.matinee')).backUp()
    isDone = true
  })()
  while (!isDone) {
    await aFilm(library.open, `Later ${saved}`)
    saved += 1
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await backup
  expect(saved).toBeGreaterThan(0)
  await elsewhere(beside('Copy.matinee'), async (open) => {
    expect(withRepositories(open).repositories.films.list('').length).toBeGreaterThanOrEqual(40)
    expect(isSound(open.db)).toBe(true)
  })
})

test('cancelled, nothing is made; the library itself is refused as its own backup', async () => {
  expect(await handlers(null).backUp()).toBeNull()
  await expect(handlers(library.path).backUp()).rejects.toMatchObject({ code: 'invalid' })
  expect(existsSync(`${library.path}.part`)).toBe(false)
})

test('a check tells a sound library from a damaged one', async () => {
  for (let n = 0; n < 200; n += 1) await aFilm(library.open, `Film ${n}`, { synopsis: 'words '.repeat(50) })
  expect(await handlers(null).check()).toMatchObject({ isSound: true })
  library.open.library.close()
  const file = openSync(library.path, 'r+')
  // Into pages that hold rows, which lie at the end.
  const pages = statSync(library.path).size / 4096
  for (let page = Math.floor(pages * 0.7); page < pages; page += 1) writeSync(file, 'damage '.repeat(20), page * 4096 + 8)
  closeSync(file)
  await elsewhere(library.path, async ({ db }) => expect(isSound(db)).toBe(false))
})
