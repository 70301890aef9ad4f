import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoImport } from '../../../../src/main/cli/undoImport'
import { runImport } from '../../../../src/main/importing/apply/apply'
import { StoppableWork } from '../../../../src/main/worker/work'
import { HandPlan, handReport } from '../../../support/handPlan'
import { aFilm, aLibrary, aReviewOfMine, type LibraryFixture } from '../../../support/library'

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
})
afterEach(() => fixture.close())

test('what an import wrote into a review of mine is among its versions when the import is taken back on the command line', async () => {
  const { open } = fixture
  const film = await aFilm(open, 'Ikiru', { year: 1952 })
  const review = await aReviewOfMine(open, film.id, 'The swing.')
  const plan = new HandPlan(join(dirname(fixture.path), 'a.plan'))
  const planned = plan.film({ title: 'Ikiru', year: 1952, verdict: 'matched', id: film.id })
  plan.row({ kind: 'reviews', film: planned, verdict: 'changed', target: review.id, data: { text: { body: 'The swing, and the snow.' } }, changes: { body: 'The swing, and the snow.' }, before: { body: 'The swing.' } })
  const { batch } = await runImport(open, plan.done(), new StoppableWork(), handReport)
  expect(open.repositories.reviews.get(review.id).body).toBe('The swing, and the snow.')

  const { data, text } = await undoImport(open, batch ?? '')
  expect(data).toMatchObject({ batch, undone: true, keptNewer: 0 })
  expect(text).toBe('Taken back: “letterboxd-someone.zip” brought in.\n')
  expect(open.repositories.reviews.get(review.id).body).toBe('The swing.')
  expect(open.repositories.revisions.of('review', review.id).map(({ body }) => body)).toContain('The swing, and the snow.')
})

test('what was changed since an import stays, and the command says so', async () => {
  const { open } = fixture
  const plan = new HandPlan(join(dirname(fixture.path), 'a.plan'))
  const film = plan.film({ title: 'Stalker', year: 1979 })
  plan.row({ kind: 'reviews', film, data: { text: { body: 'Slow, and right.' } } })
  const { batch } = await runImport(open, plan.done(), new StoppableWork(), handReport)
  const [review] = open.library.db.prepare<[], string>('SELECT id FROM review').pluck().all()
  await open.library.write('Text changed', () => open.repositories.reviews.save({ ...open.repositories.reviews.get(review ?? ''), body: 'Slow, and right, and mine.' }))

  const { data, text } = await undoImport(open, batch ?? '')
  expect(data).toMatchObject({ undone: true })
  expect(text).toBe('Taken back: “letterboxd-someone.zip” brought in. What you changed since was kept.\n')
  expect(open.repositories.reviews.get(review ?? '').body).toBe('Slow, and right, and mine.')
  await expect(undoImport(open, batch ?? '')).rejects.toThrow('was taken back already')
})
