import { describe, expect, it } from 'vitest'
import { createMergingStore, type Pair } from '../../../src/renderer/features/films/mergingStore'
import type { Result } from '../../../src/shared/ipc/result'
import type { MergePreview } from '../../../src/shared/models/filmEdit'
import { aFilm, aFilmPage, fakeApi, ok, problem } from '../../support/fakeApi'

const none: MergePreview = { viewings: 0, reviews: 0, takes: 0, notes: 0, lists: 0, facts: 0, mentions: 0 }
const one = aFilm('Interview', 2007)
const other = aFilm('The Interview', 1998)
const stub = aFilm('Interview', null, { isStub: true })

function setUp() {
  const api = fakeApi({ pages: [aFilmPage(one), aFilmPage(other)] })
  const asked: { pair: Pair; answer: (result: Result<MergePreview>) => void }[] = []
  const merged: Pair[] = []
  const store = createMergingStore({
    ...api,
    films: {
      ...api.films,
      mergePreview: (pair) => new Promise((answer) => asked.push({ pair, answer })),
      merge: async (pair) => {
        merged.push(pair)
        return ok({ label: 'Merged', group: 1 })
      }
    }
  })
  return { store, asked, merged, ...store.getState().actions }
}

describe('two films that are one', () => {
  it('finds the other one, at first by the title of the one', async () => {
    const { open, find } = setUp()
    expect(await find('inter')).toEqual([])
    open(one)
    expect((await find('')).map(({ title }) => title)).toEqual(['The Interview'])
    expect(await find('nothing like it')).toEqual([])
  })

  it('counts what comes together for the one that stays, and merges that way', async () => {
    const { store, asked, merged, open, choose, keep, merge } = setUp()
    expect(await merge()).toBeNull()
    open(one)
    const first = choose(other)
    const second = keep('other')
    asked[1]?.answer(ok({ ...none, reviews: 2 }))
    // An answer to the question before is of no use any more.
    asked[0]?.answer(ok({ ...none, reviews: 9 }))
    await Promise.all([first, second])
    expect(asked.map(({ pair }) => pair)).toEqual([{ keep: one.id, other: other.id }, { keep: other.id, other: one.id }])
    expect(store.getState().preview).toEqual({ ...none, reviews: 2 })
    expect(await merge()).toEqual({ done: { label: 'Merged', group: 1 } })
    expect(merged).toEqual([{ keep: other.id, other: one.id }])
  })

  it('lets a film stay rather than a stub, and says why it could not count', async () => {
    const { store, asked, open, choose, close } = setUp()
    open(stub)
    const counting = choose(one)
    expect(store.getState().stays).toBe('other')
    asked[0]?.answer(problem('not-found', 'That film is no longer in your library.'))
    await counting
    expect(store.getState()).toMatchObject({ preview: null, problem: 'That film is no longer in your library.' })
    close()
    expect(store.getState()).toMatchObject({ film: null, other: null })
  })
})
