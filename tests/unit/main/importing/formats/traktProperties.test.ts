import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traktReader } from '../../../../../src/main/importing/formats/trakt/reader'
import { ofKind, readFiles } from '../../../../support/readers/parcels'

const movie = fc.record({ title: fc.constantFrom('1984', '8½', '[REC]', '千と', 'Se7en', 'Said "no"', 'a\\b'), year: fc.option(fc.integer({ min: 1888, max: 2030 })), trakt: fc.integer({ min: 1, max: 9 }) })
  .map(({ title, year, trakt }) => ({ title, year, ids: { trakt, slug: 'x', imdb: null, tmdb: null } }))
// Noon: the same day in nearly every zone.
const day = fc.integer({ min: 0, max: 9_000 }).map((days) => new Date(Date.UTC(2001, 0, 1 + days, 12)).toISOString())
const play = fc.record({ movie, at: fc.option(day) })
const rating = fc.record({ movie, at: day, rating: fc.integer({ min: 1, max: 10 }) })
const listed = fc.record({ movie, at: day, notes: fc.option(fc.constantFrom('why', 'two\nlines', '"')) })

describe('Trakt files in any number of parts', () => {
  it('bring every play, rating and wish, and each film marked watched that has no play', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(play), fc.array(rating), fc.array(listed), fc.array(play), fc.boolean(), async (plays, ratings, wishes, watched, isOld) => {
        const half = Math.floor(plays.length / 2)
        const history = plays.map(({ movie, at }, id) => ({ id, watched_at: at ?? 'unknown', action: 'watch', type: 'movie', movie }))
        const folder = (path: string): string => (isOld ? `me/${path}` : path.replace('/', '-').replace(/^ratings-ratings/, 'ratings').replace(/^watched-watched/, 'watched'))
        const read = await readFiles(traktReader, {
          [folder('watched/watched-movies.json')]: JSON.stringify(watched.map(({ movie, at }) => ({ plays: 1, last_watched_at: at, movie }))),
          [folder('watched/history-1.json')]: JSON.stringify(history.slice(0, half)),
          [folder('watched/history-2.json')]: JSON.stringify(history.slice(half)),
          [folder('ratings/ratings-movies.json')]: JSON.stringify(ratings.map(({ movie, at, rating }) => ({ rated_at: at, rating, type: 'movie', movie }))),
          [folder('lists/watchlist.json')]: JSON.stringify(wishes.map(({ movie, at, notes }, rank) => ({ rank, id: rank, listed_at: at, notes, type: 'movie', movie })))
        })
        const played = new Set(plays.map(({ movie }) => movie.ids.trakt))
        expect(ofKind(read, 'viewing').map(({ film, watchedOn }) => [film.title, film.year, watchedOn])).toEqual(plays.map(({ movie, at }) => [movie.title, movie.year, at?.slice(0, 10) ?? null]))
        expect(ofKind(read, 'rating').map(({ film, rating, ratedOn }) => [film.title, rating, ratedOn])).toEqual(ratings.map(({ movie, rating, at }) => [movie.title, rating, at.slice(0, 10)]))
        expect(ofKind(read, 'watchlist').map(({ film, note, addedOn }) => [film.title, note, addedOn])).toEqual(wishes.map(({ movie, notes, at }) => [movie.title, notes, at.slice(0, 10)]))
        expect(ofKind(read, 'seen').map(({ film }) => film.title)).toEqual(watched.filter(({ movie }) => !played.has(movie.ids.trakt)).map(({ movie }) => movie.title))
        expect(read.records.length + read.leftOut.length).toBe(plays.length + ratings.length + wishes.length + watched.length)
        expect(read.files).toHaveLength(5)
      }),
      { numRuns: 150 }
    )
  })
})
