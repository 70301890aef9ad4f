/** The user guide inside the application, by the keyboard alone. */
import { pressInWindow } from './acts'
import { expect, test } from './app'
import { fill } from './asking'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY } from './pages'

test('F1 opens the guide; a word is searched, a topic read, and a place it names gone to and come back from', async ({ home }) => {
  await fill(home, FERRY)
  const running = await home.start()
  const { app, page } = running
  await pressInWindow(app, 'F1', [])
  await expect(page.getByRole('heading', { level: 1, name: 'User guide' })).toBeVisible()
  await expect(page).toHaveTitle(/User guide: First minutes/)
  const find = page.getByRole('searchbox', { name: 'Find in the guide' })
  await expect(find).toBeFocused()
  await expectAccessible(running, 'user guide')

  await page.keyboard.type('LETTERBÓXD')
  const topics = page.getByRole('navigation', { name: 'Topics' })
  await expect(topics.getByRole('link', { name: 'Undo and the bin' })).toHaveCount(0)
  await tabTo(page, topics.getByRole('link', { name: 'Importing' }))
  await page.keyboard.press('Enter')
  await expect(topics.getByRole('link', { name: 'Importing' })).toHaveAttribute('aria-current', 'page')
  await expect(topics.getByRole('link', { name: 'Importing' })).toBeFocused()
  const text = page.getByRole('article', { name: 'Importing' })
  await expect(text.locator('mark').first()).toHaveText('Letterboxd')
  await expectAccessible(running, 'a topic with what was found')

  await tabTo(page, text.getByRole('link', { name: 'Settings › Imports' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Imports' })).toHaveAttribute('aria-current', 'page')
  await pressInWindow(app, 'Left', ['alt'])
  await expect(text).toBeVisible()
  await expect(find).toHaveValue('LETTERBÓXD')

  await tabTo(page, find)
  await page.keyboard.press('Escape')
  await expect(topics.getByRole('link')).toHaveCount(19)
  await page.keyboard.type('zeppelin')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing in the guide has these words.' })).toBeVisible()
})

test('in a narrow window the sidebar shows icons, and its sections, the guide and the keys can still be read aloud', async ({ home }) => {
  await fill(home, FERRY)
  const running = await home.start()
  const { app, page } = running
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await pressInWindow(app, 'F1', [])
  await expect(page.getByRole('heading', { level: 1, name: 'User guide' })).toBeVisible()
  for (const section of ['Journal', 'Films', 'Watchlist', 'Lists', 'Reviews', 'Settings']) await expect(page.getByRole('link', { name: section, exact: true })).toHaveCount(1)
  await expectAccessible(running, 'user guide in a narrow window')
  await pressInWindow(app, 'F1', ['shift'])
  await expect(page.getByRole('heading', { level: 2, name: 'Everywhere' })).toBeVisible()
  await expectAccessible(running, 'keys in a narrow window')
})
