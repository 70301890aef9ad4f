/** Which film a title and a year stand for. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

const found = (title: string, year: number | null): string | null => library.open.repositories.films.findByTitle(title, year)?.id ?? null

test('title and year decide; case, accents and punctuation do not matter', async () => {
  const film = await aFilm(library.open, 'WALL·E', { year: 2008 })
  expect(found('Wall-E', 2008)).toBe(film.id)
  expect(found('Wall-E', 2009)).toBeNull()
})

test('“Interview” and “The Interview” are two films', async () => {
  const one = await aFilm(library.open, 'Interview', { year: 2007 })
  const other = await aFilm(library.open, 'The Interview', { year: 1998 })
  expect(found('interview', null)).toBe(one.id)
  expect(found('the interview', null)).toBe(other.id)
  expect(found('The Interview', 2007)).toBeNull()
})

test('without a year the only film of that title is meant, and none of several', async () => {
  const one = await aFilm(library.open, 'The Interview', { year: 1998 })
  expect(found('The Interview', null)).toBe(one.id)
  await aFilm(library.open, 'The Interview', { year: 2014 })
  expect(found('The Interview', null)).toBeNull()
  expect(found('The Interview', 1998)).toBe(one.id)
})

test('among several without a year, the one whose year nobody knows is meant', async () => {
  await aFilm(library.open, 'The Interview', { year: 1998 })
  await aFilm(library.open, 'The Interview', { year: 2014 })
  const undecided = await aStub(library.open, 'The Interview')
  expect(found('The Interview', null)).toBe(undecided.id)
})

test('a film whose year nobody knows is meant by any year, unless one has that year', async () => {
  const undated = await aStub(library.open, 'Last Tango in Paris')
  expect(found('Last Tango in Paris', 1972)).toBe(undated.id)
  const dated = await aFilm(library.open, 'Last Tango in Paris', { year: 1972 })
  expect(found('Last Tango in Paris', 1972)).toBe(dated.id)
  expect(found('Last Tango in Paris', 1973)).toBe(undated.id)
})

test('two films of one title and year are told apart by nobody; a stub then stands for the undecided one', async () => {
  await aFilm(library.open, 'The Haunted Castle', { year: 1897 })
  await aFilm(library.open, 'The Haunted Castle', { year: 1897 })
  expect(found('The Haunted Castle', 1897)).toBeNull()
  const undecided = await aStub(library.open, 'The Haunted Castle', 1897)
  expect(found('The Haunted Castle', 1897)).toBe(undecided.id)
})

test('a film goes before a stub of the same title and year', async () => {
  await aStub(library.open, 'Interview', 2007)
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  expect(found('Interview', 2007)).toBe(film.id)
})

test('original and alternative titles find a film that no film’s own title finds', async () => {
  const film = await aFilm(library.open, 'Tokyo Story', { year: 1953, original_title: '東京物語' })
  await library.open.library.write('Title added', () => library.open.repositories.films.addTitle(film.id, 'Voyage à Tokyo'))
  expect(found('東京物語', 1953)).toBe(film.id)
  expect(found('voyage a tokyo', null)).toBe(film.id)
  const own = await aFilm(library.open, 'Voyage à Tokyo', { year: 2001 })
  expect(found('Voyage à Tokyo', null)).toBe(own.id)
  expect(found('Voyage à Tokyo', 1953)).toBe(film.id)
})

test('a film in the bin is no match', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  await library.open.library.write('Removed', () => library.open.repositories.films.remove(film.id))
  expect(found('Interview', 2007)).toBeNull()
})

test('every film of a title can be asked for, stubs among them', async () => {
  const { films } = library.open.repositories
  await aFilm(library.open, 'The Interview', { year: 1998 })
  await aStub(library.open, 'The Interview', 2014)
  expect(films.titled('the interview', null)).toHaveLength(2)
  expect(films.titled('the interview', 2014).map((film) => film.is_stub)).toEqual([1])
  expect(films.containing('int')).toHaveLength(2)
  expect(films.containing('…')).toEqual([])
})
