import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SearchResults } from '../../../../src/shared/models/search'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { newId } from '../../../../src/main/ids'
import { finish, remove, save, start } from '../../../../src/main/journal/writing'
import type { OpenLibrary } from '../../../../src/main/repositories'
import * as sql from '../../../../src/main/search/statements'
import { aFilm, aLibrary, aReview, aReviewOfMine, aStub, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

const find = (query: string) => open.repositories.search.find(query)
const titles = async (query: string) => (await find(query)).films.map(({ film }) => film.title)
const texts = async (query: string) => (await find(query)).texts.map(({ kind, author, snippet }) => `${kind} by ${author ?? 'me'}: ${snippet.text}`)
const credit = (film: string, name: string, job: string) =>
  open.library.write('Credit added', () => {
    const { people } = open.repositories
    return people.saveCredit({ id: newId(), film_id: film, person_id: people.findOrAdd(name, { batch: null }).id, job, character: null, position: 0, batch_id: null, deleted_at: null })
  })

describe('in a library of my own', () => {
  beforeEach(async () => {
    library = await aLibrary()
    open = library.open
  })
  afterEach(() => library.close())

  test('films: the title itself first, then titles that begin so, then the others as they sort', async () => {
    for (const title of ['Zeit: Ein Interview', 'An Interview', 'Interview with the Vampire', 'The Interview', 'Interview', 'Entretien']) await aFilm(open, title)
    await aStub(open, 'Interview Stub')
    expect(await titles('interview')).toEqual(['Interview', 'Interview Stub', 'Interview with the Vampire', 'An Interview', 'The Interview', 'Zeit: Ein Interview'])
    expect(await titles('the int')).toEqual(['The Interview', 'Interview with the Vampire'])
    expect((await find('interview')).counts.films).toBe(6)
    expect((await find('INTERVIEW')).films[0]?.title).toEqual({ text: 'Interview', marks: [{ start: 0, end: 9 }] })
  })

  test('films by another of their titles say which', async () => {
    const film = await aFilm(open, 'Late Spring', { original_title: '晩春' })
    await open.library.write('Title added', () => open.repositories.films.addTitle(film.id, 'Banshun'))
    expect((await find('bansh')).films).toMatchObject([{ film: { title: 'Late Spring' }, detail: { text: 'Also called Banshun', marks: [{ start: 12, end: 19 }] } }])
    expect((await find('晩')).films).toMatchObject([{ detail: { text: 'Also called 晩春' } }])
  })

  test('a title of signs is found, and one letter finds the titles that begin with it', async () => {
    for (const title of ['$', 'M', 'Mon oncle', 'Amour']) await aFilm(open, title)
    expect(await titles('$')).toEqual(['$'])
    expect(await titles('m')).toEqual(['M', 'Mon oncle'])
  })

  test('films through the people who made them, directors first', async () => {
    const [interview, lounge] = [await aFilm(open, 'Interview'), await aFilm(open, 'Trees Lounge')]
    await credit(lounge.id, 'Steve Buscemi', 'actor')
    await credit(lounge.id, 'Steve Buscemi', 'director')
    await credit(interview.id, 'Steve Buscemi', 'Director')
    const found = await find('buscemi')
    expect(found.films.map(({ film, detail }) => [film.title, detail?.text])).toEqual([['Interview', 'Directed by Steve Buscemi'], ['Trees Lounge', 'Directed by Steve Buscemi']])
    expect(found.films[0]?.detail?.marks).toEqual([{ start: 18, end: 25 }])
    expect(found.people).toMatchObject([{ name: { text: 'Steve Buscemi' }, films: 2, directed: 2, texts: 0 }])
    expect(found.counts).toEqual({ films: 2, texts: 0, people: 1, lists: 0 })
  })

  test('texts: takes, others’ reviews and mine, the newest first', async () => {
    const film = await aFilm(open, 'Interview')
    await aTake(open, film.id, 'Roger', 'Buscemi shines.')
    await aReview(open, film.id, 'rzajac', 'Buscemi is allowed to breathe.', { created_at: '2099-01-02T00:00:00.000Z' })
    await aReviewOfMine(open, film.id, 'Buscemi by my lights.', { created_at: '2099-01-03T00:00:00.000Z' })
    expect(await texts('busc')).toEqual(['entry by me: Buscemi by my lights.', 'review by rzajac: Buscemi is allowed to breathe.', 'take by Roger: Buscemi shines.'])
    expect((await find('busc')).counts).toEqual({ films: 0, texts: 3, people: 0, lists: 0 })
    expect(await texts('buscemi breathe')).toHaveLength(1)
    expect(await texts('buscemi suffocates')).toEqual([])
  })

  test('a private note is found, as the entry it belongs to, and an entry only once', async () => {
    const film = await aFilm(open, 'Interview')
    const { id, viewingId } = await start(open, film.id)
    const { viewings } = open.repositories
    await open.library.write('Note', () => viewings.save({ ...viewings.get(viewingId ?? ''), private_note: 'Sat behind Zuzanna.', place: 'Kino Zuza' }))
    expect((await find('zuz')).texts).toMatchObject([{ kind: 'entry', id, author: null, snippet: { text: 'Sat behind Zuzanna. · Kino Zuza' } }])
    await save(open, id, { body: 'With Zuzanna.', watchedOn: '2020', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] })
    expect((await find('zuz')).texts).toMatchObject([{ kind: 'entry', id, snippet: { text: 'With Zuzanna.' } }])
    expect((await find('zuz')).counts.texts).toBe(1)
  })

  test.each([
    ['lodz', 'A night in Łódź'],
    ['Łódź', 'a night in LODZ'],
    ['傑作', 'これは傑作だ'],
    ['傑', 'これは傑作だ'],
    ['傑作だ', 'これは傑作だ'],
    ['だ', 'これは傑作だ'],
    ['だ', 'だ'],
    ['傑作だ！ だ', 'これは傑作だ。'],
    ['𠮷', '牛丼は𠮷'],
    ['ม', 'นม'],
    ['สวัสดี', 'เขาพูดว่าสวัสดีครับ'],
    ['strasse', 'Straße'],
    ['cafe', 'the cafe\u0301s'],
    ['ΟΔΟΣ', 'η οδός']
  ])('%s is found in “%s”', async (query, body) => {
    const film = await aFilm(open, 'Interview')
    await aReview(open, film.id, 'rzajac', body)
    const found = (await find(query)).texts
    expect(found).toHaveLength(1)
    expect(found[0]?.snippet.marks.length).toBeGreaterThan(0)
  })

  test('what is in the bin is not found, and after Undo it is', async () => {
    const film = await aFilm(open, 'Interview', { year: 2007 })
    await credit(film.id, 'Steve Buscemi', 'director')
    await aReview(open, film.id, 'Buscemi Fan', 'Buscemi breathes.')
    const { id } = await start(open, film.id)
    await finish(open, id, { body: 'My Buscemi.', watchedOn: '2020', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] })
    const before = await find('buscemi')
    expect(before.counts).toEqual({ films: 1, texts: 2, people: 2, lists: 0 })
    const { group } = await remove(open, id)
    expect((await find('buscemi')).counts.texts).toBe(1)
    await changeHandlers(() => open).undoGroup({ group })
    expect(await find('buscemi')).toEqual(before)
    await open.library.write('Film moved to the bin', () => open.repositories.films.remove(film.id))
    expect(await find('buscemi')).toMatchObject({ films: [], texts: [], people: [], counts: { films: 0, texts: 0, people: 0, lists: 0 } })
    await changeHandlers(() => open).undo()
    expect(await find('buscemi')).toEqual(before)
    for (const table of ['film', 'person', 'take', 'viewing', 'review']) open.library.db.exec(`INSERT INTO ${table}_search (${table}_search, rank) VALUES ('integrity-check', 0)`)
  })

  test('shows the first twenty and counts on', async () => {
    const film = await aFilm(open, 'Interview')
    for (let i = 0; i < 30; i += 1) await aReview(open, film.id, `Critic ${i}`, `Words number ${i}`)
    const found = await find('words')
    expect(found.texts).toHaveLength(20)
    expect(found.texts[0]?.snippet.text).toBe('Words number 29')
    expect(found.counts.texts).toBe(30)
    expect((await find('critic')).people).toHaveLength(20)
    expect((await find('critic')).counts.people).toBe(30)
  })
})

describe('whatever is typed', () => {
  beforeAll(async () => {
    library = await aLibrary()
    open = library.open
    const film = await aFilm(open, 'NEAR "Dark" - 傑作 *')
    await aReview(open, film.id, 'AND', 'NOT a NEAR(miss) OR "quote" 👻')
  })
  afterAll(() => library.close())

  test.each(['"', '""', '*', 'NEAR(', 'NEAR(a b, 2)', '-', '-near', '^near', 'a:b', '{a b}: c', '(', ')', 'a AND', 'OR', 'NOT', '+', '\0', '👻', '🏳️‍🌈', '\ud800', 'near\udc00', '%', '_', '𖿠', 'ー', '\u3099', ' \n\t '])('%j is no error', async (query) => {
    expect(SearchResults.safeParse(await find(query)).success).toBe(true)
  })

  test('ten thousand characters are no error', async () => {
    for (const part of ['a', 'near ', '傑作', '" ', '👻', 'ก', '\u0301']) expect(SearchResults.safeParse(await find(part.repeat(10_000))).success).toBe(true)
  })

  test('an empty query finds nothing', async () => {
    expect(await find('  ')).toEqual({ query: '  ', films: [], texts: [], people: [], lists: [], counts: { films: 0, texts: 0, people: 0, lists: 0 }, isNear: false, nearly: [] })
  })

  test('any text is a query', async () => {
    const hostile = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '*', 'NEAR(', ' -', ':', '^', ' AND ', '\ud800', '\0', '傑', 'ß', "'", ';--')), { maxLength: 12 }).map((parts) => parts.join(''))
    await fc.assert(fc.asyncProperty(hostile, async (query) => SearchResults.safeParse(await find(query)).success), { numRuns: 500 })
  })
})

describe('no query reads a whole table', () => {
  beforeAll(async () => {
    library = await aLibrary()
    open = library.open
  })
  afterAll(() => library.close())

  const plan = (db: Database, statement: string) => db.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all({ match: '"a"', title: 'a', sort: 'a' }).map(({ detail }) => detail)
  const statements = Object.entries(sql).flatMap(([name, value]): [string, string][] => (name.endsWith('_SQL') && typeof value === 'string' ? [[name, value]] : []))

  test.each(statements)('%s', (_, statement) => {
    const scans = plan(open.library.db, statement).filter((line) => line.startsWith('SCAN ') && !/VIRTUAL TABLE|SCAN (found|\(subquery|CONSTANT)/.test(line))
    expect(scans).toEqual([])
  })

  const inOrder: [string, string][] = [['TAKES_SQL', sql.TAKES_SQL], ['REVIEWS_SQL', sql.REVIEWS_SQL], ['VIEWINGS_SQL', sql.VIEWINGS_SQL], ['PEOPLE_SQL', sql.PEOPLE_SQL], ['FILMS_BEGINNING_SQL', sql.FILMS_BEGINNING_SQL]]

  test.each(inOrder)('%s sorts nothing: it is in its order already', (_, statement) => {
    expect(plan(open.library.db, statement).filter((line) => line === 'USE TEMP B-TREE FOR ORDER BY')).toEqual([])
  })
})
