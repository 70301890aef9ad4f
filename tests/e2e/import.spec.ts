/** Bringing in what another program exported, in the real app: dry run, decisions, the run, and the way back. */
import type { Locator, Page } from '@playwright/test'
import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aZip } from '../support/importing/zip'
import { answerDialogs, chooseCommand, dropFile, dropFiles, importFile } from './acts'
import { command, everythingIn, filmIn, titlesIn } from './asking'
import { expect, sharedData, test } from './app'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY, KETTLE } from './pages'

const realExport = join(sharedData, 'letterboxd-export.zip')
const needsExport = (): boolean => !process.env['CI'] && !existsSync(realExport)

const dryRun = (page: Page): Locator => page.getByRole('dialog', { name: /^Import from/ })
const done = (page: Page): Locator => page.getByRole('dialog', { name: /^Imported from/ })
const run = (page: Page): Locator => dryRun(page).getByRole('button', { name: /^Import \d/ })

test('a real export is dropped, compared, imported and taken back; a second time nothing is new', async ({ running, page }) => {
  test.skip(needsExport(), 'The real export is not here.')
  test.setTimeout(180_000)
  await dropFile(page, realExport)
  await expect(dryRun(page).getByText('A dry run. Nothing has been changed yet.')).toBeVisible({ timeout: 60_000 })
  await expect(dryRun(page).getByText(/^2,132 added/)).toBeVisible()
  await expectAccessible(running, 'import, dry run')
  await expect(run(page)).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(done(page)).toBeVisible({ timeout: 120_000 })
  await expectAccessible(running, 'import, done')
  await page.keyboard.press('Enter')
  // One review has no diary entry: it is an entry of the journal too.
  await expect(page.getByRole('link', { name: /^Journal/ })).toContainText('2,133')
  await expect(page.getByText(/^Imported .*2,132 diary entries/)).toBeVisible()

  await dropFile(page, realExport)
  await expect(dryRun(page).getByText('Everything in this file is in your library already.')).toBeVisible({ timeout: 60_000 })
  await expect(run(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(dryRun(page)).toBeHidden()

  await chooseCommand(running.app, 'undo')
  await expect(page.getByRole('heading', { name: 'What did you see?' })).toBeVisible({ timeout: 60_000 })
})

const IMDB = 'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n'
const imdb = (id: string, rating: number, title: string, year: number): string =>
  `${id},${rating},2026-01-05,${title},${title},https://www.imdb.com/title/${id},Movie,8.0,120,${year},Drama,1000,${year}-05-01,\n`

test('by keyboard alone: a file is chosen, a rating in doubt decided, imported, the report saved, and all of it taken back', async ({ home }) => {
  await command(home, ['review', 'Stalker (1979)', '--watched', '2021-05-03', '--rating', '3.5'])
  await command(home, ['review', 'Ikiru (1952)', '--watched', '2021-05-04', '--rating', '4'])
  const file = join(home.folder, 'ratings.csv')
  writeFileSync(file, IMDB + imdb('tt0079944', 9, 'Stalker', 1979) + imdb('tt0044741', 10, 'Ikiru', 1952) + imdb('tt0060827', 8, 'Persona', 1966))
  const running = await home.start()
  const { app, page } = running
  const report = join(home.folder, 'report.txt')
  await answerDialogs(app, { open: file, save: report })
  await chooseCommand(app, 'import-file')
  await expectAccessible(running, 'import, start')
  const choose = page.getByRole('button', { name: 'Choose files…' })
  await expect(choose).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(run(page)).toBeFocused()

  const stalker = dryRun(page).getByRole('radiogroup', { name: /^Stalker, 1979/ })
  const ikiru = dryRun(page).getByRole('radiogroup', { name: /^Ikiru, 1952/ })
  await expect(ikiru).toBeVisible()
  await tabTo(page, dryRun(page).getByRole('radio', { checked: true }).first(), 'Shift+Tab')
  // One Tab stop: down goes to the other film, right to the other answer.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const second = dryRun(page).getByRole('listitem').filter({ has: page.getByRole('radiogroup') }).nth(1)
  await expect(second.getByRole('radio', { name: /^Keep mine/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(second.getByRole('radio', { name: /^Use file/ })).toBeChecked()
  await expect(second.getByRole('radio', { name: /^Use file/ })).toBeFocused()
  const taken = (await stalker.getByRole('radio', { name: /^Use file/ }).getAttribute('aria-checked')) === 'true' ? 'Stalker' : 'Ikiru'
  await tabTo(page, run(page))
  await page.keyboard.press('Enter')
  await expect(done(page)).toBeVisible()
  await expect(done(page).getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(done(page).getByRole('button', { name: 'Save the report…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Report saved to/)).toBeVisible()
  expect(readFileSync(report, 'utf8')).toContain('ratings.csv')
  expect((await titlesIn(home)).toSorted()).toEqual(['Ikiru', 'Persona', 'Stalker'])
  expect((await filmIn(home, taken)).rating).toBe(taken === 'Stalker' ? 4.5 : 5)

  await page.keyboard.press('Tab')
  await expect(done(page).getByRole('button', { name: 'Take back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The import of ratings.csv was taken back.')).toBeVisible()
  expect((await titlesIn(home)).toSorted()).toEqual(['Ikiru', 'Stalker'])
  expect((await filmIn(home, taken)).rating).toBe(taken === 'Stalker' ? 3.5 : 4)

  await chooseCommand(app, 'settings')
  await page.getByRole('link', { name: 'Imports' }).click()
  await expect(page.getByText(/Taken back/)).toBeVisible()
  await expectAccessible(running, 'settings, imports')
  await page.getByRole('button', { name: 'Report of ratings.csv' }).click()
  await expect(page.getByRole('dialog', { name: 'Report of ratings.csv' })).toBeVisible()
  await expectAccessible(running, 'settings, report of an import')
})

test('a ZIP that is cut off is refused in a sentence, and nothing changes', async ({ home }) => {
  test.skip(needsExport(), 'The real export is not here.')
  await command(home, ['review', 'Stalker (1979)', '--watched', '2021-05-03'])
  const before = await everythingIn(home)
  const broken = join(home.folder, 'broken.zip')
  copyFileSync(realExport, broken)
  truncateSync(broken, 40_000)
  const running = await home.start()
  const { page } = running
  await importFile(running, broken)
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true })
  await expect(dialog.getByRole('alert')).toContainText('broken.zip')
  await expect(dialog.getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await expectAccessible(running, 'import, a file that cannot be read')
  await page.keyboard.press('Escape')
  expect((await everythingIn(home)).equals(before)).toBe(true)
})

test('several pages at once come one after the other, and say which of how many they are', async ({ home, running, page }) => {
  const paths = [KETTLE, FERRY].map((text, index) => {
    const path = join(home.folder, `page-${index}.txt`)
    writeFileSync(path, text)
    return path
  })
  const paste = page.getByRole('dialog', { name: 'Paste a page' })
  await dropFiles(page, paths)
  await expect(paste.getByText('1 of 2', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(paste.getByText('2 of 2', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Add to library/ }).click()
  await expect(paste).toBeHidden()
  expect(await titlesIn(home)).toHaveLength(1)
  await importFile(running, paths[0] ?? '')
  await expect(paste).toBeVisible()
  await expect(paste.getByText(/\d of \d/)).toHaveCount(0)
})

test('a folder of saved pages comes page by page, and a complete export in a ZIP as what it is', async ({ home, running, page }) => {
  await command(home, ['review', 'Stalker (1979)', '--watched', '2021-05-03'])
  const whole = join(home.folder, 'all.json')
  await command(home, ['export', '--format', 'json', '--to', whole])
  const folder = join(home.folder, 'pages')
  mkdirSync(folder)
  for (const [index, text] of [KETTLE, FERRY].entries()) writeFileSync(join(folder, `page-${index}.txt`), text)
  await importFile(running, folder)
  const paste = page.getByRole('dialog', { name: 'Paste a page' })
  for (const turn of ['1 of 2', '2 of 2']) {
    await expect(paste.getByText(turn, { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await expect(paste).toBeHidden()

  const zip = join(home.folder, 'all.zip')
  writeFileSync(zip, aZip({ 'backup/all.json': readFileSync(whole) }))
  await importFile(running, zip)
  await expect(page.getByRole('dialog', { name: 'Import a Matinee export' }).getByText('Everything in this file is in your library already.')).toBeVisible()
  await expectAccessible(running, 'import, a complete export')
})

test('the notes an import brought, and the question before it is taken back, can be used by everybody', async ({ home }) => {
  const folder = join(home.folder, 'letterboxd')
  mkdirSync(folder)
  writeFileSync(join(folder, 'watched.csv'), 'Date,Name,Year,Letterboxd URI\n2021-02-03,Stalker,1979,https://boxd.it/29N\n')
  writeFileSync(join(folder, 'comments.csv'), 'Date,Content,Comment\n2021-02-04,https://boxd.it/abc,"The rain, <i>always</i>."\n')
  await command(home, ['import', folder])
  const running = await home.start()
  const { app, page } = running
  await chooseCommand(app, 'settings')
  await page.getByRole('link', { name: 'Imports' }).click()
  await page.getByRole('button', { name: 'Notes from letterboxd' }).click()
  const notes = page.getByRole('dialog', { name: 'Notes from letterboxd' })
  await expect(notes.getByText('The rain, always.')).toBeVisible()
  await expectAccessible(running, 'settings, notes of an import')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take back letterboxd' }).click()
  await expect(page.getByRole('dialog', { name: 'Take back letterboxd' })).toBeVisible()
  await expectAccessible(running, 'settings, taking an import back')
})

test('an import runs out of sight, comes back, and is stopped midway: the library is as it was', async ({ home }) => {
  test.setTimeout(240_000)
  await command(home, ['review', 'Stalker (1979)', '--watched', '2021-05-03'])
  const file = join(home.folder, 'many.csv')
  writeFileSync(file, IMDB + Array.from({ length: 60_000 }, (_, at) => imdb(`tt${1_000_000 + at}`, (at % 10) + 1, `Film number ${at}`, 1950 + (at % 70))).join(''))
  const running = await home.start()
  const { page } = running
  await importFile(running, file)
  await expect(run(page)).toHaveText('Import 60,000 films', { timeout: 60_000 })
  await dryRun(page).getByRole('button', { name: 'Show every row' }).click()
  await expect(dryRun(page).getByRole('list', { name: 'Rows of the files' }).getByRole('listitem').first()).toBeVisible()
  await expectAccessible(running, 'import, every row')
  await page.keyboard.press('Escape')
  await run(page).click()
  const going = page.getByRole('dialog', { name: 'Importing from IMDb' })
  await expect(going.getByRole('button', { name: 'Hide' })).toBeFocused()
  await expectAccessible(running, 'import, running')
  await page.keyboard.press('Escape')
  await expect(going).toBeHidden()
  const pill = page.getByRole('button', { name: /^Importing from IMDb/ })
  await expectAccessible(running, 'import, out of sight')
  await pill.click()
  await tabTo(page, going.getByRole('button', { name: 'Stop and undo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Import stopped\. Your library is as it was at \d\d:\d\d\.$/)).toBeVisible({ timeout: 60_000 })
  await expectAccessible(running, 'import, stopped')
  await page.getByRole('button', { name: 'Close' }).last().click()
  expect(await titlesIn(home)).toEqual(['Stalker'])
})
