import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movaryReader } from '../../../../../src/main/importing/formats/movary/reader'
import { aParcel, ofKind, readFiles } from '../../../../support/readers/parcels'

const HISTORY = 'title,year,tmdbId,imdbId,watchedAt,comment,location'

/** As PHP's fputcsv writes a cell: a quotation mark is doubled, unless a backslash stands before it. */
function php(cell: string): string {
  if (!/[",\\\s]/.test(cell)) return cell
  let inside = ''
  let isEscaped = false
  for (const letter of cell) {
    if (letter === '"' && !isEscaped) inside += '"'
    isEscaped = letter === '\\' ? true : letter === '"' ? isEscaped : false
    if (letter === '"') isEscaped = false
    inside += letter
  }
  return `"${inside}"`
}

describe('Movary', () => {
  it('is recognised by its columns', async () => {
    for (const last of ['watchedAt,comment,location', 'userRating', 'addedAt']) expect(await movaryReader.recognises(aParcel({ 'x.csv': `title,year,tmdbId,imdbId,${last}\n` }))).toBe(true)
    expect(await movaryReader.recognises(aParcel({ 'x.csv': 'Title,Year,tmdbID,Rating10\n' }))).toBe(false)
  })

  it('reads plays with the note and the place, ratings of ten and the watchlist', async () => {
    const read = await readFiles(movaryReader, {
      'history.csv': `${HISTORY}\nStalker,1979,1398,tt0079944,2026-04-18,"Said \\"no\\", twice","Le Rex"\nIkiru,1952,3782,tt0044741,,,\n`,
      'ratings.csv': 'title,year,tmdbId,imdbId,userRating\nStalker,1979,1398,tt0079944,9\nIkiru,1952,3782,tt0044741,0\n',
      'watchlist.csv': 'title,year,tmdbId,imdbId,addedAt\nPersona,1966,797,tt0060827,2026-01-02\n'
    })
    expect(read.records).toMatchObject([
      { kind: 'viewing', file: 'history.csv', line: 2, watchedOn: '2026-04-18', privateNote: 'Said \\"no\\", twice', place: 'Le Rex', film: { title: 'Stalker', year: 1979, ids: [{ authority: 'imdb', value: 'tt0079944' }, { authority: 'tmdb', value: '1398' }] } },
      { kind: 'viewing', watchedOn: null, line: 3 },
      { kind: 'rating', rating: 9 },
      { kind: 'watchlist', addedOn: '2026-01-02' }
    ])
    expect(read.leftOut.map(({ file, reason }) => [file, reason])).toEqual([['ratings.csv', '“0” is not a rating from 1 to 10.']])
  })

  it('reads whatever PHP writes as a note', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\\', '\\"', ';', '👩🏽‍🚀'), minLength: 1, maxLength: 12 })
    // A backslash at the very end makes a cell that PHP itself cannot read back.
    const comment = word.filter((text) => text.trim() === text && !text.endsWith('\\'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ title: fc.constantFrom('Stalker', '8½', 'WALL·E', '1984', 'A, B'), comment }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const text = `${HISTORY}\n${rows.map(({ title, comment }) => `${php(title)},1979,1398,tt0079944,2026-04-18,${php(comment)},x\n`).join('')}`
        const read = await readFiles(movaryReader, { 'h.csv': text })
        expect(ofKind(read, 'viewing').map(({ film, privateNote }) => ({ title: film.title, comment: privateNote }))).toEqual(rows)
      }),
      { numRuns: 200 }
    )
  })
})
