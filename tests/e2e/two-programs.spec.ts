/** The window and another program on one library: each sees what the other wrote, and nothing is lost between them. */
import type { Page } from '@playwright/test'
import { holdLibrary, rewriteReview } from '../support/holdLibrary'
import { pasteText, toFilms } from './acts'
import { command, fill, filmIn, keptIn } from './asking'
import { expect, test, type Home, type Running } from './app'
import { expectAccessible } from './axe'
import { FERRY, KETTLE } from './pages'
import { editor, expectText, saved, shownText } from './written'

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
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('The first half, ')
  await fill(home, KETTLE)
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('and the second: [[copper')
  await expect(page.getByRole('option', { name: /The Copper Kettle 1987/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => shownText(page)).toContain('The first half, and the second: ')
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
  expect((await filmIn(home, 'The Salt Ferry')).myReviews.map(({ body }) => body)).toEqual(['The first half, and the second: [[The Copper Kettle]]'])
})

test('a library that is busy for a moment costs nothing: the save waits, and nobody is alarmed', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await toFilms(page)
  await page.getByRole('link', { name: 'The Salt Ferry' }).click()
  await journal(page).getByRole('button', { name: /^Write/ }).click()
  await expect(editor(page)).toBeFocused()
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
  await expect(editor(first.page)).toBeFocused()
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
  await expectText(page, 'Before. Meanwhile. At the last moment.')
})

/** Somebody is writing on The Salt Ferry, and what they wrote so far is saved. */
async function writing(home: Home, words: string): Promise<Running> {
  await fill(home, FERRY)
  const running = await home.start()
  const { page } = running
  await toFilms(page)
  await page.getByRole('link', { name: 'The Salt Ferry' }).click()
  await journal(page).getByRole('button', { name: /^Write/ }).click()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type(words)
  await saved(page)
  return running
}

const elsewhere = (page: Page) => page.getByRole('region', { name: /^This entry was changed elsewhere at/ })
/** Words typed while another program holds the library, and then writes the same entry. */
async function collide(home: Home, { page }: Running, mine: string, theirs: string): Promise<void> {
  const { ended } = await rewriteReview(home.library, 1_200, theirs)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(mine)
  await ended
  await expect(elsewhere(page)).toBeVisible()
  await expect(editor(page)).toBeFocused()
}

test('an entry that was changed elsewhere while something was unsaved is shown, never overwritten, and nothing is lost', async ({ home }) => {
  test.setTimeout(120_000)
  const running = await writing(home, 'First words')
  const { page } = running
  await collide(home, running, ', and mine', 'First words, and theirs')
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was overwritten' })).toBeVisible()
  await expectText(page, 'First words, and mine')
  await expectAccessible(running, 'Write, changed elsewhere')
  expect((await filmIn(home, 'The Salt Ferry')).myReviews.map(({ body }) => body)).toEqual(['First words, and theirs'])
  // Finish waits for the choice, too.
  await page.keyboard.press('Control+Enter')
  await expect(elsewhere(page)).toBeVisible()

  // Typed on, and killed: the words stand in the recovery file, and the choice is still there.
  await editor(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and on')
  await expect.poll(() => home.unsaved()).toContain('First words, and mine and on')
  await home.kill(running)
  const again = await home.start()
  await expect(again.page.getByText('Words of one entry were kept while the library could not be written.')).toBeVisible()
  await again.page.getByRole('button', { name: 'Show' }).click()
  await again.page.getByRole('region', { name: /^Words of one entry were kept/ }).getByRole('button', { name: 'Go on with The Salt Ferry' }).click()
  await expectText(again.page, 'First words, and mine and on')
  await elsewhere(again.page).getByRole('button', { name: 'Keep mine' }).focus()
  await again.page.keyboard.press('Enter')
  await expect(elsewhere(again.page)).toBeHidden()
  await expect(editor(again.page)).toBeFocused()
  await saved(again.page)
  expect((await filmIn(home, 'The Salt Ferry')).myReviews.map(({ body }) => body)).toEqual(['First words, and mine and on'])
  expect((await keptIn(home)).revisions.map(({ body }) => body)).toContain('First words, and theirs')
  expect(home.unsaved()).toBe('')

  // The other way round: theirs stand, and mine is a version.
  await collide(home, again, '. Mine once more', 'Theirs once more')
  await elsewhere(again.page).getByRole('button', { name: 'Take theirs' }).click()
  await expect(elsewhere(again.page)).toBeHidden()
  await expectText(again.page, 'Theirs once more')
  await expect(editor(again.page)).toBeFocused()
  await again.page.keyboard.press('Control+End')
  await again.page.keyboard.type(', and on')
  await saved(again.page)
  expect((await filmIn(home, 'The Salt Ferry')).myReviews.map(({ body }) => body)).toEqual(['Theirs once more, and on'])
  expect((await keptIn(home)).revisions.map(({ body }) => body)).toContain('First words, and mine and on. Mine once more')

  // And side by side: theirs stand for now, mine can be put back.
  await collide(home, again, '. Mine at last', 'Theirs at last')
  await elsewhere(again.page).getByRole('button', { name: 'Compare' }).click()
  await expect(again.page.getByRole('heading', { name: 'The Salt Ferry, version by version' })).toBeVisible()
  await again.page.getByRole('button', { name: /^Restore/ }).click()
  await expect.poll(async () => (await filmIn(home, 'The Salt Ferry')).myReviews.map(({ body }) => body)).toEqual(['Theirs once more, and on. Mine at last'])
  expect((await keptIn(home)).revisions.map(({ body }) => body)).toContain('Theirs at last')
})

test('what another program writes into the open entry shows at once where nothing is unsaved, and the cursor comes back', async ({ home }) => {
  const running = await writing(home, 'What stood here')
  const { page } = running
  await (await rewriteReview(home.library, 0, 'Written elsewhere')).ended
  await expectText(page, 'Written elsewhere')
  await expect(page.getByRole('status').filter({ hasText: 'What stood here is kept as a version' })).toBeVisible()
  await expect.poll(async () => (await keptIn(home)).revisions.map(({ body }) => body)).toContain('What stood here')

  // The cursor stands after "Written", the window closes, and the draft opens there.
  await editor(page).focus()
  await page.keyboard.press('Control+Home')
  for (const _ of 'Written') await page.keyboard.press('ArrowRight')
  await running.app.close()
  const again = await home.start()
  await again.page.getByRole('link', { name: /^Drafts/ }).click()
  await again.page.getByRole('button', { name: 'Go on writing' }).first().click()
  await expect(editor(again.page)).toBeFocused()
  await again.page.keyboard.type(' right')
  await expectText(again.page, 'Written right elsewhere')
  await saved(again.page)
  await home.kill(again)
  const third = await home.start()
  await third.page.getByRole('link', { name: /^Drafts/ }).click()
  await third.page.getByRole('button', { name: 'Go on writing' }).first().click()
  await expect(editor(third.page)).toBeFocused()
  await third.page.keyboard.type('!')
  await expectText(third.page, 'Written right! elsewhere')
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
