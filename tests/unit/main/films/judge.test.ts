import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { today } from '../../../../src/main/clock'
import { starsInWords } from '../../../../src/main/films/editing/judge'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { finish, start } from '../../../../src/main/journal/writing'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: string

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  film = (await aFilm(open, 'Interview', { year: 2007 })).id
})
afterEach(() => library.close())

const handlers = () => filmHandlers(() => open)
const verdict = (id = film): unknown => {
  const { rating, is_liked, is_seen, seen_on } = open.repositories.films.get(id)
  return { rating, liked: is_liked === 1, seen: is_seen === 1, seenOn: seen_on }
}

test('a rating, a like and "seen" are said one by one; what is left out stays', async () => {
  expect(await handlers().judge({ film, rating: 8 })).toMatchObject({ label: 'Interview rated four stars' })
  expect(await handlers().judge({ film, isLiked: true })).toMatchObject({ label: 'Interview liked' })
  expect(verdict()).toEqual({ rating: 8, liked: true, seen: false, seenOn: null })
  expect(await handlers().judge({ film, isSeen: true })).toMatchObject({ label: 'Interview marked as seen' })
  expect(verdict()).toEqual({ rating: 8, liked: true, seen: true, seenOn: today() })
  expect(await handlers().judge({ film, rating: null })).toMatchObject({ label: 'Rating of Interview taken away' })
  expect(await handlers().judge({ film, isSeen: false })).toMatchObject({ label: 'Interview marked as not seen' })
  expect(verdict()).toEqual({ rating: null, liked: true, seen: false, seenOn: null })
})

test('each is taken back by itself', async () => {
  await handlers().judge({ film, rating: 8 })
  await handlers().judge({ film, rating: 7 })
  await changeHandlers(() => open).undo()
  expect(verdict()).toMatchObject({ rating: 8 })
  await changeHandlers(() => open).undo()
  expect(verdict()).toMatchObject({ rating: null })
})

test('marking it again does not change the day', async () => {
  await handlers().judge({ film, isSeen: true })
  open.library.db.prepare("UPDATE film SET seen_on = '2019-05-03' WHERE id = ?").run(film)
  await handlers().judge({ film, isSeen: true })
  expect(verdict()).toMatchObject({ seenOn: '2019-05-03' })
})

test('a film the journal has viewings of is not unseen', async () => {
  const entry = await start(open, film)
  await handlers().judge({ film, isSeen: true })
  await handlers().judge({ film, isSeen: false })
  await finish(open, entry.id, { ...entry, body: 'Words.', watchedOn: '2019-05-03' })
  await expect(handlers().judge({ film, isSeen: false })).rejects.toMatchObject({ code: 'conflict', message: 'Your journal has a viewing of “Interview”, so it counts as seen. Delete that entry first if you never saw it.' })
  expect(verdict()).toMatchObject({ seen: true, seenOn: '2019-05-03' })
})

test('a rating does not change what an entry says', async () => {
  const entry = await start(open, film)
  await finish(open, entry.id, { ...entry, body: 'Words.', watchedOn: '2019-05-03', rating: 6 })
  await handlers().judge({ film, rating: 9 })
  const page = await handlers().page({ film })
  expect(page.film.rating).toBe(9)
  expect(page.entries).toMatchObject([{ rating: 6 }])
})

test('a stub I have an opinion of becomes a film', async () => {
  const stub = await aStub(open, 'Trees Lounge', 1996)
  await handlers().judge({ film: stub.id, isLiked: true })
  expect(open.repositories.films.get(stub.id).is_stub).toBe(0)
})

test('half stars are said in words', () => {
  expect([1, 2, 3, 7, 8, 10].map(starsInWords)).toEqual(['half a star', 'one star', 'one and a half stars', 'three and a half stars', 'four stars', 'five stars'])
})
