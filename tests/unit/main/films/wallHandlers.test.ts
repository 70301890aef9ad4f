import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { wallHandlers } from '../../../../src/main/films/wallHandlers'
import type { FilmRow } from '../../../../src/main/films/repository'
import { newId } from '../../../../src/main/ids'
import { EVERY_FILM, type FilmQuery } from '../../../../src/shared/models/filmQuery'
import { aFilm, aLibrary, aReview, aMention, type LibraryFixture } from '../../../support/library'
import { aViewing } from './wallFacts'

let library: LibraryFixture
let calls: ReturnType<typeof wallHandlers>
beforeEach(async () => {
  library = await aLibrary()
  library.open.library.db.pragma('synchronous = OFF')
  calls = wallHandlers(() => library.open)
})
afterEach(() => library.close())

const query: FilmQuery = { filter: EVERY_FILM, sort: 'title', isDescending: false }
const some = async (count: number): Promise<FilmRow[]> => {
  const made: FilmRow[] = []
  for (let number = 1; number <= count; number += 1) made.push(await aFilm(library.open, `Film ${String(number).padStart(3, '0')}`, { year: 1980 + number }))
  return made
}
const titles = async (): Promise<string[]> => (await calls.query({ query, start: 0, count: 200 })).films.map(({ title }) => title)
const undo = () => changeHandlers(() => library.open).undo()
const tagsOf = (film: string): string[] => library.open.repositories.tags.of('film', film)

describe('many films at once', () => {
  it('go to the bin as one thing to undo, however many writes that takes', async () => {
    const films = await some(90)
    const before = library.open.library.db.prepare('SELECT count(*) AS n FROM change_group').pluck().get()

    const done = await calls.removeMany({ films: films.slice(0, 80).map(({ id }) => id) })

    expect(done.label).toBe('80 films moved to the bin')
    expect(await titles()).toHaveLength(10)
    expect(library.open.library.db.prepare('SELECT count(*) AS n FROM change_group').pluck().get()).toBe(Number(before) + 1)
    expect(await undo()).toMatchObject({ label: '80 films moved to the bin' })
    expect(await titles()).toHaveLength(90)
  })

  it('take what hangs on them along, and leave stubs where others speak of them', async () => {
    const [kept, gone] = await some(2)
    if (!kept || !gone) throw new Error('There are two films.')
    await aViewing(library.open, gone.id, '2026-11-22')
    const review = await aReview(library.open, kept.id, 'keelhaul9', 'It reminded me of Film 002.')
    await aMention(library.open, review.id, 'Film 002', 1982, gone.id)

    expect((await calls.removeMany({ films: [gone.id] })).label).toBe('Film 002 moved to the bin')

    expect(await titles()).toEqual(['Film 001'])
    expect(library.open.repositories.films.findByTitle('Film 002', 1982)).toMatchObject({ is_stub: 1 })
    await undo()
    expect(await titles()).toEqual(['Film 001', 'Film 002'])
    expect(library.open.repositories.mentions.to(gone.id)).toHaveLength(1)
  })

  it('leave out what another program removed meanwhile, and say so when nothing is left', async () => {
    const [first, second] = await some(2)
    if (!first || !second) throw new Error('There are two films.')
    await library.open.library.write('Removed', () => library.open.repositories.films.remove(first.id))

    expect((await calls.removeMany({ films: [first.id, second.id] })).label).toBe('Film 002 moved to the bin')
    await expect(calls.removeMany({ films: [first.id, newId()] })).rejects.toThrow('Those films are no longer in your library.')
  })

  it('are tagged and untagged, each keeping what else it bears', async () => {
    const [first, second] = await some(2)
    if (!first || !second) throw new Error('There are two films.')
    await library.open.library.write('Tagged', () => library.open.repositories.tags.setTags('film', first.id, ['Rain', 'at home']))

    const done = await calls.tagMany({ films: [first.id, second.id], add: ['noir', 'rain'], remove: ['At Home'] })

    expect(done.label).toBe('2 films tagged “noir”, “rain”')
    expect(tagsOf(first.id)).toEqual(['Rain', 'noir'])
    expect(tagsOf(second.id)).toEqual(['noir', 'Rain'])
    expect((await calls.tagMany({ films: [first.id], add: [], remove: ['noir'] })).label).toBe('“noir” taken off Film 001')
    await undo()
    await undo()
    expect(tagsOf(first.id)).toEqual(['Rain', 'at home'])
    expect(tagsOf(second.id)).toEqual([])
  })
})

describe('what the filters offer', () => {
  it('counts films, each filter among those that the others leave', async () => {
    const { open } = library
    const [first, second, third] = await some(3)
    if (!first || !second || !third) throw new Error('There are three films.')
    const { terms } = open.repositories.films.facts
    await open.library.write('Facts', () => {
      for (const [film, value] of [[first, 'Drama'], [second, 'Drama'], [third, 'Comedy'], [first, 'Noir']] as const) {
        terms.save({ id: newId(), film_id: film.id, kind: 'genre', value, code: null, position: 0, batch_id: null, deleted_at: null })
      }
      open.repositories.tags.setTags('film', first.id, ['rain'])
      open.repositories.tags.setTags('film', second.id, ['rain', 'noir'])
    })
    const viewing = await aViewing(open, first.id, null)
    await open.library.write('Tagged', () => open.repositories.tags.setTags('viewing', viewing, ['rain', 'cinema']))
    await aFilm(open, 'Stub', { is_stub: 1, year: 1970 })

    const all = await calls.facets({ filter: EVERY_FILM })
    expect(all.decades).toEqual([{ value: '1980', count: 3 }])
    expect(all.genres).toEqual([{ value: 'Drama', count: 2 }, { value: 'Comedy', count: 1 }, { value: 'Noir', count: 1 }])
    expect(all.tags).toEqual([{ value: 'rain', count: 2 }, { value: 'cinema', count: 1 }, { value: 'noir', count: 1 }])

    const drama = await calls.facets({ filter: { ...EVERY_FILM, genres: ['Noir'] } })
    // The filter itself offers what it offered.
    expect(drama.genres).toEqual(all.genres)
    expect(drama.tags).toEqual([{ value: 'cinema', count: 1 }, { value: 'rain', count: 1 }])
  })
})

describe('a stretch', () => {
  it('comes with how many there are, and a range with its ids only', async () => {
    const films = await some(30)

    expect(await calls.query({ query, start: 10, count: 5 })).toMatchObject({ total: 30, start: 10, films: films.slice(10, 15).map(({ id, title }) => ({ id, title })) })
    expect(await calls.ids({ query, start: 28, count: 100 })).toEqual(films.slice(28).map(({ id }) => id))
    expect(await calls.locate({ query, what: { begins: 'film 020', from: 3 } })).toEqual({ at: 19 })
    expect(await calls.locate({ query, what: { film: films[7]?.id ?? '' } })).toEqual({ at: 7 })
    expect(await calls.locate({ query, what: { film: newId() } })).toEqual({ at: null })
  })
})
