/** The page of reviews: everything written here, mine and others', found and opened with the keyboard. */
import { chooseCommand } from './acts'
import { command, fill } from './asking'
import { expect, test } from './app'
import { FERRY, KETTLE } from './pages'

test('reviews: whose, by whom, with which words; arrows and Enter open one to read', async ({ home }) => {
  await fill(home, FERRY)
  await fill(home, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '4', '--watched', '2026-11-20', '--text', '-'], 'The **river** again, and I would cross it tomorrow.')
  const { app, page } = await home.start()
  await chooseCommand(app, 'reviews')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible()
  await expect(main.getByRole('status')).toHaveText('5 reviews, 1 of them yours')
  const rows = main.getByRole('list', { name: 'Reviews' }).getByRole('link')
  await expect(rows).toHaveCount(5)
  await expect(rows.first()).toHaveAccessibleName('Your review of The Salt Ferry (2002)')

  // Mine, with the arrows of the radio group.
  const whose = main.getByRole('radiogroup', { name: 'Whose' })
  await whose.getByRole('radio', { name: 'All' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(whose.getByRole('radio', { name: 'Mine' })).toBeChecked()
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(rows).toHaveCount(4)
  await page.keyboard.press('ArrowRight')
  await expect(rows).toHaveCount(5)

  // By whom, from the filter; its button says so, and clears it again.
  await main.getByRole('button', { name: 'Author', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Find an author' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(main.getByRole('button', { name: 'Author: keelhaul9' })).toBeFocused()
  await expect(rows).toHaveCount(2)
  await main.getByRole('button', { name: 'Clear the author' }).press('Enter')
  await expect(rows).toHaveCount(5)

  // With these words: found ones stand out in the passage.
  await main.getByRole('searchbox', { name: 'Search in reviews' }).focus()
  await page.keyboard.type('river')
  await expect(main.getByRole('status')).toHaveText('2 reviews with “river”')
  await expect(main.getByRole('list', { name: 'Reviews' }).locator('mark')).toHaveText(['river', 'river'])
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(5)

  // One Tab stop; arrows move; Enter opens one to read; back finds the row again.
  await rows.first().focus()
  await page.keyboard.press('End')
  const last = rows.last()
  await expect(last).toBeFocused()
  const name = await last.getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByRole('link', { name: /The (Salt Ferry|Copper Kettle)/ }).first()).toBeVisible()
  await chooseCommand(app, 'back')
  await expect(page.getByRole('link', { name: name ?? '', exact: true })).toBeFocused()
})

test('nothing written, and nothing that fits', async ({ home }) => {
  await command(home, ['review', 'Local Hero', '--rating', '4', '--watched', '2026-11-20', '--text', '-'], 'A beach can win an argument.')
  const { app, page } = await home.start()
  await chooseCommand(app, 'reviews')
  const main = page.getByRole('main')
  await main.getByRole('searchbox', { name: 'Search in reviews' }).fill('submarine')
  await expect(main.getByRole('heading', { name: 'No review matches' })).toBeVisible()
  await main.getByRole('button', { name: 'Clear the filters' }).press('Enter')
  await expect(main.getByRole('list', { name: 'Reviews' }).getByRole('link')).toHaveCount(1)
})
