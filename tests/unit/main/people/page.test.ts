import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../../src/main/ids'
import { peopleHandlers } from '../../../../src/main/people/handlers'
import * as sql from '../../../../src/main/people/reading'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { PersonPage } from '../../../../src/shared/models/person'
import { insert } from '../../../support/fullLibrary'
import { aFilm, aLibrary, aReview, aReviewOfMine, aStub, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const at = '2026-11-22T12:00:00.000Z'
const calls = () => peopleHandlers(() => open)
const person = async (name: string): Promise<string> => (await open.library.write('Person', () => open.repositories.people.findOrAdd(name, { batch: null }))).id
const credit = async (film: string, name: string, job: string, character: string | null = null): Promise<string> => {
  const person_id = await person(name)
  return insert(open.library.db, 'credit', { id: newId(), film_id: film, person_id, job, character, position: 0 })
}
const page = async (id: string): Promise<PersonPage> => PersonPage.parse(await calls().page({ person: id }))

/** The films of the drawing. */
async function buscemi(): Promise<string> {
  const films: [string, number, number | null, string[]][] = [
    ['Interview', 2007, 7, ['director', 'actor', 'writer']], ['Lonesome Jim', 2005, null, ['director']], ['Ghost World', 2001, 8, ['actor']],
    ['Animal Factory', 2000, null, ['Director']], ['Trees Lounge', 1996, 8, ['director', 'actor', 'writer']], ['Fargo', 1996, 9, ['actor']]
  ]
  for (const [title, year, rating, jobs] of films) {
    const film = await aFilm(open, title, { year, rating, is_seen: rating === null ? 0 : 1 })
    for (const job of jobs) await credit(film.id, 'Steve Buscemi', job, job === 'actor' ? `Part in ${title}` : null)
    if (jobs.includes('writer')) await credit(film.id, 'David Schechter', 'writer')
    if (title === 'Fargo') insert(open.library.db, 'viewing', { id: newId(), film_id: film.id, watched_on: '2011-03', folded: '', created_at: at, updated_at: at })
  }
  return person('Steve Buscemi')
}

describe('a person’s page', () => {
  test('their films job by job, the newest first, and how many I have seen', async () => {
    const id = await buscemi()
    const stub = await aStub(open, 'Mentioned Only')
    await credit(stub.id, 'Steve Buscemi', 'actor')
    const { jobs, ...rest } = await page(id)
    expect(rest).toMatchObject({ person: { name: 'Steve Buscemi' }, films: 6, seen: 4, average: 8, firstSeenOn: '2011-03', texts: 0, wrote: [], sameName: [] })
    expect(jobs.map(({ job, films }) => [job, films.map(({ film }) => film.title)])).toEqual([
      ['director', ['Interview', 'Lonesome Jim', 'Animal Factory', 'Trees Lounge']],
      ['actor', ['Interview', 'Ghost World', 'Fargo', 'Trees Lounge']],
      ['writer', ['Interview', 'Trees Lounge']]
    ])
    expect(jobs[1]?.films[0]?.character).toBe('Part in Interview')
    expect(rest.oftenWith).toMatchObject([{ name: 'David Schechter', films: 2 }])
  })

  test('other jobs follow as they are called, and a film without a year comes last', async () => {
    const [one, two] = [await aFilm(open, 'One'), await aFilm(open, 'Two', { year: 1999 })]
    for (const job of ['producer', 'Editor', 'actor']) await credit(one.id, 'Jo', job)
    await credit(two.id, 'Jo', 'producer')
    const { jobs, average, firstSeenOn } = await page(await person('Jo'))
    expect(jobs.map(({ job, films }) => [job, films.map(({ film }) => film.title)])).toEqual([['actor', ['One']], ['editor', ['One']], ['producer', ['Two', 'One']]])
    expect([average, firstSeenOn]).toEqual([null, null])
  })

  test('what they wrote here, the latest first', async () => {
    const film = await aFilm(open, 'Interview')
    await aTake(open, film.id, 'keelhaul9', 'A take.')
    await aReview(open, film.id, 'keelhaul9', `A review. ${'word '.repeat(100)}`, { created_at: '2099-01-01T00:00:00.000Z' })
    const { wrote, texts, films } = await page(await person('keelhaul9'))
    expect(texts).toBe(2)
    expect(films).toBe(0)
    expect(wrote.map(({ kind, film: { title } }) => [kind, title])).toEqual([['review', 'Interview'], ['take', 'Interview']])
    expect(wrote[0]?.opening).toMatch(/^A review\. .*word…$/)
  })

  test('reviews that name them: by the whole name anywhere, by the last name where the film is theirs', async () => {
    const id = await buscemi()
    const { films } = open.repositories
    const [interview, world] = [films.findByTitle('Interview', 2007), films.findByTitle('Ghost World', 2001)]
    const other = await aFilm(open, 'Amélie')
    await aReview(open, interview?.id ?? '', 'rzajac', 'A concept piece, too: Except that BUSCEMI is allowed to breathe here.')
    await aReview(open, other.id, 'rzajac', 'Another Buscemi altogether.')
    await aReview(open, other.id, 'rzajac', 'I saw Steve, and then Steve\nBuscémi, at the door. Steve Buscemis are rare.')
    await aReviewOfMine(open, world?.id ?? '', 'He is ||covered Buscemi|| and **Steve Buscemi** plays him.')
    await aReviewOfMine(open, world?.id ?? '', 'A draft on Buscemi.', { is_draft: 1 })
    await aReview(open, interview?.id ?? '', 'Steve Buscemi', 'I, Steve Buscemi, wrote this.')
    const { mentionedIn, mentions } = await page(id)
    const lit = mentionedIn.map(({ author, film, snippet: { text, marks } }) => [author, film.title, ...marks.map(({ start, end }) => text.slice(start, end))])
    expect(lit).toEqual([[null, 'Ghost World', 'Steve Buscemi'], ['rzajac', 'Amélie', 'Steve\nBuscémi'], ['rzajac', 'Interview', 'BUSCEMI']])
    expect(mentions).toBe(3)
  })

  test('a name without spaces, a name of signs, a name of one word', async () => {
    const film = await aFilm(open, 'After Life')
    await aReview(open, film.id, 'rzajac', '監督は是枝裕和です。Prince was here.')
    const names = async (name: string) => (await page(await person(name))).mentionedIn.map(({ snippet: { text, marks } }) => marks.map(({ start, end }) => text.slice(start, end)))
    expect(await names('是枝裕和')).toEqual([['是枝裕和']])
    expect(await names('Prince')).toEqual([['Prince']])
    expect(await names('Ø?!')).toEqual([])
    expect(await names('♀')).toEqual([])
    expect(await names('"OR" NEAR(x)')).toEqual([])
  })

  test('others of the same name, with what tells them apart', async () => {
    const id = await buscemi()
    const film = await aFilm(open, 'Nights')
    const second = insert(open.library.db, 'person', { id: newId(), name: 'Steve Buscemi', match_name: 'steve buscemi', folded: 'steve buscemi', created_at: at })
    insert(open.library.db, 'credit', { id: newId(), film_id: film.id, person_id: second, job: 'editor', position: 0 })
    expect((await page(id)).sameName).toEqual([{ id: second, name: 'Steve Buscemi', films: 1, texts: 0, knownFor: ['Nights'] }])
    expect((await page(second)).sameName).toMatchObject([{ id, films: 6, knownFor: ['Trees Lounge', 'Interview', 'Lonesome Jim'] }])
  })

  test('someone who is gone', () => expect(() => calls().page({ person: newId() })).toThrow('no longer'))
})

describe('people while a name is typed', () => {
  test('by the beginning of any word, the most credited first, and before anything is typed too', async () => {
    await buscemi()
    const film = await aFilm(open, 'Stevedores')
    await credit(film.id, 'Stevie Nicks', 'composer')
    await aTake(open, film.id, 'A. Steven', 'Fine.')
    await person('Stephen Nowhere')
    const names = async (begins: string) => (await calls().suggest({ begins })).map(({ name }) => name)
    expect(await names('ste')).toEqual(['Steve Buscemi', 'Stevie Nicks', 'A. Steven'])
    expect(await names('busc st')).toEqual(['Steve Buscemi'])
    expect(await names('')).toEqual(['Steve Buscemi', 'David Schechter', 'Stevie Nicks'])
  })
})

describe('no page reads a whole table', () => {
  const plan = (db: Database, statement: string): string[] => {
    const values = statement.includes('@') ? [{ person: 'a', seqs: '[1]' }] : Array.from(statement.matchAll(/\?/g), (_, place) => (place === 0 ? '"a"' : 1))
    return db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all(...values).map(({ detail }) => detail)
  }
  const statements = Object.entries(sql).flatMap(([name, value]): [string, string][] => (name.endsWith('_SQL') && typeof value === 'string' ? [[name, value]] : []))

  test.each(statements)('%s', (_, statement) => {
    const scans = plan(open.library.db, statement).filter((line) => line.startsWith('SCAN ') && !/VIRTUAL TABLE|COVERING INDEX|SCAN (found|own|most|named|ranked|\(|CONSTANT)/.test(line))
    expect(scans).toEqual([])
  })
})
