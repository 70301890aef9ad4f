/** Closing the window in the middle of a sentence. */
import type { Page } from '@playwright/test'
import { toFilms } from './acts'
import { holdLibrary } from '../support/holdLibrary'
import { expect, Home, test, type Running } from './app'

test('what was typed a moment before the window closes is there at the next start', async () => {
  const home = new Home()
  try {
    const first = await home.start()
    await beginWriting(first.page)
    await first.page.keyboard.type('She closes the door and')
    await closeWindow(first)

    const second = await home.start()
    const drafts = await second.page.evaluate(() => window.matinee.journal.drafts())
    expect(drafts).toMatchObject({ ok: true, value: [{ body: 'She closes the door and' }] })
    await second.app.evaluate(({ app }) => app.quit())
    await new Promise((done) => (second.app.process().exitCode === null ? second.app.process().once('exit', done) : done(null)))
  } finally {
    await home.end()
  }
})

test('a library that is busy at that moment does not cost the words either', async () => {
  const home = new Home()
  try {
    const first = await home.start()
    await beginWriting(first.page)
    const { ended } = await holdLibrary(home.library, 2_000)
    await first.page.keyboard.type('Somebody else has the key')
    await closeWindow(first)
    await ended
    const second = await home.start()
    const drafts = await second.page.evaluate(() => window.matinee.journal.drafts())
    expect(drafts).toMatchObject({ ok: true, value: [{ body: 'Somebody else has the key' }] })
  } finally {
    await home.end()
  }
})

async function beginWriting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const film = await window.matinee.films.add({ title: 'The Half Sentence', year: 1964 })
    if (!film.ok) throw new Error(film.problem.message)
  })
  await page.reload()
  await toFilms(page)
  await page.getByRole('link', { name: /The Half Sentence/ }).click()
  await page.getByRole('button', { name: /^Write/ }).first().click()
  await page.getByRole('textbox', { name: 'Your review, in Markdown' }).click()
}

/** As the window's own button does; resolves when the app has ended. */
async function closeWindow({ app }: Running): Promise<void> {
  const gone = new Promise((done) => app.process().once('exit', done))
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await gone
}
