import { describe, expect, it } from 'vitest'
import { jobFilms } from '../../../../src/renderer/features/people/jobFilms'
import { createPeopleStore } from '../../../../src/renderer/features/people/store'
import type { PersonPage } from '../../../../src/shared/models/person'
import { aFilm, fakeApi, id, ok, problem } from '../../../support/fakeApi'

const page = (number: number, more: Partial<PersonPage> = {}): PersonPage => ({
  person: { id: id(number), name: `Person ${number}` }, films: 0, seen: 0, average: null, firstSeenOn: null, jobs: [], texts: 0, wrote: [], mentionedIn: [], mentions: 0, oftenWith: [], sameName: [], ...more
})

function setUp() {
  const held = new Map([1, 2].map((number) => [id(number), page(number)]))
  const watched: string[][] = []
  const api = fakeApi()
  const store = createPeopleStore({
    people: {
      ...api.people,
      page: async ({ person }) => {
        const found = held.get(person)
        return found === undefined ? problem('not-found', 'That person is no longer in your library.') : ok(found)
      },
      suggest: async () => problem('busy', 'Busy.')
    },
    lists: {
      ...api.lists,
      watch: async ({ films }) => {
        watched.push(films)
        return ok({ label: 'Watching', group: 1 })
      }
    }
  })
  return { store, held, watched, ...store.getState().actions }
}

describe('the pages of people', () => {
  it('are read when they are opened, and the open one again when the library changed', async () => {
    const { store, held, open, reload } = setUp()
    await open(id(1))
    await open(id(2))
    held.set(id(2), page(2, { films: 3 }))
    await reload()
    expect(Object.values(store.getState().byPerson).map(({ films }) => films)).toEqual([3])
  })

  it('say why one is not there, and keep the others', async () => {
    const { store, open } = setUp()
    await open(id(1))
    await open(id(9))
    expect(store.getState()).toMatchObject({ problem: { code: 'not-found' }, byPerson: { [id(1)]: { person: { name: 'Person 1' } } } })
    await open(id(1))
    expect(store.getState().problem).toBeNull()
  })

  it('put films on the watchlist, and find nobody while the library is busy', async () => {
    const { watched, watch, find } = setUp()
    expect(await watch([id(4), id(5)])).toEqual({ done: { label: 'Watching', group: 1 } })
    expect(watched).toEqual([[id(4), id(5)]])
    expect(await find('ste')).toEqual([])
  })
})

describe('the films of one job', () => {
  const [lebowski, fargo, undated] = [aFilm('The Big Lebowski', 1998), aFilm('Fargo', 1996), aFilm('An Untitled Film', null)]
  const films = [
    { creditId: id(1), film: lebowski, character: 'Donny' },
    { creditId: id(2), film: fargo, character: null },
    { creditId: id(3), film: lebowski, character: 'Narrator' },
    { creditId: id(4), film: undated, character: null }
  ]
  it.each([
    ['newest', ['The Big Lebowski', 'Fargo', 'An Untitled Film']],
    ['oldest', ['Fargo', 'The Big Lebowski', 'An Untitled Film']],
    ['title', ['The Big Lebowski', 'Fargo', 'An Untitled Film']]
  ] as const)('%s, each film once', (order, titles) => expect(jobFilms(films, order).map(({ film }) => film.title)).toEqual(titles))

  it('with every part that was played in it', () => expect(jobFilms(films, 'newest')[0]?.characters).toEqual(['Donny', 'Narrator']))
})
