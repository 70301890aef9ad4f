/** Settings, by the keyboard alone: what is set changes what is shown. */
import type { Locator, Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { matinee } from '../support/commandLine'
import { answerDialogs, chooseCommand, pressInWindow } from './acts'
import { command, fill } from './asking'
import { expect, test, type Running } from './app'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY } from './pages'

const part = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name, exact: true })
const styleOf = (target: Locator, property: string): Promise<string> => target.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

async function openSettings({ app, page }: Running, name: string): Promise<void> {
  await pressInWindow(app, ',', ['control'])
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await tabTo(page, part(page, name))
  await page.keyboard.press('Enter')
  await expect(part(page, name)).toHaveAttribute('aria-current', 'page')
  // Going to another part keeps the keyboard where it is.
  await expect(part(page, name)).toBeFocused()
}

async function openFilm({ app, page }: Running, title: string): Promise<void> {
  await pressInWindow(app, '2', ['control'])
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('theme, size of reading, motion and size of everything take effect at once and stay', async ({ home }) => {
  await fill(home, FERRY)
  const first = await home.start()
  const { app, page } = first
  await openSettings(first, 'Appearance')
  const theme = page.getByRole('radiogroup', { name: 'Theme' })
  await tabTo(page, theme.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowRight')
  await expect(theme.getByRole('radio', { name: 'Light' })).toBeFocused()
  await expect.poll(() => styleOf(page.locator('body'), 'background-color')).toBe('rgb(252, 252, 250)')
  await page.keyboard.press('ArrowRight')
  await expect(theme.getByRole('radio', { name: 'Dark' })).toHaveAttribute('aria-checked', 'true')
  await expect.poll(() => styleOf(page.locator('body'), 'background-color')).toBe('rgb(18, 25, 28)')
  // The menu's choice is the same one.
  await chooseCommand(app, 'theme-light')
  await expect(theme.getByRole('radio', { name: 'Light' })).toHaveAttribute('aria-checked', 'true')
  await chooseCommand(app, 'theme-dark')

  await tabTo(page, page.getByRole('radiogroup', { name: 'Motion' }).getByRole('radio', { checked: true }))
  const back = page.getByRole('button', { name: 'Back', exact: true })
  expect(await styleOf(back, 'transition-duration')).toBe('0.09s')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => styleOf(back, 'transition-duration')).toBe('0s')

  await tabTo(page, page.getByRole('button', { name: /^Size of everything/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Size of everything' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1.1)
  await expect(page.getByRole('button', { name: 'Size of everything: 110%' })).toBeFocused()

  const sample = page.getByText('Two people talk in one room', { exact: false })
  expect(await styleOf(sample, 'font-size')).toBe('18px')
  await tabTo(page, page.getByRole('radiogroup', { name: 'Size of reviews' }).getByRole('radio', { checked: true }))
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => styleOf(sample, 'font-size')).toBe('21px')
  await openFilm(first, 'The Salt Ferry')
  const review = page.getByText('The river is the only actor', { exact: false }).first()
  expect([await styleOf(review, 'font-size'), await styleOf(review, 'line-height')]).toEqual(['21px', '34px'])
  await app.close()

  const second = await home.start()
  expect(await styleOf(second.page.getByText('The river is the only actor', { exact: false }).first(), 'font-size')).toBe('21px')
  expect(await styleOf(second.page.locator('body'), 'background-color')).toBe('rgb(18, 25, 28)')
  expect(await styleOf(second.page.getByRole('button', { name: 'Back', exact: true }), 'transition-duration')).toBe('0s')
})

test('another locale writes dates and figures anew; quotes and single letters can be switched off', async ({ home }) => {
  await fill(home, FERRY)
  await command(home, ['review', 'The Salt Ferry (2002)', '--watched', '2018-05-04', '--text', '-'], 'She said "never" -- twice.')
  const running = await home.start()
  const { app, page } = running
  await openFilm(running, 'The Salt Ferry')
  await expect(page.getByText('4 May 2018').first()).toBeVisible()
  await expect(page.getByText('She said “never” — twice.')).toBeVisible()

  await openSettings(running, 'General')
  const locale = page.getByRole('button', { name: /^Dates, figures and sorting/ })
  await tabTo(page, locale)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Find a language or country' })).toBeFocused()
  await page.keyboard.type('austria')
  await page.keyboard.press('Enter')
  await expect(locale).toHaveAccessibleName('Dates, figures and sorting: German (Austria)')
  await expect(locale).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /1[\s .]187 entries/ })).toBeVisible()
  await tabTo(page, page.getByRole('switch', { name: 'Open links without asking' }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('switch', { name: 'Open links without asking' })).toBeChecked()

  await openSettings(running, 'Writing')
  await tabTo(page, page.getByRole('switch', { name: 'Typographic quotes and dashes', exact: true }))
  await page.keyboard.press('Space')
  await expect(page.getByText(`"It's 1996 -- or '97," she said...`)).toBeVisible()
  await tabTo(page, page.getByRole('switch', { name: 'Letters act on a film’s page' }))
  await page.keyboard.press('Space')

  await openFilm(running, 'The Salt Ferry')
  await expect(page.getByText('4. Mai 2018').first()).toBeVisible()
  await expect(page.getByText('She said "never" -- twice.')).toBeVisible()
  await page.keyboard.press('l')
  const like = page.getByRole('group', { name: 'Your verdict' }).getByRole('button', { name: 'Like' })
  await expect(like).toHaveAttribute('aria-pressed', 'false')
  // The menu goes on doing it.
  await chooseCommand(app, 'like')
  await expect(like).toHaveAttribute('aria-pressed', 'true')
})

test('the library is checked and backed up, keys are found, versions are copied; every page is accessible', async ({ home }) => {
  await fill(home, FERRY)
  const running = await home.start()
  const { app, page } = running
  await openSettings(running, 'Library and backups')
  await tabTo(page, page.getByRole('button', { name: 'Check now' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^Checked today at .* No faults found\.$/ })).toBeVisible()
  const copy = join(home.folder, 'Copy of my library.matinee')
  await answerDialogs(app, { save: copy })
  await tabTo(page, page.getByRole('button', { name: 'Back up now…' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Backed up to' })).toBeVisible()
  expect(existsSync(copy)).toBe(true)
  const films = await matinee(['films', '--library', copy])
  expect([films.code, films.stdout]).toEqual([0, expect.stringContaining('The Salt Ferry')])
  // The library itself is no place for its copy.
  await answerDialogs(app, { save: home.library })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'That is the library itself.' })).toBeVisible()
  await expectAccessible(running, 'library and backups')

  await pressInWindow(app, 'F1', ['shift'])
  const find = page.getByRole('searchbox', { name: 'Find a command or a key' })
  await tabTo(page, find)
  await page.keyboard.type('ctrl k')
  await expect(page.getByRole('region', { name: 'Go' }).getByRole('listitem')).toHaveText(['SearchCtrl K'])
  await page.keyboard.press('Escape')
  await expect(find).toHaveValue('')
  await expectAccessible(running, 'keyboard')

  await openSettings(running, 'About')
  await tabTo(page, page.getByRole('button', { name: 'Copy', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible()
  const copied = await app.evaluate(async ({ clipboard }) => Promise.resolve(clipboard.readText()))
  expect(copied).toMatch(/^Matinee \d.*\nElectron [\d.]+( \(a substitute .*\))?\n/)
  expect(copied).not.toContain(home.folder)
  await expectAccessible(running, 'about')
  for (const name of ['General', 'Appearance', 'Writing']) {
    await openSettings(running, name)
    await expectAccessible(running, name)
  }
})
