import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../../src/main/ids'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { searchHandlers } from '../../../../src/main/search/handlers'
import { aFilm, aLibrary, aReview, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

const find = (query: string) => open.repositories.search.find(query)
const credit = (film: string, name: string, job: string) =>
  open.library.write('Credit added', () => {
    const { people } = open.repositories
    return people.saveCredit({ id: newId(), film_id: film, person_id: people.findOrAdd(name, { batch: null }).id, job, character: null, position: 0, batch_id: null, deleted_at: null })
  })

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

describe('a mistyped word', () => {
  test.each([
    ['lonesom jimm', 'Lonesome Jim'],
    ['lonsome j', 'Lonesome Jim'],
    ['intreview', 'Interview'],
    ['godfahter', 'The Godfather'],
    ['the godfater part ii', 'The Godfather Part II'],
    ['krolova nautilus', 'Królowa Nautilusów'],
    ['interv1ew 2007', 'Interview']
  ])('“%s” finds %s', async (query, title) => {
    await aFilm(open, 'Lonesome Jim', { year: 2005 })
    await aFilm(open, 'Interview', { year: 2007 })
    await aFilm(open, 'The Godfather', { year: 1972 })
    await aFilm(open, 'The Godfather Part II', { year: 1974 })
    await aFilm(open, 'Królowa Nautilusów', { year: 1966 })
    const found = await find(query)
    expect(found.films[0]?.film.title).toBe(title)
    expect(found.isNear).toBe(true)
    expect(found.counts.films).toBe(found.films.length)
    expect(found.films[0]?.title.marks.length).toBeGreaterThan(0)
  })

  test('finds a person, and the films of that person', async () => {
    const film = await aFilm(open, 'Trees Lounge')
    await credit(film.id, 'Steve Buscemi', 'director')
    const found = await find('steve busemi')
    expect(found.people).toMatchObject([{ name: { text: 'Steve Buscemi', marks: [{ start: 0, end: 5 }, { start: 6, end: 13 }] }, directed: 1 }])
    expect(found.films).toMatchObject([{ film: { title: 'Trees Lounge' }, detail: { text: 'Directed by Steve Buscemi' } }])
    expect(found.isNear).toBe(true)
  })

  test('films before stubs, the fewest slips first, and none that is far off', async () => {
    await aStub(open, 'Vertigo Too')
    await aFilm(open, 'Vertigo')
    await aFilm(open, 'Vertigos')
    await aFilm(open, 'Verdigris')
    expect((await find('vertgo')).films.map(({ film }) => film.title)).toEqual(['Vertigo', 'Vertigos', 'Vertigo Too'])
  })

  test('a few films with the word itself, and others with nearly it apart from them', async () => {
    for (const title of ['Ferry', 'Jerry', 'Perry', 'Sherry']) await aFilm(open, title)
    const found = await find('ferry')
    expect(found.films.map(({ film }) => film.title)).toEqual(['Ferry'])
    expect(found.nearly.map(({ film }) => film.title)).toEqual(['Jerry', 'Perry'])
    expect(found).toMatchObject({ isNear: false, counts: { films: 1 } })
    for (const title of ['Ferry Two', 'Ferry Three']) await aFilm(open, title)
    expect((await find('ferry')).nearly).toEqual([])
  })

  test('is not forgiven in a short word, in a number, or where another word is missing altogether', async () => {
    const film = await aFilm(open, 'Up in 2007')
    await aReview(open, film.id, 'Rex Reed', 'Words.')
    expect(await find('ip')).toMatchObject({ films: [], isNear: false })
    expect(await find('2008')).toMatchObject({ films: [], isNear: false })
    expect(await find('reeed zebra')).toMatchObject({ films: [], people: [], isNear: false })
  })

  test('knows what was added, renamed or deleted since', async () => {
    const film = await aFilm(open, 'Interview')
    expect((await find('vertgio')).films).toEqual([])
    const vertigo = await aFilm(open, 'Vertigo')
    expect((await find('vertgio')).films).toHaveLength(1)
    await open.library.write('Renamed', () => open.repositories.films.save({ ...film, title: 'Vampire' }))
    expect((await find('vampyre')).films.map((hit) => hit.film.title)).toEqual(['Vampire'])
    expect((await find('intreview')).films).toEqual([])
    await open.library.write('Vertigo moved to the bin', () => open.repositories.films.remove(vertigo.id))
    expect((await find('vertgio')).films).toEqual([])
  })
})

describe('lists and what was looked at lately', () => {
  const list = (name: string, kind: 'list' | 'watchlist' = 'list'): string => {
    const id = newId()
    const at = '2026-11-22T12:00:00.000Z'
    open.library.db.prepare('INSERT INTO list (id, kind, name, folded, created_at, updated_at) VALUES (?, ?, ?, lower(?), ?, ?)').run(id, kind, name, name, at, at)
    return id
  }
  const entry = (list_id: string, film_id: string): unknown =>
    open.library.db.prepare("INSERT INTO list_entry (id, list_id, film_id, position, created_at) VALUES (?, ?, ?, 0, '2026-11-22T12:00:00.000Z')").run(newId(), list_id, film_id)

  test('lists are found by their name, with how many films are on them', async () => {
    const film = await aFilm(open, 'Interview')
    const rooms = list('One room, two people')
    list('Watchlist', 'watchlist')
    entry(rooms, film.id)
    expect(await find('two peo')).toMatchObject({ lists: [{ id: rooms, name: { text: 'One room, two people' }, films: 1, isWatchlist: false }], counts: { lists: 1 } })
    expect(await find('watchl')).toMatchObject({ lists: [{ isWatchlist: true }] })
  })

  test('the latest first, each once, twelve at most, without what is in the bin; no Undo, no export', async () => {
    const { recent, visited } = searchHandlers(() => open)
    expect(await recent()).toEqual([])
    const films = []
    for (let number = 0; number < 14; number += 1) films.push(await aFilm(open, `Film ${number}`))
    const [first, second] = films
    if (!first || !second) throw new Error('No films.')
    const person = open.repositories.people.findByName('Nobody') ?? (await open.library.write('Person', () => open.repositories.people.findOrAdd('Steve Buscemi', { batch: null })))
    const rooms = list('Rooms')
    for (const film of films) await visited({ kind: 'film', id: film.id })
    await visited({ kind: 'person', id: person.id })
    await visited({ kind: 'list', id: rooms })
    await visited({ kind: 'film', id: first.id })
    const groups = open.library.db.prepare('SELECT count(*) FROM change_group').pluck().get()
    await visited({ kind: 'film', id: first.id })
    const names = async () => (await recent()).map((one) => (one.kind === 'film' ? one.film.title : one.name))
    expect(await names()).toEqual(['Film 0', 'Rooms', 'Steve Buscemi', ...[13, 12, 11, 10, 9, 8, 7, 6, 5].map((number) => `Film ${number}`)])
    expect(open.library.db.prepare('SELECT count(*) FROM change_group').pluck().get()).toBe(groups)
    await open.library.write('Film 0 moved to the bin', () => open.repositories.films.remove(first.id))
    expect((await names())[0]).toBe('Rooms')
    open.library.db.prepare("UPDATE local_note SET value = 'spoilt' WHERE key = 'recent'").run()
    expect(await recent()).toEqual([])
    await visited({ kind: 'film', id: second.id })
    expect(await names()).toEqual(['Film 1'])
  })
})
