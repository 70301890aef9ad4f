import { afterEach, beforeEach, expect, test } from 'vitest'
import { entry } from '../../../../src/main/journal/entries'
import { finish, log, save, start } from '../../../../src/main/journal/writing'
import type { EntryText } from '../../../../src/shared/models/entry'
import { EVERY_ENTRY } from '../../../../src/shared/models/journal'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let fixture: LibraryFixture
let film: string
beforeEach(async () => {
  fixture = await aLibrary()
  film = (await aFilm(fixture.open, 'Interview')).id
})
afterEach(() => fixture.close())

const text: EntryText = {
  body: 'Words.', watchedOn: '2026-11-22', rating: 8, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: ' Rio, screen 2 ', company: 'Łukasz', privateNote: 'Left my umbrella.\n\nRow 7.', tags: ['noir']
}
const circumstances = (id: string) => {
  const { place, company, privateNote } = entry(fixture.open, id)
  return { place, company, privateNote }
}
const found = (words: string): number => fixture.open.repositories.journal.months({ filter: { ...EVERY_ENTRY, text: words }, order: 'newest' }).counted
const KEPT = { place: 'Rio, screen 2', company: 'Łukasz', privateNote: 'Left my umbrella.\n\nRow 7.' }

test('where, with whom and the note are kept with the viewing, and found', async () => {
  const { id } = await log(fixture.open, film, text)
  expect(circumstances(id)).toEqual(KEPT)
  expect(found('umbrella')).toBe(1)
})

test('nothing typed is lost when the date is cleared and set again, while writing and afterwards', async () => {
  const { id } = await start(fixture.open, film)
  await save(fixture.open, id, text)
  // Saved without a viewing, as the window does half a second after it was chosen; then opened again some other day.
  await save(fixture.open, id, { ...text, watchedOn: null })
  expect(circumstances(id)).toEqual(KEPT)
  expect(entry(fixture.open, id)).toMatchObject({ watchedOn: null, viewingId: null })
  const opened = entry(fixture.open, id)
  await save(fixture.open, id, { ...opened, body: 'More words.' })
  await save(fixture.open, id, { ...entry(fixture.open, id), watchedOn: '2026-11' })
  expect(entry(fixture.open, id)).toMatchObject({ ...KEPT, watchedOn: '2026-11' })
  await finish(fixture.open, id, { ...entry(fixture.open, id), watchedOn: null })
  await save(fixture.open, id, { ...entry(fixture.open, id), watchedOn: 'unknown' })
  expect(entry(fixture.open, id)).toMatchObject({ ...KEPT, watchedOn: 'unknown', isDraft: false })
})

test('what is typed in the moment in which the date goes is kept too', async () => {
  const { id } = await start(fixture.open, film)
  await save(fixture.open, id, { ...text, watchedOn: null, place: 'On the train' })
  await save(fixture.open, id, { ...entry(fixture.open, id), watchedOn: '2026' })
  expect(entry(fixture.open, id)).toMatchObject({ place: 'On the train', privateNote: KEPT.privateNote })
})

test('cleared words are cleared', async () => {
  const { id } = await log(fixture.open, film, text)
  await save(fixture.open, id, { ...text, place: '   ', company: '', privateNote: null })
  expect(circumstances(id)).toEqual({ place: null, company: null, privateNote: null })
})

test('while the date is cleared it counts as no viewing: not seen, not found', async () => {
  const { id } = await log(fixture.open, film, text)
  await save(fixture.open, id, { ...text, watchedOn: null })
  expect(fixture.open.repositories.films.get(film).is_seen).toBe(0)
  expect(found('umbrella')).toBe(0)
})
