import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterboxdReader } from '../../../../../src/main/importing/formats/letterboxd/reader'
import { anExport, DIARY, FILMS, OLD_DIARY, table, withLf } from '../../../../support/letterboxdExport'
import { aParcel, type Collected, type Files, ofKind, readFiles } from '../../../../support/readers/parcels'

const read = (files: Files, options: Parameters<typeof readFiles>[2] = {}): Promise<Collected> => readFiles(letterboxdReader, files, options)
const reasons = ({ leftOut }: Collected): [string, number | null, string][] => leftOut.map(({ file, line, reason }) => [file, line, reason])

describe('a made-up export of Letterboxd', () => {
  it('brings in everything but what was deleted and orphaned, which it offers', async () => {
    const all = await read(anExport())
    expect(all.records.filter(({ file }) => /^(?:deleted|orphaned)/.test(file))).toEqual([])
    expect(all.offers).toEqual({ deleted: 3, orphaned: 1, tv: 0, ratings: 0 })
    expect(all.files.filter(({ path }) => /^(?:deleted|orphaned)/.test(path)).every(({ state }) => state === 'leftOut')).toBe(true)
    expect(reasons(all)).toEqual([
      ['diary.csv', 6, '“6” is not a rating from half a star to five. The rest of the row was read.'],
      ['likes/reviews.csv', 2, 'It is a like of somebody’s review, and the file has nothing of that but its address.'],
      ['profile.csv', 2, 'No other file of the export says which film this favourite is.'],
      ['deleted/lists/gone.csv', 3, 'It was deleted on Letterboxd. It can be brought in by an option.'],
      ['deleted/lists/gone.csv', 6, 'It was deleted on Letterboxd. It can be brought in by an option.'],
      ['deleted/diary.csv', 2, 'It was deleted on Letterboxd. It can be brought in by an option.'],
      ['orphaned/reviews.csv', 2, 'Its film is no longer on Letterboxd. It can be brought in by an option.']
    ])
    const wanted = await read(anExport(), { withDeleted: true, withOrphaned: true })
    expect(wanted.records).toHaveLength(all.records.length + 4)
    expect(wanted.offers).toEqual(all.offers)
  })

  it('gives viewings their dates, tags and ratings, and the film’s own address', async () => {
    const [first, again] = ofKind(await read(anExport()), 'viewing')
    expect(first).toEqual({
      kind: 'viewing', file: 'diary.csv', line: 2, film: { title: 'Stalker', year: 1979, ids: [{ authority: 'letterboxd', value: 'boxd.it/st1' }] }, watchedOn: '2026-01-01', enteredOn: '2026-01-02',
      rating: 9, isRewatch: false, tags: ['cinema', 'Dr. Who\'s', '🎬'], joins: 'https://boxd.it/e1'
    })
    expect(again).toMatchObject({ rating: null, isRewatch: true, tags: [], joins: 'https://boxd.it/e2' })
  })

  it('tells films of one title and year apart by their ratings, else by their order', async () => {
    const things = ofKind(await read(anExport()), 'viewing').filter(({ film }) => film.title === 'The Thing')
    expect(things.map(({ film }) => film.ids?.[0]?.value)).toEqual(['boxd.it/th1', 'boxd.it/th2'])
  })

  it('reads reviews as Markdown and keeps their source', async () => {
    const [joined, alone] = ofKind(await read(anExport()), 'review')
    expect(joined).toMatchObject({ joins: 'https://boxd.it/e1', text: { body: 'I like *Stalker*.\n\n"Yes" & \\*no\\*', asCame: 'I like <i>Stalker<i>.\r\n\r\n"Yes" &amp; *no*' } })
    expect(alone).toMatchObject({ watchedOn: null, text: { body: 'No day.', asCame: null } })
  })

  it('reads lists of the same name with their notes, and favourites that are known as likes', async () => {
    const all = await read(anExport())
    expect(ofKind(all, 'list').map(({ name, list, tags, description }) => [name, list, tags, description])).toEqual([
      ['❦', 'lists/null-35233908.csv', ['a tag', 'another'], 'Some *text*, "quoted"\n\nand more'],
      ['❦', 'lists/old.csv', [], null]
    ])
    expect(ofKind(all, 'listEntry').map(({ film, position, note }) => [film.title, position, note])).toEqual([['Stalker', 0, null], ['Ikiru', 1, 'Note **bold**'], ['Persona', 0, null]])
    expect(ofKind(all, 'like').filter(({ file }) => file === 'profile.csv').map(({ film }) => film.title)).toEqual(['Stalker'])
    expect(ofKind(all, 'note')).toMatchObject([{ address: 'https://boxd.it/c1', writtenOn: '2026-01-02', origin: 'Letterboxd comment', text: { body: "Thanks, I didn't **know.**" } }])
  })

  it('reads the same with LF', async () => {
    const [crlf, lf] = [await read(anExport()), await read(withLf(anExport()))]
    expect(lf.records.map((record) => JSON.stringify(record).replaceAll('\\r', ''))).toEqual(crlf.records.map((record) => JSON.stringify(record).replaceAll('\\r', '')))
    expect(lf.files).toEqual(crlf.files)
  })

  it('reads a diary of 2015, and columns in another order and case', async () => {
    const old = await read({ 'd.csv': table(OLD_DIARY, [['2015-01-02', 'Ikiru', '1952', 'http://letterboxd.com/someone/film/ikiru/', '4', 'a', '2015-01-01']]), 'r.csv': 'RATING,name,letterboxd uri,Year,date\nx,Ikiru,https://letterboxd.com/film/ikiru/,1952,\n"4,5",Ikiru,https://letterboxd.com/film/ikiru/,1952,\n' })
    expect(ofKind(old, 'viewing')).toMatchObject([{ rating: 8, watchedOn: '2015-01-01', film: { ids: [{ value: 'letterboxd.com/film/ikiru' }] } }])
    expect(ofKind(old, 'rating')).toMatchObject([{ rating: 9, ratedOn: null }])
    expect(reasons(old)).toEqual([['r.csv', 2, '“x” is not a rating from half a star to five.']])
  })

  it('is recognised by a single file of it, also after a mark of git', async () => {
    for (const [path, content] of Object.entries(anExport())) expect(await letterboxdReader.recognises(aParcel({ 'x.csv': content })), path).toBe(!/^likes\/(?:r|l)/.test(path))
    expect(await letterboxdReader.recognises(aParcel({ 'x.csv': `<<<<<<< HEAD\n${table(DIARY, [])}` }))).toBe(true)
    expect(await letterboxdReader.recognises(aParcel({ 'x.csv': 'LetterboxdURI,Title,Year,Rating\n' }))).toBe(false)
    expect(await letterboxdReader.recognises(aParcel({ 'x.csv': '' }))).toBe(false)
  })

  it('asks for a name where that is all that tells what a file is', async () => {
    const { files } = await read({ 'films (2).csv': table(FILMS, []), 'my-watchlist.csv': table(FILMS, []) })
    expect(files).toEqual([
      { path: 'my-watchlist.csv', rows: 0, state: 'read', reason: null },
      { path: 'films (2).csv', rows: 0, state: 'notRead', reason: 'Its name does not tell which of three files with the same columns it is. Name it watched.csv, watchlist.csv or likes/films.csv, and bring it in again.' }
    ])
  })

  it('leaves out what is no row: marks of git, rows too short or too long, days that are none, zero bytes', async () => {
    const row = '2026-01-02,Ikiru,1952,https://boxd.it/e1,,,,'
    const spoilt = await read({
      'diary.csv': `<<<<<<< HEAD\n${DIARY.join(',')}\n${row}2026-01-01\n=======\n${row}2026-01-01\n>>>>>>> other\n2026-01-02,Ikiru\n${row}2026-01-01,x\n${row.replace('e1', 'e2')}2026-02-31\n`,
      'deleted/comments.csv': new Uint8Array(500), 'empty.csv': '', LICENSE: 'words'
    })
    expect(ofKind(spoilt, 'viewing')).toHaveLength(1)
    expect(reasons(spoilt).map(([, line, reason]) => [line, reason.slice(0, 40)])).toEqual([
      [1, 'It is a mark of a version control progra'], [4, 'It is a mark of a version control progra'], [5, 'The same row stands in the file twice.'], [6, 'It is a mark of a version control progra'],
      [7, 'The row has 2 columns where the file has'], [8, 'The row has 9 columns where the file has'], [9, '“2026-02-31” is not a date that can be r'], [1, 'The file holds nothing but zero bytes.']
    ])
    expect(spoilt.files.map(({ path, state }) => [path, state])).toEqual([['diary.csv', 'partly'], ['empty.csv', 'leftOut'], ['LICENSE', 'leftOut'], ['deleted/comments.csv', 'notRead']])
  })

  it('has every row added or left out, whatever stands in it', async () => {
    const cell = fc.constantFrom('', 'Ikiru', 'x', '1952', '2026-01-02', '2026-02-31', '5', '0', 'Yes', 'a, b', 'https://boxd.it/e1', '"', 'a\nb', '<i>x', '03/04/05')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 10 }), { maxLength: 8 }), fc.constantFrom('diary.csv', 'watched.csv', 'ratings.csv'), async (rows, path) => {
        const header = path === 'diary.csv' ? DIARY : path === 'watched.csv' ? FILMS : [...FILMS, 'Rating']
        const all = await read({ [path]: table(header, rows) })
        const added = new Set(all.records.map(({ line }) => line))
        const told = new Set([...added, ...all.leftOut.map(({ line }) => line)])
        expect(all.files).toHaveLength(1)
        expect(all.files[0]?.rows).toBe(told.size)
      }),
      { numRuns: 200 }
    )
  })
})
