import { expect, test } from 'vitest'
import { createPostersStore } from '../../../src/renderer/features/posters/store'
import type { NewPoster } from '../../../src/shared/models/filmEdit'
import { fakeApi, id, ok } from '../../support/fakeApi'

const encoded = { mediaType: 'image/jpeg' as const, bytes: new Uint8Array([1]) }

test('an image is re-encoded, sent with its name, and shown as being read meanwhile', async () => {
  const api = fakeApi()
  const sent: NewPoster[] = []
  const add: typeof api.posters.add = (poster) => {
    sent.push(poster)
    return Promise.resolve(ok({ label: 'Poster of Interview added', group: 3 }))
  }
  const store = createPostersStore({ posters: { ...api.posters, add } }, () => Promise.resolve({ poster: encoded }))
  const adding = store.getState().actions.add(id(1), new Blob(), 'still.png')
  expect(store.getState().reading).toBe(id(1))
  expect(await adding).toEqual({ done: { label: 'Poster of Interview added', group: 3 } })
  expect(sent).toEqual([{ film: id(1), originalName: 'still.png', ...encoded }])
  expect(store.getState().reading).toBeNull()
})

test('what is no image is never sent', async () => {
  const store = createPostersStore(fakeApi(), () => Promise.resolve({ trouble: 'That is not an image.' }))
  expect(await store.getState().actions.add(id(1), new Blob(), null)).toEqual({ trouble: 'That is not an image.' })
  expect(store.getState().reading).toBeNull()
})
