import { afterEach, beforeEach, expect, test } from 'vitest'
import { aFilm, aLibrary, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

test('takes are read back in the order they were collected, byte for byte', async () => {
  const { takes } = library.open.repositories
  const film = await aFilm(library.open, 'Interview')
  const odd = 'Łódź “déjà vu” 👩🏽‍🚀 e\u0301 \r\n  '
  const first = await aTake(library.open, film.id, 'Curapedi', odd)
  const second = await aTake(library.open, film.id, 'Kien Navarro', 'Exactly the movie you think it is.')
  expect(takes.ofFilm(film.id)).toEqual([first, second])
  expect(takes.get(first.id).body).toBe(odd)
  expect(takes.withText(film.id, odd)).toEqual([first])
  expect(takes.nextPosition(film.id)).toBe(2)
})

test('a removed take is in the bin', async () => {
  const { takes } = library.open.repositories
  const film = await aFilm(library.open, 'Interview')
  const take = await aTake(library.open, film.id, 'Curapedi', 'Deft.')
  await library.open.library.write('Removed', () => takes.remove(take.id))
  expect(takes.ofFilm(film.id)).toEqual([])
  expect(takes.find(take.id)).not.toBeNull()
  expect(() => takes.get(take.id)).toThrow('no longer in your library')
})
