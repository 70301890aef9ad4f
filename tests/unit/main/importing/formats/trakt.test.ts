import { describe, expect, it } from 'vitest'
import { traktReader } from '../../../../../src/main/importing/formats/trakt/reader'
import { aParcel, ofKind, readFiles, readParcel, titles } from '../../../../support/readers/parcels'

const movie = (title: string, year: number | null, trakt: number): object => ({ title, year, ids: { trakt, slug: 'a-slug', imdb: `tt00${trakt}00`, tmdb: trakt + 1, plex: { guid: 'x', slug: 'y' } } })
const stalker = movie('Stalker', 1979, 120)
const ikiru = movie('Ikiru', 1952, 121)
const episode = { type: 'episode', episode: { title: 'Pilot', number: 1, season: 1, ids: { trakt: 9 } }, show: { title: 'A Series', year: 1990, ids: { trakt: 8 } } }
const day = (hour: string): string => `2024-03-07T${hour}:00.000Z`
/** The day here on which that instant fell: the tests run in any zone. */
const here = (instant: string): string => {
  const at = new Date(instant)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

const EXPORT = {
  'watched-movies.json': JSON.stringify([{ plays: 1, last_watched_at: day('01:00'), last_updated_at: day('01:00'), movie: stalker }, { plays: 2, last_watched_at: day('02:00'), movie: ikiru }]),
  'watched-history-1.json': JSON.stringify([
    { id: 1, watched_at: day('23:30'), action: 'scrobble', type: 'movie', movie: stalker },
    { id: 2, watched_at: 'unknown', action: 'watch', type: 'movie', movie: stalker },
    { id: 3, watched_at: day('20:00'), action: 'checkin', ...episode }
  ]),
  'ratings-movies.json': JSON.stringify([{ rated_at: day('19:37'), rating: 8, type: 'movie', movie: stalker }]),
  'ratings-shows.json': JSON.stringify([{ rated_at: day('19:37'), rating: 8, type: 'show', show: { title: 'A Series', year: 1990, ids: { trakt: 8 } } }]),
  'lists-watchlist.json': JSON.stringify([{ rank: 1, id: 100001, listed_at: day('10:00'), notes: 'Great movie', type: 'movie', movie: ikiru }]),
  'lists-favorites.json': JSON.stringify([{ rank: 1, id: 5, listed_at: day('10:00'), notes: null, type: 'movie', movie: stalker }]),
  'lists-list-99999-quiet-endings.json': JSON.stringify([
    { rank: 1, id: 1, listed_at: day('10:00'), notes: 'The swing.', type: 'movie', movie: ikiru },
    { rank: 2, id: 2, listed_at: day('10:00'), notes: null, type: 'person', person: { name: 'Setsuko Hara', ids: { trakt: 7 } } }
  ]),
  'lists-lists.json': JSON.stringify([
    { name: 'Quiet endings', description: 'In no hurry.', privacy: 'private', display_numbers: true, created_at: day('10:00'), item_count: 2, ids: { slug: 'quiet-endings', trakt: 99999 } },
    { name: 'Empty', description: '', privacy: 'public', item_count: 0, ids: { slug: 'empty', trakt: 5 } }
  ]),
  'comments-movies.json': JSON.stringify([
    { id: 1, created_at: day('10:00'), comment: 'Long. [spoiler]The dog stays.[/spoiler]', spoiler: true, movie: stalker },
    { type: 'movie', movie: ikiru, comment: { id: 77, comment: 'You are right.', spoiler: false, parent_id: 55, created_at: day('10:00') } }
  ]),
  'collection-movies.json': JSON.stringify([{ collected_at: day('10:00'), movie: stalker }]),
  'user-profile.json': '{"username":"me"}',
  '_errors.json': '[]'
}

describe('Trakt', () => {
  it('is recognised in both layouts, as one file, as CSV, and when everything in it is empty', async () => {
    expect(await traktReader.recognises(aParcel(EXPORT))).toBe(true)
    expect(await traktReader.recognises(aParcel({ 'me/watched/history-1.json': EXPORT['watched-history-1.json'] }))).toBe(true)
    expect(await traktReader.recognises(aParcel({ 'x.json': JSON.stringify(JSON.parse(EXPORT['ratings-movies.json']), null, 4) }))).toBe(true)
    expect(await traktReader.recognises(aParcel({ 'x.csv': 'rated_at,type,title,year,trakt_rating,trakt_id,imdb_id\n' }))).toBe(true)
    expect(await traktReader.recognises(aParcel({ 'watched-history-1.json': '[]', 'ratings-movies.json': '[]', 'lists-watchlist.json': '[]' }))).toBe(true)
    expect(await traktReader.recognises(aParcel({ 'watched-history-1.json': '[1]', 'b.json': '{"movies":[{"movie":{"ids":{"simkl":1}}}]}' }))).toBe(false)
  })

  it('brings plays on the days they fell on here, and films that are only marked watched', async () => {
    const read = await readFiles(traktReader, EXPORT)
    expect(ofKind(read, 'viewing').map(({ watchedOn, film }) => [film.title, watchedOn])).toEqual([['Stalker', here(day('23:30'))], ['Stalker', null]])
    expect(ofKind(read, 'seen').map(({ film, seenOn }) => [film.title, seenOn])).toEqual([['Ikiru', here(day('02:00'))]])
    expect(ofKind(read, 'viewing')[0]?.film).toEqual({
      title: 'Stalker', year: 1979, ids: [{ authority: 'imdb', value: 'tt0012000' }, { authority: 'tmdb', value: '121' }, { authority: 'trakt', value: '120' }]
    })
  })

  it('brings ratings, the watchlist, favourites, lists and comments', async () => {
    const read = await readFiles(traktReader, EXPORT)
    expect(ofKind(read, 'rating')).toMatchObject([{ rating: 8, film: { title: 'Stalker' } }])
    expect(ofKind(read, 'watchlist')).toMatchObject([{ note: 'Great movie', film: { title: 'Ikiru' } }])
    expect(ofKind(read, 'like')).toMatchObject([{ film: { title: 'Stalker' } }])
    expect(ofKind(read, 'list').map(({ name, isRanked = false, isPrivate = false }) => `${name} ${isRanked} ${isPrivate}`).toSorted()).toEqual(['Empty false false', 'Favourites false false', 'Quiet endings true true'])
    expect(ofKind(read, 'listEntry').map(({ list, film, note, position }) => [list, film.title, note, position])).toEqual([
      ['lists-favorites.json', 'Stalker', null, 0],
      ['lists-list-99999-quiet-endings.json', 'Ikiru', 'The swing.', 0]
    ])
    expect(ofKind(read, 'review')).toMatchObject([{ text: { body: 'Long. ||The dog stays.||', asCame: 'Long. [spoiler]The dog stays.[/spoiler]', hasSpoilers: true } }])
    expect(ofKind(read, 'note')).toMatchObject([{ text: { body: 'You are right.' }, address: 'https://trakt.tv/comments/77', origin: 'Trakt' }])
  })

  it('leaves out what Matinee has no place for, with the reason, and ends every file once', async () => {
    const read = await readFiles(traktReader, EXPORT)
    expect(read.leftOut.map(({ file, what, reason }) => [file, what, reason]).toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      ['collection-movies.json', 'Stalker (1979)', 'It says that you own the film. Matinee keeps no shelf of films owned.'],
      ['lists-list-99999-quiet-endings.json', 'Setsuko Hara', 'It is a person, not a film.'],
      ['ratings-shows.json', 'A Series (1990)', 'It is a television series, not a film.'],
      ['watched-history-1.json', 'A Series: Pilot', 'It is an episode of a television series, not a film.'],
      ['watched-movies.json', 'Stalker (1979)', 'The history says the same, play by play.']
    ])
    expect(read.offers.tv).toBe(2)
    expect(read.files.map(({ path }) => path).toSorted()).toEqual(Object.keys(EXPORT).toSorted())
    expect(read.files.filter(({ state }) => state !== 'read').map(({ path, state }) => [path, state])).toEqual([['user-profile.json', 'leftOut'], ['_errors.json', 'leftOut']])
  })

  it('reads the old layout alike', async () => {
    const read = await readFiles(traktReader, {
      'me/watched/watched-movies.json': EXPORT['watched-movies.json'], 'me/watched/history-1.json': EXPORT['watched-history-1.json'],
      'me/ratings/ratings-movies.json': EXPORT['ratings-movies.json'], 'me/lists/watchlist.json': EXPORT['lists-watchlist.json']
    })
    expect(read.records.map(({ kind }) => kind).toSorted()).toEqual(['rating', 'seen', 'viewing', 'viewing', 'watchlist'])
  })

  it('never takes somebody else’s comment for mine, and names a list of a file’s own after it', async () => {
    const liked = [{ liked_at: day('10:00'), type: 'comment', comment: { id: 1, comment: 'Not mine.', parent_id: 0, created_at: day('10:00') }, movie: stalker }]
    const read = await readFiles(traktReader, {
      'likes-comments.json': JSON.stringify(liked), 'x.json': JSON.stringify(liked), 'me/lists/top-10.json': JSON.stringify([{ rank: 1, listed_at: day('10:00'), notes: null, type: 'movie', movie: ikiru }])
    })
    expect(read.records).toMatchObject([{ kind: 'list', name: 'top 10' }, { kind: 'listEntry', film: { title: 'Ikiru' } }])
    expect(read.leftOut.map(({ file }) => file)).toEqual(['x.json'])
  })

  it('keeps private notes on films private, and favourites in two files as one list', async () => {
    const favourite = (movie: object): string => JSON.stringify([{ rank: 1, listed_at: day('10:00'), notes: null, type: 'movie', movie }])
    const read = await readFiles(traktReader, {
      'notes-movies.json': JSON.stringify([{ type: 'movie', movie: ikiru, note: { id: 1, notes: 'Ask M.', privacy: 'private', spoiler: false, created_at: day('10:00') } }]),
      'lists-favorites-1.json': favourite(stalker), 'lists-favorites-2.json': favourite(ikiru), 'watched-playback.json': '[{"progress":50}]'
    })
    expect(ofKind(read, 'review')).toMatchObject([{ text: { body: 'Ask M.', isPrivate: true }, film: { title: 'Ikiru' } }])
    expect(ofKind(read, 'list')).toHaveLength(1)
    expect(ofKind(read, 'listEntry').map(({ film, position }) => [film.title, position])).toEqual([['Stalker', 0], ['Ikiru', 1]])
    expect(read.files.filter(({ state }) => state !== 'read').map(({ path }) => path)).toEqual(['watched-playback.json'])
  })

  it('reads the CSV form', async () => {
    const head = 'rated_at,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,tvdb_id,url,released,season_number,episode_number,episode_title,episode_released,episode_trakt_rating,episode_trakt_id,episode_imdb_id,episode_tmdb_id,episode_tvdb_id,genres,rating'
    const read = await readFiles(traktReader, { 'r.csv': `${head}\n2024-03-07T12:00:00.000Z,movie,Stalker,1979,8.1,120,tt0079944,1398,,u,1979-05-25,,,,,,,,,,"drama,science-fiction",9\n2024-03-07T12:00:00.000Z,episode,A Series,1990,8,8,tt1,2,3,u,1990-01-01,1,1,Pilot,,,,,,,,7\n` })
    expect(read.records).toMatchObject([{ kind: 'rating', rating: 9, ratedOn: '2024-03-07', film: { title: 'Stalker', facts: { releasedOn: '1979-05-25', genres: ['drama', 'science-fiction'] } } }])
    expect(read.offers.tv).toBe(1)
  })

  it('leaves a file out that is larger than it reads at once', async () => {
    const parcel = aParcel({ 'watched-history-1.json': '[]', 'ratings-movies.json': '[]' })
    const files = parcel.files.map((file, index) => (index === 0 ? { ...file, size: 300 * 1024 * 1024 } : file))
    const read = await readParcel(traktReader, { ...parcel, files })
    expect(read.files.map(({ state, reason }) => [state, reason])).toEqual([['notRead', 'The file is larger than 256 MB, more than Matinee reads of this kind of file.'], ['read', null]])
  })

  it('says of broken files and records what is wrong, and reads the rest', async () => {
    const read = await readFiles(traktReader, {
      'watched-history-1.json': '[{"id":1,"watched_at":"2024',
      'watched-history-2.json': JSON.stringify([{ watched_at: 'yesterday', movie: stalker }, { watched_at: day('10:00'), movie: { ids: {} } }, 7, { watched_at: day('10:00'), movie: movie('\ud800__proto__', 10, 1) }]),
      'ratings-movies.json': Buffer.alloc(500),
      'lists-watchlist.json': '{"a":1}',
      'comments-movies.json': '[]'
    })
    expect(titles(read.records)).toEqual(['\uFFFD__proto__'])
    expect(read.leftOut.map(({ reason }) => reason)).toEqual(['“yesterday” is not a time that can be read.', 'It has no title.', 'It is none of the records that Trakt exports.'])
    expect(Object.fromEntries(read.files.map(({ path, state }) => [path, state]))).toEqual({
      'watched-history-1.json': 'notRead', 'watched-history-2.json': 'partly', 'ratings-movies.json': 'notRead', 'lists-watchlist.json': 'notRead', 'comments-movies.json': 'read'
    })
  })
})
