/** Deleting and getting back: toast, keys, menu and bin. */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand, pressInWindow } from './acts'
import { command, fill, filmIn, titlesIn } from './asking'
import { expect, test, type Running } from './app'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY, KETTLE } from './pages'

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })
const said = (page: Page, words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words })
const row = (page: Page, name: string | RegExp): Locator => page.getByRole('table', { name: 'Bin' }).getByRole('row', { name })

async function openFilm({ app, page }: Running, title: string): Promise<void> {
  await pressInWindow(app, '2', ['control'])
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).press('Enter')
  await expect(heading(page, title)).toBeVisible()
}

/** A film to the bin, from its own menu. */
async function removeFilm(running: Running, title: string): Promise<void> {
  const { page } = running
  await openFilm(running, title)
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'More actions' }).first())
  await page.keyboard.press('ArrowDown')
  const move = page.getByRole('menuitem', { name: /bin/ })
  await expect(page.getByRole('menu')).toBeVisible()
  for (let step = 0; step < 8 && !(await move.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(said(page, `${title} moved to the bin`)).toBeVisible()
}

test('a delete is taken back from its message, by Ctrl Z, and done again', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const running = await home.start()
  const { app, page } = running
  await removeFilm(running, 'The Salt Ferry')
  // F6 goes to the message, from there and back again.
  await pressInWindow(app, 'F6', [])
  const undo = said(page, 'moved to the bin').getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await pressInWindow(app, 'F6', [])
  await expect(undo).not.toBeFocused()
  await pressInWindow(app, 'F6', [])
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(undo).toBeHidden()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await expect.poll(() => titlesIn(home)).toEqual(['The Copper Kettle', 'The Salt Ferry'])

  await removeFilm(running, 'The Copper Kettle')
  await pressInWindow(app, 'Z', ['control'])
  await expect(said(page, 'Taken back: The Copper Kettle moved to the bin')).toBeVisible()
  expect(await titlesIn(home)).toEqual(['The Copper Kettle', 'The Salt Ferry'])
  await pressInWindow(app, 'Z', ['control', 'shift'])
  await expect(said(page, 'Done again: The Copper Kettle moved to the bin')).toBeVisible()
  expect(await titlesIn(home)).toEqual(['The Salt Ferry'])
})

test('the message stays within reach above a dialog', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const running = await home.start()
  const { app, page } = running
  await removeFilm(running, 'The Salt Ferry')
  await pressInWindow(app, 'N', ['control', 'shift'])
  const dialog = page.getByRole('dialog', { name: 'Add a film' })
  await expect(dialog).toBeVisible()
  await pressInWindow(app, 'F6', [])
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await expect(undo).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await pressInWindow(app, 'F6', [])
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(undo).toBeHidden()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await expect.poll(() => titlesIn(home)).toEqual(['The Copper Kettle', 'The Salt Ferry'])
})

test('the bin shows what was deleted, brings it back, and is emptied after a question', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'Wild Strawberries (1957)', '--watched', '2018-05-04', '--text', '-'], 'A clock without hands.')
  const running = await home.start()
  const { app, page } = running
  await removeFilm(running, 'Wild Strawberries')
  await removeFilm(running, 'The Copper Kettle')
  await pressInWindow(app, 'D', ['control', 'shift'])
  await expect(heading(page, 'Drafts and bin')).toBeVisible()
  await expect(row(page, /^The Copper Kettle/)).toContainText('Film, no entries')
  await expect(row(page, /^Wild Strawberries/)).toContainText('Film, 1 entry')
  await expect(row(page, /^Wild Strawberries/)).toContainText('30')
  await expectAccessible(running, 'drafts and bin')

  // One Tab stop; arrows go from row to row.
  await tabTo(page, page.getByRole('button', { name: 'Restore The Copper Kettle' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Restore Wild Strawberries' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said(page, 'Wild Strawberries restored')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore The Copper Kettle' })).toBeFocused()
  expect((await filmIn(home, 'Wild Strawberries')).myReviews.map(({ body }) => body)).toEqual(['A clock without hands.'])
  await pressInWindow(app, 'Z', ['control'])
  await expect(row(page, /^Wild Strawberries/)).toBeVisible()
  await pressInWindow(app, 'Z', ['control', 'shift'])
  await expect(row(page, /^Wild Strawberries/)).toBeHidden()

  await tabTo(page, page.getByRole('button', { name: 'Empty the bin…' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Empty the bin?' })
  await expect(dialog).toContainText('1 thing goes for good')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(running, 'empty the bin')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Empty the bin…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Empty the bin' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said(page, '1 thing removed from the bin for good')).toBeVisible()
  await expect(page.getByText('Nothing in the bin.', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Bin' })).toBeFocused()
  // What is gone for good is said, not pretended.
  await chooseCommand(app, 'undo')
  await expect(said(page, 'Taken back: Wild Strawberries restored')).toBeVisible()
  await chooseCommand(app, 'undo')
  await expect(said(page, '“The Copper Kettle moved to the bin” cannot be taken back: it was removed from the bin for good.')).toBeVisible()
})
