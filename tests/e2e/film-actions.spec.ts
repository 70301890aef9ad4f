/** What is done with a film from its page: by its toolbar, by single keys, and in place. */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand, pressInWindow } from './acts'
import { fill, fillWall, filmIn } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'
import { FERRY } from './pages'

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })
const said = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words })
const mine = (page: Page): Locator => page.getByRole('group', { name: 'Your verdict' })

async function openFilm(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Films/ }).press('Enter')
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).press('Enter')
  await expect(heading(page, title)).toBeVisible()
}

test('single keys rate, like, put on the watchlist, edit and write; each is said and can be taken back', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openFilm(page, 'The Salt Ferry')
  const rating = mine(page).getByRole('slider', { name: 'Your rating' })

  await page.keyboard.press('4')
  await expect(rating).toHaveAttribute('aria-valuetext', '4 stars')
  await page.keyboard.press('4')
  await expect(rating).toHaveAttribute('aria-valuetext', '3 and a half stars')
  await expect(said(page, 'The Salt Ferry rated three and a half stars')).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ rating: 3.5 })
  await page.keyboard.press('0')
  await expect(rating).toHaveAttribute('aria-valuetext', 'Not rated')
  await pressInWindow(app, 'Z', ['control'])
  await expect(rating).toHaveAttribute('aria-valuetext', '3 and a half stars')

  await page.keyboard.press('l')
  await expect(mine(page).getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'true')
  const watchlist = page.getByRole('button', { name: 'Watchlist', exact: true })
  await page.keyboard.press('b')
  await expect(watchlist).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('link', { name: 'Watchlist 1' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(watchlist).toHaveAttribute('aria-pressed', 'false')
  await said(page, 'watchlist').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(watchlist).toHaveAttribute('aria-pressed', 'true')

  await mine(page).getByRole('button', { name: 'Seen' }).press('Enter')
  await expect(mine(page).getByRole('button', { name: 'Seen' })).toHaveAttribute('aria-pressed', 'true')
  await rating.press('ArrowRight')
  await rating.press('ArrowRight')
  await expect(rating).toHaveAttribute('aria-valuetext', '4 and a half stars')
  await expect.poll(() => filmIn(home, 'The Salt Ferry')).toMatchObject({ rating: 4.5, like: true, seen: true })
  await expectAccessible({ app, page }, 'film page with a verdict')

  // The menu does the same as the letter.
  await chooseCommand(app, 'like')
  await expect(mine(page).getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('w')
  await expect(page.getByRole('textbox', { name: 'Your review, in Markdown' })).toBeFocused()
  await page.keyboard.type('bleak 3')
  await page.getByRole('button', { name: 'Back to The Salt Ferry' }).press('Enter')
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true }).first()).toBeVisible()
})

test('brackets go through the films in the order they were opened from, and Back leads there', async ({ home }) => {
  await fillWall(home, [{ title: 'Anchor', year: 1971 }, { title: 'Buoy', year: 1973 }, { title: 'Current', year: 1972 }])
  const { page } = await home.start()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Films/ }).press('Enter')
  // The words below the card: the card itself may be set in capitals.
  const inOrder = (): Promise<string[]> => page.getByRole('list', { name: 'Films' }).getByRole('link').locator('.cap').allTextContents()
  await expect(page.getByRole('list', { name: 'Films' }).getByRole('link')).toHaveCount(4)
  const [first = '', second = '', third = ''] = await inOrder()
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: first }).press('Enter')
  await expect(heading(page, first)).toBeVisible()
  await page.keyboard.press(']')
  await expect(heading(page, second)).toBeVisible()
  await page.keyboard.press(']')
  await expect(heading(page, third)).toBeVisible()
  await page.keyboard.press('[')
  await expect(heading(page, second)).toBeVisible()
  await page.keyboard.press('[')
  await expect(heading(page, first)).toBeVisible()
  await page.keyboard.press('[')
  await expect(said(page, 'This is the first film of these.')).toBeVisible()
  await page.getByRole('button', { name: 'Back', exact: true }).press('Enter')
  await expect(heading(page, 'Films')).toBeVisible()
})

test('people lead to their pages; the menu opens New entry for this film; single keys can be switched off', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openFilm(page, 'The Salt Ferry')
  await page.getByRole('button', { name: 'More actions' }).press('Enter')
  await page.getByRole('menuitem', { name: 'New entry…' }).press('Enter')
  const panel = page.getByRole('dialog', { name: 'New entry' })
  await expect(panel.getByRole('heading', { name: 'The Salt Ferry' })).toBeVisible()
  await expect(panel.getByRole('radio', { name: 'Today' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.evaluate(async () => {
    const { matinee } = window
    const found = await matinee.search.find({ query: 'Salt Ferry' })
    const film = found.ok ? (found.value.films[0]?.film.id ?? '') : ''
    const opened = await matinee.films.edit({ film })
    if (opened.ok) await matinee.films.change({ film, edit: { ...opened.value.edit, credits: [{ id: null, personId: null, name: 'Ada Lindqvist', job: 'director', character: null }] } })
    await matinee.settings.set({ singleKeys: false })
  })
  await page.reload()
  await openFilm(page, 'The Salt Ferry')
  await page.keyboard.press('l')
  await page.keyboard.press('w')
  await page.getByRole('link', { name: 'Ada Lindqvist' }).press('Enter')
  await expect(heading(page, 'Ada Lindqvist')).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ like: false, myReviews: [] })
  await expectAccessible({ app, page }, 'person, from the film page')
})

test('a tile of the wall has its actions under the pointer, and all of them in a menu by the keyboard', async ({ home }) => {
  await fillWall(home, Array.from({ length: 14 }, (_, place) => ({ title: `Harbour ${place + 1}`, year: 1950 + place })))
  const { app, page } = await home.start()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Films/ }).press('Enter')
  const tile = page.getByRole('list', { name: 'Films' }).getByRole('link', { name: /Harbour 7/ })
  await tile.hover()
  await page.getByRole('button', { name: 'Put Harbour 7 on the watchlist' }).click()
  await expect(page.getByRole('link', { name: 'Watchlist 1' })).toBeVisible()
  await expectAccessible({ app, page }, 'a tile with its actions')
  await page.getByRole('button', { name: 'More about Harbour 7' }).click()
  await page.keyboard.press('Escape')
  await expect(tile).toBeFocused()

  const menu = page.getByRole('menu', { name: 'Actions on Harbour 7' })
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Open' })).toBeFocused()
  await expectAccessible({ app, page }, 'a tile’s menu')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem', { name: 'Take off the watchlist' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Watchlist', exact: true })).toBeVisible()
  await expect(tile).toBeFocused()

  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New entry' }).getByRole('heading', { name: 'Harbour 7' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(said(page, 'Harbour 7 logged')).toBeVisible()
  expect(await filmIn(home, 'Harbour 7')).toMatchObject({ seen: true })
})
