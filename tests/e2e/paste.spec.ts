/** Paste a page: everything that was understood can be changed, and nothing is kept before "Add to library". */
import type { Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, dropText, importFile, pasteText, pressInWindow } from './acts'
import { everythingIn, filmIn, fill, keptIn, titlesIn } from './asking'
import { expect, test } from './app'
import { FERRY, HEADLESS, KETTLE } from './pages'

const pasteDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Paste a page' })
const field = (dialog: Locator, name: string): Locator => dialog.getByRole('textbox', { name, exact: true })
const addButton = (dialog: Locator): Locator => dialog.getByRole('button', { name: /^Add to library/ })
/** The row of one text, with what unfolds below it. */
const row = (dialog: Locator, name: string): Locator => dialog.getByRole('listitem').filter({ has: dialog.page().getByRole('group', { name, exact: true }) })

/** Goes from one thing to check to the next until it comes to this one. */
async function stepTo(field: Locator, most: number, step: () => Promise<void>): Promise<void> {
  const here = (): Promise<string | null> => field.page().evaluate(() => document.activeElement?.closest<HTMLElement>('[data-check]')?.dataset['check'] ?? null)
  const wanted = await field.getAttribute('data-check')
  for (let steps = 0; steps < most && (await here()) !== wanted; steps += 1) {
    const before = await here()
    await step()
    await expect.poll(async () => ![null, before].includes(await here())).toBe(true)
  }
  await expect(field).toBeFocused()
}

const unfold = (place: Locator): Promise<void> => place.getByRole('button', { expanded: false }).click()

test('the page is shown as it was understood, each field can be changed, and only Add saves it', async ({ home, page }) => {
  const before = await everythingIn(home)
  await pasteText(page, FERRY)
  const dialog = pasteDialog(page)
  await expect(field(dialog, 'Title')).toHaveValue('The Salt Ferry')
  await expect(field(dialog, 'Year')).toHaveValue('2002')
  await expect(field(dialog, 'Certificate')).toHaveValue('PG-13')
  await expect(field(dialog, 'Country')).toHaveValue('Ireland')
  await expect(field(dialog, 'Released')).toHaveValue('4 October 2002')
  await expect(field(dialog, 'Trailers')).toHaveValue('The Salt Ferry Trailers')
  await expect(field(dialog, 'Synopsis')).toHaveValue('A widowed ferryman takes one last passenger across and finds that the river has moved.')
  await expect(dialog.getByRole('region', { name: 'Pasted text' })).toContainText('I would take that boat again tomorrow.')
  await expect(row(dialog, 'Review by keelhaul9').getByRole('textbox', { name: 'Score' })).toHaveValue('7/10')

  await field(dialog, 'Title').fill('The Salt Ferryman')
  await field(dialog, 'Year').fill('2003')
  await field(dialog, 'Certificate').fill('12')
  await field(dialog, 'Released').fill('March 2003')
  await field(dialog, 'Country').fill('France')
  await field(dialog, 'Trailers').fill('First look')
  await field(dialog, 'Synopsis').fill('A ferryman crosses once more.')
  await row(dialog, 'Take by Inga Torvald').getByRole('textbox', { name: 'Author' }).fill('Inga T.')
  await unfold(row(dialog, 'Take by mossback_'))
  await row(dialog, 'Take by mossback_').getByRole('textbox', { name: 'Text' }).fill('I would take that boat again.')
  await row(dialog, 'Review by keelhaul9').getByRole('textbox', { name: 'Author' }).fill('Keelhaul Nine')
  await row(dialog, 'Review by Keelhaul Nine').getByRole('textbox', { name: 'Score' }).fill('4 out of 5')
  await unfold(row(dialog, 'Review by oarlock_ok'))
  await row(dialog, 'Review by oarlock_ok').getByRole('switch', { name: 'Spoilers' }).click()
  await row(dialog, 'Review by oarlock_ok').getByRole('textbox', { name: 'Text' }).fill('All of it, and the fog.')
  expect((await everythingIn(home)).equals(before), 'the library as it was before Add').toBe(true)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferryman' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'The Salt Ferryman added' })).toBeVisible()
  const film = await filmIn(home, 'The Salt Ferryman')
  expect(film).toMatchObject({
    year: 2003,
    certificates: [{ code: '12' }],
    releaseDates: [{ date: '2003-03', country: 'France' }],
    trailers: [{ title: 'First look', url: null }],
    synopsis: 'A ferryman crosses once more.'
  })
  expect(film.takes.map(({ author, text }) => [author, text])).toEqual([['mossback_', 'I would take that boat again.'], ['Inga T.', 'Slow as a tide and just as sure of itself.']])
  expect(film.reviews.map(({ author, score, spoiler }) => ({ author, score, spoiler }))).toEqual([
    { author: 'Keelhaul Nine', score: { text: '4 out of 5', value: 4, scale: 5 }, spoiler: false },
    { author: 'oarlock_ok', score: null, spoiler: true }
  ])
  expect(film.reviews[1]?.body).toBe('All of it, and the fog.')
  const { sources } = await keptIn(home)
  expect(sources).toHaveLength(1)
  expect(sources[0]).toMatchObject({ kind: 'paste', mediaType: 'text/plain' })
  expect(sources[0]?.bytes.equals(Buffer.from(FERRY)), 'what was pasted, to the byte').toBe(true)
})

test('the keys on the keyboard paste what is on the clipboard, with nothing focused', async ({ running, page }) => {
  await running.app.evaluate(async ({ clipboard }, text) => {
    await Promise.resolve(clipboard.writeText(text))
  }, KETTLE)
  await pressInWindow(running.app, 'V', ['control'])
  await expect(field(pasteDialog(page), 'Title')).toHaveValue('The Copper Kettle')
  await page.keyboard.press('Escape')
  await expect(pasteDialog(page)).toBeHidden()
  await page.getByRole('button', { name: /^Paste a page/ }).click()
  await expect(field(pasteDialog(page), 'Title')).toHaveValue('The Copper Kettle')
})

test('a chosen HTML file, a chosen text file, a dropped file and dropped words all open the same dialog, and files are kept to the byte', async ({ home, running, page }) => {
  const paragraphs = KETTLE.trim().split('\n').filter((line) => line !== '').map((line) => `<p>${line.replaceAll('"', '&quot;')}</p>`)
  const html = Buffer.from(`<!doctype html>\n<html><head><meta charset="windows-1252"><title>x</title><style>p{color:red}</style></head><body><nav>Home Films</nav>${paragraphs.join('\n').replace('tea room is', 'tea room, a caf\u00e9, is')}</body></html>`, 'latin1')
  const htmlFile = join(home.folder, 'kettle.html')
  const textFile = join(home.folder, 'ferry.txt')
  writeFileSync(htmlFile, html)
  writeFileSync(textFile, FERRY)
  const dialog = pasteDialog(page)

  await importFile(running, htmlFile)
  await expect(field(dialog, 'Title')).toHaveValue('The Copper Kettle')
  await expect(dialog.getByRole('region', { name: 'Pasted text' })).toContainText('a café, is a fine place')
  await addButton(dialog).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Copper Kettle' })).toBeVisible()

  await dropText(page, FERRY)
  await expect(field(dialog, 'Title')).toHaveValue('The Salt Ferry')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await importFile(running, textFile)
  await expect(field(dialog, 'Title')).toHaveValue('The Salt Ferry')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await dropFile(page, textFile)
  await expect(field(dialog, 'Title')).toHaveValue('The Salt Ferry')
  await addButton(dialog).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()

  const { sources } = await keptIn(home)
  expect(sources.map(({ kind, name, mediaType, encoding }) => ({ kind, name, mediaType, encoding }))).toEqual([
    { kind: 'file', name: 'kettle.html', mediaType: 'text/html', encoding: 'windows-1252' },
    { kind: 'file', name: 'ferry.txt', mediaType: 'text/plain', encoding: 'utf-8' }
  ])
  expect(sources.map(({ bytes }) => bytes)).toEqual([html, Buffer.from(FERRY)])
})

test('mentions: a certain one can be taken out, a doubtful one is marked, found by F8, and taken in', async ({ home, page }) => {
  await pasteText(page, FERRY)
  const dialog = pasteDialog(page)
  const certain = dialog.getByRole('checkbox', { name: 'Local Hero (1983)' })
  const doubtful = dialog.getByRole('checkbox', { name: 'Winter Lantern' })
  await expect(certain).toBeChecked()
  await expect(doubtful).not.toBeChecked()
  const author = row(dialog, 'Take by Inga Torvald').getByRole('textbox', { name: 'Author' })
  await expect(author).toHaveAccessibleDescription('Where does the name end?')
  const left = dialog.getByRole('status').filter({ hasText: /\d to check/ })
  const doubts = Number.parseInt((await left.textContent()) ?? '', 10)
  expect(doubts).toBeGreaterThanOrEqual(2)

  // F8 goes round all that is in doubt, in the order of the page; the button does the same.
  await field(dialog, 'Synopsis').focus()
  await stepTo(author, doubts, () => page.keyboard.press('F8'))
  await field(dialog, 'Synopsis').focus()
  await stepTo(author, doubts, () => dialog.getByRole('button', { name: /^Next/ }).click())
  await dialog.getByRole('button', { name: /^Next/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title of Winter Lantern' })).toBeFocused()

  await author.fill('Inga')
  await expect(left).toHaveText(`${doubts - 1} to check`)
  await doubtful.click()
  await expect(doubtful).toBeChecked()
  if (doubts === 2) await expect(left).toBeHidden()
  else await expect(left).toHaveText(`${doubts - 2} to check`)
  await dialog.getByRole('textbox', { name: 'Year of Winter Lantern' }).fill('1974')
  await certain.click()
  await addButton(dialog).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  const { mentions, reviews } = await filmIn(home, 'The Salt Ferry')
  expect(mentions.map(({ title, year, status }) => ({ title, year, status }))).toEqual([{ title: 'Winter Lantern', year: 1974, status: 'accepted' }])
  // Rejected stays known as rejected.
  expect(reviews.flatMap((review) => review.mentions).map(({ title, status }) => [title, status])).toEqual([['Local Hero', 'rejected'], ['Winter Lantern', 'accepted']])
  // A film that is only mentioned is no film of the library.
  expect(await titlesIn(home)).toEqual(['The Salt Ferry'])
})

test('restored paragraph breaks can be taken back before and after adding', async ({ home, page }) => {
  const glued = 'the best performance of the year.Everybody else'
  await pasteText(page, FERRY)
  const dialog = pasteDialog(page)
  await expect(dialog.getByText('2, with 2 paragraph breaks restored')).toBeVisible()
  const review = row(dialog, 'Review by keelhaul9')
  await unfold(review)
  await expect(review.getByRole('textbox', { name: 'Text' })).toHaveValue(/of the year\.\n\nEverybody else/)
  await review.getByRole('switch', { name: 'Breaks restored' }).click()
  await expect(review.getByRole('textbox', { name: 'Text' })).toHaveValue(new RegExp(glued))
  await addButton(dialog).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  expect((await filmIn(home, 'The Salt Ferry')).reviews[0]?.body).toContain(glued)

  const article = page.getByRole('article', { name: 'keelhaul9' })
  await article.getByRole('button', { name: 'Restore breaks' }).click()
  await expect(article.getByText('2 paragraph breaks restored')).toBeVisible()
  const stored = (await filmIn(home, 'The Salt Ferry')).reviews[0]
  expect(stored?.body).toContain('of the year.\n\nEverybody else')
  expect(stored?.bodyAsPasted).toContain(glued)
})

test('Esc closes at once while nothing was changed, and asks when something was', async ({ home, page }) => {
  await pasteText(page, FERRY)
  const dialog = pasteDialog(page)
  await expect(field(dialog, 'Title')).toHaveValue('The Salt Ferry')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await pasteText(page, FERRY)
  await field(dialog, 'Year').fill('2001')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('alert')).toContainText('You changed things here that are not added yet. Close without adding them?')
  await expect(dialog.getByRole('button', { name: 'Go on editing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(dialog, 'Year')).toHaveValue('2001')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Close without adding' }).click()
  await expect(dialog).toBeHidden()
  expect(await titlesIn(home)).toEqual([])
})

test('what stands in the way of adding is said beside its field', async ({ home, page }) => {
  await pasteText(page, FERRY)
  const dialog = pasteDialog(page)
  await field(dialog, 'Title').fill('  ')
  await field(dialog, 'Year').fill('next year')
  await field(dialog, 'Released').fill('some day')
  await addButton(dialog).click()
  await expect(field(dialog, 'Title')).toBeFocused()
  await expect(field(dialog, 'Title')).toHaveAccessibleDescription(/A film needs a title\./)
  await expect(field(dialog, 'Year')).toHaveAccessibleDescription(/Four figures, or nothing\./)
  await expect(field(dialog, 'Released')).toHaveAccessibleDescription(/Write a date like 13 July 2007/)
  await expect(dialog.getByRole('alert')).toContainText('3 fields need you before this can be added.')
  expect(await titlesIn(home)).toEqual([])
})

test('two pages in one paste are two, each with its own choice', async ({ home, page }) => {
  await pasteText(page, `${KETTLE}\n${FERRY}`)
  const dialog = pasteDialog(page)
  await expect(dialog.getByRole('tab')).toHaveText(['1 of 2: The Copper Kettle', '2 of 2: The Salt Ferry'])
  await dialog.getByRole('tab', { name: '2 of 2: The Salt Ferry' }).click()
  await expect(field(dialog, 'Title')).toHaveValue('The Salt Ferry')
  await dialog.getByRole('checkbox', { name: 'Add this page' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Add this page' })).not.toBeChecked()
  await addButton(dialog).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Copper Kettle' })).toBeVisible()
  expect(await titlesIn(home)).toEqual(['The Copper Kettle'])

  await pasteText(page, `${KETTLE}\n${FERRY}`)
  await addButton(dialog).click()
  await expect(page.getByRole('status').filter({ hasText: 'The Salt Ferry added' })).toBeVisible()
  expect(await titlesIn(home)).toEqual(['The Copper Kettle', 'The Salt Ferry'])
})

test('the same page again offers nothing; a changed text is offered as an update, and what it said before is kept', async ({ home }) => {
  await fill(home, FERRY)
  const before = await everythingIn(home)
  const { page } = await home.start()
  const dialog = pasteDialog(page)
  await pasteText(page, FERRY)
  await expect(dialog.getByText('Everything on this page is in your library already.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  expect((await everythingIn(home)).equals(before), 'nothing new in the library').toBe(true)

  const fog = 'I would not cut a minute of the fog.'
  await pasteText(page, FERRY.replace(fog, 'I would not cut a second of that fog, nor of the bells.'))
  await expect(dialog.getByText('The Salt Ferry (2002) is in your library. 3 texts are the same, 1 changed.')).toBeVisible()
  const choice = dialog.getByRole('radiogroup', { name: 'Changed' })
  await expect(choice.getByRole('radio', { name: 'Update' })).toBeChecked()
  await addButton(dialog).click()
  await expect(page.getByRole('status').filter({ hasText: 'The Salt Ferry updated' })).toBeVisible()
  const film = await filmIn(home, 'The Salt Ferry')
  expect(film.reviews).toHaveLength(2)
  expect(film.reviews[1]?.body).toContain('nor of the bells.')
  const { revisions } = await keptIn(home)
  expect(revisions).toContainEqual({ kind: 'review', reason: 'import', body: expect.stringContaining(fog) })

  // Undo brings the words back that were there.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article', { name: 'oarlock_ok' }).getByText('a minute of the fog', { exact: false })).toBeVisible()
})

test('a page without a title waits for one', async ({ home, page }) => {
  await pasteText(page, HEADLESS)
  const dialog = pasteDialog(page)
  await expect(dialog.getByText('This page has reviews but no film title. Type the title and everything else can be added.')).toBeVisible()
  await expect(field(dialog, 'Title')).toBeFocused()
  await field(dialog, 'Title').fill('A Film Without a Head')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'A Film Without a Head' })).toBeVisible()
  const film = await filmIn(home, 'A Film Without a Head')
  expect([film.takes.length, film.reviews.length]).toEqual([2, 2])
})
