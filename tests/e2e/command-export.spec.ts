/** What `matinee export` writes, refuses and answers. */
import { test as base } from '@playwright/test'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ExportAnswer, ReviewAnswer } from '../../src/shared/answers/others'
import { type CommandResult, matinee } from '../support/commandLine'
import { expect } from './app'

const test = base.extend<{ folder: string; library: string }>({
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'matinee-cli-'))
    await provide(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  library: async ({ folder }, provide) => {
    await provide(join(folder, 'My films.matinee'))
  }
})

test('every form goes out whole, says what it cannot hold, and replaces nothing unasked', async ({ folder, library }) => {
  const at = ['--library', library]
  const write = async (title: string, body: string, rest: readonly string[]): Promise<void> => {
    const result = await matinee(['review', title, '--text', '-', ...rest, ...at, '--json'], { input: body })
    ReviewAnswer.parse(JSON.parse(result.stdout))
  }
  await write('=cmd|x (2001)', 'It computes nothing. ||It ends.||', ['--watched', '2026-11-22', '--rating', '4.5', '--tags', 'odd', '--where', 'at home', '--like'])
  await write('千と千尋の神隠し (2001)', 'See [[=cmd|x (2001)]].', ['--watched', '2026-10'])
  await write('[REC] (2007)', 'Mine alone.', ['--watched', '2026-01-02', '--private'])

  const out = async (format: string, name: string, rest: readonly string[] = []): Promise<CommandResult> => matinee(['export', '--format', format, '--to', join(folder, name), ...rest, ...at, '--json'])
  const answer = async (format: string, name: string, rest: readonly string[] = []): Promise<ExportAnswer> => {
    const result = await out(format, name, rest)
    expect(result.code, result.stderr).toBe(0)
    return ExportAnswer.parse(JSON.parse(result.stdout))
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

  const letterboxd = await answer('letterboxd', 'letterboxd')
  expect(letterboxd).toMatchObject({ path: join(folder, 'letterboxd'), files: 1, films: 2, reviews: 2 })
  expect(letterboxd.leftOut).toEqual(expect.arrayContaining(['1 private entry, because private text was not asked for.', 'The place of 1 viewing.']))
  expect(parse(read('letterboxd/films.csv'), { columns: true })).toMatchObject([{ Title: '千と千尋の神隠し', WatchedDate: '' }, { Title: '=cmd|x', Year: '2001', Rating: '4.5', WatchedDate: '2026-11-22', Tags: 'odd' }])

  expect((await answer('csv', 'tables', ['--bom', '--include-private', '--without-spoilers'])).leftOut).toEqual([])
  expect(read('tables/films.csv').startsWith('\uFEFFid,')).toBe(true)
  expect(read('tables/films.csv')).toContain("'=cmd|x")
  expect(read('tables/entries.csv')).toMatch(/Mine alone\.[^]*It computes nothing\. \[…\]/)

  await answer('text', 'journal.txt')
  expect(read('journal.txt')).toMatch(/22 November 2026: =cmd\|x \(2001\)\n-+\n4.5 of 5 stars · Liked · at home\nTags: odd\n\nIt computes nothing\./)
  expect(read('journal.txt')).not.toContain('Mine alone')
  await answer('text', 'one.txt', ['--film', '[REC]', '--include-private'])
  expect(read('one.txt')).not.toContain('computes')
  expect((await answer('markdown', 'notes')).files).toBeGreaterThan(3)

  const refused = await out('text', 'journal.txt')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/There is a file at .*journal\.txt already, so nothing was exported\. .*--overwrite/)
  writeFileSync(join(folder, 'journal.txt'), 'mine')
  await answer('text', 'journal.txt', ['--overwrite'])
  expect(read('journal.txt')).toContain('It computes nothing.')
  expect((await out('csv', 'tables', ['--overwrite'])).stderr).toContain('with something in it, so nothing was exported')
  mkdirSync(join(folder, 'empty'))
  await answer('csv', 'empty')
  expect(readdirSync(join(folder, 'empty'))).toContain('README.txt')

  expect((await out('text', 'no.txt', ['--list', 'Nothing'])).stderr).toContain('There is no list “Nothing”. Nothing was exported.')
  for (const rest of [['--film', 'x', '--list', 'y'], ['--sideways']]) expect((await out('text', 'no.txt', rest)).code).toBe(2)
  expect(existsSync(join(folder, 'no.txt'))).toBe(false)
})
