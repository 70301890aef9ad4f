import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSearchStore } from '../../../../src/renderer/features/search/store'
import type { Result } from '../../../../src/shared/ipc/result'
import type { Recent, SearchResults } from '../../../../src/shared/models/search'
import { ok, problem } from '../../../support/fakeApi'

const answerTo = (query: string): SearchResults => ({ query, films: [], texts: [], people: [], lists: [], counts: { films: 0, texts: 0, people: 0, lists: 0 }, isNear: false, nearly: [] })

function setUp() {
  const asked: { query: string; answer: (result: Result<SearchResults>) => void }[] = []
  const noted: unknown[] = []
  const lately: Recent[] = []
  const store = createSearchStore({
    search: {
      written: async ({ start }) => ok({ total: 0, isWhole: true, start, hits: [], trouble: [] }),
      find: ({ query }) => new Promise((answer) => asked.push({ query, answer })),
      recent: async () => ok([...lately]),
      visited: async (what) => {
        noted.push(what)
        return ok(undefined)
      }
    }
  })
  return { store, asked, noted, lately, ...store.getState().actions }
}

describe('searching as you type', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks within 30 ms of the last key, once', async () => {
    const { asked, open, type } = setUp()
    open()
    for (const query of ['b', 'bu', 'bus']) type(query)
    await vi.advanceTimersByTimeAsync(30)
    expect(asked.map(({ query }) => query)).toEqual(['bus'])
  })

  it('drops an answer to an older question', async () => {
    const { store, asked, open, type } = setUp()
    open()
    type('old')
    await vi.advanceTimersByTimeAsync(30)
    type('new')
    await vi.advanceTimersByTimeAsync(30)
    asked[1]?.answer(ok(answerTo('new')))
    asked[0]?.answer(ok(answerTo('old')))
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState()).toMatchObject({ results: { query: 'new' }, answered: 'new' })
  })

  it('asks nothing for blanks, and says why it could not search', async () => {
    const { store, asked, open, type } = setUp()
    open()
    type('   ')
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toHaveLength(0)
    type('x')
    await vi.advanceTimersByTimeAsync(30)
    asked[0]?.answer(problem('busy', 'Another program holds the library.'))
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState()).toMatchObject({ results: null, problem: 'Another program holds the library.' })
  })

  it('says that it searches only when the answer takes its time', async () => {
    const { store, asked, open, type } = setUp()
    open()
    type('slow')
    await vi.advanceTimersByTimeAsync(150)
    expect(store.getState().isSearching).toBe(false)
    await vi.advanceTimersByTimeAsync(10)
    expect(store.getState().isSearching).toBe(true)
    asked[0]?.answer(ok(answerTo('slow')))
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().isSearching).toBe(false)
  })

  it('starts empty each time it is opened, with what was looked at last', async () => {
    const { store, lately, open, close, type } = setUp()
    lately.push({ kind: 'person', id: 'a', name: 'Steve Buscemi' })
    open()
    type('x')
    close()
    open()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState()).toMatchObject({ query: '', results: null, recent: lately })
  })

  it('keeps what is looked at', () => {
    const { noted, visited } = setUp()
    visited({ kind: 'list', id: 'b' })
    expect(noted).toEqual([{ kind: 'list', id: 'b' }])
  })
})
