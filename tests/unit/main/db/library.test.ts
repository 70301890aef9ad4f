import Sqlite from 'better-sqlite3'
import { existsSync, linkSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { APPLICATION_ID, Library } from '../../../../src/main/db/library'
import { schemaVersion } from '../../../../src/main/db/migrate'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  path = join(folder, 'Library.matinee')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new library keeps every acknowledged save: WAL, flushed at each commit, with foreign keys', async () => {
  const library = await Library.open(path, { create: true })
  const pragma = (name: string): unknown => library.db.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('trusted_schema')).toBe(0)
  expect(pragma('application_id')).toBe(APPLICATION_ID)
  expect(pragma('user_version')).toBe(schemaVersion)
  expect(library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

test('the same holds when it is opened again', async () => {
  ;(await Library.open(path, { create: true })).close()
  const library = await Library.open(path, { create: false })
  expect(library.db.pragma('synchronous', { simple: true })).toBe(2)
  expect(library.db.pragma('foreign_keys', { simple: true })).toBe(1)
  library.close()
})

test('a library that is not there is not made by somebody who only wants to read', async () => {
  await expect(Library.open(path, { create: false })).rejects.toMatchObject({ code: 'not-found' })
  expect(existsSync(path)).toBe(false)
})

test('folders on the way to a new library are made', async () => {
  const deep = join(folder, 'Documents', 'Matinee', 'Library.matinee')
  ;(await Library.open(deep, { create: true })).close()
  expect(existsSync(deep)).toBe(true)
})

test('another program’s SQLite file is refused and left as it is', async () => {
  const other = new Sqlite(path)
  other.exec('PRAGMA application_id = 42; CREATE TABLE note (text TEXT)')
  other.close()
  const before = readFileSync(path)
  await expect(Library.open(path, { create: true })).rejects.toMatchObject({ code: 'unreadable' })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a SQLite file without any mark is refused too', async () => {
  const other = new Sqlite(path)
  other.exec('CREATE TABLE note (text TEXT)')
  other.close()
  await expect(Library.open(path, { create: true })).rejects.toMatchObject({ code: 'unreadable' })
})

test('a file that is no database is refused and left as it is', async () => {
  writeFileSync(path, 'Dear diary, today I saw Interview. '.repeat(100))
  await expect(Library.open(path, { create: true })).rejects.toMatchObject({ code: 'unreadable' })
  expect(readFileSync(path, 'utf8')).toMatch(/^Dear diary/)
})

test('a folder is no library', async () => {
  await expect(Library.open(folder, { create: true })).rejects.toMatchObject({ code: 'unreadable' })
})

test('a library made by a newer Matinee is refused and left at its version', async () => {
  ;(await Library.open(path, { create: true })).close()
  const newer = new Sqlite(path)
  newer.pragma(`user_version = ${schemaVersion + 1}`)
  newer.close()
  await expect(Library.open(path, { create: false })).rejects.toMatchObject({ code: 'newer' })
  const after = new Sqlite(path, { readonly: true })
  expect(after.pragma('user_version', { simple: true })).toBe(schemaVersion + 1)
  after.close()
})

test('a library reached by a link is opened under its real name, so that it has one write-ahead log', async () => {
  ;(await Library.open(path, { create: true })).close()
  const link = join(folder, 'Linked.matinee')
  symlinkSync(path, link)
  const library = await Library.open(link, { create: false })
  expect(library.path).toBe(path)
  library.close()
})

test('a library with a second name is refused', async () => {
  ;(await Library.open(path, { create: true })).close()
  linkSync(path, join(folder, 'Second.matinee'))
  await expect(Library.open(path, { create: false })).rejects.toMatchObject({ code: 'storage' })
})

test('a save into a library that was moved away is not called saved', async () => {
  const library = await Library.open(path, { create: true })
  renameSync(path, `${path}.moved`)
  await expect(library.write('Something', () => undefined)).rejects.toMatchObject({ code: 'storage' })
  library.close()
})

test('a save waits for another program’s write instead of failing', async () => {
  const library = await Library.open(path, { create: true })
  const other = new Sqlite(path)
  other.exec('BEGIN IMMEDIATE')
  const saved = library.write('Note', () => library.db.prepare("INSERT INTO local_note (key, value) VALUES ('a', 'b')").run().changes)
  setTimeout(() => other.exec('COMMIT'), 120)
  expect(await saved).toBe(1)
  other.close()
  library.close()
})

test('a write that fails leaves nothing, not even its entry in the undo list', async () => {
  const library = await Library.open(path, { create: true })
  const failing = library.write('Half done', () => {
    library.db.prepare("INSERT INTO local_note (key, value) VALUES ('a', 'b')").run()
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(library.db.prepare('SELECT (SELECT count(*) FROM local_note) + (SELECT count(*) FROM change_group) AS n').get()).toEqual({ n: 0 })
  library.close()
})

test('another connection’s write is noticed', async () => {
  const library = await Library.open(path, { create: true })
  const other = await Library.open(path, { create: false })
  const before = library.dataVersion()
  await other.write('Note', () => other.db.prepare("INSERT INTO local_note (key, value) VALUES ('a', 'b')").run())
  expect(library.dataVersion()).not.toBe(before)
  other.close()
  library.close()
})
