/** The page of films by keyboard alone: filters, saved views, the table, and many films at once. */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand } from './acts'
import { expect, test, type Home, type Running } from './app'
import { fillWall, titlesIn } from './asking'
import { expectAccessible } from './axe'

const WORDS = ['Amber', 'Bridge', 'Cinder', 'Delta', 'Ember', 'Ferry', 'Garden', 'Harbour', 'Island', 'Jackal']

/** Forty films, four of them of the nineties, well rated and not seen. */
const FILMS = Array.from({ length: 40 }, (_, number) => ({
  title: `The ${WORDS[number % 10] ?? ''} ${['Song', 'Letter', 'Mirror', 'Winter'][Math.floor(number / 10)] ?? ''}`,
  year: 1960 + number,
  ...(number % 2 === 0 ? { rating: number % 4 === 0 ? 9 : 4 } : {}),
  isSeen: number % 8 !== 0
}))

const open = async (home: Home, films: typeof FILMS | { title: string; year: number }[]): Promise<Running> => {
  await fillWall(home, films)
  const running = await home.start()
  await running.page.emulateMedia({ reducedMotion: 'reduce' })
  await chooseCommand(running.app, 'films')
  await expect(running.page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible()
  return running
}

/** Tab, or Shift+Tab, until it has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Arrows along the bar of filters until a button has the focus. */
async function arrowTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 20; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowRight')
  }
  await expect(target).toBeFocused()
}

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Filters of films' })
const found = (page: Page, words: string): Promise<void> => expect(page.getByRole('main').getByRole('status').filter({ hasText: words })).toBeVisible()

test('films are filtered by decade, rating and not seen, and the filters kept as a view', async ({ home }) => {
  const running = await open(home, FILMS)
  const { app, page } = running
  await found(page, '41 films')

  await tabTo(page, bar(page).getByRole('button', { name: 'Year' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Decades' })).toBeFocused()
  await expect(page.getByRole('option', { name: '1990s' })).toBeVisible()
  await expectAccessible(running, 'the years of films')
  await page.keyboard.type('199')
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: 'Year: 1990s' })).toBeFocused()
  await found(page, '10 of 41 films')

  await arrowTo(page, bar(page).getByRole('button', { name: 'Rating' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('four')
  await page.keyboard.press('Enter')
  await found(page, '2 of 41 films')
  await arrowTo(page, bar(page).getByRole('button', { name: 'Not yet seen' }))
  await page.keyboard.press('Space')
  await expect(bar(page).getByRole('button', { name: 'Not yet seen' })).toHaveAttribute('aria-pressed', 'true')
  await found(page, '1 of 41 films')
  await expect(page.getByRole('list', { name: 'Films' }).getByRole('link')).toHaveText([/The Cinder Winter/])

  const save = page.getByRole('button', { name: 'Save view…' })
  await tabTo(page, save, 'Shift+Tab')
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A saved view needs a name.')).toBeVisible()
  await page.keyboard.type('Nineties to see')
  await expectAccessible(running, 'saving a view')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nineties to see' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nineties to see' })).toHaveAttribute('aria-current', 'page')
  await expect(page).toHaveTitle('Nineties to see — Matinee')

  // One filter less: the view says that it was changed, and the focus stays among the filters.
  await tabTo(page, bar(page).getByRole('button', { name: 'Year: 1990s' }))
  await arrowTo(page, bar(page).getByRole('button', { name: 'Clear the rating filter' }))
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: 'Rating' })).toBeFocused()
  await found(page, '1 of 41 films')
  await expect(page.getByText('changed', { exact: true })).toBeVisible()
  await arrowTo(page, bar(page).getByRole('button', { name: 'Clear all' }))
  await page.keyboard.press('Enter')
  await found(page, '41 films')
  await expect(bar(page).locator(':focus')).toBeVisible()

  // Another visit of the view begins as it was saved; Back comes to what the page showed.
  await chooseCommand(app, 'films')
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible()
  await tabTo(page, bar(page).getByRole('button', { name: 'Year: 1990s' }))
  await arrowTo(page, bar(page).getByRole('button', { name: 'Clear all' }))
  await page.keyboard.press('Enter')
  await found(page, '41 films')
  await tabTo(page, page.getByRole('link', { name: 'Nineties to see' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nineties to see' })).toBeVisible()
  await found(page, '1 of 41 films')
  await chooseCommand(app, 'back')
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible()
  await found(page, '41 films')

  // Renamed and removed by its menu, and brought back by Undo.
  await tabTo(page, page.getByRole('link', { name: 'Nineties to see' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'More about the view Nineties to see' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Rename view' }).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Unseen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Unseen' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'More about the view Unseen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Unseen' })).toHaveCount(0)
  await chooseCommand(app, 'undo')
  await expect(page.getByRole('link', { name: 'Unseen' })).toBeVisible()
})

test('in the table films are sorted by its head, and several are tagged, deleted and brought back', async ({ home }) => {
  const running = await open(home, FILMS)
  const { app, page } = running
  const before = await titlesIn(home)
  await expectAccessible(running, 'films as a wall')

  await tabTo(page, page.getByRole('radio', { name: 'Posters' }))
  await page.keyboard.press('ArrowRight')
  const table = page.getByRole('grid', { name: 'Films' })
  await expect(table).toBeVisible()
  await tabTo(page, table.getByRole('button', { name: 'Title' }))
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  const rows = table.getByRole('row')
  await expect(rows.nth(1)).toContainText('The Amber Letter')
  await page.keyboard.press('ArrowRight')
  await expect(table.getByRole('button', { name: 'Year' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'descending')
  await expect(table.getByRole('columnheader', { name: 'Title' })).not.toHaveAttribute('aria-sort')
  await expect(rows.nth(1)).toContainText('The Jackal Winter')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(rows.nth(1)).toContainText('Pattern of a Film')

  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const dock = page.getByRole('region', { name: 'With the selected films' })
  await expect(dock.getByRole('status')).toHaveText('3 selected')
  await expect(table.getByRole('checkbox', { name: 'Select all' })).toHaveAttribute('aria-checked', 'mixed')
  await expect(table.getByRole('row', { selected: true })).toHaveCount(3)
  await expectAccessible(running, 'films as a table, three selected')

  await tabTo(page, dock.getByRole('button', { name: 'Tag…' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Tag 3 films' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('rainy')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Put on' }))
  await page.keyboard.press('Enter')
  await expect(dock.getByRole('button', { name: 'Tag…' })).toBeFocused()
  await expect(table.getByRole('row').filter({ hasText: 'rainy' })).toHaveCount(3)

  await tabTo(page, dock.getByRole('button', { name: 'Delete' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 films moved to the bin')).toBeVisible()
  await expect(dock).toHaveCount(0)
  await found(page, '38 films')
  // The row that took their place has the focus.
  await expect(table.locator('tbody tr:focus')).toContainText('The Delta Song')
  expect(await titlesIn(home)).toHaveLength(before.length - 3)
  await chooseCommand(app, 'undo')
  await found(page, '41 films')
  expect(await titlesIn(home)).toEqual(before)
  await chooseCommand(app, 'undo')
  await expect(table.getByRole('row').filter({ hasText: 'rainy' })).toHaveCount(0)

  await table.locator('tbody tr:focus').press('Control+A')
  await expect(dock.getByRole('status')).toHaveText('41 selected')
  await page.keyboard.press('Escape')
  await expect(dock).toHaveCount(0)
  await page.keyboard.type('the har')
  await expect(table.locator('tbody tr:focus')).toContainText('The Harbour Song')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Harbour Song' })).toBeVisible()
  await chooseCommand(app, 'back')
  await expect(table.locator('tbody tr:focus')).toContainText('The Harbour Song')
})

test('of twenty thousand films only those on the screen are drawn', async ({ home }) => {
  test.setTimeout(120_000)
  const films = Array.from({ length: 20_000 }, (_, number) => ({ title: `${WORDS[number % 10] ?? ''} ${String(number).padStart(5, '0')}`, year: 1920 + (number % 100) }))
  const { page } = await open(home, films)
  const wall = page.getByRole('list', { name: 'Films' })
  await found(page, '20,001 films')
  await tabTo(page, wall.getByRole('link').first())
  await page.keyboard.press('End')
  await expect(wall.locator('a:focus')).toContainText('Pattern of a Film')
  expect(await wall.getByRole('listitem').count()).toBeLessThan(100)
  await page.keyboard.type('ferry 15')
  await expect(wall.locator('a:focus')).toContainText('Ferry 15005')
  await expect(wall.locator('a:focus')).toBeInViewport()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Home')
  const status = page.getByRole('region', { name: 'With the selected films' }).getByRole('status')
  await expect(status).toHaveText('5,000 selected, as many as go at once')
  expect(await wall.getByRole('listitem').count()).toBeLessThan(100)

  await tabTo(page, page.getByRole('radio', { name: 'Posters' }), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  const table = page.getByRole('grid', { name: 'Films' })
  await expect(table).toHaveAttribute('aria-rowcount', '20002')
  await tabTo(page, table.locator('tbody tr[tabindex="0"]'))
  await page.keyboard.press('End')
  await expect(table.locator('tbody tr:focus')).toHaveAttribute('aria-rowindex', '20002')
  await expect(table.locator('tbody tr:focus')).toBeInViewport()
  expect(await table.getByRole('row').count()).toBeLessThan(60)
})
