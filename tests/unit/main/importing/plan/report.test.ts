import { afterEach, beforeEach, expect, it } from 'vitest'
import { planRows, reportOf } from '../../../../../src/main/importing/plan/planning'
import { beginning, dayInWords, stars } from '../../../../../src/main/importing/plan/words'
import { reportText } from '../../../../../src/main/importing/reportText'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../../support/library'
import { planOf, type PlannedFixture, type Said } from './planned'

let fixture: LibraryFixture
let open: OpenLibrary
let planned: PlannedFixture

beforeEach(async () => {
  fixture = await aLibrary()
  open = fixture.open
})

afterEach(() => {
  planned.close()
  fixture.close()
})

it('a report says what was given, the numbers, the questions and each row left out', async () => {
  await aFilm(open, 'Persona', { year: 1966 })
  const seen = (title: string, year: number, tv: 'series' | null = null): Said => ({ kind: 'seen', film: { title, year, tv }, seenOn: null })
  planned = await planOf(open, [seen('Persona', 1967), seen('Fargo', 2014, 'series'), seen('Stalker', 1979)])
  expect(reportText(reportOf(planned.path, null))).toBe(`export.zip (letterboxd)
A dry run: nothing has been changed yet.

Files
  diary.csv: 3 rows

       new  matched  changed  unclear  left out
Films    1        0        0        1         0
Seen     1        0        0        1         1

Questions
  Persona (1967): a film of this title is a year off. Proposed: Persona (1966).

Left out
  diary.csv:3  Fargo (2014): It is a series, not a film.
`)
})

it('rows are read page by page, films, rows and what was left out in one order', async () => {
  planned = await planOf(open, Array.from({ length: 30 }, (_, at): Said => ({ kind: 'viewing', film: { title: `Film ${at}`, year: 1980 }, watchedOn: '2021-05-03' })))
  const all = planRows(planned.path, { kind: null, verdict: null }, { start: 0, count: 100 })
  expect(all.total).toBe(60)
  expect(new Set(all.rows.map(({ row }) => row)).size).toBe(60)
  const pages = [0, 25, 50].flatMap((start) => planRows(planned.path, { kind: null, verdict: null }, { start, count: 25 }).rows)
  expect(pages).toEqual(all.rows)
  expect(planRows(planned.path, { kind: 'viewings', verdict: 'new' }, { start: 29, count: 10 }).rows).toMatchObject([{ what: 'Film 29 (1980), 3 May 2021', file: 'diary.csv', line: 31, verdict: 'new' }])
})

it('days, stars and long texts are put in words', async () => {
  planned = await planOf(open, [])
  expect(['2021-05-03', '2021-05', '2021'].map(dayInWords)).toEqual(['3 May 2021', 'May 2021', '2021'])
  expect([1, 2, 9, 10].map(stars)).toEqual(['½ star', '1 star', '4½ stars', '5 stars'])
  expect(beginning(`${'word '.repeat(30)}`)).toBe(`${'word '.repeat(12).trim()}…`)
  expect(reportText(reportOf(planned.path, null))).toContain('There was nothing to bring in.')
})
