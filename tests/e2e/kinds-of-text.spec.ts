/** What is noted on a film besides entries: lines of it, questions for the next time; templates; several reviews and how the ratings went. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { pressInWindow } from './acts'
import { command, fill, filmIn } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY } from './pages'

const TITLE = 'The Salt Ferry'
const lines = (page: Page): Locator => page.getByRole('group', { name: 'Lines' })
const questions = (page: Page): Locator => page.getByRole('group', { name: 'Questions for next time' })
const said = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words })

async function openFilm(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Films/ }).press('Enter')
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: TITLE }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
}

test('by keys alone: lines and questions are noted, changed, answered, removed and taken back; a private one is exported only when asked for', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openFilm(page)

  await tabTo(page, page.getByRole('button', { name: 'Add a line' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The line' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toHaveText('Write the line first.')
  await page.keyboard.type('The river has moved.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The ferryman')
  await page.keyboard.press('Enter')
  await expect(lines(page).getByText('“The river has moved.”')).toBeVisible()
  await expect(lines(page).getByText('— The ferryman')).toBeVisible()
  await expect(lines(page).getByRole('button', { name: 'Add another' })).toBeFocused()

  // Words that were not saved wait where they were typed.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The line' })).toBeFocused()
  await page.keyboard.type('Pay me')
  await page.keyboard.press('Escape')
  await expect(lines(page).getByRole('button', { name: 'Add another' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The line' })).toHaveValue('Pay me')
  await page.keyboard.type(' on the other side.')
  await tabTo(page, page.getByRole('switch', { name: 'Private' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(lines(page).getByRole('img', { name: /^Private/ })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Ask for next time' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The question' })).toBeFocused()
  await page.keyboard.type('Whose coat is it?')
  await page.keyboard.press('Control+Enter')
  const coat = questions(page).getByRole('checkbox', { name: 'Answered: Whose coat is it?' })
  await expect(coat).not.toBeChecked()
  await expect(questions(page).getByRole('button', { name: 'Ask another' })).toBeFocused()
  await expectAccessible({ app, page }, 'film page with notes')
  await tabTo(page, coat, 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('textbox', { name: 'The answer' })).toBeFocused()
  await page.keyboard.type('Her brother’s.')
  await expectAccessible({ app, page }, 'film page with an answer being written')
  await page.keyboard.press('Control+Enter')
  await expect(coat).toBeChecked()
  await expect(questions(page).getByText('Her brother’s.')).toBeVisible()

  const remove = lines(page).getByRole('button', { name: 'Remove the line “The river has moved.”' })
  await tabTo(page, remove, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(said(page, `Line from ${TITLE} removed`)).toBeVisible()
  await expect(lines(page).getByRole('button', { name: 'Edit the line “Pay me on the other side.”' })).toBeFocused()
  await pressInWindow(app, 'Z', ['control'])
  await expect(lines(page).getByText('“The river has moved.”')).toBeVisible()

  const film = await filmIn(home, TITLE)
  expect(film.lines).toMatchObject([{ text: 'The river has moved.', speaker: 'The ferryman', private: false }, { text: 'Pay me on the other side.', speaker: null, private: true }])
  expect(film.questions).toMatchObject([{ text: 'Whose coat is it?', answer: 'Her brother’s.' }])
  for (const isAsked of [false, true]) {
    const folder = join(home.folder, isAsked ? 'with' : 'without')
    await command(home, ['export', '--format', 'markdown', '--to', folder, ...(isAsked ? ['--include-private'] : [])])
    const note = readFileSync(join(folder, 'Films', `${TITLE} (2002).md`), 'utf8')
    expect(note).toContain('## Lines\n\n> The river has moved.\n>\n> — The ferryman')
    expect(note).toContain('- [x] Whose coat is it?\n\n  Her brother’s.')
    expect(note.includes('Pay me')).toBe(isAsked)
  }
})

test('in Write: questions from last time and templates go into the text, and templates can be changed', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  const { id: film } = await filmIn(home, TITLE)
  await page.evaluate(async (on) => {
    for (const body of ['Whose coat is it?', 'Does the dog come back?']) {
      await window.matinee.filmNotes.add({ film: on, kind: 'question', text: { body, speaker: null, answer: null, isPrivate: false } })
    }
  }, film)
  await openFilm(page)
  await page.keyboard.press('w')
  const text = page.getByRole('textbox', { name: 'Your review, in Markdown' })
  await expect(text).toBeFocused()

  const fold = page.getByRole('button', { name: '2 questions from last time' })
  await tabTo(page, fold, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectAccessible({ app, page }, 'Write with questions')
  await tabTo(page, page.getByRole('button', { name: 'Put into the text: Whose coat is it?' }))
  await page.keyboard.press('Enter')
  await expect(text).toContainText('Whose coat is it?')
  await expect(text).toBeFocused()
  await page.keyboard.type('Her brother’s.')
  await tabTo(page, page.getByRole('checkbox', { name: 'Answered: Whose coat is it?' }), 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: '1 question from last time' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Answered: Does the dog come back?' })).toBeFocused()

  const menu = page.getByRole('button', { name: 'Templates' })
  await tabTo(page, menu, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Questions for a second viewing' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Edit templates…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Templates' })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Edit “Short note”' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Seen {{date}}: {{title}}, {{year}}.')
  await expectAccessible({ app, page }, 'templates being changed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Edit “Short note”' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Remove “Scene by scene”' }))
  await page.keyboard.press('Enter')
  await expect(said(page, 'Template “Scene by scene” removed')).toBeVisible()

  await page.goBack().catch(() => undefined)
  await openFilm(page)
  await page.getByRole('listitem').filter({ hasText: 'Her brother’s.' }).getByRole('link').press('Enter')
  await expect(text).toContainText('> Whose coat is it?')
  await menu.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Scene by scene' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Short note' }).press('Enter')
  await expect(text).toContainText(/Seen .+ 20\d\d: The Salt Ferry, 2002\./)
  await expect.poll(async () => (await filmIn(home, TITLE)).myReviews[0]?.body).toMatch(/^> Whose coat is it\?\n\nHer brother’s\.[^]*Seen .+: The Salt Ferry, 2002\./)
})

test('several reviews, tied to a viewing or free: the film’s page shows how my ratings went, and where I think otherwise now', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  const { id: film } = await filmIn(home, TITLE)
  await page.evaluate(async (on) => {
    for (const [watchedOn, rating] of [['2009', 6], ['2019-05-03', 9]] as const) {
      const entry = await window.matinee.journal.start({ film: on })
      if (!entry.ok) throw new Error(entry.problem.message)
      const text = { body: 'It holds.', watchedOn, rating, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }
      await window.matinee.journal.finish({ entry: entry.value.id, text })
    }
  }, film)
  await openFilm(page)
  await expect(page.getByRole('img', { name: 'Rated 3 in 2009 and 4½ in 2019' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Your ratings over time' }).getByRole('row')).toHaveText([/Date/, /2009.*3 stars/, /3 May 2019.*4 and a half stars/])

  // One more, on no viewing at all.
  await page.keyboard.press('w')
  await expect(page.getByRole('textbox', { name: 'Your review, in Markdown' })).toBeFocused()
  await page.keyboard.type('Thinking of it again.')
  await tabTo(page, page.getByRole('button', { name: /^Watched/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Not a viewing, only a review' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Watched: Not a viewing' })).toBeFocused()
  await tabTo(page, page.getByRole('slider', { name: 'Rating' }))
  await page.keyboard.press('4')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('img', { name: /^Rated 3 in 2009, 4½ in 2019 and 4 in 20\d\d$/ })).toBeVisible()
  const { myReviews, viewings } = await filmIn(home, TITLE)
  expect(viewings).toHaveLength(2)
  expect(myReviews.filter(({ viewing }) => viewing === null)).toMatchObject([{ body: 'Thinking of it again.', rating: 4 }])

  await page.keyboard.press('2')
  await expect(page.getByText(/^You rated it 4 on .+; now it stands at 2\.$/)).toBeVisible()
  await expectAccessible({ app, page }, 'film page with a history of ratings')
})
