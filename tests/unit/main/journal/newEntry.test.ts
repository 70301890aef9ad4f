import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FilmOffer, LoggedEntry } from '../../../../src/shared/models/journal'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { newId } from '../../../../src/main/ids'
import { drafts, entriesOfFilm } from '../../../../src/main/journal/entries'
import { newEntryHandlers } from '../../../../src/main/journal/newEntryHandlers'
import { ADDED_SQL, BEGINNING_SQL, WATCHED_SQL, WORDS_SQL } from '../../../../src/main/journal/offerRepository'
import { leave, save, start } from '../../../../src/main/journal/writing'
import { libraryStatus } from '../../../../src/main/library/status'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, anEntryText, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const NOON = '2026-11-22T12:00:00.000Z'
const calls = () => newEntryHandlers(() => open, () => NOON)
const undo = async () => (await changeHandlers(() => open).undo())?.label
const redo = async () => (await changeHandlers(() => open).redo())?.label
const offered = async (text: string) => (await calls().offer({ text })).map(({ film }) => film.title)
const log = async (film: Parameters<ReturnType<typeof calls>['log']>[0]['film'], rest = {}, isDraft = false) =>
  LoggedEntry.parse(await calls().log({ film, text: anEntryText(rest), isDraft }))
const films = () => open.library.db.prepare<[], { title: string; year: number | null; is_stub: number }>('SELECT title, year, is_stub FROM film WHERE deleted_at IS NULL ORDER BY seq').all()

/** Puts films on the watchlist, each on its day. */
async function wish(days: Record<string, string | null>): Promise<void> {
  const list = newId()
  await open.library.write('Watchlist', () => {
    const { db } = open.library
    db.prepare("INSERT INTO list (id, kind, name, folded, created_at, updated_at) VALUES (?, 'watchlist', 'Watchlist', '', @at, @at)").run(list, { at: NOON })
    Object.entries(days).forEach(([film, day], position) =>
      db.prepare('INSERT INTO list_entry (id, list_id, film_id, position, added_on, created_at) VALUES (?, ?, ?, ?, ?, ?)').run(newId(), list, film, position, day, `2026-0${position + 1}-01T00:00:00.000Z`)
    )
  })
}

describe('the films it offers', () => {
  test('have the words that were typed, marked; the very title first, what is only mentioned last', async () => {
    await aStub(open, 'Tokyo', 2008)
    await aFilm(open, 'Lost in Tokyo')
    await aFilm(open, 'Tokyo Story', { year: 1953 })
    await aFilm(open, 'Tokyo!', { year: 2008 })
    await aFilm(open, 'Late Spring')
    expect(await offered('tokyo')).toEqual(['Tokyo!', 'Tokyo Story', 'Lost in Tokyo', 'Tokyo'])
    expect(await offered('TŌKYŌ sto')).toEqual(['Tokyo Story'])
    expect(await offered('tokyo story 1953')).toEqual(['Tokyo Story'])
    expect(await offered('Tokyo Story (1953)')).toEqual(['Tokyo Story'])
    const [first] = await calls().offer({ text: 'sto' })
    expect(first?.title).toEqual({ text: 'Tokyo Story', marks: [{ start: 6, end: 11 }] })
  })

  test('are found by their sorting title, by one letter and by signs', async () => {
    await aFilm(open, 'The Third Man', { year: 1949 })
    await aFilm(open, 'M', { year: 1931 })
    await aFilm(open, '$', { year: 1971 })
    expect(await offered('third')).toEqual(['The Third Man'])
    expect(await offered('the thi')).toEqual(['The Third Man'])
    expect(await offered('m')).toEqual(['M'])
    expect(await offered('$')).toEqual(['$'])
    expect(await offered('nothing like it')).toEqual([])
    expect(await offered('" OR 1')).toEqual([])
  })

  test('are found by another title, and say by which', async () => {
    const film = await aFilm(open, 'Tokyo Story', { original_title: '東京物語' })
    await open.library.write('Title added', () => open.repositories.films.addTitle(film.id, 'Voyage à Tokyo'))
    expect((await calls().offer({ text: 'voyage' }))[0]?.otherTitle).toEqual({ text: 'Voyage à Tokyo', marks: [{ start: 0, end: 6 }] })
    expect((await calls().offer({ text: '東京' }))[0]?.otherTitle?.text).toBe('東京物語')
    expect((await calls().offer({ text: 'tokyo' }))[0]?.otherTitle).toBeNull()
  })

  test('say who made them, how often and when I saw them, and since when I want to', async () => {
    const film = await aFilm(open, 'Tokyo Story', { year: 1953 })
    await open.library.write('Credit', () => {
      const { people } = open.repositories
      const person = people.findOrAdd('Yasujirō Ozu', { batch: null })
      people.saveCredit({ id: newId(), film_id: film.id, person_id: person.id, job: 'Director', character: null, position: 0, batch_id: null, deleted_at: null })
    })
    await log({ id: film.id }, { watchedOn: '2024-08-03', rating: 10 })
    await log({ id: film.id }, { watchedOn: '2019' })
    await wish({ [film.id]: '2026-03-03' })
    const [offer] = await calls().offer({ text: 'tokyo' })
    expect(FilmOffer.parse(offer)).toMatchObject({ directors: ['Yasujirō Ozu'], times: 2, lastWatchedOn: '2024-08-03', onWatchlistSince: '2026-03-03', film: { rating: 10 } })
    expect(await calls().history({ film: film.id })).toMatchObject({ directors: ['Yasujirō Ozu'], times: 2, lastWatchedOn: '2024-08-03', lastRating: 10 })
  })

  test('are, before anything is typed, what was wished for, added and watched lately', async () => {
    const seen = await aFilm(open, 'Seen long ago', { created_at: '2020-01-01T00:00:00.000Z' })
    const latest = await aFilm(open, 'Seen lately', { created_at: '2020-01-02T00:00:00.000Z' })
    await log({ id: latest.id }, { watchedOn: '2026-11-20' })
    await log({ id: seen.id }, { watchedOn: '1998-05-01' })
    const old = await aFilm(open, 'Wished first', { created_at: '2020-01-03T00:00:00.000Z' })
    const wished = await aFilm(open, 'Wished lately', { created_at: '2020-01-04T00:00:00.000Z' })
    await aFilm(open, 'Added', { created_at: '2026-11-21T00:00:00.000Z' })
    await aStub(open, 'Only mentioned')
    await wish({ [old.id]: '2026-01-01', [wished.id]: '2026-11-01' })
    expect(await offered(' ')).toEqual(['Wished lately', 'Wished first', 'Added', 'Seen lately', 'Seen long ago'])
  })

  test('are at most eight', async () => {
    for (let part = 1; part <= 12; part += 1) await aFilm(open, `Part ${part}`)
    expect(await offered('part')).toHaveLength(8)
  })
})

describe('what is known about a film that was chosen', () => {
  test('a draft is no viewing, and a film seen without one says when it was', async () => {
    const film = await aFilm(open, 'Interview', { is_seen: 1, seen_on: '2008', rating: 6 })
    await start(open, film.id)
    expect(await calls().history({ film: film.id })).toMatchObject({ times: 0, lastWatchedOn: '2008', lastRating: 6, film: { isSeen: true } })
  })

  test('a film that is gone says so', () => {
    expect(() => calls().history({ film: newId() })).toThrow('That film is no longer in your library.')
  })
})

describe('logging', () => {
  test('keeps the whole viewing as one thing to undo', async () => {
    const film = await aFilm(open, 'Tokyo Story', { year: 1953 })
    const told = { watchedOn: '2026-11-21', rating: 9, isRewatch: true, isLiked: true, place: 'Kino Rex', company: 'Marta', privateNote: 'Row G, the seat\nwith the torn arm.', tags: ['cinema', '35 mm'] }
    const { entry, done } = await log({ id: film.id }, told)
    expect(entry).toMatchObject({ ...told, isDraft: false, reviewId: null, film: { title: 'Tokyo Story', isSeen: true, rating: 9, isLiked: true } })
    expect(done.label).toBe('Tokyo Story logged')
    expect(libraryStatus(open, '').entries).toBe(1)
    expect(await undo()).toBe('Tokyo Story logged')
    expect(entriesOfFilm(open, film.id)).toEqual([])
    expect(open.repositories.films.get(film.id)).toMatchObject({ rating: null, is_liked: 0, is_seen: 0 })
    await redo()
    expect(entriesOfFilm(open, film.id)).toMatchObject([told])
  })

  test('the toast’s Undo takes back exactly that', async () => {
    const film = await aFilm(open, 'Tokyo Story')
    const { done } = await log({ id: film.id })
    await changeHandlers(() => open).undoGroup({ group: done.group })
    expect(entriesOfFilm(open, film.id)).toEqual([])
  })

  test('makes a film that is new, and takes it away again with Undo', async () => {
    const { entry } = await log({ title: 'Tokyo Sonata', year: 2008 }, { rating: 7 })
    expect(entry.film).toMatchObject({ title: 'Tokyo Sonata', year: 2008, isSeen: true, rating: 7, isStub: false })
    await undo()
    expect(films()).toEqual([])
    await redo()
    expect(films()).toEqual([{ title: 'Tokyo Sonata', year: 2008, is_stub: 0 }])
  })

  test('a new film of a title and year that are there is the film that is there', async () => {
    await aFilm(open, 'Interview', { year: 2007 })
    await aFilm(open, 'Solaris')
    await log({ title: 'INTERVIEW', year: 2007 })
    await log({ title: 'Solaris', year: null })
    await log({ title: 'Solaris', year: 1972 })
    expect(films()).toEqual([
      { title: 'Interview', year: 2007, is_stub: 0 },
      { title: 'Solaris', year: null, is_stub: 0 },
      { title: 'Solaris', year: 1972, is_stub: 0 }
    ])
  })

  test('a title that only something mentioned becomes the film, and learns its year', async () => {
    await aStub(open, 'Trees Lounge', 1996)
    await aStub(open, 'Five Fingers')
    await log({ title: 'Trees Lounge', year: 1996 })
    await log({ title: 'Five fingers', year: 2006 })
    expect(films()).toEqual([
      { title: 'Trees Lounge', year: 1996, is_stub: 0 },
      { title: 'Five fingers', year: 2006, is_stub: 0 }
    ])
    await undo()
    expect(films()[1]).toEqual({ title: 'Five Fingers', year: null, is_stub: 1 })
  })

  test('a title without a year that another film bears is refused, and nothing is kept', async () => {
    await aFilm(open, 'Interview', { year: 2007 })
    await expect(log({ title: 'Interview', year: null })).rejects.toThrow('“Interview (2007)” is in your library already. If you mean another film of that title, give its year.')
    expect(films()).toHaveLength(1)
    expect(libraryStatus(open, '').undo).toBe('Interview added')
  })

  test('a viewing of a stub makes it a film', async () => {
    const stub = await aStub(open, 'Trees Lounge')
    const { entry } = await log({ id: stub.id })
    expect(entry.film.isStub).toBe(false)
  })

  test.each(['2019', '2019-05', '2019-05-03', 'unknown'])('keeps the date %s as precise as it was given', async (watchedOn) => {
    const { entry } = await log({ title: 'M', year: 1931 }, { watchedOn })
    expect(entry.watchedOn).toBe(watchedOn)
  })

  test('leaves the watchlist as it is', async () => {
    const film = await aFilm(open, 'Tokyo Story')
    await wish({ [film.id]: null })
    await log({ id: film.id })
    expect(libraryStatus(open, '').watchlist).toBe(1)
  })
})

describe('logging, and writing a review next', () => {
  test('keeps a draft with everything in it, to be opened in Write', async () => {
    const film = await aFilm(open, 'Tokyo Story')
    const { entry } = await log({ id: film.id }, { rating: 9, tags: ['cinema'] }, true)
    expect(entry).toMatchObject({ isDraft: true, rating: 9, tags: ['cinema'], body: '' })
    expect(entry.reviewId).toBe(entry.id)
    expect(drafts(open)).toHaveLength(1)
    expect(libraryStatus(open, '').entries).toBe(0)
    expect(await undo()).toBe('Tokyo Story logged')
    expect(drafts(open)).toEqual([])
  })

  test('left without words, it is the viewing that was logged', async () => {
    const film = await aFilm(open, 'Tokyo Story')
    const { entry } = await log({ id: film.id }, {}, true)
    expect(await leave(open, entry.id)).toEqual({ kept: true })
    expect(entriesOfFilm(open, film.id)).toMatchObject([{ isDraft: false, reviewId: null, watchedOn: '2026-11-22' }])
    expect(open.repositories.films.get(film.id).is_seen).toBe(1)
  })

  test('left with words, it stays a draft', async () => {
    const film = await aFilm(open, 'Tokyo Story')
    const { entry } = await log({ id: film.id }, {}, true)
    await save(open, entry.id, { ...anEntryText(), body: 'The father says it is a pity.' })
    await leave(open, entry.id)
    expect(entriesOfFilm(open, film.id)).toMatchObject([{ isDraft: true, body: 'The father says it is a pity.' }])
  })

  test('Write on the same film begins another entry and leaves this one its day', async () => {
    const film = await aFilm(open, 'Tokyo Story')
    const { entry } = await log({ id: film.id }, { watchedOn: '2026-11-22' }, true)
    const begun = await start(open, film.id, '2026-11-25T12:00:00.000Z')
    expect(begun.id).not.toBe(entry.id)
    expect(new Set(drafts(open).map(({ watchedOn }) => watchedOn))).toEqual(new Set(['2026-11-22', '2026-11-25']))
  })
})

test('what is offered comes from indexes, however many films and viewings there are', () => {
  const plan = (sql: string): string[] =>
    open.library.db.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all({ sort: 'a', match: '"a"' }).map(({ detail }) => detail)
  expect(plan(BEGINNING_SQL)).toEqual(['SEARCH film USING INDEX film_by_sort (sort_title>? AND sort_title<?)'])
  expect(plan(WORDS_SQL).join('\n')).not.toContain('SCAN film\n')
  expect(plan(ADDED_SQL).join('\n')).toContain('SCAN film USING INDEX film_by_addition')
  expect(plan(WATCHED_SQL).join('\n')).toMatch(/viewing USING INDEX viewing_by_day/)
})
