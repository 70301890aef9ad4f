import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, aReviewOfMine, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let review: string

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  review = (await aReviewOfMine(open, (await aFilm(open, 'Interview')).id, 'First words')).id
})
afterEach(() => library.close())

const add = (body: string, batch: string | null = null) =>
  open.library.write('Version kept', () => open.repositories.revisions.add({ subjectKind: 'review', subjectId: review, body, reason: batch === null ? 'pause' : 'import', batch }))
const bodies = () => open.repositories.revisions.of('review', review).map(({ body, words }) => [body, words])

test('keeps each text once in a row, newest first, with its words counted', async () => {
  expect(await add('First words')).toMatchObject({ words: 2 })
  expect(await add('First words')).toBeNull()
  await add('Second')
  await add('First words')
  expect(bodies()).toEqual([['First words', 2], ['Second', 1], ['First words', 2]])
})

test('undo leaves what I wrote among the versions; what an import kept goes with the import', async () => {
  const { reviews } = open.repositories
  await open.library.write('Review changed', () => {
    open.repositories.revisions.add({ subjectKind: 'review', subjectId: review, body: 'Mine', reason: 'leave' })
    reviews.save({ ...reviews.get(review), has_spoilers: 1 })
  })
  expect(await changeHandlers(() => open).undo()).toMatchObject({ label: 'Review changed' })
  expect(bodies()).toEqual([['Mine', 1]])
  const batch = await open.library.writeUnlogged(() => open.repositories.batches.begin({ kind: 'page', label: 'A page' }))
  await open.library.write('Page added', () => open.repositories.revisions.add({ subjectKind: 'review', subjectId: review, body: 'Before the import', reason: 'import', batch: batch.id }), { batch: batch.id })
  await open.library.writeUnlogged(() => open.repositories.batches.finish(batch.id, null))
  expect(bodies()).toHaveLength(2)
  await changeHandlers(() => open).undo()
  expect(bodies()).toEqual([['Mine', 1]])
})
