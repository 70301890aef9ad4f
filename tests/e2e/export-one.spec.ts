/** One review to a file of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, pasteText } from './acts'
import { expect, test } from './app'
import { FERRY } from './pages'

test('a collected review goes out as one note, and to the bin and back', async ({ home, page, running }) => {
  await pasteText(page, FERRY)
  await page.getByRole('button', { name: /^Add to library/ }).click()
  const author = 'keelhaul9'
  const review = page.getByRole('article', { name: author })
  const more = review.getByRole('button', { name: `More about ${author}’s review` })

  const note = join(home.folder, 'One review.md')
  await answerDialogs(running.app, { save: note })
  await more.click()
  await page.getByRole('menuitem', { name: 'Export this review' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: new RegExp(`Review by ${author}`) })).toBeChecked()
  await dialog.getByRole('button', { name: 'Change' }).click()
  await dialog.getByRole('button', { name: /^Export/ }).click()
  await expect(page.getByText(/^Exported /)).toBeVisible()
  expect(readFileSync(note, 'utf8')).toContain(author)

  await more.click()
  await page.getByRole('menuitem', { name: 'Move review to bin' }).click()
  await expect(page.getByRole('heading', { level: 3, name: author })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 3, name: author })).toBeVisible()
})

test('an entry of mine goes out as one note, my words byte for byte', async ({ home, page, running }) => {
  const body = 'Two *lamps*, one boat.\n\nSee [[Local Hero (1983)]].'
  await page.evaluate(async (text) => {
    const film = await window.matinee.films.add({ title: 'The Two Lamps', year: 1971 })
    if (!film.ok) throw new Error(film.problem.message)
    const entry = await window.matinee.journal.start({ film: film.value.id })
    if (!entry.ok) throw new Error(entry.problem.message)
    await window.matinee.journal.finish({ entry: entry.value.id, text: { body: text, watchedOn: '2026-11-21', rating: 8, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] } })
  }, body)
  await page.reload()
  await page.getByRole('link', { name: /The Two Lamps/ }).click()
  const note = join(home.folder, 'Mine.md')
  await answerDialogs(running.app, { save: note })
  await page.getByRole('button', { name: 'Export entry' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: 'Change' }).click()
  await dialog.getByRole('button', { name: /^Export/ }).click()
  await expect(page.getByText(/^Exported /)).toBeVisible()
  const written = readFileSync(note, 'utf8')
  expect(written).toContain(body)
  expect(written).toMatch(/^---\ntitle: The Two Lamps\nyear: 1971\nwatched: 2026-11-21\n/)
})
