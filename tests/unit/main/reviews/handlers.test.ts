import { afterEach, beforeEach, expect, test } from 'vitest'
import { redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { reviewHandlers } from '../../../../src/main/reviews/handlers'
import { CollectedReview } from '../../../../src/shared/models/review'
import { aFilm, aLibrary, aMention, aReview, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let film: string
beforeEach(async () => {
  library = await aLibrary()
  film = (await aFilm(library.open, 'Interview', { year: 2007 })).id
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const handlers = () => reviewHandlers(() => library.open)
const showBreaks = async (review: string, restored: boolean): Promise<CollectedReview> => CollectedReview.parse(await handlers().showBreaks({ review, restored }))

const PASTED = 'It becomes contrived and repetitive.The concept of this movie is an old one.Too bad, 6/10'
const RESTORED = 'It becomes contrived and repetitive.\n\nThe concept of this movie is an old one.\n\nToo bad, 6/10'

test('paragraph breaks go and come back, and what was pasted stays known', async () => {
  const { id } = await aReview(library.open, film, 'CineCritic2517', RESTORED, { body_as_pasted: PASTED, score_text: '6/10', score_value: 6, score_scale: 10 })
  expect(await showBreaks(id, false)).toMatchObject({ body: PASTED, bodyAsPasted: PASTED, author: 'CineCritic2517', score: { text: '6/10', value: 6, scale: 10 } })
  expect(await showBreaks(id, true)).toMatchObject({ body: RESTORED, bodyAsPasted: PASTED })
  expect(library.open.repositories.revisions.of('review', id)).toEqual([])
})

test('a review pasted without any breaks to restore gets none, and nothing is written', async () => {
  const { id } = await aReview(library.open, film, 'rzajac', 'And he really can.')
  const groups = library.open.library.db.prepare('SELECT count(*) FROM change_group').pluck()
  const before = groups.get()
  expect(await showBreaks(id, true)).toMatchObject({ body: 'And he really can.', bodyAsPasted: null })
  expect(await showBreaks(id, false)).toMatchObject({ body: 'And he really can.', bodyAsPasted: null })
  expect(groups.get()).toBe(before)
})

test('a body edited before it was added is kept as a version when the breaks are changed', async () => {
  const edited = `${RESTORED} (I mended a word.)`
  const { id } = await aReview(library.open, film, 'CineCritic2517', edited, { body_as_pasted: PASTED })
  expect(await showBreaks(id, false)).toMatchObject({ body: PASTED })
  expect(library.open.repositories.revisions.of('review', id).map(({ body }) => body)).toEqual([edited])
})

test('what is shown is also what is searched', async () => {
  const { id } = await aReview(library.open, film, 'CineCritic2517', RESTORED, { body_as_pasted: PASTED })
  await showBreaks(id, false)
  expect(library.open.repositories.reviews.get(id).folded).toContain('repetitive.the concept')
})

test('a removed review takes its mentions and lonely stubs along, and Undo brings all back', async () => {
  const { mentions, films, reviews } = library.open.repositories
  const { id } = await aReview(library.open, film, 'r0cko723', 'Trees Lounge and Mean Girls')
  const lonely = await aStub(library.open, 'Trees Lounge', 1996)
  await aMention(library.open, id, 'Trees Lounge', 1996, lonely.id)
  await aMention(library.open, id, 'Mean Girls', 2004)
  const done = await handlers().remove({ review: id })
  expect(done.label).toBe('Review by r0cko723 moved to the bin')
  expect([reviews.ofFilm(film), mentions.of('review', id)]).toEqual([[], []])
  expect(films.find(lonely.id)?.deleted_at).not.toBeNull()
  await library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, done.group))
  expect(reviews.ofFilm(film)).toHaveLength(1)
  expect(mentions.of('review', id)).toHaveLength(2)
  expect(films.get(lonely.id).is_stub).toBe(1)
  await library.open.library.writeUnlogged(() => redoGroup(library.open.library.db, done.group))
  expect(reviews.ofFilm(film)).toEqual([])
})

test('a review that is gone says so', async () => {
  await expect(handlers().remove({ review: 'none' })).rejects.toMatchObject({ code: 'not-found' })
})
