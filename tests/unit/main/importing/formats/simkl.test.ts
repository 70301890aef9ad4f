import { describe, expect, it } from 'vitest'
import { simklReader } from '../../../../../src/main/importing/formats/simkl/reader'
import { aParcel, readFiles, titles } from '../../../../support/readers/parcels'

const film = (title: string, simkl: number): object => ({ title, year: 1979, ids: { simkl, slug: 's', imdb: `tt00${simkl}00`, tmdb: String(simkl) } })
const BACKUP = JSON.stringify({
  movies: [
    { status: 'completed', user_rating: 8, user_rated_at: '2024-03-07T12:00:00Z', last_watched_at: '2024-03-06T12:00:00Z', is_rewatch: true, memo: { text: 'At the Rex.', is_private: false }, movie: film('Stalker', 101) },
    { status: 'completed', user_rating: null, last_watched_at: null, movie: film('Ikiru', 102) },
    { status: 'plantowatch', movie: film('Persona', 103) },
    { status: 'dropped', user_rating: 2, movie: film('Dropped', 104) },
    { status: 'notinteresting', movie: film('Dull', 105) }
  ],
  shows: [{ status: 'watching', show: film('A Series', 106), seasons: [] }],
  anime: [{ status: 'completed', anime_type: 'movie', last_watched_at: '2024-01-01T12:00:00Z', show: film('Akira', 107) }, { status: 'completed', anime_type: 'tv', show: film('Anime series', 108) }]
}).replaceAll('/', '\\/')

const IN = 'simkl_id,TVDB_ID,TMDB,IMDB_ID,MAL_ID,Type,Title,Year,LastEpWatched,Watchlist,WatchedDate,Rating,Memo'
const OUT = 'SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB'

describe('Simkl', () => {
  it('is recognised as a backup and as CSV in both directions', async () => {
    expect(await simklReader.recognises(aParcel({ 'whatever.json': BACKUP }))).toBe(true)
    expect(await simklReader.recognises(aParcel({ 'a.csv': `\uFEFF${IN}\n` }))).toBe(true)
    expect(await simklReader.recognises(aParcel({ 'a.csv': `${OUT}\n` }))).toBe(true)
    expect(await simklReader.recognises(aParcel({ 'a.json': '[{"movie":{"ids":{"trakt":1}}}]', 'b.csv': 'Title,Year,Rating\n' }))).toBe(false)
  })

  it('makes completed films viewings or seen ones, plans the watchlist, and leaves the rest out', async () => {
    const read = await readFiles(simklReader, { 'SimklBackup.json': BACKUP })
    expect(read.records).toMatchObject([
      { kind: 'rating', rating: 8, ratedOn: '2024-03-07', film: { title: 'Stalker', ids: [{ authority: 'imdb', value: 'tt0010100' }, { authority: 'tmdb', value: '101' }, { authority: 'simkl', value: '101' }] } },
      { kind: 'viewing', watchedOn: '2024-03-06', isRewatch: true, privateNote: 'At the Rex.' },
      { kind: 'seen', seenOn: null, film: { title: 'Ikiru' } },
      { kind: 'watchlist', addedOn: null, film: { title: 'Persona' } },
      { kind: 'rating', rating: 2, film: { title: 'Dropped' } },
      { kind: 'viewing', watchedOn: '2024-01-01', film: { title: 'Akira' } }
    ])
    expect(read.leftOut.map(({ what, reason }) => [what, reason])).toEqual([
      ['Dropped (1979)', 'It was dropped: begun and not finished.'], ['Dull (1979)', 'It is marked as not interesting.'],
      ['A Series (1979)', 'It is a television series, not a film.'], ['Anime series (1979)', 'It is a television series, not a film.']
    ])
    expect(read.files).toEqual([{ path: 'SimklBackup.json', rows: 8, state: 'read', reason: null }])
  })

  it('reads the CSV: a byte order mark, the month first, a memo over two lines', async () => {
    const text = `\uFEFF${IN}\r\n101,,1398,tt0079944,,movie,Stalker,1979,,completed,3/4/2026,9,"Line one\r\nline two"\r\n102,,,,,movie,Ikiru,1952,,plan to watch,,,\r\n103,,,,,tv,A Series,1990,s1e2,watching,,,\r\n104,,,,,anime,Anime,1990,s1e2,completed,,,\r\n105,,,,,movie,Odd,1990,,completed,45/45/2026,,\r\n`
    const read = await readFiles(simklReader, { 'a.csv': text })
    expect(read.records).toMatchObject([
      { kind: 'rating', rating: 9, film: { title: 'Stalker', year: 1979 } },
      { kind: 'viewing', watchedOn: '2026-03-04', privateNote: 'Line one\r\nline two' },
      { kind: 'watchlist', film: { title: 'Ikiru' } }
    ])
    expect(read.leftOut.map(({ reason }) => reason)).toEqual(['It is a television series, not a film.', 'It is a television series, not a film.', '“45/45/2026” is not a date that can be read.'])
    const out = await readFiles(simklReader, { 'a.csv': `${OUT}\n101,Stalker,movie,1979,dropped,,,,,,1398,tt0079944\n` })
    expect([titles(out.records), out.leftOut.map(({ reason }) => reason)]).toEqual([[], ['It was dropped: begun and not finished.']])
  })

  it('reads a rating alone, also where the film is not an object of its own', async () => {
    const read = await readFiles(simklReader, { 'a.json': '{"movies":[{"title":"Ikiru","rating":9,"rated_at":"2024-03-07T12:00:00Z","year":"1952","ids":{"simkl":5}}],"shows":[]}' })
    expect(read.records).toMatchObject([{ kind: 'rating', rating: 9, ratedOn: '2024-03-07', film: { title: 'Ikiru', year: 1952, ids: [{ authority: 'simkl', value: '5' }] } }])
    expect(read.leftOut).toEqual([])
  })

  it('says of a broken backup what is wrong', async () => {
    const read = await readFiles(simklReader, { 'a.json': BACKUP.slice(0, 300), 'b.json': '{"movies":[1,{"movie":{}}]}', 'c.json': '{}' })
    expect(read.files.map(({ state, reason }) => [state, reason])).toEqual([
      ['notRead', 'The file is not whole: it is not valid JSON. Export it again.'], ['notRead', '2 of its 2 records could not be read.'], ['leftOut', 'It does not hold Simkl’s films.']
    ])
  })
})
