/** Which films a query finds and in what order, held against a plain filter and sort over all rows. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderSql } from '../../../../src/main/films/wallRows'
import { newId } from '../../../../src/main/ids'
import { fold } from '../../../../src/main/text/fold'
import { EVERY_FILM, FilmSort, type FilmFilter, type FilmQuery, type RatingFilter } from '../../../../src/shared/models/filmQuery'
import { aFilm, aLibrary, aReview, aStub, type LibraryFixture } from '../../../support/library'
import { seed } from '../../../support/robust/figures'
import { aList, aViewing, factsOf, type Facts, put, TITLES } from './wallFacts'

let library: LibraryFixture
const films: Facts[] = []
let list = ''

beforeAll(async () => {
  library = await aLibrary()
  library.open.library.db.pragma('synchronous = OFF')
  for (const [number, title] of TITLES.entries()) films.push(await put(library.open, factsOf(title, number)))
  list = await aList(library.open, films.filter((_, index) => index % 3 === 0).map(({ id }) => id).toReversed())
  // What must never appear.
  await aStub(library.open, 'A Stub of a Film', 1990)
  const binned = await aFilm(library.open, 'A Film in the Bin', { year: 1990, rating: 8 })
  await library.open.library.write('Removed', () => library.open.repositories.films.remove(binned.id))
})
afterAll(() => library.close())

const found = (filter: Partial<FilmFilter>, sort: FilmSort = 'title', isDescending = false): string[] => {
  const query: FilmQuery = { filter: { ...EVERY_FILM, ...filter }, sort, isDescending }
  const { wall } = library.open.repositories
  const titles = new Map(films.map(({ id, title, year }) => [id, `${title} ${year ?? '?'}`]))
  const ids = wall.ids(query, 0, 1_000)
  expect(wall.total(query)).toBe(ids.length)
  return ids.map((id) => titles.get(id) ?? `unexpected ${id}`)
}
const named = (kept: readonly Facts[]): string[] => kept.map(({ title, year }) => `${title} ${year ?? '?'}`)
const where = (keep: (film: Facts) => boolean): string[] => named(sorted(films.filter(keep), 'title', false))

describe('a filter', () => {
  it('without anything finds every film but stubs and the bin', () => {
    expect(found({})).toEqual(where(() => true))
  })
  it('by words begins words of any title, marks and case aside', () => {
    expect(found({ text: 'sprin' })).toEqual(['Late Spring 1949'])
    expect(found({ text: 'LODZ' })).toEqual(['Łódź Symphony 1962'])
    expect(found({ text: 'late spri' })).toEqual(['Late Spring 1949'])
    expect(found({ text: 'pring' })).toEqual([])
  })
  it('by signs only looks for the signs', () => {
    expect(found({ text: '!' })).toEqual(['Marble! 2024'])
    expect(found({ text: '   ' })).toHaveLength(films.length)
  })
  it('by years takes both ends, open ones too', () => {
    expect(found({ years: { from: 1949, to: 1973 } })).toEqual(where(({ year }) => year !== null && year >= 1949 && year <= 1973))
    expect(found({ years: { from: null, to: 1950 } })).toEqual(where(({ year }) => year !== null && year <= 1950))
    expect(found({ years: { from: 2007, to: null } })).toEqual(where(({ year }) => year !== null && year >= 2007))
  })
  it('by rating, or by none', () => {
    expect(found({ rating: { from: 8, to: 10 } })).toEqual(where(({ rating }) => rating !== null && rating >= 8))
    expect(found({ rating: 'unrated' })).toEqual(where(({ rating }) => rating === null))
  })
  it('by tag looks at the film, its viewings and my reviews, in any spelling', () => {
    const tagged = where(({ tags }) => tags.includes('noir'))
    expect(tagged.length).toBeGreaterThan(2)
    expect(found({ tags: ['NOIR'] })).toEqual(tagged)
    expect(found({ tags: ['noir', 'at home'] })).toEqual(where(({ tags }) => tags.includes('noir') || tags.includes('at home')))
    expect(found({ tags: ['nothing of the kind'] })).toEqual([])
  })
  it('by a person looks at every job', () => {
    const [someone] = films.flatMap(({ people }) => people)
    expect(found({ people: [someone ?? ''] })).toEqual(where(({ people }) => people.includes(someone ?? '')))
  })
  it('by a list finds what is on it', () => {
    expect(found({ list })).toEqual(where(({ id }) => films.findIndex((film) => film.id === id) % 3 === 0))
  })
})

describe('an order', () => {
  it.each(FilmSort.options.filter((sort) => sort !== 'listed').flatMap((sort) => [[sort, false], [sort, true]] as const))('by %s, the other way: %s', (sort, isDescending) => {
    expect(found({}, sort, isDescending)).toEqual(named(sorted(films, sort, isDescending)))
  })
  it('of a list is its own, and "added" is when a film came on it', () => {
    const onList = films.filter((_, index) => index % 3 === 0)
    expect(found({ list }, 'listed')).toEqual(named(onList.toReversed()))
    expect(found({ list }, 'listed', true)).toEqual(named(onList))
    expect(found({ list }, 'added')).toEqual(named(onList.toReversed()))
  })
})

const someOf = (values: readonly string[]): fc.Arbitrary<string[]> => fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }) })
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 1 })

it('finds what a plain filter over all rows finds, whatever is asked at once and in whatever order', () => {
  const people = films.flatMap((film) => film.people)
  const year = maybe(fc.integer({ min: 1920, max: 2026 }))
  const filter: fc.Arbitrary<FilmFilter> = fc.record({
    text: fc.constantFrom('', '', '', 's', 'the', 'late', '!', 'o'),
    years: maybe(fc.record({ from: year, to: year })),
    rating: maybe<RatingFilter>(fc.oneof(fc.constant('unrated' as const), fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })))),
    certificates: someOf(['R', 'PG', '12A']),
    genres: someOf(['Drama', 'Comedy', 'Noir']),
    countries: someOf(['USA', 'Japan']),
    languages: someOf(['English', 'Polish']),
    people: someOf(people),
    tags: someOf(['noir', 'at home', 'cinema']),
    seen: maybe(fc.constantFrom('seen' as const, 'unseen' as const)),
    liked: fc.constantFrom(false, false, true),
    longest: maybe(fc.constantFrom(80, 100, 120)),
    list: maybe(fc.constant(list)),
    withReason: fc.constant(false)
  })
  fc.assert(
    fc.property(filter, fc.constantFrom(...FilmSort.options.filter((sort) => sort !== 'listed' && sort !== 'added')), fc.boolean(), (asked, sort, isDescending) => {
      const kept = films.filter((film) => matches(film, asked))
      expect(found(asked, sort, isDescending)).toEqual(named(sorted(kept, sort, isDescending)))
    }),
    { seed, numRuns: 400 }
  )
})

function matches(film: Facts, filter: FilmFilter): boolean {
  const oneOf = (wanted: readonly string[], has: readonly string[]): boolean => wanted.length === 0 || wanted.some((value) => has.includes(value))
  const words = fold(filter.text).match(/[\p{L}\p{N}]+/gu)
  const inTitle = words === null ? film.title.includes(filter.text.trim()) : words.every((word) => `${fold(film.title)} ${film.year ?? ''}`.split(/[^\p{L}\p{N}]+/u).some((other) => other.startsWith(word)))
  const { years, rating } = filter
  return (
    inTitle &&
    (years === null || ((years.from === null || (film.year !== null && film.year >= years.from)) && (years.to === null || (film.year !== null && film.year <= years.to)))) &&
    (rating === null || (rating === 'unrated' ? film.rating === null : film.rating !== null && film.rating >= rating.from && film.rating <= rating.to)) &&
    oneOf(filter.certificates, film.certificates) &&
    oneOf(filter.genres, film.genres) &&
    oneOf(filter.countries, film.countries) &&
    oneOf(filter.languages, film.languages) &&
    oneOf(filter.people, film.people) &&
    oneOf(filter.tags, film.tags) &&
    (filter.seen === null || (filter.seen === 'seen') === film.isSeen) &&
    (!filter.liked || film.isLiked) &&
    (filter.longest === null || (film.runtime !== null && film.runtime <= filter.longest)) &&
    (filter.list === null || films.indexOf(film) % 3 === 0)
  )
}

/** What is unknown comes last both ways; a tie goes by title, year and arrival. */
function sorted(these: readonly Facts[], sort: FilmSort, isDescending: boolean): Facts[] {
  const way = isDescending ? -1 : 1
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
  const yearOf = (film: Facts): number => film.year ?? 0
  const tie = (a: Facts, b: Facts): number => compare(a.sortTitle, b.sortTitle) || compare(yearOf(a), yearOf(b)) || films.indexOf(a) - films.indexOf(b)
  if (sort === 'title') return these.toSorted((a, b) => way * tie(a, b))
  const valueOf = (film: Facts): string | number | null =>
    ({ year: film.year, rating: film.rating, watched: film.lastWatchedOn, added: film.addedAt, runtime: film.runtime, listed: null, title: null })[sort]
  return these.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || tie(a, b)
    return way * compare(x, y) || tie(a, b)
  })
}

describe('a stretch', () => {
  it('says of each film what the table shows', async () => {
    const { open } = library
    const film = await aFilm(open, 'Zulu Wall', { year: 1999, runtime_minutes: 95, rating: 7, is_seen: 1 })
    const { facts } = open.repositories.films
    await open.library.write('Facts', () => {
      for (const [position, code] of ['R', '15'].entries()) {
        facts.certificates.save({ id: newId(), film_id: film.id, system: null, country: null, country_code: null, code, position, batch_id: null, deleted_at: null })
      }
      for (const [position, name] of ['Ana Lindqvist', 'Bo Ferreira'].entries()) {
        const person = open.repositories.people.findOrAdd(name, { batch: null })
        open.repositories.people.saveCredit({ id: newId(), film_id: film.id, person_id: person.id, job: 'director', character: null, position, batch_id: null, deleted_at: null })
      }
      open.repositories.tags.setTags('film', film.id, ['walls', 'noir'])
    })
    const viewing = await aViewing(open, film.id, '2026-11-03')
    await open.library.write('Tagged', () => open.repositories.tags.setTags('viewing', viewing, ['noir', 'cinema']))
    await aReview(open, film.id, 'Somebody', 'Not mine.')

    const [line] = open.repositories.filmLines.of([film.id])

    expect(line).toEqual({
      id: film.id, title: 'Zulu Wall', year: 1999, isStub: false, isSeen: true, rating: 7, isLiked: false, poster: null,
      directors: ['Ana Lindqvist', 'Bo Ferreira'], lastWatchedOn: '2026-11-03', certificate: 'R', runtimeMinutes: 95,
      tags: ['walls', 'noir', 'cinema'], isOnWatchlist: false, addedAt: film.created_at
    })
    await aList(open, [film.id], 'watchlist')
    expect(open.repositories.filmLines.of([film.id, newId()])).toMatchObject([{ id: film.id, isOnWatchlist: true }])
    await open.library.write('Removed', () => open.repositories.films.remove(film.id))
  })

  it('is read anew after every change, also by another program', async () => {
    const { wall } = library.open.repositories
    const query: FilmQuery = { filter: EVERY_FILM, sort: 'title', isDescending: false }
    const before = wall.total(query)
    const film = await aFilm(library.open, 'Brand New', { year: 2026 })
    expect(wall.total(query)).toBe(before + 1)
    await library.open.library.write('Removed', () => library.open.repositories.films.remove(film.id))
    expect(wall.total(query)).toBe(before)
  })

  it('is found by what its titles begin with, with or without the article, from a row on and round again', () => {
    const { wall } = library.open.repositories
    const query: FilmQuery = { filter: EVERY_FILM, sort: 'title', isDescending: false }
    const titles = found({})
    const at = (begins: string, from = 0): string | undefined => titles[wall.beginning(query, begins, from) ?? -1]
    expect(at('long')).toBe('The Long Goodbye 1973')
    expect(at('the lo')).toBe('The Long Goodbye 1973')
    expect(at('łó')).toBe('Łódź Symphony 1962')
    expect(at('qqq')).toBeUndefined()
    const autumn = titles.indexOf('Late Autumn 1960')
    expect(at('late', autumn)).toBe('Late Autumn 1960')
    expect(at('late', autumn + 1)).toBe('Late Spring 1949')
    expect(at('late', autumn + 2)).toBe('Late Autumn 1960')
    expect(wall.placeOf(query, films[0]?.id ?? '')).toBe(titles.indexOf(named(films)[0] ?? ''))
    expect(wall.placeOf({ ...query, filter: { ...EVERY_FILM, text: 'qqq' } }, films[0]?.id ?? '')).toBeNull()
  })

  it('of a tag begins at the tag, never at the viewings', () => {
    const { sql, values } = orderSql({ filter: { ...EVERY_FILM, tags: ['noir'] }, sort: 'watched', isDescending: true })
    const plan = library.open.library.db.prepare<[typeof values], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values).map(({ detail }) => detail).join('\n')

    expect(plan).toContain('SEARCH film_tag USING PRIMARY KEY (tag_id=?)')
    expect(plan).not.toMatch(/viewing|review/)
  })
})
