/** The page that Matinee was first asked to understand, from its bytes to the library. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filmPage } from '../../../../src/main/films/page'
import { addPages } from '../../../../src/main/pasting/addPages'
import { pageToAdd } from '../../../../src/main/pasting/pageToAdd'
import { PendingPages } from '../../../../src/main/pasting/pending'
import { recognise } from '../../../../src/main/recogniser/index'
import type { PageAdded } from '../../../../src/shared/models/pasting'
import { aLibrary, type LibraryFixture } from '../../../support/library'

const file = join(process.env['MATINEE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data'), 'interview-page.txt')
const isMissing = !existsSync(file) && process.env['CI'] !== 'true'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

async function paste(text: string): Promise<PageAdded> {
  const pending = new PendingPages(() => library.open, {
    readPage: async () => ({ text, encoding: 'utf-8', mediaType: 'text/plain' }),
    recognise: async (page) => recognise(page)
  })
  const { token, recognition, known } = await pending.readText(text)
  const pages = recognition.pages.flatMap((page, i) => {
    const plan = pageToAdd(page, known[i] ?? { film: null, takes: [], reviews: [] }, { update: false })
    return 'problem' in plan ? [] : [plan]
  })
  return addPages(library.open, { source: pending.source(token), pages })
}

test.skipIf(isMissing)('the Interview page becomes a film with four takes, four reviews and its mentions; pasted twice it changes nothing', async () => {
  const text = readFileSync(file, 'utf8')
  const added = await paste(text)
  expect(added.done?.label).toBe('Interview added')
  const page = filmPage(library.open, added.report.films[0]?.id ?? '')
  expect(page.film).toMatchObject({ title: 'Interview', year: 2007, releases: [{ date: '2007-07-13', countryCode: 'US' }] })
  expect(page.takes.map(({ author }) => author)).toEqual(['Baseshment', 'Curapedi', 'Kien Navarro', 'Billy Ollie'])
  expect(page.reviews.map(({ author, score }) => [author, score?.text ?? null])).toEqual([['CineCritic2517', '6/10'], ['rzajac', null], ['r0cko723', null], ['streetpunk', null]])
  expect(page.mentions.filter(({ status }) => status === 'accepted').map(({ title, year, by }) => [title, year, by])).toEqual([
    ['Five Fingers', 2006, [{ author: 'CineCritic2517', times: 1 }]],
    ['The Interview', 1998, [{ author: 'CineCritic2517', times: 1 }]],
    ['Trees Lounge', 1996, [{ author: 'r0cko723', times: 4 }]],
    ['Mean Girls', null, [{ author: 'r0cko723', times: 1 }]],
    ['Hard Candy', null, [{ author: 'streetpunk', times: 1 }]]
  ])
  expect(Buffer.from(library.open.repositories.sources.bytes(page.reviews[0]?.source ?? '')).equals(readFileSync(file))).toBe(true)
  const again = await paste(text)
  expect(again.done).toBeNull()
  expect(again.report.lines.every(({ outcome }) => outcome === 'matched')).toBe(true)
})
