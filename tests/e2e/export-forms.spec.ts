/** The forms an export can have, from the dialog to the file. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from '../../src/main/exporting/pdf/numbers'
import { matinee } from '../support/commandLine'
import { answerDialogs, pressInWindow } from './acts'
import { command } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'

const WORDS = 'The apple peel again. I knew it was coming and it made no difference.'

/** Some entries of mine, on several days, each with words. */
async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(
    async ({ words, many }) => {
      for (let number = 1; number <= many; number += 1) {
        const film = await window.matinee.films.add({ title: `The Orchard ${number}`, year: 1940 + number })
        if (!film.ok) throw new Error(film.problem.message)
        const entry = await window.matinee.journal.start({ film: film.value.id })
        if (!entry.ok) throw new Error(entry.problem.message)
        const text = {
          body: `${words} ${number}\n\nSee [[The Orchard 1 (1941)]]. ||They all leave.||\n\n${'Snow falls on the road. '.repeat(60)}`, watchedOn: `20${20 + (number % 3)}-05-${String(number).padStart(2, '0')}`, rating: 9,
          isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: ['autumn']
        }
        const done = await window.matinee.journal.finish({ entry: entry.value.id, text })
        if (!done.ok) throw new Error(done.problem.message)
      }
    },
    { words: WORDS, many: count }
  )
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

test('a journal goes out as a page, a book, tables, words and for Letterboxd', async ({ home, page, running }) => {
  await fill(page, 12)
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const exportAs = async (form: RegExp, target: string): Promise<void> => {
    await answerDialogs(running.app, { save: target })
    await pressInWindow(running.app, 'E', ['control', 'shift'])
    await expect(dialog).toBeVisible()
    await dialog.getByRole('radio', { name: form }).click()
    await dialog.getByRole('button', { name: 'Change' }).click()
    await dialog.getByRole('button', { name: /^Export/ }).click()
    await expect(dialog).toBeHidden({ timeout: 60_000 })
    await expect(page.getByText(/^Exported /)).toBeVisible()
    await page.getByRole('button', { name: 'Show in folder' }).waitFor()
  }

  await pressInWindow(running.app, 'E', ['control', 'shift'])
  await dialog.getByRole('radio', { name: /^HTML page/ }).click()
  await expectAccessible(running, 'Export')
  await page.keyboard.press('Escape')

  const html = join(home.folder, 'Journal.html')
  await exportAs(/^HTML page/, html)
  const written = readFileSync(html, 'utf8')
  expect(written.split('<article class="entry">')).toHaveLength(13)
  expect(written).toContain('They all leave.')

  const book = join(home.folder, 'Book.pdf')
  await exportAs(/^PDF/, book)
  const pdf = await PDFDocument.load(readFileSync(book))
  const places = await pagesOf(readFileSync(book))
  expect(pdf.getTitle()).toBe('My film reviews')
  expect(places.size).toBe(12)
  // The title page and the contents come first, and the reviews follow in the order of their days.
  expect(Math.min(...places.values())).toBeGreaterThan(2)
  expect(Math.max(...places.values())).toBeLessThanOrEqual(pdf.getPageCount())
  expect(new Set(places.values()).size).toBeGreaterThan(3)

  const text = join(home.folder, 'Journal.txt')
  await exportAs(/^Plain text/, text)
  expect(readFileSync(text, 'utf8')).toContain(WORDS)

  await exportAs(/^CSV tables/, join(home.folder, 'Tables'))
  expect(readdirSync(join(home.folder, 'Tables'))).toEqual(expect.arrayContaining(['entries.csv', 'films.csv']))

  await exportAs(/^CSV for Letterboxd/, join(home.folder, 'For Letterboxd'))
  expect(existsSync(join(home.folder, 'For Letterboxd'))).toBe(true)
})

test('what the filters leave is offered first, and goes out alone', async ({ home, page, running }) => {
  await fill(page, 14)
  await page.getByRole('button', { name: 'With a review' }).click()
  await page.getByRole('toolbar', { name: /Filter/ }).getByRole('button', { name: 'Year' }).click()
  await page.getByRole('option', { name: /^2021/ }).click()
  await page.keyboard.press('Escape')
  const target = join(home.folder, 'Of 2021.txt')
  await answerDialogs(running.app, { save: target })
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: /^This view/ })).toBeChecked()
  await dialog.getByRole('radio', { name: /^Plain text/ }).click()
  await dialog.getByRole('button', { name: 'Change' }).click()
  await dialog.getByRole('button', { name: /^Export \d+ entries/ }).click()
  await expect(page.getByText(/^Exported /)).toBeVisible()
  const titles = readFileSync(target, 'utf8').match(/The Orchard \d+ \(/g) ?? []
  expect(new Set(titles.map((title) => Number(/\d+/.exec(title)?.[0]) % 3))).toEqual(new Set([1]))
})

test('the command line makes a book without a display, and leaves a file that stands there alone', async ({ home, page, running }) => {
  await fill(page, 3)
  await running.app.close()
  const at = ['--library', home.library]
  const book = join(home.folder, 'From the command line.pdf')
  const made = await matinee(['export', '--format', 'pdf', '--to', book, '--json', ...at], { env: home.env })
  expect(made).toMatchObject({ code: 0 })
  expect(JSON.parse(made.stdout)).toMatchObject({ format: 'pdf', files: 1, reviews: 3 })
  expect((await PDFDocument.load(readFileSync(book))).getPageCount()).toBeGreaterThanOrEqual(4)
  writeFileSync(book, 'mine')
  const refused = await matinee(['export', '--format', 'pdf', '--to', book, ...at], { env: home.env })
  expect(refused.code).toBe(1)
  expect(readFileSync(book, 'utf8')).toBe('mine')
})

test('what a large export for Letterboxd cannot hold is listed when it is done', async ({ home, page, running }) => {
  const long = join(home.folder, 'long.csv')
  const rows = Array.from({ length: 5 }, (_, at) => `Film ${at},1950,2021-05-0${at + 1},yes,${'Snow falls on the road. '.repeat(32_000)}`)
  writeFileSync(long, `Title,Year,Watched on,Liked,Review\n${rows.join('\n')}\n`)
  await command(home, ['import', long])
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await answerDialogs(running.app, { save: join(home.folder, 'For Letterboxd') })
  await pressInWindow(running.app, 'E', ['control', 'shift'])
  await dialog.getByRole('radio', { name: /^CSV for Letterboxd/ }).click()
  await expect(dialog.getByText(/^At least \d files?, 3(\.\d)? MB$/)).toBeVisible()
  await expect(dialog.getByText('There is a lot to write. What this form cannot hold is listed when it is done.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change' }).click()
  await dialog.getByRole('button', { name: /^Export/ }).click()
  await expect(dialog.getByText('10 likes.')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(running, 'Export, done')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toBeHidden()
})
