import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepLog, LOG_FILES } from '../../../../src/main/logging/log'
import { pageFailures } from '../../../../src/main/logging/pageFailures'
import { answer } from '../../../../src/main/ipc/register'
import { contract } from '../../../../src/shared/ipc/contract'
import { pageFailureOf } from '../../../../src/shared/models/pageFailure'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-log-'))
  keepLog({ folder, writer: 'main', echoes: false })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const logged = (): string => readFileSync(join(folder, LOG_FILES[0]), 'utf8')
const failure = pageFailureOf(new TypeError('Kwaidan'))

/** As the stack of an error reads in the window. */
function inThePage(name: string, message: string): Error {
  const error = new Error(message)
  error.name = name
  error.stack = `${name}: ${message}\n    at FilmFacts (app://matinee/assets/index-Bk2.js:4:210)\n    at app://matinee/assets/index-Bk2.js:9:1`
  return error
}

test('a page that could not be drawn is in the log by its kind and its places, and not by its words', () => {
  pageFailures()(pageFailureOf(inThePage('TypeError', 'Kwaidan\n    at Wilhelmina (/home/wilhelmina/diary.js:1:1)')))
  expect(logged().replace(/^\S+Z /, '')).toBe('error main: A page could not be drawn. kind=TypeError\n    at FilmFacts index-Bk2.js:4:210\n    at index-Bk2.js:9:1\n')
})

test('what is thrown and no error, or has a name of somebody’s, is told without it', () => {
  expect(pageFailureOf('Kwaidan')).toEqual({ kind: 'NoError', places: [] })
  expect(pageFailureOf(inThePage('Wilhelmina’s', 'x')).kind).toBe('Error')
})

test('a page that fails again and again is logged five times in a minute, and again a minute later', () => {
  let now = 0
  const told = pageFailures(() => now)
  for (let time = 0; time < 20; time += 1) told(failure)
  expect(logged().match(/could not be drawn/g)).toHaveLength(5)
  now = 60_000
  told(failure)
  expect(logged().match(/could not be drawn/g)).toHaveLength(6)
})

test('main refuses what is no kind and no place', async () => {
  for (const wrong of [{ kind: 'Kwaidan (1964)', places: [] }, { kind: 'Error', places: ['a dream of Kwaidan'] }, { kind: 'Error', places: Array(13).fill('a.js:1:1') }, { ...failure, kind: undefined }]) {
    let reached = false
    expect(await answer(contract.window.failed, () => { reached = true }, wrong)).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(reached).toBe(false)
  }
})
