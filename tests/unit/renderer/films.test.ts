import { describe, expect, it } from 'vitest'
import { readNewFilm } from '../../../src/renderer/features/films/newFilm'
import { nextTile } from '../../../src/renderer/features/films/nextTile'
import { createFilmsStore } from '../../../src/renderer/features/films/store'
import { narrow } from '../../../src/renderer/features/filters/narrow'
import { readYears } from '../../../src/renderer/features/filters/readYears'
import { filterWords } from '../../../src/renderer/messages'
import { EVERY_FILM } from '../../../src/shared/models/filmQuery'
import type { SavedView } from '../../../src/shared/models/savedView'
import { aFilm, aFilmPage, fakeApi, id, problem, type FakeApi } from '../../support/fakeApi'

/** A library of so many films, Film 0 first. */
const many = (count: number) => fakeApi({ pages: Array.from({ length: count }, (_, number) => aFilmPage(aFilm(`Film ${number}`, 1950))) })
const title = (store: ReturnType<typeof createFilmsStore>, index: number): string | undefined => store.getState().actions.at(index)?.title
/** The page of films, on the screen for the first time. */
const shown = async (api: FakeApi): Promise<ReturnType<typeof createFilmsStore>> => {
  const store = createFilmsStore(api)
  store.getState().actions.enter(1, null)
  await store.getState().actions.load()
  return store
}
const chosen = (store: ReturnType<typeof createFilmsStore>): number => store.getState().selection.chosen.size

describe('the page of films', () => {
  it('shows what the filter finds', async () => {
    const store = await shown(fakeApi({ pages: [aFilmPage(aFilm('Interview', 2007)), aFilmPage(aFilm('Fargo', 1996))] }))
    const { actions } = store.getState()

    expect(store.getState().total).toBe(2)
    await actions.filter({ text: 'far' })
    expect(store.getState().total).toBe(1)
    expect(title(store, 0)).toBe('Fargo')
  })

  it('never shows the answer to a filter that was typed over', async () => {
    const api = fakeApi({ pages: [aFilmPage(aFilm('Far', 2007)), aFilmPage(aFilm('Fargo', 1996))] })
    const pending: (() => void)[] = []
    const query: typeof api.films.query = async (asked) => {
      await new Promise<void>((resolve) => pending.push(resolve))
      return api.films.query(asked)
    }
    const store = createFilmsStore({ ...api, films: { ...api.films, query } })
    const typed = [store.getState().actions.filter({ text: 'f' }), store.getState().actions.filter({ text: 'fargo' })]

    for (const answer of pending.reverse()) answer()
    await Promise.all(typed)

    expect(store.getState().total).toBe(1)
    expect(title(store, 0)).toBe('Fargo')
  })

  it('holds the rows that are on the screen and some around them, however long the list', async () => {
    const store = await shown(many(5_000))
    const { actions } = store.getState()

    for (let first = 0; first < 4_900; first += 40) {
      actions.show(first, first + 60)
      await new Promise((resolve) => setTimeout(resolve))
    }
    expect(title(store, 4_890)).toBe('Film 4890')
    expect(title(store, 100)).toBeUndefined()
    expect(actions.held()).toBeLessThanOrEqual(720)
  })

  it('comes back to each visit with the query it was left with', async () => {
    const store = createFilmsStore(many(20))
    const { actions } = store.getState()
    const view: SavedView = { id: id(1), name: 'Nineties', view: { page: 'films', query: { filter: { ...EVERY_FILM, years: { from: 1990, to: 1999 } }, sort: 'year', isDescending: false } } }
    const asked = () => store.getState().query

    actions.enter(1, null)
    await actions.filter({ text: 'film 1' })
    actions.enter(2, view)
    expect(asked()).toEqual(view.view.query)
    await actions.ask({ sort: 'title' })
    actions.enter(1, null)
    expect(asked().filter.text).toBe('film 1')
    actions.enter(2, view)
    expect(asked()).toMatchObject({ sort: 'title', filter: { years: { from: 1990 } } })
    // A new visit without a view goes on as the last one was left; one of the view begins as it was saved.
    actions.enter(3, null)
    expect(asked().filter).toEqual({ ...EVERY_FILM, text: 'film 1' })
    actions.enter(4, view)
    expect(asked()).toEqual(view.view.query)
  })

  it('reads nothing again while it is not on the screen', async () => {
    const api = many(3)
    let asked = 0
    const query: typeof api.films.query = (what) => {
      asked += 1
      return api.films.query(what)
    }
    const store = await shown({ ...api, films: { ...api.films, query } })
    const before = asked

    store.getState().actions.leave()
    await store.getState().actions.load()
    expect(asked).toBe(before)
    store.getState().actions.enter(2, null)
    expect(asked).toBe(before + 1)
  })

  it('says that a film is there already', async () => {
    const store = createFilmsStore(fakeApi({ pages: [aFilmPage(aFilm('Interview', 2007))] }))

    const result = await store.getState().actions.add({ title: 'Interview', year: 2007 })

    expect(result).toMatchObject({ problem: { code: 'conflict' } })
  })
})

describe('choosing films', () => {
  it('one by one, in a range that follows, and all', async () => {
    const store = await shown(many(300))
    const { actions } = store.getState()
    actions.show(0, 20)

    actions.toggle(2)
    actions.toggle(5)
    expect(chosen(store)).toBe(2)
    await actions.chooseTo(8)
    expect(chosen(store)).toBe(5)
    await actions.chooseTo(6)
    expect(chosen(store)).toBe(3)
    // Far beyond what is held.
    await actions.chooseTo(250)
    expect(chosen(store)).toBe(247)
    actions.toggle(5)
    expect(chosen(store)).toBe(246)
    await actions.chooseAll()
    expect(chosen(store)).toBe(300)
    actions.chooseNone()
    expect(chosen(store)).toBe(0)
  })

  it('stays through another order and ends with another filter', async () => {
    const store = await shown(many(30))
    const { actions } = store.getState()
    actions.toggle(0)

    await actions.ask({ sort: 'year' })
    expect(chosen(store)).toBe(1)
    await actions.filter({ text: '2' })
    expect(chosen(store)).toBe(0)
  })

  it('takes five thousand at once and says that there are more', async () => {
    const store = await shown(many(5_010))
    const { actions } = store.getState()

    await actions.chooseAll()

    expect(store.getState().selection).toMatchObject({ isCut: true })
    expect(chosen(store)).toBe(5_000)
  })

  it('ends when they go to the bin, and stays when they cannot', async () => {
    const api = many(10)
    const store = await shown(api)
    const { actions } = store.getState()
    actions.toggle(1)
    actions.toggle(2)

    expect(await actions.removeChosen()).toMatchObject({ done: { label: '2 films moved to the bin' } })
    expect(chosen(store)).toBe(0)
    await actions.load()
    expect(store.getState().total).toBe(8)

    const failing = await shown({ ...api, films: { ...api.films, removeMany: async () => problem('busy', 'Another program is using the library.') } })
    failing.getState().actions.toggle(0)
    expect(await failing.getState().actions.removeChosen()).toEqual({ trouble: 'Another program is using the library.' })
    expect(chosen(failing)).toBe(1)
  })
})

describe('the words of a filter', () => {
  it.each([
    [{ from: 10, to: 10 }, 'Five stars'],
    [{ from: 8, to: 10 }, 'Four stars and up'],
    [{ from: 7, to: 10 }, 'Three and a half stars and up'],
    [{ from: 1, to: 3 }, 'Under two stars'],
    [{ from: 1, to: 4 }, 'Up to two stars'],
    [{ from: 1, to: 1 }, 'Half a star'],
    [{ from: 3, to: 6 }, 'One and a half stars to three stars'],
    [{ from: 1, to: 10 }, 'Rated'],
    ['unrated' as const, 'Unrated']
  ])('rating %o is “%s”', (rating, words) => {
    expect(filterWords.ratingOf(rating)).toBe(words)
  })

  it.each([
    [{ from: 1990, to: 1999 }, '1990s'],
    [{ from: 1994, to: 1994 }, '1994'],
    [{ from: 1991, to: 1995 }, '1991 to 1995'],
    [{ from: 1991, to: null }, 'From 1991'],
    [{ from: null, to: 1960 }, 'Up to 1960']
  ])('years %o are “%s”', (years, words) => {
    expect(filterWords.years(years)).toBe(words)
  })

  it('reads two years that are typed, or says what is wrong with one of them', () => {
    expect(readYears({ from: ' 1990 ', to: '' })).toEqual({ years: { from: 1990, to: null } })
    expect(readYears({ from: '', to: '' })).toEqual({ years: null })
    expect(readYears({ from: '199', to: '' })).toMatchObject({ field: 'from' })
    expect(readYears({ from: '1990', to: '1066' })).toMatchObject({ field: 'to' })
    expect(readYears({ from: '1999', to: '1990' })).toEqual({ field: 'to', problem: 'The first year comes after the last one.' })
  })

  it('narrows a long list by what a word begins with, marks aside', () => {
    const found = (text: string): readonly string[] => narrow(['film noir', 'Nouvelle Vague', 'Über', 'at home'], text, (name) => name)
    expect(found('no')).toEqual(['film noir', 'Nouvelle Vague'])
    expect(found('uber')).toEqual(['Über'])
    expect(found('')).toHaveLength(4)
    expect(found('oir')).toEqual([])
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
