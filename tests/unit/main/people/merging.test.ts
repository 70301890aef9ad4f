import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { newId } from '../../../../src/main/ids'
import { peopleHandlers } from '../../../../src/main/people/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { insert } from '../../../support/fullLibrary'
import { aFilm, aLibrary, aReview, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const calls = () => peopleHandlers(() => open)
const undo = () => changeHandlers(() => open).undo()
const person = async (name: string): Promise<string> => (await open.library.write('Person', () => open.repositories.people.findOrAdd(name, { batch: null }))).id
const credit = async (film: string, name: string, job: string, character: string | null = null, more: Record<string, string> = {}): Promise<string> =>
  insert(open.library.db, 'credit', { id: newId(), film_id: film, person_id: await person(name), job, character, position: 0, ...more })
const everything = (): unknown => ['person', 'credit', 'take', 'review', 'saved_view'].map((table) => open.library.db.prepare(`SELECT * FROM ${table} ORDER BY seq`).all())

describe('two rows that are one person', () => {
  test('credits, takes and reviews come together, doubles fold into one, and Undo takes all of it back', async () => {
    const [interview, lounge] = [await aFilm(open, 'Interview'), await aFilm(open, 'Trees Lounge')]
    await credit(interview.id, 'Steve Buscemi', 'director')
    await credit(interview.id, 'S. Buscemi', 'Director')
    await credit(interview.id, 'S. Buscemi', 'actor', 'Pierre')
    const binned = await credit(lounge.id, 'S. Buscemi', 'actor', null, { deleted_at: '2026-11-22T12:00:00.000Z' })
    await aTake(open, lounge.id, 'S. Buscemi', 'A take.')
    await aReview(open, lounge.id, 'S. Buscemi', 'A review.')
    const [keep, other] = [await person('Steve Buscemi'), await person('S. Buscemi')]
    await open.library.write('View saved', () => {
      const { savedViews } = open.repositories
      savedViews.save({ ...savedViews.blank('Him', { page: 'journal', query: { filter: { text: '', year: null, rating: null, tags: [], people: [other], rewatches: false, liked: false, withReview: false }, order: 'newest' } }) })
    })
    const before = everything()

    const done = await calls().merge({ keep, other })
    expect(done.label).toBe('S. Buscemi merged into Steve Buscemi')
    const page = await calls().page({ person: keep })
    expect(page.jobs.map(({ job, films }) => [job, films.length])).toEqual([['director', 1], ['actor', 1]])
    expect(page.texts).toBe(2)
    expect(open.repositories.savedViews.all()[0]?.query).toContain(keep)
    expect(open.library.db.prepare('SELECT person_id FROM credit WHERE id = ?').pluck().get(binned)).toBe(keep)
    expect((await open.repositories.search.find('s. buscemi')).people).toEqual([])
    expect(() => calls().page({ person: other })).toThrow('no longer')

    await undo()
    expect(everything()).toEqual(before)
    expect((await open.repositories.search.find('s. buscemi')).people).toMatchObject([{ id: other, films: 1, texts: 2 }])
  })

  test('who wrote thousands of texts is brought over in short steps, as one thing to undo', async () => {
    const film = await aFilm(open, 'Interview')
    const [keep, other] = [await person('One'), await person('Other')]
    const add = open.library.db.prepare("INSERT INTO take (id, film_id, author_id, body, folded, position, created_at, updated_at) VALUES (?, ?, ?, 'x', 'x', 0, '2026', '2026')")
    open.library.db.transaction(() => {
      for (let i = 0; i < 3_000; i += 1) add.run(newId(), film.id, other)
    })()
    // Others have their turn in between.
    let turns = 0
    let isDone = false
    const turn = (): void => {
      turns += 1
      if (!isDone) setImmediate(turn)
    }
    turn()
    await calls().merge({ keep, other })
    isDone = true
    expect(turns).toBeGreaterThan(1)
    expect((await calls().page({ person: keep })).texts).toBe(3_000)
    await undo()
    expect((await calls().page({ person: other })).texts).toBe(3_000)
  })

  test('nobody is merged with themselves', async () => {
    const one = await person('One')
    await expect(async () => calls().merge({ keep: one, other: one })).rejects.toThrow('the same person already')
  })
})

describe('one row that is two people', () => {
  test('what was chosen goes to another person of the name, and Undo makes them one again', async () => {
    const [one, two] = [await aFilm(open, 'One'), await aFilm(open, 'Two')]
    const first = await credit(one.id, 'John Smith', 'director')
    await credit(two.id, 'John Smith', 'editor')
    const take = await aTake(open, two.id, 'John Smith', 'A take.')
    const review = await aReview(open, two.id, 'John Smith', 'A review.')
    const id = await person('John Smith')
    const before = await calls().page({ person: id })
    const done = await calls().split({ person: id, credits: [first], texts: [take.id, review.id] })
    expect(done.label).toBe('John Smith is now two people')
    const page = await calls().page({ person: id })
    expect(page).toMatchObject({ films: 1, texts: 0, sameName: [{ name: 'John Smith', films: 1, texts: 2, knownFor: ['One'] }] })
    await undo()
    expect(await calls().page({ person: id })).toEqual(before)
    expect((await open.repositories.search.find('john smith')).people).toHaveLength(1)
  })

  test('something is chosen, something is left, and it is theirs; else nothing is done', async () => {
    const film = await aFilm(open, 'One')
    const own = await credit(film.id, 'John Smith', 'director')
    const others = await credit(film.id, 'Jane Doe', 'writer')
    const id = await person('John Smith')
    const before = everything()
    await expect(calls().split({ person: id, credits: [], texts: [] })).rejects.toThrow('Choose what belongs')
    await expect(calls().split({ person: id, credits: [own], texts: [] })).rejects.toThrow('Leave something')
    await expect(calls().split({ person: id, credits: [others], texts: [] })).rejects.toThrow('changed meanwhile')
    expect(everything()).toEqual(before)
  })
})

test('a new name is found, and the old one is not, until Undo', async () => {
  const film = await aFilm(open, 'One')
  await credit(film.id, 'Jon Smith', 'director')
  const id = await person('Jon Smith')
  expect((await calls().rename({ person: id, name: 'John Smith' })).label).toBe('Jon Smith renamed John Smith')
  expect((await open.repositories.search.find('john smith')).people).toMatchObject([{ id }])
  await undo()
  expect((await calls().page({ person: id })).person.name).toBe('Jon Smith')
})
