/** Exports of other programs on the command line: the dry run, the import, and taking it back. */
import { test as base } from '@playwright/test'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FilmsAnswer, ImportAnswer } from '../../src/shared/answers/others'
import { matinee } from '../support/commandLine'
import { aZip } from '../support/importing/zip'
import { expect } from './app'
import { FERRY, KETTLE } from './pages'

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

async function brought(words: readonly string[]): Promise<ImportAnswer> {
  const result = await matinee(['import', ...words, '--json'])
  expect(result.code, result.stderr).toBe(0)
  return ImportAnswer.parse(JSON.parse(result.stdout))
}

const DIARY = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2021-05-04,Stalker,1979,https://boxd.it/1,4.5,,"zone, slow",2021-05-03
2021-06-04,Ikiru,1952,https://boxd.it/2,,Yes,,2021-06-03
2021-06-05,Persona,1966,https://boxd.it/3,6.5,,,2021-06-04
`
const REVIEWS = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2021-05-04,Stalker,1979,https://boxd.it/1,4.5,,"Slow, and <i>right</i>.","zone, slow",2021-05-03
`

test('an export is looked at, brought in, found again, and taken back', async ({ folder, library }) => {
  const given = join(folder, 'export')
  mkdirSync(given)
  writeFileSync(join(given, 'diary.csv'), DIARY)
  writeFileSync(join(given, 'reviews.csv'), REVIEWS)
  const at = ['--library', library]

  const dry = await brought([given, '--dry-run', ...at])
  expect(dry).toMatchObject({ dryRun: true, files: [{ format: 'letterboxd', batch: null, problem: null }] })
  expect(dry.reports).toMatchObject([{ dryRun: true, batch: null, counts: { viewings: { new: 3 }, reviews: { new: 1 } } }])
  expect(FilmsAnswer.parse(JSON.parse((await matinee(['films', '--json', ...at])).stdout))).toEqual([])

  const done = await brought([given, ...at])
  const batch = done.reports[0]?.batch ?? ''
  expect(done.files).toMatchObject([{ batch }])
  expect(done.added.find(({ kind }) => kind === 'viewings')).toMatchObject({ count: 3, file: given })
  const films = FilmsAnswer.parse(JSON.parse((await matinee(['films', '--json', ...at])).stdout))
  expect(films.map(({ title, rating, seen }) => ({ title, rating, seen }))).toContainEqual({ title: 'Stalker', rating: 4.5, seen: true })

  const again = await brought([join(given, 'diary.csv'), join(given, 'reviews.csv'), ...at])
  expect(again).toMatchObject({ files: [{ format: 'letterboxd', batch: null }, { format: 'letterboxd', batch: null }], added: [], changed: [] })

  const shown = await matinee(['import', given, '--dry-run', ...at])
  expect(shown.stdout).toContain('A dry run: nothing has been changed yet.')
  expect(shown.stdout).toMatch(/^Viewings +0 +3 +0 +0 +0$/m)

  const undone = await matinee(['import', '--undo', batch, '--json', ...at])
  const takenBack: unknown = JSON.parse(undone.stdout)
  expect(takenBack).toMatchObject({ batch, undone: true })
  expect(undone.code).toBe(0)
  expect(FilmsAnswer.parse(JSON.parse((await matinee(['films', '--json', ...at])).stdout))).toEqual([])
  expect(await matinee(['import', '--undo', batch, ...at])).toMatchObject({ code: 1 })
})

test('the columns of a CSV are told, and a report larger than a pipe arrives whole', async ({ folder, library }) => {
  const at = ['--library', library]
  const odd = join(folder, 'my films.csv')
  writeFileSync(odd, 'What,When I was there,How good\nStalker,2021-05-03,8\nIkiru,2021-06-03,9\n')
  const told = await brought([odd, '--format', 'csv', '--map', 'What=title,When I was there=watchedOn,How good=rating', ...at])
  expect(told.reports[0]?.counts.viewings).toMatchObject({ new: 2 })

  const wrong = await matinee(['import', odd, '--format', 'csv', '--map', 'What=title,Nowhere=year', ...at])
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('There is no column “Nowhere”.')
  for (const words of [['--map', 'What=colour'], ['--dates', 'sideways'], ['--format', 'video']]) expect((await matinee(['import', odd, ...words, ...at])).code).toBe(2)

  const bad = join(folder, 'diary.csv')
  const rows = Array.from({ length: 9_000 }, (_, n) => `2021-05-04,A film that was never made ${n},1979,https://boxd.it/${n},,,,2021-99-99`)
  writeFileSync(bad, `${DIARY.split('\n')[0] ?? ''}\n${rows.join('\n')}\n`)
  const report = (await brought([bad, '--dry-run', ...at])).reports[0]
  expect((report?.leftOut.length ?? 0) + (report?.counts.viewings.new ?? 0)).toBe(9_000)
  expect(JSON.stringify(report).length).toBeGreaterThan(1_000_000)
})

test('a folder of saved pages is taken page by page, and a complete export is found in the ZIP it was packed in', async ({ folder, library }) => {
  const at = ['--library', library]
  const pages = join(folder, 'pages')
  mkdirSync(pages)
  for (const [index, text] of [KETTLE, FERRY].entries()) writeFileSync(join(pages, `page-${index}.txt`), text)
  const done = await brought([pages, ...at])
  expect(done.files).toMatchObject([0, 1].map((index) => ({ file: join(pages, `page-${index}.txt`), format: 'page', problem: null, films: [{}] })))

  const whole = join(folder, 'all.json')
  expect((await matinee(['export', '--format', 'json', '--to', whole, ...at])).code).toBe(0)
  const zip = join(folder, 'all.zip')
  writeFileSync(zip, aZip({ 'backup/all.json': readFileSync(whole) }))
  const other = ['--library', join(folder, 'Other.matinee')]
  expect((await brought([zip, ...other])).files).toMatchObject([{ file: zip, format: 'json', problem: null }])
  const titles = async (words: readonly string[]): Promise<string[]> => FilmsAnswer.parse(JSON.parse((await matinee(['films', '--json', ...words])).stdout)).map(({ title }) => title)
  expect(await titles(other)).toEqual(await titles(at))
})
