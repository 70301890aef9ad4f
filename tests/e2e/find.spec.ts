/** Finding again: the wall with its filter and its keys, and one search over everything. */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand, pressInWindow } from './acts'
import { command, fill, fillWall } from './asking'
import { expect, test } from './app'
import { FERRY, KETTLE } from './pages'

const wall = (page: Page): Locator => page.getByRole('list', { name: 'Films' })
const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' })
const query = (page: Page): Locator => palette(page).getByRole('combobox', { name: 'Search films, reviews, people, lists and commands' })
const chosen = (page: Page): Locator => palette(page).getByRole('option', { selected: true })

/** The title that the focused tile carries. */
const focusedFilm = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.querySelector('bdi')?.textContent ?? null)

test('the wall of many films: filter, arrows, Home, End, page keys, typing, Enter', async ({ home }) => {
  const trains = Array.from({ length: 300 }, (_, index) => ({ title: `Night Train ${String(index + 1).padStart(3, '0')}`, year: 1920 + (index % 100) }))
  await fillWall(home, [...trains, { title: 'Łódź by Lamplight', year: 1961 }, { title: '雨月の橋', year: 1953 }, { title: 'The Zebra Crossing', year: 1984 }])
  const { app, page } = await home.start()
  await chooseCommand(app, 'films')
  await expect(page.getByRole('status').filter({ hasText: '304 films' })).toBeVisible()
  // So many are not drawn at once, and assistive technology still learns how many there are.
  const firstTile = wall(page).getByRole('listitem').first()
  await expect(firstTile).toHaveAttribute('aria-setsize', '304')
  expect(await wall(page).getByRole('listitem').count()).toBeLessThan(120)

  await wall(page).getByRole('link').first().focus()
  expect(await focusedFilm(page)).toBe('Łódź by Lamplight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedFilm(page)).toBe('Night Train 001')
  await page.keyboard.press('End')
  await expect.poll(() => focusedFilm(page)).toBe('雨月の橋')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => focusedFilm(page)).toBe('The Zebra Crossing')
  await page.keyboard.press('PageUp')
  await expect.poll(() => focusedFilm(page)).toMatch(/^Night Train 2/)
  await page.keyboard.press('Home')
  await expect.poll(() => focusedFilm(page)).toBe('Łódź by Lamplight')
  // Scrolled away by the wheel, the tile keeps the focus and still hears the keys.
  await wall(page).hover()
  await page.mouse.wheel(0, 20_000)
  await expect(page.getByRole('link', { name: 'The Zebra Crossing' })).toBeInViewport()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedFilm(page)).toBe('Night Train 001')
  await expect(wall(page).locator(':focus')).toBeInViewport()
  await page.keyboard.type('night train 15')
  await expect.poll(() => focusedFilm(page)).toBe('Night Train 150')
  await expect(wall(page).locator(':focus')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Night Train 150' })).toBeVisible()
  await chooseCommandBack(page)
  await expect.poll(() => focusedFilm(page)).toBe('Night Train 150')
  await expect(wall(page).locator(':focus')).toBeInViewport()

  const filter = page.getByRole('searchbox', { name: 'Filter films' })
  for (const [typed, titles] of [['lodz', ['Łódź by Lamplight']], ['zebra cross', ['The Zebra Crossing']], ['雨月', ['雨月の橋']], ['TRAIN 007', ['Night Train 007']]] as const) {
    await filter.fill(typed)
    await expect(page.getByRole('status').filter({ hasText: `${titles.length} of 304 films` })).toBeVisible()
    await expect(wall(page).getByRole('link')).toHaveCount(titles.length)
    await expect(wall(page).getByRole('link', { name: titles[0] })).toBeVisible()
  }
  await filter.fill('nothing of the kind')
  await expect(page.getByText('Nothing called “nothing of the kind”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(page.getByRole('status').filter({ hasText: '304 films' })).toBeVisible()
  await filter.fill('zebra')
  await filter.press('Escape')
  await expect(filter).toHaveValue('')
})

async function chooseCommandBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back', exact: true }).click()
}

test('search finds films, people, takes, reviews and my own words, whatever the accents and the case', async ({ home }) => {
  await fill(home, FERRY, KETTLE.replace('tealeaf4', 'José Ångström'))
  await command(home, ['review', 'Čáp a drak (1977)', '--watched', '2021', '--text', '-'], 'Ein Gruß aus der Straßenbahn, seen on a très petit écran.')
  const { app, page } = await home.start()
  await pressInWindow(app, 'K', ['control'])
  await expect(query(page)).toBeFocused()

  const finds: readonly (readonly [string, string, RegExp])[] = [
    ['salt fer', 'Films', /The Salt Ferry 2002/],
    ['cap a drak', 'Films', /Čáp a drak 1977/],
    ['LOCAL HERO', 'Films', /Local Hero 1983/],
    ['jose angstrom', 'People', /José Ångström/],
    ['keelhaul', 'People', /keelhaul9.*texts/],
    ['boat again', 'Reviews', /Take by mossback_ on The Salt Ferry/],
    ['best performance', 'Reviews', /keelhaul9 on The Salt Ferry/],
    ['strassenbahn', 'Reviews', /You on Čáp a drak/],
    ['tres petit ecran', 'Reviews', /You on Čáp a drak/]
  ]
  for (const [typed, group, name] of finds) {
    await query(page).fill(typed)
    await expect(palette(page).getByRole('group', { name: group }).getByRole('option', { name }), typed).toBeVisible()
  }

  await query(page).fill('zzz of nothing')
  await expect(palette(page).getByText('Nothing called “zzz of nothing”')).toBeVisible()
  await expect(palette(page).getByRole('option')).toHaveAccessibleName(/Add a film called “zzz of nothing”/)
  await page.keyboard.press('Enter')
  const adding = page.getByRole('dialog', { name: 'Add a film' })
  await expect(adding.getByRole('textbox', { name: 'Title' })).toHaveValue('zzz of nothing')
  await page.keyboard.press('Escape')
  await expect(adding).toBeHidden()
})

test('the palette by keyboard: arrows, groups, Enter opens at the text, Ctrl Enter writes, Esc gives the focus back', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const { app, page } = await home.start()
  const opener = page.getByRole('button', { name: 'Search' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(query(page)).toBeFocused()
  await expect(palette(page).getByRole('group', { name: 'Commands' }).getByRole('option', { name: /Export…/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(opener).toBeFocused()

  await chooseCommand(app, 'search')
  await expect(query(page)).toBeFocused()
  await page.keyboard.type('ferry')
  await expect(chosen(page)).toHaveAccessibleName(/The Salt Ferry/)
  await page.keyboard.press('Tab')
  await expect(chosen(page)).toHaveAccessibleName(/on The Copper Kettle|on The Salt Ferry/)
  await page.keyboard.press('Shift+Tab')
  await expect(chosen(page)).toHaveAccessibleName(/The Salt Ferry/)
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toHaveAccessibleName(/Add a film called “ferry”/)
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toHaveAccessibleName(/The Salt Ferry/)
  // Enter right after typing is meant for what is about to be found.
  await query(page).fill('minute of the fog')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
  await expect(page.getByRole('article', { name: 'oarlock_ok' })).toBeFocused()
  await expect(page.getByRole('article', { name: 'oarlock_ok' })).toBeInViewport()

  await chooseCommand(app, 'search')
  await expect(palette(page).getByRole('group', { name: 'Recent' }).getByRole('option', { name: /The Salt Ferry/ })).toBeVisible()
  await page.keyboard.type('copper kettle')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Your review, in Markdown' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 1, name: 'The Copper Kettle' })).toBeVisible()
  // From the editor too: nothing is selected there, so Ctrl K is the search.
  await page.keyboard.type('A line. ')
  await pressInWindow(app, 'K', ['control'])
  await expect(query(page)).toBeFocused()
  await page.keyboard.type('export')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})
