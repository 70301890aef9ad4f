/** The film's page: where it leads, what is only guessed, and what can be taken back. */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand } from './acts'
import { command, fill, fillWall, filmIn, titlesIn } from './asking'
import { expect, test } from './app'
import { FERRY, KETTLE } from './pages'

const aside = (page: Page): Locator => page.getByRole('complementary', { name: 'Your journal and connections' })
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })
const part = (page: Page, name: string): Locator => aside(page).getByRole('region', { name, exact: true })
async function toFilms(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Films/ }).click()
  await expect(heading(page, 'Films')).toBeVisible()
}

async function openFromWall(page: Page, title: string): Promise<void> {
  await toFilms(page)
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).click()
}

test('a mentioned film is a quiet page of its own until it is made a film', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await toFilms(page)
  await expect(page.getByRole('status').filter({ hasText: '1 film' }).first()).toBeVisible()
  await openFromWall(page, 'The Salt Ferry')
  await page.getByRole('article', { name: 'keelhaul9' }).getByRole('link', { name: 'Local Hero' }).click()
  await expect(heading(page, 'Local Hero')).toBeVisible()
  await expect(page).toHaveTitle('Local Hero (1983) — Matinee')
  await expect(page.getByText('Not in your films yet.')).toBeVisible()
  await expect(part(page, 'Mentioned in').getByRole('link', { name: 'The Salt Ferry 2002' })).toBeVisible()
  await expect(part(page, 'Mentioned in')).toContainText('I was reminded of “Local Hero” (1983), which also knew that a beach can win an argument.')
  expect(await titlesIn(home)).toEqual(['The Salt Ferry'])

  await page.getByRole('button', { name: 'Add to films' }).click()
  await expect(page.getByText('Not in your films yet.')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Local Hero added' })).toBeVisible()
  expect(await titlesIn(home)).toEqual(['Local Hero', 'The Salt Ferry'])
  await part(page, 'Mentioned in').getByRole('link', { name: 'The Salt Ferry 2002' }).click()
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  await expect(part(page, 'Mentions').getByRole('link', { name: 'Local Hero 1983' })).toBeVisible()
})

test('mentions lead both ways between two films', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const { page } = await home.start()
  await openFromWall(page, 'The Copper Kettle')
  await part(page, 'Mentions').getByRole('link', { name: 'The Salt Ferry 2002' }).click()
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  await expect(part(page, 'Mentioned in').getByRole('link', { name: 'The Copper Kettle 1987' })).toBeVisible()
  await expect(part(page, 'Mentioned in')).toContainText('keelhaul9’s review')
})

test('a guess is answered with yes or no, the answer can be taken back, and it stays after a restart', async ({ home }) => {
  const guess = 'There is a scene from Winter Lantern in it'
  await fill(home, FERRY, KETTLE.replace('A tea room is a fine place', 'It has a scene from Quiet Harbours in it. A tea room is a fine place'))
  const first = await home.start()
  await openFromWall(first.page, 'The Salt Ferry')
  await expect(first.page.getByText(guess, { exact: false })).toBeVisible()
  await expect(part(first.page, 'Mentions').getByRole('heading', { name: 'Perhaps' })).toBeVisible()
  await part(first.page, 'Mentions').getByRole('button', { name: 'No, Winter Lantern is not meant' }).click()
  await expect(part(first.page, 'Mentions').getByText('Winter Lantern')).toBeHidden()
  await first.page.getByRole('button', { name: 'Undo' }).click()
  await expect(part(first.page, 'Mentions').getByText('Winter Lantern')).toBeVisible()
  await part(first.page, 'Mentions').getByRole('button', { name: 'No, Winter Lantern is not meant' }).click()
  await expect(part(first.page, 'Mentions').getByText('Winter Lantern')).toBeHidden()

  await first.page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Films' }).click()
  await openFromWall(first.page, 'The Copper Kettle')
  await part(first.page, 'Mentions').getByRole('button', { name: 'Yes, Quiet Harbours is meant' }).click()
  await expect(part(first.page, 'Mentions').getByRole('link', { name: 'Quiet Harbours' })).toBeVisible()
  await first.app.close()

  const { page } = await home.start()
  await openFromWall(page, 'The Salt Ferry')
  await expect(page.getByText(guess, { exact: false })).toBeVisible()
  await expect(part(page, 'Mentions').getByText('Winter Lantern')).toBeHidden()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Films' }).click()
  await openFromWall(page, 'The Copper Kettle')
  await expect(part(page, 'Mentions').getByRole('link', { name: 'Quiet Harbours' })).toBeVisible()
  // Pasted once more, what was rejected is not asked again.
  await command(home, ['import', '-', '--format', 'page'], FERRY)
  expect((await filmIn(home, 'The Salt Ferry')).mentions.map(({ title }) => title)).toEqual(['Local Hero'])
})

test('a review is shown as it was pasted and with its breaks again, and a covered one opens', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await openFromWall(page, 'The Salt Ferry')
  const review = page.getByRole('article', { name: 'keelhaul9' })
  await expect(review.getByText('2 paragraph breaks restored')).toBeVisible()
  await expect(review.getByRole('paragraph').filter({ hasText: /^Everybody else/ })).toBeVisible()
  await review.getByRole('button', { name: 'Show as pasted' }).click()
  await expect(review.getByText('of the year.Everybody else', { exact: false })).toBeVisible()
  await review.getByRole('button', { name: 'Restore breaks' }).click()
  await expect(review.getByRole('paragraph').filter({ hasText: /^Everybody else/ })).toBeVisible()
})

test('a deleted film takes everything along and brings everything back', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '5', '--watched', '2022-08', '--tags', 'fog', '--text', '-'], 'Mine. See [[The Copper Kettle]].')
  const whole = await filmIn(home, 'The Salt Ferry')
  const other = await filmIn(home, 'The Copper Kettle')
  const { app, page } = await home.start()
  await openFromWall(page, 'The Salt Ferry')
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Move film to bin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Films' }).getByRole('link')).toHaveCount(1)
  expect(await titlesIn(home)).toEqual(['The Copper Kettle'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('list', { name: 'Films' }).getByRole('link')).toHaveCount(2)
  expect(await filmIn(home, 'The Salt Ferry')).toEqual(whole)
  expect(await filmIn(home, 'The Copper Kettle')).toEqual(other)
  // Once more, with the menu.
  await chooseCommand(app, 'redo')
  await expect(page.getByRole('list', { name: 'Films' }).getByRole('link')).toHaveCount(1)
  await chooseCommand(app, 'undo')
  await expect(page.getByRole('list', { name: 'Films' }).getByRole('link')).toHaveCount(2)
  await openFromWall(page, 'The Salt Ferry')
  await expect(aside(page).getByRole('link', { name: /Mine\. See/ })).toBeVisible()
})

test('long titles are set smaller and stay inside the page', async ({ home }) => {
  const titles: readonly (readonly [string, number])[] = [
    ['Eighteen Letters!!', 72],
    ['Nineteen Letters!!!', 52],
    ['The Remarkable Return of Thirty-Six L', 38],
    ['A Very Long Account of Everything That Happened to the Lighthouse Keeper of Ballyconneely and to His Brother, Whom Nobody Had Asked', 38],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 38]
  ]
  await fillWall(home, titles.map(([title]) => ({ title, year: 1971 })))
  const { page } = await home.start()
  for (const [title, size] of titles) {
    await openFromWall(page, title)
    await expect(heading(page, title)).toHaveCSS('font-size', `${size}px`)
    const fits = await heading(page, title).evaluate((element) => element.scrollWidth <= element.clientWidth + 1 && document.documentElement.scrollWidth <= innerWidth)
    expect(fits, title).toBe(true)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(heading(page, 'Films')).toBeVisible()
  }
})

test('back and forward bring each page back as it was left', async ({ home }) => {
  const trains = Array.from({ length: 200 }, (_, index) => ({ title: `Night Train ${String(index + 1).padStart(3, '0')}`, year: 1920 + (index % 100) }))
  await fill(home, FERRY)
  await fillWall(home, trains)
  const { app, page } = await home.start()
  const scrolled = (): Promise<number> => page.getByRole('main').evaluate((main) => Math.max(...[...main.querySelectorAll('*')].map((element) => element.scrollTop)))
  const tile = page.getByRole('list', { name: 'Films' }).getByRole('link', { name: 'The Salt Ferry' })
  await toFilms(page)
  // As titles sort, this one comes last.
  await page.getByRole('list', { name: 'Films' }).hover()
  await page.mouse.wheel(0, 40_000)
  await expect(tile).toBeInViewport()
  const wallAt = await scrolled()
  expect(wallAt).toBeGreaterThan(500)
  await tile.click()
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  const link = page.getByRole('article', { name: 'keelhaul9' }).getByRole('link', { name: 'Local Hero' })
  await page.getByRole('article', { name: 'oarlock_ok' }).scrollIntoViewIfNeeded()
  await link.hover()
  await expect.poll(scrolled).toBeGreaterThan(100)
  const filmAt = await scrolled()

  await link.click()
  await expect(heading(page, 'Local Hero')).toBeVisible()
  expect(await scrolled()).toBe(0)
  await chooseCommand(app, 'back')
  await expect(heading(page, 'The Salt Ferry')).toBeAttached()
  await expect.poll(scrolled).toBe(filmAt)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(heading(page, 'Films')).toBeVisible()
  await expect.poll(scrolled).toBe(wallAt)
  await expect(tile).toBeFocused()
  await page.getByRole('button', { name: 'Forward', exact: true }).click()
  await expect.poll(scrolled).toBe(filmAt)
})
