/** Every screen and dialog, in both themes, by the rules of WCAG 2.x A and AA and of good practice. */
import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, chooseCommand, importFile, pasteText, toFilms } from './acts'
import { command, everythingIn, fill, fillWall } from './asking'
import { expect, Home, test, type Running } from './app'
import { expectAccessible } from './axe'
import { FERRY, HEADLESS, KETTLE } from './pages'

async function start(home: Home): Promise<Running> {
  const running = await home.start()
  // What is still fading in has no contrast yet.
  await running.page.emulateMedia({ reducedMotion: 'reduce' })
  return running
}

const openFilm = async (page: Page, title: string): Promise<void> => {
  await toFilms(page)
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('first run, and everything that opens from there', async ({ home }) => {
  const other = new Home()
  const running = await start(home)
  const { app, page } = running
  const check = (screen: string): Promise<void> => expectAccessible(running, screen)
  try {
    await check('first run')
    await chooseCommand(app, 'add-film')
    const adding = page.getByRole('dialog', { name: 'Add a film' })
    await check('add a film')
    await adding.getByRole('textbox', { name: 'Year' }).fill('soon')
    await adding.getByRole('button', { name: 'Add film' }).click()
    await expect(adding.getByText('A film needs a title.')).toBeVisible()
    await check('add a film, with what is wrong')
    await page.keyboard.press('Escape')

    await pasteText(page, ' \n ')
    await app.evaluate(async ({ clipboard }) => {
      await Promise.resolve(clipboard.clear())
    })
    await chooseCommand(app, 'paste-page')
    await expect(page.getByRole('dialog', { name: 'Paste a page' }).getByRole('alert')).toBeVisible()
    await check('paste a page, nothing there')
    await page.keyboard.press('Escape')

    await pasteText(page, `${KETTLE}\n${FERRY}`)
    const paste = page.getByRole('dialog', { name: 'Paste a page' })
    await paste.getByRole('tab', { name: /The Salt Ferry/ }).click()
    await paste.getByRole('group', { name: 'Review by keelhaul9' }).getByRole('button', { expanded: false }).click()
    await check('paste a page, two of them, a review unfolded')
    await paste.getByRole('textbox', { name: 'Title', exact: true }).fill('')
    await paste.getByRole('button', { name: /^Add to library/ }).click()
    await check('paste a page, with what is wrong')
    await page.keyboard.press('Escape')
    await expect(paste.getByRole('button', { name: 'Go on editing' })).toBeVisible()
    await check('paste a page, asking')
    await paste.getByRole('button', { name: 'Close without adding' }).click()
    await pasteText(page, HEADLESS)
    await expect(paste.getByText('This page has reviews but no film title.', { exact: false })).toBeVisible()
    await check('paste a page without a title')
    await page.keyboard.press('Escape')

    await fill(other, FERRY, KETTLE)
    const file = join(home.folder, 'theirs.json')
    writeFileSync(file, await everythingIn(other))
    await importFile(running, file)
    const restore = page.getByRole('dialog', { name: 'Import a Matinee export' })
    await expect(restore.getByRole('button', { name: /^Import \d/ })).toBeVisible()
    await check('import, dry run')
    await restore.getByRole('button', { name: /^Import \d/ }).click()
    await expect(page.getByRole('dialog', { name: 'Imported' })).toBeVisible()
    await check('import, done')
  } finally {
    await other.end()
  }
})

test('the library’s screens and what lies above them', async ({ home }) => {
  test.setTimeout(120_000)
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '3.5', '--watched', '2021-06-01', '--tags', 'fog,boats', '--text', '-'], 'I crossed with him, twice. ||He drowns.||')
  const running = await start(home)
  const { app, page } = running
  const check = (screen: string): Promise<void> => expectAccessible(running, screen)
  await check('journal')
  await toFilms(page)
  await check('few films')
  await openFilm(page, 'The Salt Ferry')
  await check('film page')
  await page.getByRole('button', { name: 'More actions' }).click()
  await check('film page, menu open')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Local Hero 1983' }).click()
  await expect(page.getByText('Not in your films yet.')).toBeVisible()
  await check('page of a film that is only mentioned')

  await chooseCommand(app, 'search')
  await check('search, nothing typed')
  await page.keyboard.type('keelhaul')
  await expect(page.getByRole('option').first()).toBeVisible()
  await check('search, found')
  await page.getByRole('combobox').fill('zzz of nothing')
  await expect(page.getByText('Nothing called “zzz of nothing”')).toBeVisible()
  await check('search, nothing found')
  await page.keyboard.press('Escape')

  await chooseCommand(app, 'films')
  await openFilm(page, 'The Copper Kettle')
  await chooseCommand(app, 'export')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByLabel(/^A look into/)).toBeVisible()
  await check('export, one film')
  await exporting.getByRole('radio', { name: /^Everything/ }).click()
  await exporting.getByRole('radio', { name: /^JSON/ }).click()
  await expect(exporting.getByText('This file holds everything', { exact: false })).toBeVisible()
  await check('export, everything as JSON')
  await answerDialogs(app, { save: join(home.folder, 'no', 'such', 'folder.json') })
  await exporting.getByRole('button', { name: 'Change' }).click()
  await exporting.getByRole('button', { name: /^Export everything/ }).click()
  await expect(exporting.getByRole('alert')).toBeVisible()
  await check('export, not possible')
  await page.keyboard.press('Escape')

  await page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('button', { name: /^Write/ }).click()
  const text = page.getByRole('textbox', { name: 'Your review, in Markdown' })
  await text.fill('# Late\n\nSee [[The Salt Ferry]], ||both die||, and [[sal')
  await text.press('End')
  await expect(page.getByRole('listbox', { name: 'Link a film' })).toBeVisible()
  await check('write, linking a film')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('fo')
  await expect(page.getByRole('option', { name: 'fog' })).toBeVisible()
  await check('write, completing a tag')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Watched/ }).click()
  await check('write, choosing the day')
  await page.keyboard.press('Escape')
  await text.focus()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()
  await check('write, with preview')
  await page.getByRole('button', { name: 'Back to The Copper Kettle' }).click()
  await page.getByRole('link', { name: /^Drafts/ }).click()
  await expect(page.getByRole('button', { name: 'Go on writing' })).toBeVisible()
  await check('drafts')
  await page.getByRole('button', { name: 'Delete draft of The Copper Kettle' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await check('no drafts, and a toast')

  await fillWall(home, Array.from({ length: 40 }, (_, index) => ({ title: `Zenith ${index + 1}`, year: 1960 + index })))
  await chooseCommand(app, 'films')
  await expect(page.getByRole('searchbox', { name: 'Filter films' })).toBeVisible()
  await check('many films')
  await page.getByRole('searchbox', { name: 'Filter films' }).fill('nothing of the kind')
  await expect(page.getByText('Nothing called “nothing of the kind”')).toBeVisible()
  await check('many films, none found')
})

test('the keyboard goes round: skip link first, then sidebar, toolbar, page and aside; a dialog keeps it and gives it back', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await start(home)
  const skip = page.getByRole('link', { name: 'Skip to the page' })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await openFilm(page, 'The Salt Ferry')
  await skip.focus()
  const stops: string[] = []
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const place = element.closest('aside, nav, main')
      const style = getComputedStyle(element)
      const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      return `${place?.getAttribute('aria-label') ?? place?.tagName ?? 'window'} > ${element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''}${hasRing ? '' : ' (no ring)'}`
    })
    if (stop === null) break
    stops.push(stop)
  }
  const order = ['Search', 'Journal', 'Settings', 'Back', 'Edit', 'Local Hero', 'Write']
  const places = order.map((name) => stops.findIndex((stop) => stop.includes(`> ${name}`)))
  expect(places.every((place) => place >= 0), stops.join('\n')).toBe(true)
  expect(places, stops.join('\n')).toEqual(places.toSorted((a, b) => a - b))
  expect(stops.filter((stop) => stop.endsWith('(no ring)'))).toEqual([])

  const opener = page.getByRole('button', { name: 'New entry' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New entry' })
  await expect(dialog).toBeVisible()
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})
