import { expect, test } from 'vitest'
import type { Result } from '../../../../src/shared/ipc/result'
import type { Version } from '../../../../src/shared/models/version'
import { createCompareStore, NOW } from '../../../../src/renderer/features/writing/history/compareStore'
import { createHistoryStore } from '../../../../src/renderer/features/writing/history/store'
import { aFilm, fakeApi, id, ok, problem } from '../../../support/fakeApi'

const REVIEW = id(9_000)

/** A review with so many versions, the newest saying `newest`. */
function anApi(count: number, newest = `text ${count}`) {
  const api = fakeApi()
  const asked: { start: number; count: number }[] = []
  const version = (n: number): Version => ({ id: id(n), madeAt: new Date(Date.parse('2026-11-22T10:00:00Z') + n * 60_000).toISOString(), words: 2, added: 1, removed: 1, name: null, reason: 'pause' })
  const all = Array.from({ length: count }, (_, n) => version(count - n))
  const film = aFilm('Interview', 2007)
  return {
    asked,
    api: {
      ...api,
      versions: {
        ...api.versions,
        list: async ({ start, count: most }: { start: number; count: number }) => {
          asked.push({ start, count: most })
          return ok({ total: count, start, versions: all.slice(start, start + most) })
        },
        text: async ({ version: which }: { version: string }): Promise<Result<{ body: string }>> => {
          const found = all.find((each) => each.id === which)
          return found === undefined ? problem('not-found', 'This version is no longer in your library.') : ok({ body: which === id(count) ? newest : `text ${Number(which.slice(-12))}` })
        }
      },
      journal: {
        ...api.journal,
        open: async () => ok({
          id: REVIEW, reviewId: REVIEW, viewingId: null, film: { id: film.id, title: film.title, year: film.year, isStub: false, isSeen: true, rating: null, isLiked: false, poster: null },
          body: 'what stands now', watchedOn: null, rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [],
          isDraft: false, words: 3, createdAt: '2026-11-22T10:00:00.000Z', updatedAt: '2026-11-23T10:00:00.000Z', earlierViewings: 0, firstSeenOn: null, cursor: null, openQuestions: 0, kept: null
        })
      }
    }
  }
}

test('the history of a text holds only what is looked at of a thousand versions', async () => {
  const { api, asked } = anApi(1_000)
  const store = createHistoryStore(api)
  const { actions } = store.getState()
  await actions.load(REVIEW)
  expect(store.getState()).toMatchObject({ total: 1_000, newest: 'text 1000' })
  actions.show(400, 420)
  await Promise.resolve()
  await Promise.resolve()
  expect(actions.at(410)?.id).toBe(id(590))
  expect(Math.max(...asked.map(({ count }) => count))).toBeLessThanOrEqual(60)
  expect(await actions.text(id(3))).toEqual({ done: 'text 3' })
  expect(await actions.text(id(5_000))).toEqual({ trouble: 'This version is no longer in your library.' })
})

test('an entry without words has no versions; the pane asks for the focus once, when it was opened', async () => {
  const { api } = anApi(3)
  const { actions } = createHistoryStore(api).getState()
  await actions.load(null)
  expect(actions.takeFocus()).toBe(false)
  actions.toggle(true)
  expect([actions.takeFocus(), actions.takeFocus()]).toEqual([true, false])
})

test('a version is compared with what stands now; without one, the newest that says something else', async () => {
  const store = createCompareStore(anApi(5).api)
  await store.getState().actions.open(REVIEW, id(2))
  expect(store.getState()).toMatchObject({ left: id(2), right: NOW, texts: { left: 'text 2', right: 'what stands now' } })
  expect(store.getState().sides?.map((side) => side.id)).toEqual([id(1), id(2), id(3), id(4), id(5), NOW])

  // The newest says what stands now: it is no place of its own.
  const same = createCompareStore(anApi(5, 'what stands now').api)
  await same.getState().actions.open(REVIEW, null)
  expect(same.getState()).toMatchObject({ left: id(4), right: id(5) })
  expect(same.getState().sides?.at(-1)).toMatchObject({ id: id(5), isNow: true })
})

test('of very many versions a window is read, and the one before it when it is asked for', async () => {
  const { api } = anApi(1_000)
  const store = createCompareStore(api)
  await store.getState().actions.open(REVIEW, null)
  expect(store.getState()).toMatchObject({ older: 600, newer: 0 })
  expect(store.getState().sides).toHaveLength(401)
  await store.getState().actions.turn(1)
  expect(store.getState()).toMatchObject({ older: 200, newer: 400, right: id(600) })
})
