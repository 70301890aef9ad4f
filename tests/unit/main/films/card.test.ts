import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filmCard } from '../../../../src/main/films/card'
import { aFilm, aLibrary, aReviewOfMine, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

describe('the card of a film', () => {
  it('says who made it, when it was seen, and how my latest words on it begin', async () => {
    const { open } = library
    const film = await aFilm(open, 'Hard Candy', { year: 2005, runtime_minutes: 104, rating: 6, is_seen: 1, seen_on: '2026-11-12' })
    await aReviewOfMine(open, film.id, 'An older one.', { written_on: '2020-01-01' })
    await aReviewOfMine(open, film.id, 'Admired from the *other side* of the room. ||He did it.|| Two people, and the room wins.', { written_on: '2026-11-12' })
    await aReviewOfMine(open, film.id, 'Not finished', { is_draft: 1, written_on: '2026-11-20' })
    expect(filmCard(open, film.id)).toMatchObject({
      film: { title: 'Hard Candy', year: 2005, rating: 6, isSeen: true }, runtimeMinutes: 104, isOnWatchlist: false, lastSeenOn: '2026-11-12',
      words: 'Admired from the other side of the room. … Two people, and the room wins.'
    })
  })

  it('ends my words at the end of a sentence', async () => {
    const { open } = library
    const film = await aFilm(open, 'Stalker', { year: 1979 })
    await aReviewOfMine(open, film.id, `One short sentence. ${'And then one that goes on and on '.repeat(8)}to its end.`)
    expect(filmCard(open, film.id)?.words).toBe('One short sentence.')
    const other = await aFilm(open, 'Solaris', { year: 1972 })
    await aReviewOfMine(open, other.id, 'Water, and again '.repeat(30))
    expect(filmCard(open, other.id)?.words).toMatch(/^Water.*Water.*…$/)
  })

  it('keeps a review that gives things away to itself', async () => {
    const film = await aFilm(library.open, 'Psycho', { year: 1960 })
    await aReviewOfMine(library.open, film.id, 'It is his mother.', { has_spoilers: 1 })
    expect(filmCard(library.open, film.id)?.words).toBeNull()
  })

  it('knows little of a stub, and nothing of what is gone', async () => {
    const { open } = library
    const stub = await aStub(open, 'Trees Lounge', 1996)
    expect(filmCard(open, stub.id)).toMatchObject({ film: { isStub: true }, directors: [], runtimeMinutes: null, lastSeenOn: null, words: null })
    await open.library.write('Removed', () => open.repositories.films.remove(stub.id))
    expect(filmCard(open, stub.id)).toBeNull()
  })
})
