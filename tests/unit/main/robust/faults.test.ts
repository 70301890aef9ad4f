import Sqlite from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Library } from '../../../../src/main/db/library'
import { schemaVersion } from '../../../../src/main/db/migrate'
import { describe as describeProblem } from '../../../../src/main/problem'
import { withRepositories } from '../../../../src/main/repositories'
import type { ProblemData } from '../../../../src/shared/ipc/result'
import { aFilm, aReviewOfMine } from '../../../support/library'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  path = join(folder, 'Library.matinee')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A library with one review in it. */
async function aLibraryOfMine(body = 'My words'): Promise<Library> {
  const library = await Library.open(path, { create: true })
  const open = withRepositories(library)
  await aReviewOfMine(open, (await aFilm(open, 'The Empty Rows')).id, body)
  return library
}

async function anotherReview(library: Library, body: string): Promise<ProblemData | null> {
  const film = library.db.prepare<[], { id: string }>('SELECT id FROM film').get()?.id ?? ''
  return aReviewOfMine(withRepositories(library), film, body).then(() => null, describeProblem)
}

async function wordsAt(file: string): Promise<string[]> {
  const library = await Library.open(file, { create: false })
  const words = library.db.prepare<[], { body: string }>('SELECT body FROM review ORDER BY seq').all()
  library.close()
  return words.map(({ body }) => body)
}

/** Tries to open it, and to make it; whole sentences come back, and not a byte has changed. */
async function refused(file: string = path): Promise<ProblemData> {
  const isFile = existsSync(file) && statSync(file).isFile()
  const before = isFile ? hash(file) : null
  const listed = readdirSync(folder)
  const problems: ProblemData[] = []
  for (const create of [false, true]) {
    await Library.open(file, { create }).then((library) => library.close(), (error: unknown) => problems.push(describeProblem(error)))
  }
  if (isFile) expect(hash(file)).toBe(before)
  expect(readdirSync(folder)).toEqual(listed)
  const problem = problems.at(-1) ?? { code: 'unexpected', message: 'It was opened.' }
  expect(problem.code, problem.message).not.toBe('unexpected')
  expect(problem.message).toMatch(/^[“/A-Z].*\.$/s)
  return problem
}

describe('a library file that is no good is refused with a sentence and stays as it is', () => {
  test.each([1, 99, 512, 4_095, 4_096, 50_000, -4_096, -512, -1])('cut off at %i', async (at) => {
    ;(await aLibraryOfMine()).close()
    writeFileSync(path, readFileSync(path).subarray(0, at))
    expect(['unreadable', 'storage']).toContain((await refused()).code)
  })

  test('empty', async () => {
    writeFileSync(path, '')
    const { code, message } = await refused()
    expect(code).toBe('unreadable')
    expect(message).toContain('is empty')
  })

  test('a folder in its place, a file in the place of its folder, a name too long', async () => {
    mkdirSync(path)
    expect((await refused()).message).toContain('is a folder')
    const file = join(folder, 'file')
    writeFileSync(file, 'mine')
    expect((await refused(join(file, 'Library.matinee'))).code).toBe('not-found')
    expect((await refused(join(file, 'deep', 'Library.matinee'))).code).toBe('not-found')
    await refused(join(folder, `${'long'.repeat(80)}.matinee`))
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test.each(['WAL', 'DELETE'])('from a newer Matinee (%s)', async (mode) => {
    ;(await aLibraryOfMine()).close()
    const newer = new Sqlite(path)
    newer.pragma(`journal_mode = ${mode}`)
    newer.pragma(`user_version = ${schemaVersion + 1}`)
    newer.close()
    expect(await refused()).toEqual({ code: 'newer', message: 'This library was made by a newer Matinee, so it was left as it is. Update Matinee to open it.' })
  })

  test.each(['WAL', 'DELETE'])('of another program (%s)', async (mode) => {
    const other = new Sqlite(path)
    other.pragma(`journal_mode = ${mode}`)
    other.exec('PRAGMA application_id = 42; CREATE TABLE note (text TEXT)')
    other.close()
    expect((await refused()).message).toContain('belongs to another program')
  })

  test('its first bytes overwritten, or something else altogether', async () => {
    ;(await aLibraryOfMine()).close()
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([Buffer.alloc(16, 0x55), bytes.subarray(16)]))
    expect((await refused()).message).toContain('not a Matinee library')
    writeFileSync(path, 'Interview (2007)\n'.repeat(200))
    expect((await refused()).code).toBe('unreadable')
  })
})

describe('a library that is moved, replaced or deleted while it is open', () => {
  test('moved: the save is refused, and everything saved before is in the file at its new place', async () => {
    const library = await aLibraryOfMine()
    renameSync(path, join(folder, 'Moved.matinee'))
    const problem = await anotherReview(library, 'Too late')
    expect(problem).toMatchObject({ code: 'storage' })
    expect(problem?.message).toContain('no longer at')
    library.close()
    expect(await wordsAt(join(folder, 'Moved.matinee'))).toEqual(['My words'])
  })

  test('moved, and Matinee is closed before it notices: nothing that was saved stays behind', async () => {
    const library = await aLibraryOfMine()
    renameSync(path, join(folder, 'Moved.matinee'))
    library.close()
    expect(await wordsAt(join(folder, 'Moved.matinee'))).toEqual(['My words'])
  })

  test('moved and put back: it goes on', async () => {
    const library = await aLibraryOfMine()
    renameSync(path, join(folder, 'Moved.matinee'))
    expect(await anotherReview(library, 'Meanwhile')).not.toBeNull()
    renameSync(join(folder, 'Moved.matinee'), path)
    expect(await anotherReview(library, 'Back again')).toBeNull()
    library.close()
    expect(await wordsAt(path)).toEqual(['My words', 'Back again'])
  })

  test('replaced by another library: the save is refused and the other one is not touched', async () => {
    ;(await aLibraryOfMine('The other words')).close()
    const other = join(folder, 'Other.matinee')
    renameSync(path, other)
    const library = await aLibraryOfMine()
    await pause(1_200)
    const was = hash(other)
    renameSync(other, path)
    expect(await anotherReview(library, 'Where to?')).toMatchObject({ code: 'storage' })
    library.close()
    expect(hash(path)).toBe(was)
    expect(await wordsAt(path)).toEqual(['The other words'])
  })

  test('deleted: the save is refused, and no other library is made of it', async () => {
    const library = await aLibraryOfMine()
    rmSync(path)
    expect(await anotherReview(library, 'Into nothing')).toMatchObject({ code: 'storage' })
    library.close()
    expect(existsSync(path)).toBe(false)
  })

  test('a second after the last save the file alone holds every word', async () => {
    const library = await aLibraryOfMine()
    await pause(1_200)
    const copy = join(folder, 'Copy.matinee')
    // Another process: to read the open file in this one would drop SQLite's locks on it.
    const { execFileSync } = process.getBuiltinModule('node:child_process')
    execFileSync('cp', [path, copy])
    expect(await wordsAt(copy)).toEqual(['My words'])
    expect(await anotherReview(library, 'And on')).toBeNull()
    library.close()
    expect(await wordsAt(path)).toEqual(['My words', 'And on'])
  })
})

test('a new library is not made over the log of a lost one', async () => {
  const library = await aLibraryOfMine()
  const [log, words] = [join(folder, 'log'), join(folder, 'words')]
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  execFileSync('cp', [`${path}-wal`, log])
  execFileSync('cp', [path, words])
  library.close()
  rmSync(path)
  renameSync(log, `${path}-wal`)
  expect((await refused()).message).toContain('Library.matinee-wal')
  // Put back beside it, it is read.
  renameSync(words, path)
  expect(await wordsAt(path)).toEqual(['My words'])
})

test('a library appears whole: nothing else is left in its folder', async () => {
  ;(await Library.open(path, { create: true })).close()
  expect(readdirSync(folder)).toEqual(['Library.matinee'])
})
