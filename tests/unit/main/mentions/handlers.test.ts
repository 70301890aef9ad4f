import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoGroup } from '../../../../src/main/changes/replay'
import { BACKLINKS_SQL } from '../../../../src/main/mentions/repository'
import { mentionHandlers } from '../../../../src/main/mentions/handlers'
import { aFilm, aLibrary, aMention, aReview, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let film: string
let review: string

beforeEach(async () => {
  library = await aLibrary()
  film = (await aFilm(library.open, 'Interview', { year: 2007 })).id
  review = (await aReview(library.open, film, 'rzajac', 'The electricity of Last Tango; Mean Girls too.')).id
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const decide = (mentions: string[], status: 'accepted' | 'rejected') => mentionHandlers(() => library.open, async () => ({ found: 0 })).decide({ mentions, status })
const mentions = () => library.open.repositories.mentions
const films = () => library.open.repositories.films
const undo = (group: number) => library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, group))

test('an accepted mention makes a stub, and Undo takes both back', async () => {
  const { id } = await aMention(library.open, review, 'Last Tango', 1972)
  const done = await decide([id], 'accepted')
  expect(done.label).toBe('Mention of Last Tango accepted')
  const stub = films().findByTitle('Last Tango', 1972)
  expect(stub?.is_stub).toBe(1)
  expect(mentions().get(id)).toMatchObject({ status: 'accepted', film_id: stub?.id })
  expect(films().list('')).toHaveLength(1)
  await undo(done.group)
  expect(mentions().get(id)).toMatchObject({ status: 'offered', film_id: null })
  expect(films().findByTitle('Last Tango', 1972)).toBeNull()
})

test('an accepted mention leads to the film where the library has it', async () => {
  const known = await aFilm(library.open, 'Mean Girls', { year: 2004 })
  const { id } = await aMention(library.open, review, 'Mean Girls', null)
  await decide([id], 'accepted')
  expect(mentions().get(id).film_id).toBe(known.id)
})

test('two mentions of one film are accepted together and share a stub', async () => {
  const other = await aReview(library.open, film, 'streetpunk', 'Last Tango!')
  const ids = [(await aMention(library.open, review, 'Last Tango', null)).id, (await aMention(library.open, other.id, 'Last Tango', null)).id]
  await decide(ids, 'accepted')
  expect(new Set(ids.map((id) => mentions().get(id).film_id)).size).toBe(1)
  expect(films().titled('Last Tango', null)).toHaveLength(1)
})

test('a rejected mention leaves no stub, stays rejected, and can be taken back', async () => {
  const { id } = await aMention(library.open, review, 'Last Tango', 1972)
  await decide([id], 'accepted')
  const stub = mentions().get(id).film_id ?? ''
  const done = await decide([id], 'rejected')
  expect(done.label).toBe('Mention of Last Tango set aside')
  expect(mentions().get(id)).toMatchObject({ status: 'rejected', film_id: null })
  expect(films().find(stub)?.deleted_at).not.toBeNull()
  await undo(done.group)
  expect(mentions().get(id)).toMatchObject({ status: 'accepted', film_id: stub })
  expect(films().get(stub).title).toBe('Last Tango')
})

test('a stub that something else mentions, or that holds something, stays', async () => {
  const stub = await aStub(library.open, 'Last Tango', 1972)
  const { id } = await aMention(library.open, review, 'Last Tango', 1972, stub.id)
  const other = await aReview(library.open, film, 'streetpunk', 'Last Tango!')
  const second = await aMention(library.open, other.id, 'Last Tango', 1972, stub.id)
  await decide([id], 'rejected')
  expect(films().get(stub.id).is_stub).toBe(1)
  await library.open.library.write('Seen', () => films().save({ ...films().get(stub.id), is_seen: 1 }))
  await decide([second.id], 'rejected')
  expect(films().get(stub.id).is_seen).toBe(1)
})

test('a film is never its own mention', async () => {
  const { id } = await aMention(library.open, review, 'Interview', null)
  await expect(decide([id], 'accepted')).rejects.toMatchObject({ code: 'conflict' })
  expect(mentions().get(id).status).toBe('offered')
})

test('a mention that is gone says so, and nothing is decided', async () => {
  const { id } = await aMention(library.open, review, 'Last Tango', 1972)
  const gone = await aMention(library.open, review, 'Mean Girls', 2004)
  await library.open.library.write('Removed', () => mentions().remove(gone.id))
  await expect(decide([id, gone.id], 'accepted')).rejects.toMatchObject({ code: 'not-found' })
  expect(mentions().get(id).status).toBe('offered')
  expect(mentions().of('review', review).map((row) => row.title)).toEqual(['Last Tango'])
})

test('where a film is mentioned is read by index', () => {
  const plan = library.open.library.db.prepare<[{ film: string }], { detail: string }>(`EXPLAIN QUERY PLAN ${BACKLINKS_SQL}`).all({ film })
  expect(plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))).toEqual([])
  expect(plan[0]?.detail).toContain('mention_to')
})
