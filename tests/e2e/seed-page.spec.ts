/** The whole way in the window: a real page is pasted, read, reviewed, taken out and brought into an empty library. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVERY_FILM } from '../../src/shared/models/filmQuery'
import { expect, Home, needsSample, samplePage, test } from './app'
import { answerDialogs, chooseCommand, pasteText } from './acts'

test.skip(needsSample, 'needs the shared sample page')

test('a page goes through paste, film page, own review, export and import into an empty library', async ({ home, running, page }) => {
  await expect(page.getByRole('heading', { name: 'What did you see?' })).toBeVisible()
  await pasteText(page, readFileSync(samplePage, 'utf8'))

  const dialog = page.getByRole('dialog', { name: 'Paste a page' })
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Interview')
  await expect(dialog.getByLabel('Year', { exact: true })).toHaveValue('2007')
  await expect(dialog.getByLabel('Certificate', { exact: true })).toHaveValue('R')
  await expect(dialog.getByLabel('Country', { exact: true })).toHaveValue('USA')
  await expect(dialog.getByLabel('Released', { exact: true })).toHaveValue('13 July 2007')
  await expect(dialog.getByText('Where does the name end?').first()).toBeVisible()
  // Nothing is saved before "Add to library".
  expect(await page.evaluate(() => window.matinee.library.status())).toMatchObject({ ok: true, value: { films: 0, isEmpty: true } })
  await dialog.getByRole('button', { name: /^Add to library/ }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Interview' })).toBeVisible()
  await expect(page).toHaveTitle('Interview (2007) — Matinee')
  const main = page.getByRole('main')
  await expect(main.getByText('13 July 2007 (USA)')).toBeVisible()
  await expect(main.getByRole('img', { name: 'Title card: Interview, 2007' }).first()).toBeVisible()
  for (const author of ['Baseshment', 'Curapedi', 'Kien Navarro', 'Billy Ollie']) await expect(main.getByText(author, { exact: true })).toBeVisible()
  for (const author of ['CineCritic2517', 'rzajac', 'r0cko723', 'streetpunk']) await expect(main.getByRole('heading', { name: author })).toBeVisible()
  const connections = page.getByRole('complementary', { name: 'Your journal and connections' })
  for (const film of ['Five Fingers', 'The Interview', 'Trees Lounge', 'Mean Girls', 'Hard Candy']) await expect(connections.getByText(film, { exact: true }).first()).toBeVisible()

  await connections.getByRole('button', { name: /^Write/ }).click()
  const editor = page.getByRole('textbox', { name: 'Your review, in Markdown' })
  await editor.click()
  await page.keyboard.type('The second time through I watched the *doorway* instead of the faces.')
  await page.getByRole('slider', { name: 'Rating' }).focus()
  for (let half = 0; half < 7; half += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('slider', { name: 'Rating' })).toHaveAttribute('aria-valuetext', '3 and a half stars')
  await page.getByRole('switch', { name: 'Rewatch' }).click()
  await page.getByRole('button', { name: 'Like' }).click()
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('two-handers')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Saved /)).toBeVisible()
  await page.getByRole('button', { name: /^Finish entry/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Interview' })).toBeVisible()
  await expect(connections.getByText('instead of the faces', { exact: false })).toBeVisible()

  const everything = join(home.folder, 'everything.json')
  await answerDialogs(running.app, { save: everything })
  await chooseCommand(running.app, 'export')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('radio', { name: /^Everything/ }).click()
  await exporting.getByRole('radio', { name: /^JSON/ }).click()
  await exporting.getByRole('button', { name: 'Change' }).click()
  await exporting.getByRole('button', { name: /^Export/ }).click()
  await expect(page.getByText(/^Exported /)).toBeVisible()

  const other = new Home()
  try {
    const second = await other.start()
    await answerDialogs(second.app, { open: everything })
    await second.page.getByRole('button', { name: /^Import From/ }).click()
    await second.page.getByRole('button', { name: 'Choose files…' }).click()
    await expect(second.page.getByText('A dry run. Nothing has been changed yet.')).toBeVisible()
    await second.page.getByRole('button', { name: /^Import \d/ }).click()
    await expect(second.page.getByRole('link', { name: /Interview/ }).first()).toBeVisible()
    const rows = (from: typeof page) => from.evaluate(async (query) => {
      const films = await window.matinee.films.query({ query, start: 0, count: 1 })
      if (!films.ok || !films.value.films[0]) return null
      return window.matinee.films.page({ film: films.value.films[0].id })
    }, { filter: EVERY_FILM, sort: 'title', isDescending: false } as const)
    expect(await rows(second.page)).toMatchObject({ ok: true })
    expect(await rows(second.page)).toEqual(await rows(page))
  } finally {
    await other.end()
  }
})
