/** People, two things that are one, and the palette: everything by keyboard. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { pressInWindow } from './acts'
import { filmIn, titlesIn } from './asking'
import { expect, test, type Running } from './app'
import { BUSCEMI, fillPeople } from './people'

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' })
const query = (page: Page): Locator => palette(page).getByRole('combobox')
const chosen = (page: Page): Locator => palette(page).getByRole('option', { selected: true })
const group = (page: Page, name: string): Locator => palette(page).getByRole('group', { name })
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })

async function search({ app, page }: Running, words: string): Promise<void> {
  await pressInWindow(app, 'K', ['control'])
  await expect(query(page)).toBeFocused()
  await page.keyboard.type(words)
}

/** Opens the menu at the end of the toolbar and chooses from it. */
async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  for (let steps = 0; steps < 10 && (await page.getByRole('menuitem', { name: item }).evaluate((one) => one !== document.activeElement)); steps += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectAccessible({ app, page }: Running, what: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark')
    const axe = new AxeBuilder({ page }).setLegacyMode()
    // Only colours change with the theme.
    const { violations } = await (theme === 'light' ? axe.withTags(RULES) : axe.withRules(['color-contrast'])).analyze()
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`)), `${what}, ${theme}`).toEqual([])
  }
}

test('a mistyped title finds the film, a name leads to the person, and what was looked at is offered first', async ({ home }) => {
  await fillPeople(home, BUSCEMI)
  const running = await home.start()
  const { page } = running
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await search(running, 'lonsome jim')
  await expect(palette(page).getByText('Nothing called “lonsome jim”, but nearly:')).toBeVisible()
  await expect(chosen(page)).toHaveAccessibleName(/^Lonesome Jim 2005/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Lonesome Jim')).toBeVisible()

  await search(running, 'buscemi')
  await expect(group(page, 'Films').getByRole('option')).toHaveCount(4)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  for (let rows = 0; rows < 3; rows += 1) await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toHaveAccessibleName('6 more')
  await page.keyboard.press('Enter')
  await expect(group(page, 'Films').getByRole('option')).toHaveCount(9)
  await expect(chosen(page)).toHaveAccessibleName(/Animal Factory 2000/)
  await page.keyboard.press('Tab')
  await expect(chosen(page)).toHaveAccessibleName(/on (Interview|Living in Oblivion)/)
  await page.keyboard.press('Tab')
  await expect(chosen(page)).toHaveAccessibleName(/Steve Buscemi 9 films in your library, 4 as director/)
  await expectAccessible(running, 'the palette')
  await page.keyboard.press('Enter')

  await expect(heading(page, 'Steve Buscemi')).toBeVisible()
  await expect(page.getByText('Seen 5 of 9')).toBeVisible()
  await expect(page.getByText('first in March 2011')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Director', 'Actor', 'Writer', 'Mentioned in', 'Often with'])
  await expect(page.getByRole('complementary', { name: 'Connections' }).getByText('6 reviews')).toBeVisible()
  await expectAccessible(running, 'a person')

  const actor = page.getByRole('list', { name: 'Actor' })
  await actor.getByRole('link').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(actor.getByRole('link', { name: /Ghost World Seymour/ })).toBeFocused()
  await page.keyboard.press('End')
  await expect(actor.getByRole('link', { name: /Mystery Train/ })).toBeFocused()
  await page.keyboard.type('farg')
  await expect(actor.getByRole('link', { name: /Fargo/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Fargo')).toBeVisible()
  await pressInWindow(running.app, 'Left', ['alt'])
  await expect(actor.getByRole('link', { name: /Fargo/ })).toBeFocused()

  await page.getByRole('button', { name: 'Order of the films: Newest first' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(actor.getByRole('link').first()).toHaveAccessibleName(/The Big Lebowski/)

  // What can be done with the open film is found by its name too.
  await search(running, 'fargo')
  await expect(chosen(page)).toHaveAccessibleName(/^Fargo 1996/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Fargo')).toBeVisible()
  await search(running, 'three st')
  await expect(chosen(page)).toHaveAccessibleName('Three stars Fargo 3')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await filmIn(home, 'Fargo')).rating).toBe(3)
  await pressInWindow(running.app, 'Left', ['alt'])

  await search(running, '')
  await expect(group(page, 'Recent').getByRole('option')).toHaveText([/Steve Buscemi/, /Fargo/, /Lonesome Jim/])
  await page.keyboard.type('add a f')
  await expect(chosen(page)).toHaveAccessibleName(/Add a film…/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add a film' }).getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.press('Escape')
  // The next start remembers too.
  await running.app.close()
  const again = await home.start()
  await search(again, '')
  await expect(group(again.page, 'Recent').getByRole('option').first()).toHaveText(/Steve Buscemi/)
})

test('two films that are one are merged, and Undo makes them two again', async ({ home }) => {
  await fillPeople(home, [...BUSCEMI, { title: 'The Interview', year: 1998, rating: 5, isLiked: true, credits: [], reviews: [['', 'Mine on it.']] }])
  const running = await home.start()
  const { app, page } = running
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await search(running, 'interview')
  await expect(chosen(page)).toHaveAccessibleName(/^Interview 2007/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Interview')).toBeVisible()
  await chooseFromMenu(page, 'Same film as…')
  const dialog = page.getByRole('dialog', { name: 'Same film as…' })
  await expect(dialog.getByRole('combobox', { name: 'Find the other film' })).toBeFocused()
  await page.keyboard.type('the intervi')
  await expect(dialog.getByRole('option', { selected: true })).toHaveAccessibleName(/The Interview 1998/)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: /^Interview/ })).toBeFocused()
  await expect(dialog.getByText('1 review and 1 fact of The Interview (1998) come to Interview (2007).')).toBeVisible()
  await expectAccessible(running, 'merging films')
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByText(/of Interview \(2007\) come to The Interview \(1998\)\./)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(dialog.getByText('1 review and 1 fact of The Interview (1998) come to Interview (2007).')).toBeVisible()
  await dialog.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('The Interview (1998) merged into Interview (2007)')).toBeVisible()
  expect(await titlesIn(home)).not.toContain('The Interview')
  expect(await filmIn(home, 'Interview')).toMatchObject({ alternativeTitles: ['The Interview'], rating: 3.5, like: true, myReviews: [{ body: 'Mine on it.' }] })
  await pressInWindow(app, 'Z', ['control'])
  await expect(page.getByText(/^Taken back/)).toBeVisible()
  expect(await titlesIn(home)).toContain('The Interview')
  expect(await filmIn(home, 'Interview (2007)')).toMatchObject({ alternativeTitles: [], like: false, myReviews: [] })
})

test('a person is renamed, two are made one and one is made two, each with a way back', async ({ home }) => {
  await fillPeople(home, [...BUSCEMI, { title: 'Nights', year: 2010, credits: ['Stephen Buscemi, editor'] }])
  const running = await home.start()
  const { app, page } = running
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const open = async (name: string, pageName: string): Promise<void> => {
    await search(running, name)
    await expect(group(page, 'People').getByRole('option').first()).toBeVisible()
    while (!/in your library/.test((await chosen(page).textContent()) ?? '')) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(heading(page, pageName)).toBeVisible()
  }
  await open('stephen buscemi', 'Stephen Buscemi')
  await page.getByRole('button', { name: 'Edit', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Steve Buscemi')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Steve Buscemi')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Also of this name' }).getByText('9 films: Trees Lounge, Interview, Lonesome Jim')).toBeVisible()

  await chooseFromMenu(page, 'Same person as…')
  const same = page.getByRole('dialog', { name: 'Same person as…' })
  // Those of the very name are offered at once.
  await expect(same.getByRole('option', { selected: true })).toHaveAccessibleName(/Steve Buscemi 9 films/)
  await expectAccessible(running, 'the other person')
  await page.keyboard.press('Enter')
  await expect(same.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(same.getByText('1 film of Steve Buscemi comes to Steve Buscemi.', { exact: false })).toBeVisible()
  await same.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Two people called Steve Buscemi made one')).toBeVisible()
  await expect(page.getByText('Seen 5 of 10')).toBeVisible()

  await chooseFromMenu(page, 'Two people share this name…')
  const split = page.getByRole('dialog', { name: 'Two people share this name' })
  await expect(split.getByRole('combobox', { name: 'Find a film' })).toBeFocused()
  await expectAccessible(running, 'two people of one name')
  await page.keyboard.type('nights')
  await page.keyboard.press('Enter')
  await expect(split.getByText('1 ticked')).toBeVisible()
  await split.getByRole('button', { name: 'Make two people' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Steve Buscemi is now two people')).toBeVisible()
  await expect(page.getByText('Seen 5 of 9')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Also of this name' })).toBeVisible()

  for (const name of ['Steve Buscemi', 'Steve Buscemi', 'Stephen Buscemi']) {
    await pressInWindow(app, 'Z', ['control'])
    await expect(page.getByText(/^Taken back/)).toBeVisible()
    if (name === 'Stephen Buscemi') await open('stephen', name)
  }
})
