/** Search over everything written: by keyboard, with the grammar, in words without spaces, and back again. */
import { chooseCommand, pressInWindow } from './acts'
import { command, fill } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'
import { FERRY, KETTLE } from './pages'

test('everything written: words, fields and phrases as one types; a hit opens, and back finds it again', async ({ home }) => {
  await fill(home, FERRY)
  await fill(home, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '4', '--watched', '2026-11-20', '--text', '-'], 'The **river** again, and I would cross it tomorrow. ||The river wins.||')
  await command(home, ['review', 'Late Spring', '--rating', '5', '--watched', '2026-11-21', '--text', '-'], '最後の場面は傑作だった。 Nobody crosses a river here.')
  const running = await home.start()
  const { app, page } = running
  await expect(page.getByRole('main')).toBeVisible()
  await pressInWindow(app, 'F', ['control', 'shift'])
  const main = page.getByRole('main')
  const field = main.getByRole('textbox', { name: 'Search everything written' })
  await expect(field).toBeFocused()
  await expect(main.getByRole('heading', { name: 'Every word you kept' })).toBeVisible()
  const list = main.getByRole('list', { name: 'Texts, the newest first' })
  const rows = list.getByRole('link')

  // As one types; the words stand out.
  await page.keyboard.type('river')
  await expect(rows).toHaveCount(3)
  await expect(main.getByText('3 texts')).toBeVisible()
  await expect(rows.first()).toHaveAccessibleName('Your review of Late Spring')
  await expect(list.locator('mark').first()).toHaveText('river')

  // What is covered is not given away.
  await field.fill('wins')
  await expect(rows).toHaveCount(1)
  await expect(list).toContainText('In a covered passage')
  await expect(list).not.toContainText('wins')

  // Inside a sentence without spaces.
  await field.fill('傑作')
  await expect(rows).toHaveCount(1)
  await expect(list.locator('mark')).toHaveText('傑作')

  // Fields and brackets; what is not understood is said, and the rest is searched.
  await field.fill('river author:me rating:>=4.5 year:soon')
  await expect(rows).toHaveCount(1)
  await expect(rows).toHaveAccessibleName('Your review of Late Spring')
  await expect(field).toHaveAccessibleDescription(/“year:soon” is no year/)
  await field.fill('(river OR kettle) -author:me title:ferry')
  await expect(rows.first()).toHaveAccessibleName(/The Salt Ferry/)
  await expect(field).not.toHaveAccessibleDescription(/year/)
  await expectAccessible(running, 'everything written')

  // Down into the list, arrows, and Escape back to the field.
  await field.fill('river')
  await expect(rows).toHaveCount(3)
  await field.press('ArrowDown')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  const name = (await rows.nth(1).getAttribute('aria-label')) ?? ''

  // Enter opens it to read; back finds the query and the row again.
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(0)
  await expect(page.getByRole('article').getByRole('link', { name: 'The Salt Ferry' }).first()).toBeVisible()
  await chooseCommand(app, 'back')
  await expect(field).toHaveValue('river')
  await expect(page.getByRole('link', { name, exact: true })).toBeFocused()

  // The help puts an example behind what was typed.
  await main.getByRole('button', { name: 'How to search' }).press('Enter')
  await page.getByRole('button', { name: /^author:me/ }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('river author:me')
  await expect(rows).toHaveCount(2)

  // Nothing found, and the way from the palette.
  await field.fill('submarine')
  await expect(main.getByRole('heading', { name: 'Nothing written has “submarine”' })).toBeVisible()
  await expect(main.getByText('Nothing found')).toBeVisible()
  await chooseCommand(app, 'search')
  const palette = page.getByRole('combobox', { name: /^Search films/ })
  await expect(palette).toBeFocused()
  await page.keyboard.type('cross')
  await page.getByRole('option', { name: 'Everything written with “cross”' }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('cross')
  await expect(rows.first()).toBeVisible()
})
