/** New entry: a viewing logged in a few keys, taken back, made with a new film, and written on. */
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { pressInWindow } from './acts'
import { command, fill, filmIn, titlesIn } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'
import { FERRY, KETTLE } from './pages'

const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'New entry' })
const which = (page: Page): Locator => panel(page).getByRole('combobox', { name: 'Which film did you see?' })
const when = (page: Page, name: string): Locator => panel(page).getByRole('radiogroup', { name: 'Watched' }).getByRole('radio', { name, exact: true })
const rating = (page: Page): Locator => panel(page).getByRole('slider', { name: 'Rating' })
const said = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words })
const today = (days = 0): string => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(Date.now() - days * 86_400_000)

async function open(app: ElectronApplication, page: Page): Promise<void> {
  await pressInWindow(app, 'N', ['control'])
  await expect(which(page)).toBeFocused()
}

async function closed(page: Page): Promise<void> {
  await expect(panel(page)).toBeHidden()
}

test('by keyboard alone: a film seen before, yesterday, four and a half stars, a tag by its first letters; and taken back', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--watched', '2019-05-03', '--rating', '5', '--tags', 'cinema,fog'])
  const { app, page } = await home.start()
  await open(app, page)
  await page.keyboard.type('salt')
  await expect(panel(page).getByRole('option', { name: /^The Salt Ferry 2002 Seen once, last in May 2019/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'The Salt Ferry' })).toBeVisible()
  await expect(panel(page).getByText('Second watch. You last saw it in May 2019.', { exact: false })).toBeVisible()

  await expect(when(page, 'Today')).toBeFocused()
  await page.keyboard.press('y')
  await expect(when(page, 'Yesterday')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(rating(page)).toBeFocused()
  await page.keyboard.press('9')
  await expect(rating(page)).toHaveAttribute('aria-valuetext', '4 and a half stars')
  await expect(panel(page).getByText('4½, was 5')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(panel(page).getByRole('switch', { name: 'Rewatch' })).toBeFocused()
  await expect(panel(page).getByRole('switch', { name: 'Rewatch' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(panel(page).getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kino Rex')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Marta')
  await page.keyboard.press('Tab')
  await page.keyboard.type('cin')
  await expect(panel(page).getByRole('option', { name: 'cinema 1 entry' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Row G,')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The seat with the torn arm.')
  await page.keyboard.press('Control+Enter')
  await closed(page)
  await expect(said(page, 'The Salt Ferry logged')).toBeVisible()
  await expect(page.getByRole('main').getByText('The Salt Ferry').first()).toBeVisible()
  expect((await filmIn(home, 'The Salt Ferry')).viewings).toEqual([
    expect.objectContaining({ date: today(1), rating: 4.5, rewatch: true, like: true, tags: ['cinema', 'Row G'], place: 'Kino Rex', company: 'Marta', privateNote: 'The seat with the torn arm.', draft: false }),
    expect.objectContaining({ date: '2019-05-03' })
  ])

  await pressInWindow(app, 'Z', ['control'])
  await expect(said(page, 'Taken back: The Salt Ferry logged')).toBeVisible()
  expect((await filmIn(home, 'The Salt Ferry')).viewings.map(({ date }) => date)).toEqual(['2019-05-03'])
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ rating: 5, like: false })
})

test('the film and Ctrl Enter are enough: one that is there, one that is new, and one whose title is taken', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const { app, page } = await home.start()
  await open(app, page)
  await page.keyboard.type('kettle')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, 'The Copper Kettle logged')).toBeVisible()
  expect((await filmIn(home, 'The Copper Kettle')).viewings).toEqual([expect.objectContaining({ date: today(), rewatch: false, rating: null })])

  // The button logs what is lit.
  await open(app, page)
  await page.keyboard.type('salt')
  await expect(panel(page).getByRole('option', { name: /^The Salt Ferry/ })).toHaveAttribute('aria-selected', 'true')
  await panel(page).getByRole('button', { name: 'Log it' }).press('Enter')
  await expect(said(page, 'The Salt Ferry logged')).toBeVisible()

  await open(app, page)
  await page.keyboard.type('Winter Harbour (1974)')
  await expect(panel(page).getByRole('option')).toHaveText(/Add “Winter Harbour” \(1974\) as a new film/)
  // The keys that stand beside it.
  await pressInWindow(app, 'N', ['control', 'shift'])
  await expect(panel(page).getByRole('heading', { name: 'Winter Harbour' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(said(page, 'Winter Harbour logged')).toBeVisible()
  expect(await filmIn(home, 'Winter Harbour')).toMatchObject({ year: 1974, seen: true })
  // One thing to take back: the film goes with its viewing.
  await said(page, 'Winter Harbour logged').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(() => titlesIn(home)).toEqual(['The Copper Kettle', 'The Salt Ferry'])

  await open(app, page)
  await page.keyboard.type('The Salt Ferry')
  await page.keyboard.press('ArrowUp')
  await expect(panel(page).getByRole('option', { name: 'Add “The Salt Ferry” as a new film' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const year = panel(page).getByRole('textbox', { name: 'Year of the film' })
  await expect(year).toBeFocused()
  await expect(year).toHaveAccessibleDescription(/“The Salt Ferry \(2002\)” is in your library already\./)
  await expectAccessible({ app, page }, 'new entry, with a title that is taken')
  await page.keyboard.type('1931')
  await page.keyboard.press('Control+Enter')
  await expect(said(page, 'The Salt Ferry logged')).toBeVisible()
  expect(await titlesIn(home)).toEqual(['The Copper Kettle', 'The Salt Ferry', 'The Salt Ferry'])
})

test('a day, a month, a year and an unknown day are kept as precise as they were said', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  const choose = async (): Promise<void> => {
    await open(app, page)
    await page.keyboard.type('salt')
    await page.keyboard.press('Enter')
    await expect(when(page, 'Today')).toBeFocused()
  }
  const log = async (): Promise<void> => {
    await page.keyboard.press('Control+Enter')
    await closed(page)
  }
  await choose()
  await page.keyboard.press('d')
  await expect(panel(page).getByRole('textbox', { name: 'Which day' })).toBeFocused()
  await page.keyboard.type('1 January 2199')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByRole('textbox', { name: 'Which day' })).toHaveAccessibleDescription('That day is still to come.')
  await expectAccessible({ app, page }, 'new entry, with a wrong date')
  await panel(page).getByRole('textbox', { name: 'Which day' }).selectText()
  await page.keyboard.type('3 May 2019')
  await log()

  await choose()
  await page.keyboard.press('m')
  await expect(panel(page).getByRole('textbox', { name: 'Which month' })).toBeFocused()
  await page.keyboard.type('aug 2020')
  await log()

  await choose()
  // Arrows choose too, and the field is the next stop.
  await page.keyboard.press('End')
  for (const name of ['Yesterday', 'A day', 'A month', 'A year']) {
    await page.keyboard.press('ArrowRight')
    await expect(when(page, name)).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(panel(page).getByRole('textbox', { name: 'Which year' })).toBeFocused()
  await page.keyboard.type('2001')
  await log()

  await choose()
  await page.keyboard.press('u')
  await expect(when(page, 'Unknown')).toBeFocused()
  await log()
  expect((await filmIn(home, 'The Salt Ferry')).viewings.map(({ date }) => date)).toEqual(['2020-08', '2019-05-03', '2001', null])
})

test('a review next: Write opens it as a draft, and left without words it is the viewing that was logged', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await open(app, page)
  await page.keyboard.type('salt')
  await page.keyboard.press('Enter')
  await expect(when(page, 'Today')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('4')
  const next = panel(page).getByRole('checkbox', { name: 'Write a review next' })
  await next.focus()
  await page.keyboard.press('Space')
  await expect(panel(page).getByRole('button', { name: 'Log and write' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const editor = page.getByRole('textbox', { name: 'Your review, in Markdown' })
  await expect(editor).toBeFocused()
  await expect(page.getByRole('slider', { name: 'Rating' })).toHaveAttribute('aria-valuetext', '4 stars')
  expect((await filmIn(home, 'The Salt Ferry')).viewings).toEqual([expect.objectContaining({ date: today(), rating: 4, draft: true })])

  // Where, with whom and the note stand here too, and are saved like the rest.
  await page.getByRole('textbox', { name: 'Where' }).fill('Kino Rex')
  await page.getByRole('textbox', { name: 'Note, only for you' }).fill('Row G')
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
  await page.getByRole('button', { name: 'Back to The Salt Ferry' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  await expect.poll(async () => (await filmIn(home, 'The Salt Ferry')).viewings).toEqual([expect.objectContaining({ date: today(), rating: 4, draft: false, place: 'Kino Rex', privateNote: 'Row G' })])
  await expect(page.getByRole('link', { name: /^Drafts/ })).toBeHidden()
})

test('Esc closes at once while nothing was said, asks afterwards, and the focus goes back to where it was', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  const running = { app, page }
  const pencil = page.getByRole('button', { name: /^New entry/ }).first()
  await pencil.press('Enter')
  await expect(which(page)).toBeFocused()
  await expectAccessible(running, 'new entry, nothing typed')
  await page.keyboard.press('Control+Enter')
  await expect(which(page)).toHaveAccessibleDescription('Choose the film you saw, or add it.')
  await page.keyboard.press('Escape')
  await closed(page)
  await expect(pencil).toBeFocused()

  await pencil.press('Enter')
  await page.keyboard.type('salt')
  await expectAccessible(running, 'new entry, films found')
  await page.keyboard.press('Enter')
  await expect(when(page, 'Today')).toBeFocused()
  const tag = panel(page).getByRole('combobox', { name: 'Add a tag' })
  await tag.focus()
  await page.keyboard.type('fog')
  await expect(panel(page).getByRole('option', { name: 'New tag “fog”' })).toBeVisible()
  await expectAccessible(running, 'new entry, filled in')
  // Only the tag that is being typed goes.
  await page.keyboard.press('Escape')
  await expect(tag).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(panel(page).getByRole('button', { name: 'Go on' })).toBeFocused()
  await expectAccessible(running, 'new entry, asking')
  await page.keyboard.press('Escape')
  await expect(tag).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await closed(page)
  await expect(pencil).toBeFocused()
  expect((await filmIn(home, 'The Salt Ferry')).viewings).toEqual([])
})
