/** What was decided once is not asked again, for as long as that import stands. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { groupsOfBatch } from '../../../../../src/main/changes/replay'
import { replayStep } from '../../../../../src/main/changes/undoing'
import { runImport } from '../../../../../src/main/importing/apply/apply'
import { answerQuestions, planQuestions } from '../../../../../src/main/importing/plan/planning'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { aFilm, aLibrary, type LibraryFixture } from '../../../../support/library'
import { type PlannedFixture, planOf, type Said } from '../plan/planned'

let fixture: LibraryFixture
let planned: PlannedFixture | null = null
beforeEach(async () => {
  fixture = await aLibrary()
  await aFilm(fixture.open, 'Stalker', { year: 1979, rating: 8, is_seen: 1 })
  await aFilm(fixture.open, 'Ikiru', { year: 1952, rating: 6, is_seen: 1 })
})
afterEach(() => {
  planned?.close()
  fixture.close()
})

const FILE: readonly Said[] = [
  { kind: 'rating', film: { title: 'Stalker', year: 1979 }, rating: 10 },
  { kind: 'rating', film: { title: 'Ikiru', year: 1952 }, rating: 9 },
  { kind: 'rating', film: { title: 'Persona', year: 1966 }, rating: 7 }
]

const ratingOf = (title: string): number | null => fixture.open.repositories.films.findByTitle(title, null)?.rating ?? null

async function plan(): Promise<PlannedFixture> {
  planned?.close()
  planned = await planOf(fixture.open, FILE)
  return planned
}

test('an answer, and a proposal that was let stand, hold for the next import of the same thing, until the import is taken back', async () => {
  const first = await plan()
  expect(first.summary.questions.rating).toBe(2)
  const { questions } = planQuestions(first.path, null, { start: 0, count: 10 })
  const ikiru = questions.find(({ film }) => film.title === 'Ikiru')
  answerQuestions(fixture.open, first.path, [{ question: ikiru?.id ?? -1, answer: 'file' }])
  const { batch, counts } = await runImport(fixture.open, first.path, new StoppableWork())
  // The proposal that stood is told as what it did: mine stayed.
  expect(counts.ratings).toEqual({ new: 1, matched: 1, changed: 1, unclear: 0, leftOut: 0 })
  expect(counts.films).toMatchObject({ new: 1, unclear: 0 })
  expect([ratingOf('Stalker'), ratingOf('Ikiru'), ratingOf('Persona')]).toEqual([8, 9, 7])

  const again = await plan()
  expect(again.summary.questions.rating).toBe(0)
  expect(again.summary.counts.ratings).toMatchObject({ new: 0, changed: 0, unclear: 0, leftOut: 0 })

  for (const group of groupsOfBatch(fixture.open.library.db, batch ?? '')) await replayStep(fixture.open, group, 'back')
  expect([ratingOf('Stalker'), ratingOf('Ikiru'), ratingOf('Persona')]).toEqual([8, 6, null])
  expect((await plan()).summary.questions.rating).toBe(2)
})
