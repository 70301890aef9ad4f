/** The real app while somebody writes: from a key to the moment the window says that it is on the disk. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { cache } from './support/cache'
import { ms } from './support/figures'
import { Home } from './support/window'
import { bookOf } from './support/words'

const KEYS = 12
/** How long the window waits for a further key before it saves. */
const PAUSE = 500

mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'run-'))
const home = new Home(folder, join(folder, 'Library.matinee'))
try {
  // Without settings it begins as the first time, with a library of its own.
  rmSync(join(home.folder, 'user-data', 'settings.json'))
  const { app, page } = await home.open()
  try {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    console.log(`From a key to “Saved” in the real app; ${PAUSE} ms of it are the pause that is waited for.\n`)
    console.log('| a key at the end of a text | median | 95 % within | after the pause |\n|---|---:|---:|---:|')
    for (const words of [1_000, 50_000]) {
      const sorted = (await keysIn(page, words)).toSorted((a, b) => a - b)
      const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
      console.log(`| of ${words.toLocaleString('en')} words | ${ms(median)} | ${ms(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN)} | ${ms(median - PAUSE)} |`)
    }
    console.log('')
  } finally {
    await app.close()
  }
} finally {
  home.remove()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function keysIn(page: Page, words: number): Promise<number[]> {
  await page.evaluate(
    async ({ title, body }) => {
      const film = await window.matinee.films.add({ title, year: 2002 })
      if (!film.ok) throw new Error(film.problem.message)
      const entry = await window.matinee.journal.start({ film: film.value.id })
      if (!entry.ok) throw new Error(entry.problem.message)
      const text = { body, watchedOn: '2026-11-22', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, tags: [] }
      const saved = await window.matinee.journal.save({ entry: entry.value.id, text, base: entry.value.updatedAt })
      if (!saved.ok) throw new Error(saved.problem.message)
    },
    { title: `A film of ${words} words`, body: bookOf(words) }
  )
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByRole('link', { name: /^Drafts/ }).click()
  await page.getByRole('listitem').filter({ hasText: `A film of ${words} words` }).getByRole('button', { name: 'Go on writing' }).click()
  const text = page.getByRole('textbox', { name: 'Your review, in Markdown' })
  await text.waitFor()
  await text.focus()
  await page.keyboard.press('Control+End')
  const taken: number[] = []
  for (let key = 0; key < KEYS; key += 1) {
    const acknowledged = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const revision = (): number => Number(document.querySelector<HTMLElement>('[data-saved-revision]')?.dataset['savedRevision'])
          const before = revision()
          let begun = performance.now()
          document.addEventListener('keydown', () => (begun = performance.now()), { capture: true, once: true })
          const watch = new MutationObserver(() => {
            if (revision() === before) return
            watch.disconnect()
            done(performance.now() - begun)
          })
          watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-saved-revision'], childList: true })
        })
    )
    await page.keyboard.press('x')
    taken.push(await acknowledged)
  }
  return taken
}
