import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepLog, LARGEST, log, LOG_FILES } from '../../../../src/main/logging/log'
import { describe as tell, Problem } from '../../../../src/main/problem'
import { Desk } from '../../../../src/main/worker/desk'
import { runners } from '../../../../src/main/worker/runners'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-log-'))
  keepLog({ folder, writer: 'worker', echoes: false })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const logged = (): string => readFileSync(join(folder, LOG_FILES[0]), 'utf8')

test('a line says when, how grave, which process and what', () => {
  log.info('Started.', { version: '0.1.0', rows: 12, whole: true })
  log.warning('A task failed.', { code: 'not-found' })
  expect(logged().split('\n').map((line) => line.replace(/^\S+Z /, ''))).toEqual([
    'info worker: Started. version=0.1.0 rows=12 whole=true',
    'warning worker: A task failed. code=not-found',
    ''
  ])
})

test('a failing import leaves its kind in the log, and no word, name or path of the person’s', async () => {
  const path = join(folder, 'Diary of Wilhelmina.csv')
  writeFileSync(path, 'Kwaidan with Wilhelmina\n\u0000\u0001\u0002')
  const told: unknown[] = []
  const desk = new Desk(runners, (message) => told.push(message))
  for (const [job, task] of [['1', 'recogniseFiles'], ['2', 'dryRun'], ['3', 'restore'], ['4', 'runImport']] as const) {
    await desk.receive({ kind: 'begin', job, task, input: { library: join(folder, 'Films of Wilhelmina.matinee'), paths: [join(folder, 'Wilhelmina, gone.csv')], path, plan: path } })
  }
  expect(told).toHaveLength(4)
  const failed = [...logged().matchAll(/warning worker: A task failed\. task=(\w+) code=[a-z-]+/g)].map((found) => found[1])
  expect(failed).toEqual(['recogniseFiles', 'dryRun', 'restore', 'runImport'])
  expect(logged()).not.toMatch(/Wilhelmina|Kwaidan/)
  expect(logged()).not.toContain(folder)
})

test('an error is written by its kind, its code and its place in the program, not by its words', () => {
  const own = 'Wilhelmina'
  const errors: unknown[] = [
    new Error(`/home/${own}/diary.csv: bad row "${own}"\n    at ${own} (/home/${own}/x.js:1:1)`),
    Object.assign(new Error(`ENOENT, open '/home/${own}/a.csv'`), { code: 'EXAMPLE_CODE' }),
    new TypeError(`Cannot create property 'x' on string '${own}'`),
    new TypeError(`Cannot read properties of undefined (reading '${own}')`),
    new SyntaxError(`Unexpected token 'W', "${own}" is not valid JSON`),
    new Error('outer', { cause: new RangeError(own) }),
    Object.assign(new Error('x'), { name: `${own} 1`, code: `${own} 2` }),
    own,
    { [own]: own },
    undefined,
    null
  ]
  for (const error of errors) {
    log.error('Something unforeseen failed.', error)
    expect(tell(error).code).toBe('unexpected')
  }
  expect(logged()).not.toContain(own)
  expect(logged()).toContain('TypeError: Cannot read properties of undefined')
  expect(logged()).toContain('Error EXAMPLE_CODE')
  expect(logged()).toContain('because of RangeError')
  expect(logged()).toMatch(/ {4}at .*log\.test\.ts:\d+:\d+/)
})

test('what a detail holds is a kind or a figure; anything longer stays out', () => {
  log.info('Ignored.', { kind: '/home/somebody/Five stars.csv' })
  expect(logged()).toContain('kind=(left out)')
})

test('what a person is told in a sentence of ours is no error', () => {
  tell(new Problem('not-found', 'There is no library at /home/somebody.'))
  expect(readdirSync(folder)).toEqual([])
})

test('three files of one megabyte at most, the oldest goes', () => {
  for (const round of [1, 2, 3, 4]) {
    writeFileSync(join(folder, LOG_FILES[0]), `round ${round}\n${'x'.repeat(LARGEST - 20)}`)
    log.info('One line more.')
  }
  expect(readdirSync(folder).toSorted()).toEqual([...LOG_FILES].toSorted())
  expect(logged()).toMatch(/One line more\.\n$/)
  expect(LOG_FILES.slice(1).map((name) => readFileSync(join(folder, name), 'utf8').split('\n')[0])).toEqual(['round 4', 'round 3'])
  for (const name of LOG_FILES) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(LARGEST)
})

test('a log that cannot be written stops nothing', () => {
  keepLog({ folder: join(folder, 'a file', 'below'), writer: 'main', echoes: false })
  writeFileSync(join(folder, 'a file'), '')
  expect(() => log.error('Something unforeseen failed.', new Error('x'))).not.toThrow()
})
