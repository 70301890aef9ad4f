/** Versions of a text: kept at every pause, seen, named, compared and brought back, all by keyboard. */
import type { Locator, Page } from '@playwright/test'
import { command, filmIn } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'

const FIRST = 'Pierre leaves three times before he leaves, and Katya allows it.\n\nI had forgotten how short it is.'
const SECOND = 'Pierre leaves four times before he leaves, and Katya allows it.\n\nI had forgotten how short it is.'
const THIRD = 'Pierre leaves four times before he leaves, and Katya lets him.'

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Your review, in Markdown' })
const history = (page: Page): Locator => page.getByRole('complementary', { name: 'Version history' })
const versions = (page: Page): Locator => history(page).getByRole('listbox', { name: 'Versions, newest first' })
const status = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Change|^No changes|changes?$/ })

async function openEntry(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Films', exact: false }).first().click()
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: 'Interview' }).click()
  await page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('link').first().press('Enter')
  await expect(editor(page)).toBeVisible()
}

/** Puts the cursor into the text and writes it anew, key by key. */
async function rewrite(page: Page, text: string): Promise<void> {
  await editor(page).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
}

test('by keyboard: every finish is kept; a version is named, compared, put back and taken out again', async ({ home }) => {
  await command(home, ['review', 'Interview (2007)', '--watched', '2026-11-22', '--text', '-'], FIRST)
  const running = await home.start()
  const { page } = running
  await openEntry(page)
  await rewrite(page, SECOND)
  await page.keyboard.press('Control+Enter')
  await expect(editor(page)).toBeHidden()
  await page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('link').first().press('Enter')
  await rewrite(page, THIRD)

  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('button', { name: 'History', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(versions(page)).toBeFocused()
  await expect(versions(page).getByRole('option')).toHaveText([/Now.*words? (added|taken out)/, /Today.*1 word added, 1 word taken out/, /Today, first words.*18 words added/])
  await page.keyboard.press('Home')
  await expect(history(page).locator('del', { hasText: 'allows it' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(history(page).locator('ins')).toHaveText('[added: four] ')
  await expectAccessible(running, 'History')

  // A name of its own.
  await page.keyboard.press('End')
  await history(page).getByRole('button', { name: 'Name this version' }).press('Enter')
  await expect(history(page).getByRole('textbox', { name: 'Name of this version' })).toBeFocused()
  await page.keyboard.type('Before the cut')
  await page.keyboard.press('Enter')
  await expect(history(page).getByRole('button', { name: 'Change its name' })).toBeFocused()
  await expect(versions(page).getByRole('option').last()).toContainText('Before the cut')

  // Put back: the editor shows it, what stood there is kept; and taken out again.
  await history(page).getByRole('button', { name: 'Restore this version' }).press('Enter')
  await expect(editor(page)).toContainText('leaves three times')
  expect((await filmIn(home, 'Interview')).myReviews.map(({ body }) => body)).toEqual([FIRST])
  await page.keyboard.press('F6')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(editor(page)).toContainText('Katya lets him')
  expect((await filmIn(home, 'Interview')).myReviews.map(({ body }) => body)).toEqual([THIRD])

  // Side by side.
  await versions(page).focus()
  await page.keyboard.press('End')
  await history(page).getByRole('button', { name: 'Compare' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Interview, version by version' })).toBeVisible()
  await expect(page).toHaveTitle(/Compare versions: Interview/)
  await expect(status(page)).toHaveText('2 changes')
  await page.keyboard.press('F7')
  await expect(status(page)).toHaveText('Change 1 of 2')
  await expect(page.locator('[aria-current="true"]').filter({ hasText: 'Pierre leaves' })).toBeVisible()
  await page.keyboard.press('F7')
  await expect(status(page)).toHaveText('Change 2 of 2')
  await expect(page.locator('[aria-current="true"]')).toHaveText('One sentence taken out')
  await page.keyboard.press('Shift+F7')
  await expect(status(page)).toHaveText('Change 1 of 2')
  await expectAccessible(running, 'Compare')

  // The left side moves on to the next version.
  const dots = page.getByRole('group', { name: 'Versions, oldest first' }).getByRole('button')
  const left = page.getByRole('group', { name: 'Versions, oldest first' }).getByRole('button', { name: 'Before the cut', pressed: true })
  await left.focus()
  await page.keyboard.press('ArrowRight')
  await expect(dots.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(dots.nth(1)).toBeFocused()
  await expect(page.locator('ins', { hasText: 'four' })).toBeHidden()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('ins', { hasText: 'four' })).toBeVisible()
  await page.getByRole('radio', { name: 'Side by side' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'In one text' })).toBeChecked()
  await expect(page.locator('p', { has: page.locator('del', { hasText: 'three' }) }).locator('ins', { hasText: 'four' })).toBeVisible()

  await page.getByRole('button', { name: 'Restore Before the cut' }).press('Enter')
  await expect.poll(async () => (await filmIn(home, 'Interview')).myReviews.map(({ body }) => body)).toEqual([FIRST])
  // Undone from here, the page shows at once what stands again.
  await page.keyboard.press('F6')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.locator('ins', { hasText: 'four' })).toBeVisible()
  expect((await filmIn(home, 'Interview')).myReviews.map(({ body }) => body)).toEqual([THIRD])
  await page.getByRole('button', { name: 'Back to writing' }).press('Enter')
  await expect(editor(page)).toContainText('Katya lets him')
})
