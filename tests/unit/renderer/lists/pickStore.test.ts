import { expect, it, vi } from 'vitest'
import { createPickStore } from '../../../../src/renderer/features/lists/pickStore'
import { EVERY_FILM, type FilmQuery } from '../../../../src/shared/models/filmQuery'
import type { Pick } from '../../../../src/shared/models/list'
import { fakeApi, id, ok, problem } from '../../../support/fakeApi'

const QUERY: FilmQuery = { filter: { ...EVERY_FILM, list: id(9) }, sort: 'added', isDescending: false }

const pickOf = (film: number, of: number): Pick => ({
  entry: {
    id: id(100 + film), place: film, note: null, addedOn: null,
    film: {
      id: id(film), title: `Film ${film}`, year: null, isStub: false, isSeen: false, rating: null, isLiked: false, poster: null, directors: [], lastWatchedOn: null,
      certificate: null, runtimeMinutes: null, tags: [], isOnWatchlist: true, addedAt: '2026-11-22T10:00:00.000Z'
    }
  },
  of,
  countries: []
})

/** A watchlist of these films, of which main picks the first that is wanted. */
function setUp(...films: number[]) {
  const api = fakeApi()
  const matching = new Set(films)
  const pick = vi.fn(async ({ not, keep = null }: { not: string[]; keep?: string | null | undefined }) => {
    const kept = films.find((film) => matching.has(film) && id(film) === keep)
    const found = kept ?? films.find((film) => matching.has(film) && !not.includes(id(film)))
    return ok(found === undefined ? null : pickOf(found, matching.size))
  })
  const store = createPickStore({ ...api, lists: { ...api.lists, pick } })
  const shown = (): string | null => store.getState().picked?.entry.film.title ?? null
  return { store, matching, pick, shown, ...store.getState().actions }
}

it('offers every film once before one comes again, and never the same twice running', async () => {
  const { open, another, shown } = setUp(1, 2, 3)
  await open(QUERY)
  const turns = [shown()]
  for (let turn = 0; turn < 5; turn += 1) {
    await another(QUERY)
    turns.push(shown())
  }
  expect(new Set(turns.slice(0, 3))).toEqual(new Set(['Film 1', 'Film 2', 'Film 3']))
  for (const [turn, title] of turns.entries()) expect(title).not.toBe(turns[turn + 1])
})

it('says so when there is no other one', async () => {
  const { open, another, shown, store } = setUp(1)
  await open(QUERY)
  expect([shown(), store.getState().isOnly]).toEqual(['Film 1', false])
  await another(QUERY)
  expect([shown(), store.getState().isOnly]).toEqual(['Film 1', true])
})

it('leaves out what was set aside, also after it was closed, until it is begun again', async () => {
  const { open, close, skip, beginAgain, shown, store } = setUp(1, 2)
  await open(QUERY)
  await skip(QUERY)
  expect(shown()).toBe('Film 2')
  close()
  expect(store.getState()).toMatchObject({ isOpen: false, picked: null })
  await open(QUERY)
  expect(shown()).toBe('Film 2')
  await skip(QUERY)
  expect(store.getState()).toMatchObject({ picked: null, left: 'skipped' })
  await beginAgain(QUERY)
  expect(shown()).toBe('Film 1')
})

it('keeps its film as long as the filters let it, and says when nothing matches', async () => {
  const { open, keep, shown, matching, store } = setUp(1, 2)
  await keep(QUERY)
  expect(shown()).toBeNull()
  await open(QUERY)
  await keep(QUERY)
  expect(shown()).toBe('Film 1')
  matching.delete(1)
  await keep(QUERY)
  expect(shown()).toBe('Film 2')
  matching.clear()
  await keep(QUERY)
  expect(store.getState()).toMatchObject({ picked: null, left: 'nothing' })
})

it('forgets an answer that came too late', async () => {
  const { open, close, pick, store } = setUp(1)
  let answer = (): void => undefined
  pick.mockImplementationOnce(() => new Promise((resolve) => {
    answer = () => resolve(ok(pickOf(1, 1)))
  }))
  const opening = open(QUERY)
  close()
  answer()
  await opening
  expect(store.getState().picked).toBeNull()
})

it('passes on why nothing can be picked', async () => {
  const { open, pick, store } = setUp(1)
  pick.mockResolvedValueOnce(problem('not-found', 'That list is no longer in your library.'))
  await open(QUERY)
  expect(store.getState().problem?.message).toBe('That list is no longer in your library.')
})
