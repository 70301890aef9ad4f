import { expect, test } from 'vitest'
import { createReturnedStore, OFFERED_STEP } from '../../../src/renderer/features/returned/store'
import { fakeApi } from '../../support/fakeApi'
import { ok } from '../../support/fakeResults'

test('shows so many mentions, and so many more when asked', async () => {
  const asked: number[] = []
  const api = fakeApi()
  const store = createReturnedStore({
    ...api,
    mentions: {
      ...api.mentions,
      offered: async ({ start, count }) => {
        asked.push(count)
        return ok({ total: 99, start, mentions: [] })
      }
    }
  })
  await store.getState().actions.load()
  await store.getState().actions.showMore()
  expect(asked).toEqual([OFFERED_STEP, 2 * OFFERED_STEP])
  expect(store.getState().waiting).toBe(99)
})

test('looking tells how far it is, and can be stopped', async () => {
  const api = fakeApi()
  let end: () => void = () => undefined
  const cancelled: string[] = []
  const store = createReturnedStore({
    ...api,
    mentions: { ...api.mentions, look: () => new Promise((done) => (end = () => done(ok({ found: 7 })))) },
    jobs: {
      cancel: async ({ job }) => {
        cancelled.push(job)
        return ok(undefined)
      }
    }
  })
  const going = store.getState().actions.look()
  const job = store.getState().looking?.job ?? ''
  api.push('job.progress', { job, step: 'Looking through texts', done: 3, total: 10 })
  expect(store.getState().looking?.progress).toMatchObject({ done: 3 })
  expect(await store.getState().actions.look()).toBeNull()
  await store.getState().actions.stop()
  expect(cancelled).toEqual([job])
  end()
  expect(await going).toEqual({ done: { found: 7, wasStopped: true } })
  expect(store.getState().looking).toBeNull()
})
