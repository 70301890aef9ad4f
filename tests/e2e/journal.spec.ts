/** The journal by keyboard alone: filters, a date, editing in place, many entries at once, and a long life of entries. */
import type { Locator, Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { chooseCommand } from './acts'
import { expect, project, test, type Home, type Running } from './app'
import { filmIn } from './asking'
import { expectAccessible } from './axe'
import { logEntries, type EntryToLog } from './journalEntries'
import { arrowTo, tabTo } from './keyboard'

/** Two years of films, and what a person does not know exactly any more. */
const ENTRIES: readonly EntryToLog[] = [
  { title: 'Stalker', year: 1979, day: 'unknown' },
  { title: 'Fargo', year: 1996, day: '2014', rating: 9, isLiked: true },
  { title: 'Late Spring', year: 1949, day: '2024-08', rating: 10 },
  { title: 'Tokyo Story', year: 1953, day: '2024-08-11', rating: 10 },
  { title: 'Aftersun', year: 2022, day: '2026-10-29', rating: 9, isLiked: true, text: 'I rang my father in the interval I invented for the purpose.' },
  { title: 'The Third Man', year: 1949, day: '2026-10-31', rating: 10, isRewatch: true, isLiked: true },
  { title: 'Trees Lounge', year: 1996, day: '2026-11-03', rating: 8, isLiked: true },
  { title: 'Certified Copy', year: 2010, day: '2026-11-07', rating: 8 },
  { title: 'Before Sunset', year: 2004, day: '2026-11-07', rating: 9, isRewatch: true },
  { title: 'Paris, Texas', year: 1984, day: '2026-11-08', rating: 10, isLiked: true },
  { title: 'Hard Candy', year: 2005, day: '2026-11-12', rating: 6 },
  { title: 'Five Fingers', year: 2006, day: '2026-11-17', rating: 4, text: 'The review was kinder than I am.' },
  { title: 'Columbus', year: 2017, day: '2026-11-18', rating: 8, isRewatch: true, isLiked: true, tags: ['cinema'] },
  { title: 'Petite Maman', year: 2021, day: '2026-11-21', rating: 9, isLiked: true, text: 'Seventy-two minutes, and not one of them is spent explaining itself.' },
  { title: 'Interview', year: 2007, day: '2026-11-22', rating: 7, text: 'The second time through I watched the doorway.', isDraft: true }
]

async function open(home: Home): Promise<Running> {
  const running = await home.start()
  await running.page.emulateMedia({ reducedMotion: 'reduce' })
  await logEntries(running.page, ENTRIES)
  await expect(row(running.page, 'Petite Maman')).toBeVisible()
  return running
}

const row = (page: Page, title: string): Locator => page.getByRole('row', { name: title })
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Filter the journal' })
const count = (page: Page): Locator => page.getByRole('main').getByRole('status').first()
const toast = (page: Page, words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words })

/** Opens a filter and takes the option that begins with what is typed. */
async function filterBy(page: Page, name: string, typed: string): Promise<void> {
  const button = bar(page).getByRole('button', { name, exact: true })
  await arrowTo(page, button)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name }).getByRole('option').first()).toBeVisible()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

test('entries are filtered by year, rating and liking, and what is left out says so', async ({ home }) => {
  const running = await open(home)
  const { page } = running
  await expect(count(page)).toHaveText('14 entries')
  await expectAccessible(running, 'the journal')

  await tabTo(page, bar(page).getByRole('button', { name: 'Year' }))
  await filterBy(page, 'Year', '2026')
  await expect(count(page)).toHaveText('10 entries in 2026')
  await expect(bar(page).getByRole('button', { name: 'Year: 2026' })).toBeFocused()
  await filterBy(page, 'Rating', 'Four')
  await expect(count(page)).toHaveText('8 entries in 2026 match')
  await arrowTo(page, bar(page).getByRole('button', { name: 'Liked' }))
  await page.keyboard.press('Space')
  await expect(count(page)).toHaveText('6 entries in 2026 match')
  await expect(page.getByRole('row')).toHaveCount(6)
  await expect(row(page, 'Certified Copy')).toHaveCount(0)

  // Kept as a view, which opens with these filters.
  await tabTo(page, page.getByRole('main').getByRole('button', { name: /^Save view/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Loved this year')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Loved this year' })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(6)

  // Back is the journal with its own filters; words narrow it further, down to nothing.
  await chooseCommand(running.app, 'back')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await tabTo(page, page.getByRole('searchbox', { name: 'Find in the journal' }))
  await page.keyboard.type('father')
  await expect(page.getByRole('row')).toHaveCount(1)
  await expect(row(page, 'Aftersun')).toBeVisible()
  await page.keyboard.type(' and mother')
  await expect(page.getByRole('heading', { level: 2, name: /^Nothing liked, rated four stars and up and that says/ })).toBeVisible()
  await expectAccessible(running, 'a journal in which nothing matches')
  await page.keyboard.press('Escape')
  await tabTo(page, bar(page).getByRole('button', { name: /^Year: 2026|^Liked|^Rating/ }).first())
  await arrowTo(page, bar(page).getByRole('button', { name: 'Clear', exact: true }))
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('14 entries')
  await expect(bar(page).getByRole('button', { name: 'Year' })).toBeFocused()
})

test('a date is jumped to, by words and by the calendar of its month', async ({ home }) => {
  const { app, page } = await open(home)
  const jump = bar(page).getByRole('button', { name: 'Jump to a date' })

  await tabTo(page, bar(page).getByRole('button', { name: 'Year' }))
  await arrowTo(page, jump)
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'Day, month or year' })
  await expect(field).toBeFocused()
  await page.keyboard.type('the other day')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a day, a month or a year, like 12 March 2019.')).toBeVisible()
  await field.press('Control+a')
  await page.keyboard.type('12 August 2024')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Tokyo Story')).toBeFocused()

  // The month's calendar is the Tab stop before its rows.
  await page.keyboard.press('Home')
  await expect(row(page, 'Interview')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  const calendar = page.getByRole('listbox', { name: 'Days of November 2026 with entries' })
  await expect(calendar).toBeFocused()
  await expect(calendar.getByRole('option', { name: '7 November 2026, 2 entries' })).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ has: page.locator(':focus') }).or(page.locator('[role="row"]:focus'))).toContainText('7 November 2026')

  // Letters find a title, Enter opens the film at the entry; back finds the row again. A draft opens in Write.
  await page.keyboard.type('fargo')
  await expect(row(page, 'Fargo')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Fargo' })).toBeVisible()
  await chooseCommand(app, 'back')
  await expect(row(page, 'Fargo')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Your review, in Markdown' })).toBeVisible()
})

test('an entry is edited in place: rating, tag and day', async ({ home }) => {
  const running = await open(home)
  const { app, page } = running
  await tabTo(page, row(page, 'Interview'))
  await page.keyboard.press('ArrowDown')
  await expect(row(page, 'Petite Maman')).toBeFocused()

  await page.keyboard.press('F2')
  const edit = page.getByRole('dialog', { name: 'Edit the entry of Petite Maman' })
  await expect(edit.getByRole('textbox', { name: 'Watched' })).toBeFocused()
  await expectAccessible(running, 'an entry edited in place')
  await tabTo(page, edit.getByRole('slider', { name: 'Rating' }))
  await page.keyboard.press('ArrowRight')
  await expect(toast(page, 'Entry on Petite Maman changed')).toBeVisible()
  await expect(row(page, 'Petite Maman').getByRole('img', { name: '5 out of 5 stars' })).toBeVisible()
  await tabTo(page, edit.getByRole('combobox', { name: 'Add a tag' }))
  await page.keyboard.type('childhood')
  await page.keyboard.press('Enter')
  await expect(edit.getByRole('button', { name: 'Remove the tag childhood' })).toBeVisible()
  await expect.poll(async () => (await filmIn(home, 'Petite Maman')).viewings[0]).toMatchObject({ rating: 5, tags: ['childhood'], like: true })
  await page.keyboard.press('Escape')
  await expect(row(page, 'Petite Maman')).toBeFocused()

  // What was changed last is kept also when the panel is closed in the same moment.
  await page.keyboard.press('F2')
  await tabTo(page, edit.getByRole('slider', { name: 'Rating' }))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(row(page, 'Petite Maman').getByRole('img', { name: '4.5 out of 5 stars' })).toBeVisible()
  await expect(row(page, 'Petite Maman')).toBeFocused()

  // A day that is changed takes the entry, and the focus, to another month.
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'What to do with Petite Maman' })
  await expectAccessible(running, 'the menu of an entry')
  await tabToItem(page, menu.getByRole('menuitem', { name: /^Edit here/ }))
  await page.keyboard.press('Enter')
  await expect(edit.getByRole('textbox', { name: 'Watched' })).toBeFocused()
  await page.keyboard.type('30 October 2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'October 2026' }).getByRole('row', { name: 'Petite Maman' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row(page, 'Petite Maman')).toBeFocused()
  await chooseCommand(app, 'undo')
  await expect(page.getByRole('grid', { name: 'November 2026' }).getByRole('row', { name: 'Petite Maman' })).toBeVisible()

})

test('three entries are chosen, tagged, deleted and brought back; all are chosen; two are exported', async ({ home }) => {
  const running = await open(home)
  const { app, page } = running
  // Three rows: Five Fingers, Hard Candy and Paris, Texas.
  await tabTo(page, row(page, 'Interview'))
  await page.keyboard.type('five')
  await expect(row(page, 'Five Fingers')).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(row(page, 'Paris, Texas')).toHaveAttribute('aria-selected', 'true')
  const dock = page.getByRole('region', { name: 'With the chosen entries' })
  await expect(dock.getByRole('status')).toHaveText('3 selected')
  await tabTo(page, dock.getByRole('button', { name: 'Tag…' }))
  await page.keyboard.press('Enter')
  const tagging = page.getByRole('dialog', { name: 'Tag 3 entries' })
  await expect(tagging.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await page.keyboard.type('cine')
  await expect(page.getByRole('option', { name: /cinema/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expectAccessible(running, 'tagging three entries')
  await tabTo(page, tagging.getByRole('button', { name: 'Add', exact: true }))
  await page.keyboard.press('Enter')
  await expect(toast(page, '3 entries changed')).toBeVisible()
  await expect(dock.getByRole('button', { name: 'Tag…' })).toBeFocused()
  expect((await filmIn(home, 'Hard Candy')).viewings[0]?.tags).toEqual(['cinema'])
  expect((await filmIn(home, 'Paris, Texas')).viewings[0]?.tags).toEqual(['cinema'])

  // Deleted, the focus goes on to the row after them; undone, they stand where they stood.
  await tabTo(page, dock.getByRole('button', { name: 'Delete' }))
  await page.keyboard.press('Enter')
  await expect(toast(page, '3 entries moved to the bin')).toBeVisible()
  await expect(row(page, 'Hard Candy')).toHaveCount(0)
  await expect(page.locator('[role="row"]:focus')).toContainText('7 November 2026')
  await expect(count(page)).toHaveText('11 entries')
  await chooseCommand(app, 'undo')
  await expect(row(page, 'Hard Candy')).toBeVisible()
  await expect(count(page)).toHaveText('14 entries')
  await expect(page.locator('[role="row"]:focus')).toBeVisible()

  // All of them, and out again.
  await page.keyboard.press('Control+a')
  await expect(dock.getByRole('status')).toHaveText('15 selected')
  await page.keyboard.press('Escape')
  await expect(dock).toHaveCount(0)

  // Two of them as notes, into the folder that is offered.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(dock.getByRole('status')).toHaveText('2 selected')
  await tabTo(page, dock.getByRole('button', { name: 'Export…' }))
  await page.keyboard.press('Enter')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('radio', { name: /^These 2 entries/ })).toBeChecked()
  await tabTo(page, exporting.getByRole('button', { name: 'Export 2 entries' }))
  await page.keyboard.press('Enter')
  await expect(toast(page, /^Exported/)).toBeVisible()
  const notes = readdirSync(home.documents, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  expect(notes.map((path) => basename(path)).toSorted()).toEqual(['2026-11-18 Columbus.md', '2026-11-21 Petite Maman.md'])
})

test('twenty thousand entries scroll to the last, and only what is near the screen is there', async ({ home }) => {
  test.setTimeout(180_000)
  mkdirSync(dirname(home.library), { recursive: true })
  const made = spawnSync(process.execPath, [join(project, 'scripts/fixture.mjs'), '--films', '600', '--viewings', '20000', '--out', home.library], { cwd: project, encoding: 'utf8' })
  expect(made.status, made.stderr).toBe(0)
  const { page } = await home.start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.getByRole('row').first()).toBeVisible()

  // Rows drawn, looked at in every frame while the whole journal goes by.
  const seen = await page.evaluate(async () => {
    const scroller = document.querySelector('.scroll')
    if (scroller === null) throw new Error('There is no scroller.')
    let most = 0
    let long = 0
    let before = performance.now()
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    const end = scroller.scrollHeight - scroller.clientHeight
    for (let step = 1; step <= 240; step += 1) {
      scroller.scrollTop = (end * step) / 240
      await frame()
      most = Math.max(most, document.querySelectorAll('[role="row"]').length)
      const now = performance.now()
      if (now - before > 50) long += 1
      before = now
    }
    return { most, long, height: scroller.scrollHeight, isAtEnd: Math.abs(scroller.scrollTop - end) < 2 }
  })
  console.log(`The whole journal in 240 frames: at most ${seen.most} rows drawn, ${seen.long} frames over 50 ms, ${seen.height} px high.`)
  expect(seen.isAtEnd).toBe(true)
  expect(seen.most).toBeLessThan(90)

  // From one end to the other with one key each, and every row is read.
  await tabTo(page, page.locator('[role="row"][tabindex="0"]'))
  await page.keyboard.press('End')
  const last = page.locator('[role="row"]:focus')
  await expect(last.getByRole('link')).toBeVisible()
  const place = await last.evaluate((element) => ({ row: Number(element.getAttribute('data-row')), isLastOfMonth: element.getAttribute('aria-rowindex') === element.closest('[role="grid"]')?.getAttribute('aria-rowcount') }))
  expect(place.isLastOfMonth).toBe(true)
  expect(place.row).toBeGreaterThan(19_000)
  await page.keyboard.press('PageUp')
  await expect(page.locator('[role="row"]:focus').getByRole('link')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.locator('[data-row="0"]')).toBeFocused()
  expect(await page.getByRole('row').count()).toBeLessThan(90)
})

/** Arrows down a menu. */
async function tabToItem(page: Page, item: Locator): Promise<void> {
  await expect(item).toBeVisible()
  for (let press = 0; press < 10; press += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(item).toBeFocused()
}
