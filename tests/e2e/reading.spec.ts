/** Reading: one review on a page of its own, from the list and from its film, with the keyboard; finding in it; its films' cards; paper. */
import { chooseCommand } from './acts'
import { command, fill } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY, KETTLE } from './pages'

const MINE = 'The **riv**er again, and I would cross it tomorrow. It made me think of [[The Copper Kettle (1987)]].\n\n||In the end the river is only a river.||\n\nThe last reel is tidy.'

test('from the list: next and previous, keep, spoilers, and back to the row it was opened from', async ({ home }) => {
  await fill(home, FERRY)
  await fill(home, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '4', '--watched', '2026-11-20', '--text', '-'], MINE)
  const running = await home.start()
  const { app, page } = running
  await chooseCommand(app, 'reviews')
  const rows = page.getByRole('list', { name: 'Reviews' }).getByRole('link')
  await expect(rows).toHaveCount(5)
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  const second = await rows.nth(1).getAttribute('aria-label')

  // R reads from the row the keyboard is on; brackets go on in the list's order.
  await page.keyboard.press('r')
  const reader = page.getByRole('article')
  await expect(reader).toBeVisible()
  await expect(page.getByText('2 of 5')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Library' })).toBeHidden()
  await page.keyboard.press('[')
  await expect(page.getByText('1 of 5')).toBeVisible()
  await expect(reader.getByRole('heading', { level: 1, name: 'You' })).toBeVisible()
  await expect.poll(() => page.title()).toBe('You on The Salt Ferry — Matinee')
  await page.keyboard.press('[')
  await expect(page.getByRole('status').filter({ hasText: 'That was the first one.' })).toBeVisible()

  // What is covered opens with S, and closes with it.
  await expect(reader.getByText('only a river')).toBeHidden()
  await page.keyboard.press('s')
  await expect(reader.getByText('only a river')).toBeVisible()
  await expectAccessible(running, 'reading')
  await page.keyboard.press('s')
  await expect(reader.getByText('only a river')).toBeHidden()
  // Opened by its own button, the focus stays on it.
  await reader.getByRole('button', { name: 'Show' }).focus()
  await page.keyboard.press('Enter')
  await expect(reader.getByRole('button', { name: 'Hide' })).toBeFocused()

  // Somebody else's is kept; the list shows what is kept.
  await page.keyboard.press(']')
  await expect(page.getByText('2 of 5')).toBeVisible()
  await page.keyboard.press('k')
  await expect(page.getByRole('button', { name: 'Keep' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: second ?? '', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Kept' }).press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toHaveAccessibleName(second ?? '')
  await chooseCommand(app, 'undo')
  await expect(page.getByRole('heading', { name: 'No review matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filters' }).press('Enter')
  await expect(rows).toHaveCount(5)

  // Mine is edited from here.
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 5')).toBeVisible()
  await page.keyboard.press('w')
  await expect(page.getByRole('textbox', { name: /review/i }).first()).toBeVisible()
})

test('find in a review: across bold, from match to match, and what is covered is told', async ({ home }) => {
  await fill(home, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '4', '--watched', '2026-11-20', '--text', '-'], MINE)
  const running = await home.start()
  const { app, page } = running
  await chooseCommand(app, 'reviews')
  await page.getByRole('link', { name: 'Your review of The Salt Ferry' }).press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Control+f')
  const find = page.getByRole('search', { name: 'Find in this review' })
  await expect(find.getByRole('searchbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('RIVER')
  await expect(find.getByRole('status').first()).toHaveText('1 of 1')
  await expect(find).toContainText('2 more in covered passages')
  const marked = (): Promise<string[]> => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')))
  expect(await marked()).toEqual(['river'])
  await find.getByRole('button', { name: 'Show them' }).press('Enter')
  await expect(find.getByRole('status')).toHaveText('1 of 3')
  await expect(find.getByRole('searchbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect(find.getByRole('status')).toHaveText('3 of 3')
  await page.keyboard.press('F3')
  await expect(find.getByRole('status')).toHaveText('1 of 3')
  // Letters are typed here, and do nothing else.
  await page.getByRole('searchbox', { name: 'Find' }).fill('')
  await page.keyboard.type('skw')
  await expect(find.getByRole('status')).toHaveText('Nothing found')
  await page.keyboard.press('Escape')
  await expect(find).toBeHidden()
  expect(await marked()).toEqual([])
  await expect(page.getByRole('article')).toBeVisible()

  // The film it names: its card comes with the keyboard's focus, and Esc only hides the card.
  const link = page.getByRole('article').getByRole('link', { name: 'The Copper Kettle' })
  await tabTo(page, link)
  await expect(page.getByRole('tooltip')).toContainText('The Copper Kettle')
  await expect(page.getByRole('tooltip')).toContainText('Not seen yet')
  await expect(link).toHaveAccessibleDescription(/The Copper Kettle/)
  await expectAccessible(running, 'a film’s card')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toBeHidden()
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Copper Kettle' })).toBeVisible()
  // And back to the review.
  await chooseCommand(app, 'back')
  await expect(page.getByRole('article').getByRole('heading', { level: 1, name: 'You' })).toBeVisible()
})

test('from its film, and on paper: the words and no buttons', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await chooseCommand(app, 'reviews')
  await page.getByRole('list', { name: 'Reviews' }).getByRole('link', { name: /keelhaul9/ }).press('Enter')
  await page.getByRole('article').getByRole('link', { name: 'The Salt Ferry' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  await page.getByRole('link', { name: 'Read keelhaul9’s review' }).press('Enter')
  await expect(page.getByText('1 of 2 on The Salt Ferry')).toBeVisible()
  await page.getByRole('navigation', { name: 'Other reviews' }).getByRole('button', { name: 'oarlock_ok' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'oarlock_ok' })).toBeVisible()

  // The command asks the system; here that is a stand-in that notes it was asked.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) return
    contents.print = (_options, done) => {
      process.env['ASKED_TO_PRINT'] = 'yes'
      done?.(false, 'no valid printers available')
    }
  })
  await chooseCommand(app, 'print')
  await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'Nothing was printed' }).first()).toBeVisible()
  expect(await app.evaluate(() => process.env['ASKED_TO_PRINT'])).toBe('yes')

  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
    return bytes === undefined ? '' : bytes.toString('latin1')
  })
  expect(pdf.startsWith('%PDF')).toBe(true)
  expect(/\/Type\s*\/Pages[\s\S]*?\/Count\s+1\b/.test(pdf)).toBe(true)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'oarlock_ok' })).toBeVisible()
  await expect(page.getByText('would not cut a minute of the fog')).toBeVisible()
  await expect(page.locator('.bar')).toBeHidden()
  await expect(page.locator('.wfoot')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Other reviews' })).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.emulateMedia({ media: null })

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read keelhaul9’s review' })).toBeFocused()
})
