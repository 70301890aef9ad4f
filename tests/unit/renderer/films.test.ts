import { describe, expect, it } from 'vitest'
import { readNewFilm } from '../../../src/renderer/features/films/newFilm'
import { nextTile } from '../../../src/renderer/features/films/nextTile'
import { createFilmsStore } from '../../../src/renderer/features/films/store'
import { aFilm, aFilmPage, fakeApi, ok } from '../../support/fakeApi'

describe('the wall', () => {
  it('shows what the filter finds', async () => {
    const store = createFilmsStore(fakeApi({ pages: [aFilmPage(aFilm('Interview', 2007)), aFilmPage(aFilm('Fargo', 1996))] }))
    const { actions } = store.getState()

    await actions.load()
    expect(store.getState().films).toHaveLength(2)
    await actions.setFilter('far')
    expect(store.getState().films?.map(({ title }) => title)).toEqual(['Fargo'])
  })

  it('never shows the answer to a filter that was typed over', async () => {
    const api = fakeApi()
    const pending: { filter: string; answer: () => void }[] = []
    const list: typeof api.films.list = ({ filter }) =>
      new Promise((resolve) => pending.push({ filter, answer: () => resolve(ok([aFilm(filter, null)])) }))
    const store = createFilmsStore({ films: { ...api.films, list } })
    const typed = [store.getState().actions.setFilter('f'), store.getState().actions.setFilter('fa')]

    for (const { answer } of pending.reverse()) answer()
    await Promise.all(typed)

    expect(store.getState().films?.map(({ title }) => title)).toEqual(['fa'])
  })

  it('says that a film is there already', async () => {
    const store = createFilmsStore(fakeApi({ pages: [aFilmPage(aFilm('Interview', 2007))] }))

    const result = await store.getState().actions.add({ title: 'Interview', year: 2007 })

    expect(result).toMatchObject({ problem: { code: 'conflict' } })
  })
})

describe('adding a film', () => {
  it('takes a title and a year, or a title alone', () => {
    expect(readNewFilm('  Interview ', '2007')).toEqual({ film: { title: 'Interview', year: 2007 } })
    expect(readNewFilm('M', ' ')).toEqual({ film: { title: 'M', year: null } })
  })

  it('says at each field what is wrong', () => {
    expect(readNewFilm(' ', '2007')).toEqual({ problems: { title: 'A film needs a title.' } })
    expect(readNewFilm('', 'last year')).toEqual({
      problems: { title: 'A film needs a title.', year: 'Four figures, like 1996, or leave it empty.' }
    })
    expect(readNewFilm('Interview', '1066')).toEqual({ problems: { year: 'That is before there were films.' } })
    expect(readNewFilm('Interview', '9999')).toEqual({ problems: { year: 'That is too far ahead.' } })
  })
})

describe('the keys of the wall', () => {
  // Ten films, four in a row: rows of 4, 4 and 2.
  const from = (here: number, key: string): number | null => nextTile(key, here, 10, 4, 2)

  it.each([
    [0, 'ArrowRight', 1],
    [9, 'ArrowRight', 9],
    [0, 'ArrowLeft', 0],
    [1, 'ArrowDown', 5],
    [7, 'ArrowDown', 9],
    [8, 'ArrowDown', 8],
    [5, 'ArrowUp', 1],
    [1, 'ArrowUp', 1],
    [0, 'PageDown', 8],
    [9, 'PageUp', 1],
    [5, 'Home', 0],
    [5, 'End', 9]
  ])('from %i by %s to %i', (here, key, there) => {
    expect(from(here, key)).toBe(there)
  })

  it('leave other keys alone', () => {
    expect(from(3, 'Enter')).toBeNull()
  })
})
