import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowsSql } from '../../../../src/main/journal/journalStatements'
import { readingHandlers } from '../../../../src/main/journal/readingHandlers'
import { log, remove, start } from '../../../../src/main/journal/writing'
import { EVERY_ENTRY, type JournalFilter, type JournalQuery } from '../../../../src/shared/models/journal'
import type { Entry, EntryText } from '../../../../src/shared/models/entry'
import { aFilm, aLibrary, aReview, aReviewOfMine, type LibraryFixture } from '../../../support/library'

let fixture: LibraryFixture
let calls: ReturnType<typeof readingHandlers>
beforeEach(async () => {
  fixture = await aLibrary()
  calls = readingHandlers(() => fixture.open)
})
afterEach(() => fixture.close())

const AT = '2026-11-22T10:00:00.000Z'
const NOTHING: EntryText = { body: '', watchedOn: null, rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }
const newest = (filter: Partial<JournalFilter> = {}): JournalQuery => ({ filter: { ...EVERY_ENTRY, ...filter }, order: 'newest' })
const oldest = (filter: Partial<JournalFilter> = {}): JournalQuery => ({ ...newest(filter), order: 'oldest' })

async function seen(title: string, watchedOn: EntryText['watchedOn'], rest: Partial<EntryText> = {}): Promise<Entry> {
  const film = fixture.open.repositories.films.titled(title, null)[0] ?? (await aFilm(fixture.open, title))
  return log(fixture.open, film.id, { ...NOTHING, watchedOn, ...rest }, AT)
}

/** Titles as the window would show them, month by month. */
async function shown(query: JournalQuery): Promise<string[]> {
  const { months } = await calls.months({ query })
  const rows = await Promise.all(months.map(async ({ month, entries }) => (await calls.rows({ query, month, start: 0, count: entries })).entries))
  return rows.flat().map((entry) => entry.film.title)
}

async function theirs(filter: Partial<JournalFilter>): Promise<string[]> {
  return (await shown(newest(filter))).toSorted((a, b) => a.localeCompare(b))
}

describe('months and rows', () => {
  test('by day, the newest first or the oldest; a vaguer date before its days, the unknown last in both', async () => {
    await seen('Known', '2007-05-04')
    await seen('Of a month', '2007-05')
    await seen('Of a year', '2007')
    await seen('Unknown', 'unknown')
    await seen('Latest', '2026-11-22')
    await seen('Latest, second', '2026-11-22')
    expect(await shown(newest())).toEqual(['Latest, second', 'Latest', 'Known', 'Of a month', 'Of a year', 'Unknown'])
    expect(await shown(oldest())).toEqual(['Of a year', 'Of a month', 'Known', 'Latest', 'Latest, second', 'Unknown'])
    expect((await calls.months({ query: newest() })).months).toEqual([
      { month: '2026-11', entries: 2 }, { month: '2007-05', entries: 2 }, { month: '2007', entries: 1 }, { month: '', entries: 1 }
    ])
    expect((await calls.months({ query: oldest() })).months.map(({ month }) => month)).toEqual(['2007', '2007-05', '2026-11', ''])
  })

  test('a draft is shown where it belongs and not counted; what is in the bin is neither', async () => {
    const draft = await start(fixture.open, (await aFilm(fixture.open, 'Draft')).id, AT)
    const gone = await seen('Gone', '2026-11-20')
    await seen('Kept', '2026-11-21')
    await remove(fixture.open, gone.id, AT)
    expect(await calls.months({ query: newest() })).toEqual({ counted: 1, months: [{ month: '2026-11', entries: 2 }] })
    const { entries } = await calls.rows({ query: newest(), month: '2026-11', start: 0, count: 10 })
    expect(entries.map(({ film, isDraft }) => [film.title, isDraft])).toEqual([['Draft', true], ['Kept', false]])
    expect(entries[0]?.id).toBe(draft.id)
  })

  test('a row says what its entry is', async () => {
    const entry = await seen('Interview', '2007-07-13', {
      body: '## First\n\n*Two* people, one room. ||She lies.|| More.', rating: 9, isRewatch: true, isLiked: true, isPrivate: true, tags: ['noir', 'one room']
    })
    const { entries } = await calls.rows({ query: newest(), month: '2007-07', start: 0, count: 1 })
    expect(entries).toEqual([{
      id: entry.id, viewingId: entry.viewingId, reviewId: entry.reviewId, film: entry.film, watchedOn: '2007-07-13', day: '2007-07-13', rating: 9, isRewatch: true, isLiked: true,
      isDraft: false, isPrivate: true, tags: ['noir', 'one room'], opening: 'First Two people, one room. … More.', words: entry.words
    }])
  })

  test('a review without a viewing stands under the day it was written', async () => {
    const film = await aFilm(fixture.open, 'Interview')
    await log(fixture.open, film.id, { ...NOTHING, body: 'Only words' }, AT)
    const { entries } = await calls.rows({ query: newest(), month: '2026-11', start: 0, count: 5 })
    expect(entries).toMatchObject([{ watchedOn: null, day: '2026-11-22', viewingId: null, opening: 'Only words' }])
  })

  test('a stretch begins and ends where it is asked to', async () => {
    for (let day = 1; day <= 9; day += 1) await seen(`Film ${day}`, `2026-10-0${day}`)
    const { entries } = await calls.rows({ query: newest(), month: '2026-10', start: 3, count: 4 })
    expect(entries.map(({ film }) => film.title)).toEqual(['Film 6', 'Film 5', 'Film 4', 'Film 3'])
    expect(await calls.rows({ query: newest(), month: '2026-09', start: 0, count: 4 })).toEqual({ month: '2026-09', start: 0, entries: [] })
  })

  test('a month is read straight from its place in the table', () => {
    const plan = fixture.open.library.db.prepare<[Record<string, unknown>], { detail: string }>(`EXPLAIN QUERY PLAN ${rowsSql('rating BETWEEN 8 AND 10', 'newest')}`)
    const steps = plan.all({ from: '', to: '', count: 1, start: 0 }).map(({ detail }) => detail)
    expect(steps[1]).toMatch(/SEARCH journal_row USING PRIMARY KEY \(day>\? AND day<\?\)/)
    expect(steps.filter((step) => step.startsWith('SCAN') && !step.includes('entry'))).toEqual([])
  })
})

describe('filters', () => {
  beforeEach(async () => {
    await seen('Interview', '2007-07-13', { rating: 9, tags: ['noir', 'one room'], isLiked: true, body: 'The doorway again, in Łódź.' })
    await seen('Interview', '2010-01-01', { isRewatch: true, rating: 7 })
    await seen('Late Spring', '2010-01-02', { rating: 10, privateNote: 'Left my umbrella at the Rio' })
    await seen('Columbus', 'unknown', { body: 'Architecture.' })
    await seen('$', '2011', { tags: ['Noir'] })
  })

  test('year, rating, rewatches, likes, reviews', async () => {
    expect(await theirs({ year: 2010 })).toEqual(['Interview', 'Late Spring'])
    expect(await theirs({ year: 2011 })).toEqual(['$'])
    expect(await theirs({ rating: { from: 8, to: 10 } })).toEqual(['Interview', 'Late Spring'])
    expect(await theirs({ rating: 'unrated' })).toEqual(['$', 'Columbus'])
    expect(await theirs({ rewatches: true })).toEqual(['Interview'])
    expect(await theirs({ liked: true })).toEqual(['Interview'])
    expect(await theirs({ withReview: true })).toEqual(['Columbus', 'Interview'])
    expect(await theirs({ year: 2010, rating: { from: 8, to: 10 }, rewatches: true })).toEqual([])
  })

  test('words in titles, in my reviews and in notes, however they are accented; not in the reviews of others', async () => {
    await aReview(fixture.open, fixture.open.repositories.films.titled('Columbus', null)[0]?.id ?? '', 'Anna', 'A doorway of her own')
    expect(await theirs({ text: 'interv' })).toEqual(['Interview', 'Interview'])
    expect(await theirs({ text: 'doorway' })).toEqual(['Interview'])
    expect(await theirs({ text: 'LODZ' })).toEqual(['Interview'])
    expect(await theirs({ text: 'umbrella' })).toEqual(['Late Spring'])
    expect(await theirs({ text: '$' })).toEqual(['$'])
    expect(await theirs({ text: 'nowhere at all' })).toEqual([])
    expect(await theirs({ text: '   ' })).toHaveLength(5)
  })

  test('tags in any spelling, on the viewing or on the review; one of them is enough', async () => {
    const film = await aFilm(fixture.open, 'Only words')
    const review = await aReviewOfMine(fixture.open, film.id, 'Without a viewing')
    await fixture.open.library.write('Tagged', () => fixture.open.repositories.tags.setTags('review', review.id, ['archive']))
    expect(await theirs({ tags: ['NOIR'] })).toEqual(['$', 'Interview'])
    expect(await theirs({ tags: ['archive', 'one room'] })).toEqual(['Interview', 'Only words'])
    expect(await theirs({ tags: ['noir'], text: 'doorway' })).toEqual(['Interview'])
  })

  test('people of the film', async () => {
    const { people, films } = fixture.open.repositories
    const ozu = await fixture.open.library.write('Credited', () => {
      const person = people.findOrAdd('Ozu Yasujirō', { batch: null })
      people.saveCredit({ id: crypto.randomUUID(), film_id: films.titled('Late Spring', null)[0]?.id ?? '', person_id: person.id, job: 'director', character: null, position: 0, batch_id: null, deleted_at: null })
      return person
    })
    expect(await theirs({ people: [ozu.id] })).toEqual(['Late Spring'])
    expect(await theirs({ people: [crypto.randomUUID()] })).toEqual([])
  })

  test('what is found changes with the library, also in the middle of a filter', async () => {
    expect(await theirs({ text: 'doorway', tags: ['noir'] })).toEqual(['Interview'])
    await seen('Petite Maman', '2021-01-01', { body: 'Another doorway', tags: ['noir'] })
    expect(await theirs({ text: 'doorway', tags: ['noir'] })).toEqual(['Interview', 'Petite Maman'])
  })

  test('any text is a filter', async () => {
    for (const text of ['"', '*', '%', "'", 'a AND', '(', '\0', '\uD800', 'NEAR(', '-']) expect(Array.isArray(await shown(newest({ text })))).toBe(true)
  })
})

describe('figures, ids, facets, places', () => {
  test('a month comes to its finished entries', async () => {
    await seen('Interview', '2026-11-03', { body: 'Three whole words' })
    await seen('Interview', '2026-11-03', { isRewatch: true })
    await seen('Columbus', '2026-11-30', { body: 'Two words', tags: ['noir'] })
    await seen('Of the month', '2026-11')
    await start(fixture.open, (await aFilm(fixture.open, 'Draft')).id, AT)
    const figures = await calls.month({ filter: EVERY_ENTRY, month: '2026-11' })
    expect(figures).toMatchObject({ month: '2026-11', films: 3, rewatches: 1, words: 5 })
    expect(figures.days).toHaveLength(30)
    expect(figures.days.flatMap((entries, index) => (entries === 0 ? [] : [[index + 1, entries]]))).toEqual([[3, 2], [30, 1]])
    expect(await calls.month({ filter: { ...EVERY_ENTRY, tags: ['noir'] }, month: '2026-11' })).toMatchObject({ films: 1, words: 2 })
    expect(await calls.month({ filter: EVERY_ENTRY, month: '' })).toEqual({ month: '', films: 0, rewatches: 0, words: 0, days: [] })
    expect((await calls.month({ filter: EVERY_ENTRY, month: '2026' })).days).toEqual([])
  })

  test('ids of a stretch go through the months as the rows do', async () => {
    for (const day of ['2026-11-02', '2026-11-01', '2026-10-05', '2026-10', '2025', 'unknown']) await seen(`Seen ${day}`, day)
    for (const query of [newest(), oldest(), newest({ year: 2026 })]) {
      const rows = await Promise.all((await calls.months({ query })).months.map(async ({ month }) => (await calls.rows({ query, month, start: 0, count: 60 })).entries))
      const all = rows.flat().map(({ id }) => id)
      expect(await calls.ids({ query, start: 0, count: 5_000 })).toEqual(all)
      expect(await calls.ids({ query, start: 1, count: 3 })).toEqual(all.slice(1, 4))
    }
  })

  test('facets: years from the latest, tags from the most used', async () => {
    await seen('Interview', '2007-07-13', { tags: ['noir', 'one room'] })
    await seen('Columbus', '2026-01-01', { tags: ['noir'] })
    await seen('Unknown', 'unknown')
    await start(fixture.open, (await aFilm(fixture.open, 'Draft')).id, AT)
    expect(await calls.facets()).toEqual({
      years: [{ value: '2026', count: 1 }, { value: '2007', count: 1 }],
      tags: [{ value: 'noir', count: 2 }, { value: 'one room', count: 1 }]
    })
  })

  test('jumping to a day: the first of that day, month or year; else the nearest', async () => {
    for (const day of ['2026-11-02', '2026-11-02', '2026-11-01', '2020-06-15', '2019', 'unknown']) await seen(`Seen ${day}`, day)
    const at = async (day: string, query = newest()) => calls.locate({ query, day })
    expect(await at('2026-11-02')).toEqual({ month: '2026-11', index: 0 })
    expect(await at('2026-11-01')).toEqual({ month: '2026-11', index: 2 })
    expect(await at('2026-11')).toEqual({ month: '2026-11', index: 0 })
    expect(await at('2026-11-01', oldest())).toEqual({ month: '2026-11', index: 0 })
    expect(await at('2026-11-02', oldest())).toEqual({ month: '2026-11', index: 1 })
    expect(await at('2020-06-20')).toEqual({ month: '2020-06', index: 0 })
    expect(await at('2019-02')).toEqual({ month: '2019', index: 0 })
    expect(await at('2030')).toEqual({ month: '2026-11', index: 0 })
    expect(await at('2020-06-15', newest({ year: 2026 }))).toEqual({ month: '2026-11', index: 2 })
    expect(await at('2020', newest({ tags: ['nothing'] }))).toBeNull()
  })
})
