import Sqlite, { type Database } from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inOrder, migrate, migrations, schemaVersion, versionOf, type Migration } from '../../../../src/main/db/migrate'

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  db = new Sqlite(join(folder, 'a.matinee'))
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const step = (version: number, sql: string): Migration => ({ version, name: `${version}.sql`, sql })
const tables = (): unknown => db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

test('the real migrations bring an empty file to the newest schema, and foreign keys hold', () => {
  migrate(db)
  expect(versionOf(db)).toBe(schemaVersion)
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('running them again changes nothing', () => {
  migrate(db)
  const before = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()
  migrate(db)
  expect(db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()).toEqual(before)
})

test('steps run in the order of their numbers, only those that are missing', () => {
  const steps = inOrder([step(2, 'INSERT INTO word VALUES (2)'), step(1, 'CREATE TABLE word (n); INSERT INTO word VALUES (1)')])
  migrate(db, steps.slice(0, 1))
  expect(versionOf(db)).toBe(1)
  migrate(db, steps)
  expect(db.prepare('SELECT n FROM word').pluck().all()).toEqual([1, 2])
  expect(versionOf(db)).toBe(2)
})

test('a missing number and a number used twice are refused', () => {
  expect(() => inOrder([step(1, ''), step(3, '')])).toThrow('not number 2')
  expect(() => inOrder([step(1, ''), step(1, '')])).toThrow('not number 2')
})

test('a step that fails leaves version and tables as they were after the step before', () => {
  const steps = [step(1, 'CREATE TABLE film (n)'), step(2, 'CREATE TABLE half (n); SELECT nonsense')]
  expect(() => migrate(db, steps)).toThrow('nonsense')
  expect(versionOf(db)).toBe(1)
  expect(tables()).toEqual(['film'])
})

test('a file of a newer version is refused and left as it is', () => {
  db.pragma('user_version = 7')
  expect(() => migrate(db, [step(1, 'CREATE TABLE film (n)')])).toThrow('newer Matinee')
  expect(versionOf(db)).toBe(7)
  expect(tables()).toEqual([])
})
