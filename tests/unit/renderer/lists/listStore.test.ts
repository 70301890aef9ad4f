import { expect, it, vi } from 'vitest'
import { createListStore, showsOwnOrder } from '../../../../src/renderer/features/lists/listStore'
import { EVERY_FILM, type FilmQuery } from '../../../../src/shared/models/filmQuery'
import type { ListCard, ListEntry } from '../../../../src/shared/models/list'
import { fakeApi, id, ok, problem } from '../../../support/fakeApi'

const LIST = id(500)
const card = (more: Partial<ListCard> = {}): ListCard => ({
  id: LIST, name: 'Trains', description: null, isRanked: true, isPrivate: false, tags: [], isWatchlist: false, isLiked: false, films: 300, seen: 0, front: [], updatedAt: '2026-11-22T10:00:00.000Z', ...more
})
const entryAt = (place: number): ListEntry => ({
  id: id(1_000 + place), place, note: null, addedOn: null,
  film: {
    id: id(2_000 + place), title: `Film ${place}`, year: null, isStub: false, isSeen: false, rating: null, isLiked: false, poster: null, directors: [], lastWatchedOn: null,
    certificate: null, runtimeMinutes: null, tags: [], isOnWatchlist: false, addedAt: '2026-11-22T10:00:00.000Z'
  }
})

function setUp(total = 300) {
  const api = fakeApi()
  const films = { total }
  const entries = vi.fn(async ({ start, count }: { query: { sort: string }; start: number; count: number }) =>
    ok({ total: films.total, start, entries: Array.from({ length: Math.max(0, Math.min(count, films.total - start)) }, (_, index) => entryAt(start + index + 1)) })
  )
  const one = vi.fn(async () => ok(card({ films: films.total })))
  const lists = { ...api.lists, entries, one }
  const store = createListStore({ ...api, lists }, { sort: 'listed', layout: 'rows' })
  return { store, films, entries, one, actions: store.getState().actions, settled: () => vi.waitFor(() => expect(store.getState().total).not.toBeNull()) }
}

it('shows a list with its rows at once, and holds only those near the screen', async () => {
  const { store, actions, settled } = setUp(5_000)
  actions.enter(1, LIST, null)
  await settled()
  expect(store.getState()).toMatchObject({ card: { name: 'Trains' }, total: 5_000 })
  expect(actions.at(0)?.film.title).toBe('Film 1')
  actions.show(240, 260)
  await vi.waitFor(() => expect(actions.at(240)?.film.title).toBe('Film 241'))
  for (let first = 0; first < 2_000; first += 50) {
    actions.show(first, first + 20)
    await vi.waitFor(() => expect(actions.at(first)).toBeDefined())
  }
  expect(actions.held()).toBeLessThanOrEqual(720)
})

it('asks for the list it was given, and films can only be moved in its own order with none left out', async () => {
  const { store, entries, actions, settled } = setUp()
  actions.enter(1, LIST, null)
  await settled()
  expect(entries.mock.calls[0]?.[0]).toMatchObject({ query: { filter: { list: LIST }, sort: 'listed', isDescending: false } })
  expect(store.getState().query.filter.list).toBeNull()
  expect(showsOwnOrder(store.getState().query)).toBe(true)
  await actions.filter({ seen: 'unseen' })
  expect(showsOwnOrder(store.getState().query)).toBe(false)
  await actions.filter({ seen: null })
  await actions.order('listed', true)
  expect(showsOwnOrder(store.getState().query)).toBe(false)
})

it('comes back to each visit as it was left; a saved view begins as it says', async () => {
  const { store, actions, settled } = setUp()
  actions.enter(1, LIST, null)
  await settled()
  await actions.order('title', false)
  actions.setLayout('wall')
  actions.leave()
  const view: FilmQuery = { filter: { ...EVERY_FILM, longest: 119 }, sort: 'added', isDescending: false }
  actions.enter(2, LIST, view)
  await settled()
  expect(store.getState()).toMatchObject({ query: view, layout: 'rows' })
  actions.leave()
  actions.enter(1, LIST, null)
  await settled()
  expect(store.getState()).toMatchObject({ query: { sort: 'title' }, layout: 'wall' })
  // A new visit goes on where the list was left last, whatever a saved view showed in between.
  actions.leave()
  actions.enter(3, LIST, null)
  await settled()
  expect(store.getState()).toMatchObject({ query: { sort: 'title' }, layout: 'wall' })
})

it('keeps showing what it has while it reads again, and after it was left reads nothing', async () => {
  const { store, films, one, actions, settled } = setUp(3)
  actions.enter(1, LIST, null)
  await settled()
  films.total = 2
  const reading = actions.reload()
  expect(actions.at(2)?.film.title).toBe('Film 3')
  await reading
  expect(store.getState().total).toBe(2)
  expect(actions.at(2)).toBeUndefined()
  actions.leave()
  one.mockClear()
  await actions.reload()
  expect(one).not.toHaveBeenCalled()
})

it('says when the list is gone', async () => {
  const { store, one, actions } = setUp()
  one.mockResolvedValue(problem('not-found', 'That list is no longer in your library.'))
  actions.enter(1, LIST, null)
  await vi.waitFor(() => expect(store.getState().problem?.code).toBe('not-found'))
  expect(store.getState().card).toBeNull()
})
