import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imdbReader } from '../../../../../src/main/importing/formats/imdb/reader'
import { aParcel, csv, ofKind, readFiles } from '../../../../support/readers/parcels'

const title = fc.constantFrom('1984', '(500) Days of Summer', '8½', 'Se7en', 'WALL·E', '[REC]', '千と千尋の神隠し', 'A, B', 'Said "no"', 'אושפיזין', '=cmd|x', "L'Avventura", ';', 'One\nTwo')
const day = fc.option(fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-23'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)))
const row = fc.record({
  id: fc.integer({ min: 1, max: 9_999_999 }).map((number) => `tt${String(number).padStart(7, '0')}`),
  title,
  year: fc.option(fc.integer({ min: 1888, max: 2030 })),
  rating: fc.option(fc.integer({ min: 1, max: 10 })),
  ratedOn: day,
  created: day,
  note: fc.constantFrom('', 'a note', 'over\nlines, and "quoted"'),
  type: fc.constantFrom('Movie', 'movie', 'Feature Film', 'TV Movie', 'tvSeries', 'TV Episode', 'Short')
})
const names = ['Const', 'Your Rating', 'Date Rated', 'Title', 'Title Type', 'Year', 'IMDb Rating', 'Num Votes', 'Created', 'Description']

describe('IMDb files of any order of columns', () => {
  it('bring every film that is rated or wanted, and count every row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.shuffledSubarray(names, { minLength: names.length }), fc.constantFrom('\n', '\r\n'), fc.boolean(), async (rows, header, end, isWatchlist) => {
        const cell = (name: string, each: (typeof rows)[number]): string =>
          ({ Const: each.id, 'Your Rating': String(each.rating ?? ''), 'Date Rated': each.rating === null ? '' : (each.ratedOn ?? ''), Title: each.title, 'Title Type': each.type, Year: String(each.year ?? ''), 'IMDb Rating': '8.1', 'Num Votes': '10', Created: each.created ?? '', Description: each.note })[name] ?? ''
        const text = csv([header, ...rows.map((each) => header.map((name) => cell(name, each)))], end)
        const file = isWatchlist ? 'WATCHLIST.csv' : 'x.csv'
        expect(await imdbReader.recognises(aParcel({ [file]: text }))).toBe(true)
        const read = await readFiles(imdbReader, { [file]: text })
        const films = rows.filter(({ type }) => !/tvseries|tvepisode/i.test(type.replaceAll(' ', '')))
        const named = (each: (typeof rows)[number]): unknown[] => [each.title.trim(), each.year, each.id]
        const line = (film: { title: string; year: number | null; ids?: readonly { value: string }[] }): unknown[] => [film.title, film.year, film.ids?.[0]?.value]
        expect(ofKind(read, 'rating').map(({ film, rating, ratedOn }) => [...line(film), rating, ratedOn])).toEqual(films.filter(({ rating }) => rating !== null).map((each) => [...named(each), each.rating, each.ratedOn]))
        expect(ofKind(read, 'watchlist').map(({ film, addedOn, note }) => [...line(film), addedOn, note])).toEqual(isWatchlist ? films.map((each) => [...named(each), each.created, each.note === '' ? null : each.note]) : [])
        expect(read.offers.tv).toBe(rows.length - films.length)
        expect(read.files[0]?.rows).toBe(rows.length)
        expect(read.leftOut).toHaveLength(rows.length - films.length + (isWatchlist ? 0 : films.filter(({ rating }) => rating === null).length))
      }),
      { numRuns: 200 }
    )
  })
})
