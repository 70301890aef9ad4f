/** The same app without a window and without a display. */
import { test as base } from '@playwright/test'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { FilmAnswer } from '../../src/shared/answers/film'
import { ExportAnswer, FilmsAnswer, ImportAnswer, ReviewAnswer, SearchAnswer, SeveralAnswer } from '../../src/shared/answers/others'
import { matinee, run, type CommandOptions } from '../support/commandLine'
import { today } from '../../src/main/clock'
import { expect, needsSample, samplePage } from './app'

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

/** Runs a command that has to succeed, and reads its JSON by the schema it promises. */
async function answer<T extends z.ZodType>(schema: T, words: readonly string[], options: CommandOptions = {}): Promise<z.output<T>> {
  const result = await matinee([...words, '--json'], options)
  expect(result.code, result.stderr).toBe(0)
  return schema.parse(JSON.parse(result.stdout))
}

const PAGE = `15 | 2 May 1997 (Ireland)
The Slow Harbour Trailers

A pilot who has never left the bay agrees to bring in one last ship.

seaglass_ Patient, wry and very wet.
Nora Devane Exactly as long as it needs to be.

keelhaul9 The harbour is the only actor who is never off the screen, and it gives the best performance of the year.Everybody else is good too. I was reminded of "Local Hero" (1983), which also knew that a beach can win an argument.The last reel is a little tidy. 7/10
`

test.describe('the sample page', () => {
  test.skip(needsSample, 'needs the shared sample page')

  test('goes in, is reviewed, goes out and makes the same library again', async ({ folder, library }) => {
    const at = ['--library', library]
    const dry = await answer(ImportAnswer, ['import', samplePage, '--dry-run', ...at])
    expect(dry.added.filter(({ kind }) => kind === 'review')).toHaveLength(4)
    expect(await answer(FilmsAnswer, ['films', ...at])).toEqual([])

    const imported = await answer(ImportAnswer, ['import', samplePage, ...at])
    expect(imported.files[0]).toMatchObject({ format: 'page', problem: null })
    const film = await answer(FilmAnswer, ['film', 'Interview', ...at])
    expect(film).toMatchObject({
      title: 'Interview',
      year: 2007,
      certificates: [{ system: null, code: 'R' }],
      releaseDates: [{ date: '2007-07-13', country: 'USA', countryCode: 'US' }],
      trailers: [{ title: 'Interview Trailers', url: null }]
    })
    expect(film.synopsis).toMatch(/^After falling out with his editor.*soap actress\.$/)
    expect(film.takes.map(({ author }) => author)).toEqual(['Baseshment', 'Curapedi', 'Kien Navarro', 'Billy Ollie'])
    expect(film.reviews.map(({ author }) => author)).toEqual(['CineCritic2517', 'rzajac', 'r0cko723', 'streetpunk'])
    expect(film.reviews.map(({ score }) => score)).toEqual([{ text: '6/10', value: 6, scale: 10 }, null, null, null])
    const accepted = film.mentions.filter(({ status }) => status === 'accepted').map(({ title, year }) => ({ title, year }))
    expect(accepted).toHaveLength(5)
    expect(accepted).toEqual(
      expect.arrayContaining([
        { title: 'Five Fingers', year: 2006 },
        { title: 'The Interview', year: 1998 },
        { title: 'Trees Lounge', year: 1996 },
        { title: 'Mean Girls', year: null },
        { title: 'Hard Candy', year: null }
      ])
    )
    expect(film.mentions.filter(({ status }) => status !== 'accepted').every(({ title, status }) => status === 'offered' && title === 'Last Tango')).toBe(true)
    // Stubs are no films of the library.
    expect((await answer(FilmsAnswer, ['films', ...at])).map(({ title }) => title)).toEqual(['Interview'])

    const again = await answer(ImportAnswer, ['import', samplePage, ...at])
    expect([again.added, again.changed]).toEqual([[], []])

    const written = await answer(ReviewAnswer, ['review', 'Interview', '--rating', '3.5', '--watched', '2026-11-22', '--rewatch', '--tags', 'two-handers,New York', '--text', '-', ...at], {
      input: 'Two people, one loft. See [[Trees Lounge (1996)]].'
    })
    expect(written).toMatchObject({ viewing: { date: '2026-11-22', rating: 3.5, rewatch: true, tags: ['two-handers', 'New York'] }, review: { body: 'Two people, one loft. See [[Trees Lounge (1996)]].' } })

    const first = join(folder, 'first.json')
    const second = join(folder, 'second.json')
    const copy = join(folder, 'Copy.matinee')
    await answer(ExportAnswer, ['export', '--format', 'json', '--to', first, ...at])
    await answer(ImportAnswer, ['import', first, '--library', copy])
    await answer(ExportAnswer, ['export', '--format', 'json', '--to', second, '--library', copy])
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
    expect(await answer(FilmAnswer, ['film', 'Interview', '--library', copy])).toEqual(await answer(FilmAnswer, ['film', 'Interview', ...at]))

    const notes = join(folder, 'notes')
    await answer(ExportAnswer, ['export', '--format', 'markdown', '--to', notes, ...at])
    const names = readdirSync(notes, { recursive: true }).map(String)
    expect(names).toEqual(expect.arrayContaining([join('Films', 'Interview (2007).md'), join('2026', '2026-11-22 Interview.md')]))
    expect(readFileSync(join(notes, '2026', '2026-11-22 Interview.md'), 'utf8')).toContain('Two people, one loft. See [[Trees Lounge (1996)]].')
  })
})

test('where, with whom and a note belong to a viewing, today’s when no date is given', async ({ library }) => {
  const said = ['--where', 'Kino Arsenal', '--with', 'Łukasz', '--note', 'Left my umbrella.']
  const dated = await answer(ReviewAnswer, ['review', 'The Slow Harbour (1997)', '--watched', '2020-05', ...said, '--library', library])
  expect(dated.viewing).toMatchObject({ date: '2020-05', place: 'Kino Arsenal', company: 'Łukasz', privateNote: 'Left my umbrella.' })
  const undated = await answer(ReviewAnswer, ['review', 'The Slow Harbour (1997)', '--where', 'at home', '--library', library])
  expect(undated.viewing).toMatchObject({ date: today(), place: 'at home', company: null, privateNote: null })
})

test('search finds titles, people, takes, reviews and my own writing', async ({ library }) => {
  const at = ['--library', library]
  await answer(ImportAnswer, ['import', '-', '--format', 'page', ...at], { input: PAGE })
  await answer(ReviewAnswer, ['review', 'The Slow Harbour (1997)', '--watched', 'unknown', '--text', '-', ...at], { input: 'I could smell the diesel.' })
  const kinds = async (query: string) => {
    const found = await answer(SearchAnswer, ['search', query, ...at])
    return { films: found.films.map(({ title }) => title), texts: found.texts.map(({ kind }) => kind), people: found.people.map(({ name }) => name) }
  }
  expect(await kinds('slow harb')).toMatchObject({ films: ['The Slow Harbour'] })
  expect(await kinds('wry')).toMatchObject({ texts: ['take'] })
  expect(await kinds('actor who is never')).toMatchObject({ texts: ['review'] })
  expect(await kinds('diesel')).toMatchObject({ texts: ['entry'] })
  expect(await kinds('devane')).toMatchObject({ people: ['Nora Devane'] })
  expect(await kinds('nothing of this')).toEqual({ films: [], texts: [], people: [] })
})

test('words that are wrong end with 2, what fails ends with 1 and says why, and only answers go to stdout', async ({ folder, library }) => {
  for (const words of [['fly'], ['film'], ['films', '--sideways'], ['review', 'X', '--rating', '4.7'], ['review', 'X', '--watched', '2026-02-31'], ['export', '--format', 'docx', '--to', 'x'], ['import']]) {
    const wrong = await matinee([...words, '--library', library])
    expect({ words, code: wrong.code, stdout: wrong.stdout }).toEqual({ words, code: 2, stdout: '' })
    expect(wrong.stderr).toContain('Usage: matinee')
  }
  const missing = await matinee(['films', '--library', library])
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(missing.stderr).toContain('no library')

  const notes = join(folder, 'note.txt')
  writeFileSync(notes, PAGE)
  await answer(ImportAnswer, ['import', notes, '--library', library])
  const unknown = await matinee(['film', 'No Such Film', '--library', library])
  expect(unknown).toMatchObject({ code: 1, stdout: '' })
  expect(unknown.stderr).toContain('No Such Film')
})

test('says how it and each command are used, without a display and without a library', async () => {
  const about = await matinee(['--help'])
  expect(about).toMatchObject({ code: 0, stderr: '' })
  expect(about.stdout).toMatch(/^Usage: matinee COMMAND/)
  for (const words of [['export', '--help'], ['help', 'export'], ['export', '--format', 'json', '-h']]) {
    const { code, stdout, stderr } = await matinee(words)
    expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: matinee export --format FORMAT --to PATH[^]*--without-posters[^]*Examples:/)
  }
  expect(await matinee(['export', '--no-posters'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Did you mean --without-posters?\n\nUsage: matinee export') })
  expect(await matinee(['exprot'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('There is no command "exprot". Did you mean export?\n\nUsage: matinee COMMAND') })
  expect(await matinee(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' })
})

test('a title that fits several films answers with a list of ids', async ({ library }) => {
  const at = ['--library', library]
  for (const year of [1961, 1998]) await answer(ReviewAnswer, ['review', `Twin Title (${year})`, '--watched', '2020', ...at])
  const several = await matinee(['film', 'Twin Title', '--json', ...at])
  expect(several.code).toBe(1)
  const { matches } = SeveralAnswer.parse(JSON.parse(several.stdout))
  expect(matches.map(({ year }) => year ?? 0).toSorted((a, b) => a - b)).toEqual([1961, 1998])
  const [first] = matches
  expect((await answer(FilmAnswer, ['film', first?.id ?? '', ...at])).id).toBe(first?.id)
  expect((await answer(FilmAnswer, ['film', 'Twin Title (1998)', ...at])).year).toBe(1998)
})

test('bad input leaves nothing behind and says what to do', async ({ folder, library }) => {
  const at = ['--library', library]
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const bad = {
    empty: file('empty.txt', ''),
    blank: file('blank.txt', ' \n\n \t\n'),
    binary: file('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    huge: file('huge.txt', 'A film page is rarely this long. '.repeat(1_600_000)),
    truncated: file('cut.json', '{"format":"matinee-library","version":1,"schema":1,"tables":{"film":[{"id":"019a'),
    newer: file('newer.json', '{"format":"matinee-library","version":999,"schema":999,"tables":{}}'),
    missing: join(folder, 'not-there.txt')
  }
  for (const [what, path] of Object.entries(bad)) {
    const result = await matinee(['import', path, '--json', ...at])
    expect({ what, code: result.code }).toEqual({ what, code: 1 })
    expect(result.stderr, what).toMatch(/[A-Z].+\./s)
    expect(result.stderr, what).not.toMatch(/\bat .*\.(js|ts):\d+/)
  }
  expect(await answer(FilmsAnswer, ['films', ...at])).toEqual([])

  await answer(ImportAnswer, ['import', '-', ...at], { input: PAGE })
  const blocked = file('a-file', 'this is a file, no folder')
  const refused = await matinee(['export', '--format', 'markdown', '--to', join(blocked, 'notes'), ...at])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(readFileSync(blocked, 'utf8')).toBe('this is a file, no folder')
  expect(readdirSync(folder).filter((name) => name.includes('part') || name.includes('tmp'))).toEqual([])
})

test('an answer larger than a pipe arrives whole', async ({ library }) => {
  const body = 'The rows were empty and the film went on. '.repeat(40_000)
  await answer(ReviewAnswer, ['review', 'A Long One (2001)', '--text', '-', '--library', library], { input: body })
  const film = await answer(FilmAnswer, ['film', 'A Long One', '--library', library])
  expect(JSON.stringify(film).length).toBeGreaterThan(1_500_000)
  expect(film.myReviews[0]?.body).toBe(body)
})

test('works as an ordinary user too', async ({ folder }) => {
  test.skip(process.getuid?.() !== 0, 'only root can become another user')
  const own = join(folder, 'own')
  mkdirSync(own)
  chmodSync(folder, 0o755)
  chmodSync(own, 0o777)
  const result = await matinee(['review', 'Plain User (1999)', '--watched', '2020-05', '--json', '--library', join(own, 'L.matinee')], { as: 65_534, env: { HOME: own, XDG_CONFIG_HOME: own } })
  expect(result.code, result.stderr).toBe(0)
  expect(ReviewAnswer.parse(JSON.parse(result.stdout)).viewing?.date).toBe('2020-05')
})

test('npm run -s matinee prints the answer and nothing else', async ({ library }) => {
  await answer(ReviewAnswer, ['review', 'Through npm (1999)', '--watched', '2020', '--library', library])
  const result = await run('npm', ['run', '-s', 'matinee', '--', 'films', '--json', '--library', library])
  expect(result.code, result.stderr).toBe(0)
  expect(FilmsAnswer.parse(JSON.parse(result.stdout)).map(({ title }) => title)).toEqual(['Through npm'])
})
