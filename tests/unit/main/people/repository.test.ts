import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../../src/main/ids'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

test('a name met again is the same person, however it is capitalised or accented', async () => {
  const { people } = library.open.repositories
  const [first, second, other] = await library.open.library.write('People', () =>
    ['Agnès Varda', 'AGNES VARDA', 'Agnes Vardas'].map((name) => people.findOrAdd(name, { batch: null }))
  )
  expect(second?.id).toBe(first?.id)
  expect(other?.id).not.toBe(first?.id)
  expect(people.get(first?.id ?? '')).toMatchObject({ name: 'Agnès Varda', match_name: 'agnes varda', folded: 'agnes varda' })
  expect(people.findByName('agnès  varda')?.id).toBe(first?.id)
  expect(people.findByName('Nobody')).toBeNull()
})

test('a person who is gone says so', () => {
  expect(() => library.open.repositories.people.get(newId())).toThrow('no longer in your library')
})

test('credits come in their order, with names', async () => {
  const { people } = library.open.repositories
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  await library.open.library.write('Credits', () => {
    const person = people.findOrAdd('Steve Buscemi', { batch: null })
    const credit = { film_id: film.id, person_id: person.id, character: null, batch_id: null, deleted_at: null }
    people.saveCredit({ ...credit, id: newId(), job: 'actor', character: 'Pierre', position: 1 })
    people.saveCredit({ ...credit, id: newId(), job: 'director', position: 0 })
    people.saveCredit({ ...credit, id: newId(), job: 'writer', position: 2, deleted_at: '2026-11-22T00:00:00.000Z' })
  })
  expect(people.creditsOfFilm(film.id).map(({ name, job, character }) => [name, job, character])).toEqual([
    ['Steve Buscemi', 'director', null],
    ['Steve Buscemi', 'actor', 'Pierre']
  ])
})
