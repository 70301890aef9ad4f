import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSearchStore } from '../../../../src/renderer/features/search/store'
import type { Result } from '../../../../src/shared/ipc/result'
import type { SearchResults } from '../../../../src/shared/models/search'
import { aFilm, ok, problem } from '../../../support/fakeApi'

const answerTo = (query: string): SearchResults => ({ query, films: [], texts: [], people: [], counts: { films: 0, texts: 0, people: 0 } })

function setUp() {
  const asked: { query: string; answer: (result: Result<SearchResults>) => void }[] = []
  const store = createSearchStore({ search: { find: ({ query }) => new Promise((answer) => asked.push({ query, answer })) } })
  return { store, asked, ...store.getState().actions }
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

  it('starts empty each time it is opened, with the films looked at last', () => {
    const { store, open, close, type, visited, forget } = setUp()
    const films = Array.from({ length: 8 }, (_, index) => aFilm(`Film ${index}`, 2000))
    for (const film of films) visited(film)
    visited(aFilm('Film 5', 2000))
    open()
    type('x')
    close()
    open()
    expect(store.getState()).toMatchObject({ query: '', results: null })
    expect(store.getState().recent.map(({ title }) => title)).toEqual(['Film 5', 'Film 7', 'Film 6', 'Film 4', 'Film 3', 'Film 2'])
    forget(aFilm('Film 7', 2000).id)
    expect(store.getState().recent.map(({ title }) => title)).not.toContain('Film 7')
  })
})
