import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWrittenStore } from '../../../../src/renderer/features/written/store'
import type { Result } from '../../../../src/shared/ipc/result'
import type { WrittenStretch } from '../../../../src/shared/models/writtenSearch'
import { ok } from '../../../support/fakeApi'

function setUp() {
  const asked: { query: string; start: number; answer: (result: Result<WrittenStretch>) => void }[] = []
  const store = createWrittenStore({
    search: {
      written: ({ query, start }) => new Promise((answer) => asked.push({ query, start, answer })),
      find: async ({ query }) => ok({ query, films: [], texts: [], people: [], lists: [], counts: { films: 0, texts: 0, people: 0, lists: 0 }, isNear: false, nearly: [] }),
      recent: async () => ok([]),
      visited: async () => ok(undefined)
    }
  })
  return { store, asked, ...store.getState().actions }
}

const counted = (total: number, isWhole = true): Result<WrittenStretch> => ok({ total, isWhole, start: 0, hits: [], trouble: [] })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('asks once for keys that come at once, and drops the answer to an older question', async () => {
  const { store, asked, show, type } = setUp()
  show(1, null)
  type('r')
  type('ri')
  await vi.advanceTimersByTimeAsync(20)
  type('rive')
  await vi.advanceTimersByTimeAsync(20)
  expect(asked.map(({ query }) => query)).toEqual(['ri', 'rive'])
  asked[1]?.answer(counted(2))
  await vi.advanceTimersByTimeAsync(0)
  asked[0]?.answer(counted(9))
  await vi.advanceTimersByTimeAsync(0)
  expect(store.getState()).toMatchObject({ answered: 'rive', total: 2 })
})

it('shows the first at once and counts the others after', async () => {
  const { store, asked, show } = setUp()
  show(1, 'river')
  asked[0]?.answer(counted(20, false))
  await vi.advanceTimersByTimeAsync(0)
  expect(store.getState()).toMatchObject({ total: 20, isWhole: false })
  expect(asked[1]).toMatchObject({ query: 'river', start: 999 })
  asked[1]?.answer(counted(834))
  await vi.advanceTimersByTimeAsync(0)
  expect(store.getState()).toMatchObject({ total: 834, isWhole: true })
})

it('says after 300 ms that it is searching', async () => {
  const { store, asked, show } = setUp()
  show(1, '-the')
  await vi.advanceTimersByTimeAsync(310)
  expect(store.getState().isSlow).toBe(true)
  asked[0]?.answer(counted(0))
  await vi.advanceTimersByTimeAsync(0)
  expect(store.getState().isSlow).toBe(false)
})

it('finds what was typed in a visit again, with its row', () => {
  const { store, show, type, moveTo } = setUp()
  show(1, null)
  type('river')
  moveTo(3)
  show(2, 'boat')
  expect(store.getState().query).toBe('boat')
  show(1, null)
  expect(store.getState()).toMatchObject({ query: 'river', active: 3 })
})
