/** Writing: saved by itself, kept through a kill, finished, changed, deleted and brought back. */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand } from './acts'
import { command, fill, filmIn } from './asking'
import { expect, test } from './app'
import { FERRY, KETTLE } from './pages'

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Your review, in Markdown' })
const rating = (page: Page): Locator => page.getByRole('slider', { name: 'Rating' })
const journal = (page: Page): Locator => page.getByRole('complementary', { name: 'Your journal and connections' })
const watched = (page: Page): Locator => page.getByRole('button', { name: /^Watched: / })

async function openFilm(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Films', exact: false }).first().click()
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function startWriting(page: Page, title: string): Promise<void> {
  await openFilm(page, title)
  await journal(page).getByRole('button', { name: /^Write/ }).click()
  await expect(editor(page)).toBeFocused()
}

/** Waits until everything on the screen is on the disk. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
}

async function finish(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Finish entry/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(editor(page)).toBeHidden()
}

test('words that were said to be saved are there after a kill, as a draft', async ({ home }) => {
  await fill(home, FERRY)
  const first = await home.start()
  await startWriting(first.page, 'The Salt Ferry')
  await editor(first.page).fill('I crossed with him, twice.\n\nThe second time I paid.')
  await rating(first.page).press('4')
  await saved(first.page)
  await home.kill(first)

  const { page } = await home.start()
  await page.getByRole('link', { name: 'Drafts 1' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible()
  await expect(page.getByRole('main').getByText('I crossed with him, twice.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(editor(page)).toHaveValue('I crossed with him, twice.\n\nThe second time I paid.')
  await expect(rating(page)).toHaveAttribute('aria-valuetext', '4 stars')
  expect((await filmIn(home, 'The Salt Ferry')).myReviews.map(({ draft }) => draft)).toEqual([true])
})

test('a draft nobody wrote in goes, one with words stays, and a draft can be deleted and brought back', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await startWriting(page, 'The Salt Ferry')
  await page.getByRole('button', { name: 'Back to The Salt Ferry' }).click()
  await expect(journal(page).getByText('Nothing yet. Write the first entry.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Drafts/ })).toBeHidden()

  await journal(page).getByRole('button', { name: /^Write/ }).click()
  // Left at once: the last words are saved on the way out.
  await editor(page).fill('Half a thought')
  await page.getByRole('button', { name: 'Back to The Salt Ferry' }).click()
  await expect(journal(page).getByRole('link', { name: /Draft.*Half a thought/ })).toBeVisible()

  await page.getByRole('link', { name: 'Drafts 1' }).click()
  await page.getByRole('button', { name: 'Delete draft of The Salt Ferry' }).click()
  await expect(page.getByText('No drafts.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Half a thought')).toBeVisible()
})

test('everything about a viewing can be said by keyboard, and all of it is in the library', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'The Copper Kettle', '--watched', '2019-05-03', '--tags', 'Tea rooms,two-handers'])
  const { page } = await home.start()
  await startWriting(page, 'The Salt Ferry')

  await rating(page).focus()
  for (let half = 0; half < 7; half += 1) await page.keyboard.press('ArrowRight')
  await expect(rating(page)).toHaveAttribute('aria-valuetext', '3 and a half stars')
  await page.keyboard.press('End')
  await expect(rating(page)).toHaveAttribute('aria-valuetext', '5 stars')
  await page.keyboard.press('Home')
  await expect(rating(page)).toHaveAttribute('aria-valuetext', 'Not rated')
  await page.keyboard.press('3')
  await page.keyboard.press('3')
  await expect(rating(page)).toHaveAttribute('aria-valuetext', '2 and a half stars')

  await watched(page).press('Enter')
  const when = page.getByRole('dialog', { name: 'When did you watch it?' })
  await expect(when.getByRole('textbox', { name: 'Date' })).toBeFocused()
  await page.keyboard.type('Nov 2019')
  await page.keyboard.press('Enter')
  await expect(watched(page)).toHaveAccessibleName('Watched: November 2019')
  await expect(watched(page)).toBeFocused()

  const tag = page.getByRole('combobox', { name: 'Add a tag' })
  await tag.focus()
  await page.keyboard.type('two')
  await expect(page.getByRole('option', { name: 'two-handers 1 entry' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rain, tea ROOMS,')
  await expect(page.getByRole('button', { name: /^Remove the tag/ })).toHaveCount(3)
  await page.getByRole('switch', { name: 'Rewatch' }).press('Space')
  await page.getByRole('switch', { name: 'Spoilers' }).press('Space')
  await page.getByRole('switch', { name: 'Private' }).press('Space')
  await page.getByRole('button', { name: 'Like' }).press('Enter')
  await editor(page).fill('Only for me: ||he drowns||.')
  await saved(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  await expect(journal(page).getByRole('img', { name: 'Private' })).toBeVisible()

  const film = await filmIn(home, 'The Salt Ferry')
  expect(film).toMatchObject({ seen: true, rating: 2.5, like: true })
  expect(film.viewings).toEqual([expect.objectContaining({ date: '2019-11', rewatch: true, rating: 2.5, like: true, private: true, draft: false })])
  // A tag keeps the spelling it was first given.
  expect(film.viewings[0]?.tags.toSorted()).toEqual(['Rain', 'Tea rooms', 'two-handers'])
  expect(film.myReviews).toEqual([expect.objectContaining({ body: 'Only for me: ||he drowns||.', spoiler: true, private: true, draft: false, viewing: film.viewings[0]?.id })])
})

test('an unknown day, no viewing at all, a wrong date and a day to come', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const { page } = await home.start()
  await startWriting(page, 'The Salt Ferry')
  const when = page.getByRole('dialog', { name: 'When did you watch it?' })
  const date = when.getByRole('textbox', { name: 'Date' })
  await watched(page).click()
  await date.fill('the day before')
  await when.getByRole('button', { name: 'Use this date' }).click()
  await expect(date).toHaveAccessibleDescription(/Write a day, a month or a year, like 22 Nov 2026\./)
  await date.fill('1 January 2199')
  await page.keyboard.press('Enter')
  await expect(date).toHaveAccessibleDescription(/That day is still to come\./)
  await page.keyboard.press('Escape')
  await expect(when).toBeHidden()
  await expect(watched(page)).toBeFocused()
  await watched(page).click()
  await when.getByRole('button', { name: 'Unknown' }).click()
  await expect(watched(page)).toHaveAccessibleName('Watched: Some time')
  await editor(page).fill('Long ago.')
  await finish(page, 'The Salt Ferry')
  expect((await filmIn(home, 'The Salt Ferry')).viewings).toEqual([expect.objectContaining({ date: null, draft: false })])

  await startWriting(page, 'The Copper Kettle')
  await watched(page).click()
  await when.getByRole('button', { name: 'Not a viewing' }).click()
  await expect(page.getByRole('switch', { name: 'Rewatch' })).toBeDisabled()
  await page.getByRole('button', { name: /^Finish entry/ }).click()
  await expect(page.getByRole('alert')).toHaveText(/There is nothing to finish yet\./)
  await editor(page).fill('I have only read about it.')
  await rating(page).press('2')
  await finish(page, 'The Copper Kettle')
  const kettle = await filmIn(home, 'The Copper Kettle')
  expect(kettle.viewings).toEqual([])
  expect(kettle.myReviews).toEqual([expect.objectContaining({ body: 'I have only read about it.', rating: 2, viewing: null })])
  expect(kettle.rating).toBe(2)
})

test('a finished entry is opened, changed, deleted and brought back whole, by the toast and by Ctrl Z', async ({ home }) => {
  await fill(home, FERRY)
  await command(home, ['review', 'The Salt Ferry', '--rating', '4', '--watched', '2020-02-01', '--rewatch', '--tags', 'fog,boats', '--text', '-'], 'The fog was the best of it.')
  const { app, page } = await home.start()
  await openFilm(page, 'The Salt Ferry')
  await journal(page).getByRole('link', { name: /The fog was the best of it/ }).click()
  await expect(editor(page)).toHaveValue('The fog was the best of it.')
  await editor(page).fill('The fog was the best of it, and the knots.')
  await rating(page).press('ArrowRight')
  await saved(page)
  // Ctrl Z in the text is about the text.
  await editor(page).focus()
  await chooseCommand(app, 'undo')
  await expect(editor(page)).toHaveValue('The fog was the best of it.')
  await chooseCommand(app, 'redo')
  await expect(editor(page)).toHaveValue('The fog was the best of it, and the knots.')
  await finish(page, 'The Salt Ferry')
  const whole = await filmIn(home, 'The Salt Ferry')
  expect(whole).toMatchObject({ rating: 4.5, viewings: [{ date: '2020-02-01', rating: 4.5, rewatch: true, tags: ['fog', 'boats'] }], myReviews: [{ body: 'The fog was the best of it, and the knots.' }] })

  await journal(page).getByRole('button', { name: 'Delete entry' }).click()
  await expect(journal(page).getByText('Nothing yet. Write the first entry.')).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ viewings: [], myReviews: [], rating: null })
  await page.getByRole('status').filter({ hasText: 'Entry moved to the bin' }).getByRole('button', { name: 'Undo' }).click()
  await expect(journal(page).getByRole('link', { name: /and the knots/ })).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toEqual(whole)

  // From the Write screen too, and then with the menu.
  await journal(page).getByRole('link', { name: /and the knots/ }).click()
  await page.getByRole('button', { name: 'Delete entry' }).click()
  await expect(journal(page).getByText('Nothing yet. Write the first entry.')).toBeVisible()
  await chooseCommand(app, 'undo')
  await expect(journal(page).getByRole('link', { name: /and the knots/ })).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toEqual(whole)
  await chooseCommand(app, 'redo')
  await expect(journal(page).getByText('Nothing yet. Write the first entry.')).toBeVisible()
  await chooseCommand(app, 'undo')
  await expect(journal(page).getByRole('link', { name: /and the knots/ })).toBeVisible()
})

test('two brackets link a film, with its year by Tab, and the link leads both ways', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const { page } = await home.start()
  await startWriting(page, 'The Copper Kettle')
  await page.keyboard.type('As slow as [[salt')
  const options = page.getByRole('listbox', { name: 'Link a film' })
  await expect(options.getByRole('option', { name: /The Salt Ferry 2002/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editor(page)).toHaveValue('As slow as [[The Salt Ferry]]')
  await page.keyboard.type(', as odd as [[local h')
  await expect(options.getByRole('option', { name: /Local Hero 1983/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(editor(page)).toHaveValue('As slow as [[The Salt Ferry]], as odd as [[Local Hero (1983)]]')
  await page.keyboard.type('. Not [[Nothing Of The Kind')
  await expect(options.getByRole('option', { name: /not in your library yet/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options).toBeHidden()
  await page.keyboard.press('Control+e')
  await page.getByRole('region', { name: 'Preview' }).getByText('The Salt Ferry').waitFor()
  await finish(page, 'The Copper Kettle')

  const mentions = (await filmIn(home, 'The Copper Kettle')).mentions.map(({ title, year }) => ({ title, year }))
  expect(mentions).toEqual(expect.arrayContaining([{ title: 'The Salt Ferry', year: 2002 }, { title: 'Local Hero', year: 1983 }]))
  await journal(page).getByRole('region', { name: 'Mentions' }).getByRole('link', { name: /The Salt Ferry/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  await expect(journal(page).getByRole('region', { name: 'Mentioned in' }).getByText(/^Your review/)).toBeVisible()
})
