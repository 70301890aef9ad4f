import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { imdbReader } from '../../../../../src/main/importing/formats/imdb/reader'
import { aParcel, csv, ofKind, readFiles, titles } from '../../../../support/readers/parcels'

const V1 = '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"'
const V1_HALF = 'Const,Your Rating,Date Added,Title,Title Type,Directors,IMDb Rating,Runtime (mins),Year,Genres,Num Votes'
const V2_RATINGS = 'Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors'
const V2_LIST = 'Position,Const,Created,Modified,Description,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors'
const V2_OWN = `${V2_LIST},Your Rating,Date Rated`
const V3_RATINGS = 'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors'
const V3_LIST = 'Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated'

const V3 = `${V3_RATINGS}\ntt0079944,10,2026-04-18,"Stalker","Сталкер",https://www.imdb.com/title/tt0079944,Movie,8.1,162,1979,"Drama, Sci-Fi",150000,1979-05,"Andrei Tarkovsky"\n`

describe('IMDb', () => {
  it('is recognised by each of its headers, whatever the file is called and in whatever order the columns stand', async () => {
    for (const header of [V1, V1_HALF, V2_RATINGS, V2_LIST, V2_OWN, V3_RATINGS, V3_LIST, V3_RATINGS.split(',').toReversed().join(',')]) {
      expect(await imdbReader.recognises(aParcel({ '5d2f6c1e.csv': `${header}\n` })), header).toBe(true)
    }
    expect(await imdbReader.recognises(aParcel({ 'ratings.csv': 'Date,Name,Year,Letterboxd URI,Rating\n', 'notes.md': V3 }))).toBe(false)
    expect(await imdbReader.recognises(aParcel({ 'a.csv': Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(`${V2_RATINGS}\n`, 'utf-16le')]) }))).toBe(true)
  })

  it('reads a rating with the facts beside it: ten is five stars', async () => {
    const read = await readFiles(imdbReader, { '5d2f6c1e.csv': V3 })
    expect(read.records).toEqual([
      {
        kind: 'rating', file: '5d2f6c1e.csv', line: 2, rating: 10, ratedOn: '2026-04-18',
        film: {
          title: 'Stalker', year: 1979, originalTitle: 'Сталкер', ids: [{ authority: 'imdb', value: 'tt0079944' }],
          facts: { runtimeMinutes: 162, genres: ['Drama', 'Sci-Fi'], directors: ['Andrei Tarkovsky'], releasedOn: '1979-05' }
        }
      }
    ])
    expect(read.files).toEqual([{ path: '5d2f6c1e.csv', rows: 1, state: 'read', reason: null }])
    expect(read.offers.ratings).toBe(1)
  })

  it('makes viewings of the days of ratings only when asked to', async () => {
    const read = await readFiles(imdbReader, { 'a.csv': V3 }, { ratingsAreViewings: true })
    expect(read.records).toMatchObject([{ kind: 'viewing', watchedOn: '2026-04-18', rating: 10 }])
  })

  it('reads the first generation: every cell quoted, dates of its own, genres in small letters', async () => {
    const row = '"1","tt0087182","Tue Jul  9 15:40:37 2013","","","La città incantata","Feature Film","Hayao Miyazaki","7","8.5","125","2001","animation, sci_fi, film_noir","1","2001-07-20","http://www.imdb.com/title/tt0087182/"'
    const ratings = await readFiles(imdbReader, { 'ratings.csv': `${V1}\n${row}\n` })
    expect(ratings.records).toMatchObject([{ kind: 'rating', rating: 7, ratedOn: '2013-07-09', film: { title: 'La città incantata', facts: { genres: ['Animation', 'Sci-Fi', 'Film-Noir'] } } }])
    const watchlist = await readFiles(imdbReader, { 'WATCHLIST.csv': `${V1}\n${row.replace('Tue Jul  9 15:40:37 2013', 'Sat Apr 23 08:36:35 2011')}\n` })
    expect(watchlist.records).toMatchObject([{ kind: 'rating', rating: 7, ratedOn: null }, { kind: 'watchlist', addedOn: '2011-04-23', note: null }])
  })

  it('reads a list by its file’s name, with notes, and the ratings that are filled in it', async () => {
    const rows = csv([
      ['1', 'tt0044741', '2024-01-02', '2024-01-03', 'The swing.', 'Ikiru', 'Ikiru', '', 'Movie', '8.3', '143', '1952', 'Drama', '1', '1952-10-09', 'Akira Kurosawa', '9', '2024-02-03'],
      ['2', 'tt0060827', '2024-01-04', '', '', 'Persona', 'Persona', '', 'Short', '8', '83', '1966', '', '', '', '', '', '']
    ])
    const read = await readFiles(imdbReader, { 'lists/Quiet endings.csv': `${V3_LIST}\n${rows}` })
    expect(read.records).toMatchObject([
      { kind: 'list', list: 'lists/Quiet endings.csv', name: 'Quiet endings' },
      { kind: 'rating', rating: 9, ratedOn: '2024-02-03' },
      { kind: 'listEntry', position: 0, note: 'The swing.', addedOn: '2024-01-02', film: { title: 'Ikiru' } },
      { kind: 'listEntry', position: 1, note: null, film: { title: 'Persona' } }
    ])
  })

  it('leaves television, games and people out with the reason, and brings television when asked for', async () => {
    const types = ['tvSeries', 'TV Mini Series', 'tvEpisode', 'TV Episode', 'videoGame', 'tvMovie', 'TV Special', 'video', 'short', 'TV Movie', 'Movie', 'Feature Film']
    const text = `${V2_RATINGS}\n${types.map((type, index) => `tt00000${10 + index},7,2020-01-01,T${index},u,${type},8,100,2000,Drama,9,2000-01-01,X\n`).join('')}`
    const read = await readFiles(imdbReader, { 'a.csv': text })
    expect(titles(read.records)).toEqual(['T5 (2000)', 'T6 (2000)', 'T7 (2000)', 'T8 (2000)', 'T9 (2000)', 'T10 (2000)', 'T11 (2000)'])
    expect(read.offers.tv).toBe(4)
    const [series, episode] = ['It is a television series, not a film.', 'It is an episode of a television series, not a film.']
    expect(read.leftOut.map(({ reason }) => reason)).toEqual([series, series, episode, episode, 'It is a video game, not a film.'])
    expect(read.files).toMatchObject([{ rows: 12, state: 'read' }])
    expect(ofKind(await readFiles(imdbReader, { 'a.csv': text }, { withTv: true }), 'rating').map(({ film }) => film.tv ?? null).slice(0, 4)).toEqual(['series', 'series', 'episode', 'episode'])
  })

  it('reads Windows’ encoding, and never takes an address over', async () => {
    const text = `${V2_RATINGS}\ntt0042876,8,2020-01-01,Amélie – “Ó”,javascript:alert(1),movie,8,100,2001,Comedy,9,2001,Jean-Pierre Jeunet\n`
    const read = await readFiles(imdbReader, { 'a.csv': iconv.encode(text, 'windows-1252') })
    expect(read.records).toMatchObject([{ film: { title: 'Amélie – “Ó”', ids: [{ authority: 'imdb', value: 'tt0042876' }] } }])
    expect(JSON.stringify(read)).not.toContain('javascript')
  })

  it('reads dates that a spreadsheet has turned round, and asks where one can be read in two ways', async () => {
    const rows = (days: readonly string[]): string => `${V2_RATINGS}\n${days.map((day, index) => `tt000001${index},7,${day},T${index},u,movie,8,100,2000,Drama,9,2000,X\n`).join('')}`
    const clear = await readFiles(imdbReader, { 'a.csv': rows(['3/4/2026', '4/18/2026']) })
    expect(ofKind(clear, 'rating').map(({ ratedOn }) => ratedOn)).toEqual(['2026-03-04', '2026-04-18'])
    const unclear = await readFiles(imdbReader, { 'a.csv': rows(['3/4/2026', '2026-04-18']) })
    expect(unclear.doubts).toEqual([{ file: 'a.csv', example: '3/4/2026' }])
    expect(unclear.leftOut).toMatchObject([{ kind: 'ratings', line: 2, what: 'T0 (2000)', reason: '“3/4/2026” can be read in two ways: say which part is the day.' }])
    expect(ofKind(await readFiles(imdbReader, { 'a.csv': rows(['3/4/2026']) }, { dateOrder: 'day-first' }), 'rating')).toMatchObject([{ ratedOn: '2026-04-03' }])
  })

  it('says of each bad row and file what is wrong with it', async () => {
    const read = await readFiles(imdbReader, {
      'a.csv': `${V2_RATINGS}\ntt0000010,11,2020-01-01,T,u,movie,8,100,2000,Drama,9,2000,X\ntt0000011,,,No rating,u,movie\ntt0000012,7,2020-01-01,,u,movie\ntt0000013,7,,No date,u,movie\n`,
      'people.csv': 'Position,Const,Created,Modified,Description,Name,Known For,Birth Date\n1,nm0000001,2020-01-01,,,Somebody,,\n',
      'nul.csv': Buffer.alloc(2_000),
      'empty.csv': ''
    })
    expect(read.leftOut.map(({ line, reason }) => [line, reason])).toEqual([[2, '“11” is not a rating from 1 to 10.'], [3, 'It has no rating.'], [4, 'It has no title.']])
    expect(titles(read.records)).toEqual(['No date'])
    expect(read.files.map(({ path, state }) => `${path} ${state}`).join(', ')).toMatch(/^a\.csv partly, people\.csv leftOut, nul\.csv (?:notRead|leftOut), empty\.csv leftOut$/)
    for (const { state, reason } of read.files) if (state !== 'read') expect(reason).toMatch(/^[A-Z\d].*\.$/)
  })
})
