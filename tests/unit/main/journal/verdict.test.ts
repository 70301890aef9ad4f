import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry, EntryText } from '../../../../src/shared/models/entry'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import type { FilmRow } from '../../../../src/main/films/repository'
import { finish, remove, save, start } from '../../../../src/main/journal/writing'
import { libraryStatus } from '../../../../src/main/library/status'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: FilmRow

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  film = await aFilm(open, 'Interview', { year: 2007 })
})
afterEach(() => library.close())

const plain: EntryText = { body: 'Words.', watchedOn: null, rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }

async function finished(rest: Partial<EntryText>): Promise<Entry> {
  const { id } = await start(open, film.id)
  return finish(open, id, { ...plain, ...rest })
}

function verdict(): { rating: number | null; liked: boolean; seen: boolean; seenOn: string | null } {
  const row = open.repositories.films.get(film.id)
  return { rating: row.rating, liked: row.is_liked === 1, seen: row.is_seen === 1, seenOn: row.seen_on }
}

const nothing = { rating: null, liked: false, seen: false, seenOn: null }

test('a draft counts in nothing', async () => {
  const { id } = await start(open, film.id)
  await save(open, id, { ...plain, watchedOn: '2026-11-22', rating: 9, isLiked: true })
  expect(verdict()).toEqual(nothing)
  expect(libraryStatus(open, 'Documents › Matinee')).toMatchObject({ films: 1, entries: 0, drafts: 1 })
})

test('a finished viewing marks the film seen and gives its rating and like', async () => {
  await finished({ watchedOn: '2026-11-22', rating: 9, isLiked: true })
  expect(verdict()).toEqual({ rating: 9, liked: true, seen: true, seenOn: '2026-11-22' })
})

test('a review without a viewing rates the film, but does not say it was seen', async () => {
  await finished({ rating: 7 })
  expect(verdict()).toEqual({ ...nothing, rating: 7 })
})

test('a viewing of an unknown date marks the film seen without a day', async () => {
  await finished({ watchedOn: 'unknown' })
  expect(verdict()).toEqual({ ...nothing, seen: true })
})

test('an older viewing written later does not override the rating, like or day', async () => {
  await finished({ watchedOn: '2026-11-22', rating: 9, isLiked: true })
  await finished({ watchedOn: '2007', rating: 4 })
  await finished({ watchedOn: 'unknown', rating: 2 })
  expect(verdict()).toEqual({ rating: 9, liked: true, seen: true, seenOn: '2026-11-22' })
})

test('the latest viewing without a rating leaves the film’s as it is', async () => {
  await finished({ watchedOn: '2019', rating: 6 })
  await finished({ watchedOn: '2026' })
  expect(verdict().rating).toBe(6)
})

test('a finished entry that is changed takes the film along', async () => {
  const { id } = await finished({ watchedOn: '2026-11-22', rating: 9 })
  await save(open, id, { ...plain, watchedOn: '2026-11-21', rating: 8, isLiked: true })
  expect(verdict()).toEqual({ rating: 8, liked: true, seen: true, seenOn: '2026-11-21' })
  await save(open, id, { ...plain, watchedOn: null, rating: null })
  expect(verdict()).toEqual(nothing)
})

test('changing only the words leaves a rating the film got elsewhere', async () => {
  const { id } = await finished({ watchedOn: '2026-11-22', rating: 9 })
  await finished({ rating: 5 })
  await save(open, id, { ...plain, body: 'Other words.', watchedOn: '2026-11-22', rating: 9 })
  expect(verdict().rating).toBe(5)
})

test('moving the latest viewing behind another lets that one decide', async () => {
  await finished({ watchedOn: '2019', rating: 6 })
  const { id } = await finished({ watchedOn: '2026', rating: 9, isLiked: true })
  await save(open, id, { ...plain, watchedOn: '2018', rating: 9, isLiked: true })
  expect(verdict()).toEqual({ rating: 6, liked: false, seen: true, seenOn: '2019' })
})

test('with the latest entry in the bin, the one before decides; Undo restores all', async () => {
  await finished({ watchedOn: '2019', rating: 6 })
  const latest = await finished({ watchedOn: '2026', rating: 9, isLiked: true })
  const before = verdict()
  const { group } = await remove(open, latest.id)
  expect(verdict()).toEqual({ rating: 6, liked: false, seen: true, seenOn: '2019' })
  await changeHandlers(() => open).undoGroup({ group })
  expect(verdict()).toEqual(before)
})

test('with the only entry in the bin, nothing it said stands', async () => {
  const { id } = await finished({ watchedOn: '2026', rating: 9, isLiked: true })
  await remove(open, id)
  expect(verdict()).toEqual(nothing)
})

test('a rating and a day that came from elsewhere stay when an entry goes', async () => {
  const imported = await aFilm(open, 'Columbus', { year: 2017, is_seen: 1, seen_on: '2018-01-01', rating: 8 })
  const { id } = await start(open, imported.id)
  await finish(open, id, { ...plain, watchedOn: '2020-02-02' })
  await remove(open, id)
  expect(open.repositories.films.get(imported.id)).toMatchObject({ is_seen: 1, seen_on: '2018-01-01', rating: 8 })
})

test('a draft in the bin changes nothing on the film', async () => {
  await finished({ watchedOn: '2019', rating: 6 })
  const draft = await start(open, film.id)
  await save(open, draft.id, { ...plain, watchedOn: '2026', rating: 1 })
  await remove(open, draft.id)
  expect(verdict()).toEqual({ rating: 6, liked: false, seen: true, seenOn: '2019' })
})
