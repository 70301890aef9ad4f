/** The window and another program on one library: each sees what the other wrote, and nothing is lost between them. */
import type { Page } from '@playwright/test'
import { holdLibrary } from '../support/holdLibrary'
import { pasteText, toFilms } from './acts'
import { command, fill, filmIn } from './asking'
import { expect, test } from './app'
import { FERRY, KETTLE } from './pages'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Your review, in Markdown' })
const journal = (page: Page) => page.getByRole('complementary', { name: 'Your journal and connections' })

test('what the command line writes shows in the open window, wherever one is', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await toFilms(page)
  const wall = page.getByRole('list', { name: 'Films' })
  await expect(wall.getByRole('link')).toHaveCount(1)
  await fill(home, KETTLE)
  await expect(wall.getByRole('link', { name: 'The Copper Kettle' })).toBeVisible()
  await expect(page.getByText('On this computer · 2 films')).toBeVisible()

  await wall.getByRole('link', { name: 'The Salt Ferry' }).click()
  await expect(journal(page).getByRole('link', { name: /The Copper Kettle/ })).toBeVisible()
  await command(home, ['review', 'The Salt Ferry', '--rating', '4', '--watched', '2021-06-01', '--text', '-'], 'Written at the prompt.')
  await expect(journal(page).getByRole('link', { name: /Written at the prompt/ })).toBeVisible()
  await expect(journal(page).getByRole('img', { name: '4 out of 5 stars' }).first()).toBeVisible()
})

test('words that are being written stay while another program writes', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await toFilms(page)
  await page.getByRole('link', { name: 'The Salt Ferry' }).click()
  await journal(page).getByRole('button', { name: /^Write/ }).click()
  await page.keyboard.type('The first half, ')
  await fill(home, KETTLE)
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('and the second: [[copper')
  await expect(page.getByRole('option', { name: /The Copper Kettle 1987/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editor(page)).toHaveValue('The first half, and the second: [[The Copper Kettle]]')
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
  expect((await filmIn(home, 'The Salt Ferry')).myReviews.map(({ body }) => body)).toEqual(['The first half, and the second: [[The Copper Kettle]]'])
})

test('a library that is busy for a moment costs nothing: the save waits, and nobody is alarmed', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await toFilms(page)
  await page.getByRole('link', { name: 'The Salt Ferry' }).click()
  await journal(page).getByRole('button', { name: /^Write/ }).click()
  const alarms = page.getByRole('alert')
  const { ended } = await holdLibrary(home.library, 2_000)
  await page.keyboard.type('Written while it was busy.')
  await ended
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
  await expect(alarms).toHaveCount(0)
  expect((await filmIn(home, 'The Salt Ferry')).myReviews[0]?.body).toBe('Written while it was busy.')
})

test('a library that stays busy is said at once and kept in sight; the words survive a kill, and are saved when it is free', async ({ home }) => {
  test.setTimeout(90_000)
  await fill(home, FERRY)
  const first = await home.start()
  await toFilms(first.page)
  await first.page.getByRole('link', { name: 'The Salt Ferry' }).click()
  await journal(first.page).getByRole('button', { name: /^Write/ }).click()
  await first.page.keyboard.type('Before. ')
  await expect(first.page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
  const long = await holdLibrary(home.library, 7_000)
  await first.page.keyboard.type('Meanwhile. ')
  await expect(first.page.getByRole('alert').filter({ hasText: /^Not saved since/ })).toBeVisible({ timeout: 8_000 })
  await expect(first.page.getByRole('alert').filter({ hasText: 'Your words are kept on this computer' })).toBeVisible()
  await long.ended
  await expect(first.page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible({ timeout: 15_000 })
  await expect(first.page.getByRole('alert')).toHaveCount(0)
  expect((await filmIn(home, 'The Salt Ferry')).myReviews[0]?.body).toBe('Before. Meanwhile. ')

  // And once more, with a kill instead of patience.
  const again = await holdLibrary(home.library, 7_000)
  await first.page.keyboard.type('At the last moment.')
  await expect(first.page.getByRole('alert').filter({ hasText: /^Not saved since/ })).toBeVisible({ timeout: 8_000 })
  await home.kill(first)
  await again.ended
  const { page } = await home.start()
  await page.getByRole('link', { name: /^Drafts/ }).click()
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(editor(page)).toHaveValue('Before. Meanwhile. At the last moment.')
})

test('a page is added while the library is busy for a moment', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await pasteText(page, KETTLE)
  const add = page.getByRole('dialog', { name: 'Paste a page' }).getByRole('button', { name: /^Add to library/ })
  await expect(add).toBeVisible()
  const { ended } = await holdLibrary(home.library, 1_500)
  await add.click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Copper Kettle' })).toBeVisible()
  await ended
  expect((await filmIn(home, 'The Copper Kettle')).reviews).toHaveLength(2)
})
