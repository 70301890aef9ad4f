import { describe, expect, it } from 'vitest'
import { bytesOf, readMapped, recognisesMapped } from '../../../support/importing/mapped'

const mapping = { columns: { '0': 'title', '1': 'year' }, scale: null, dateOrder: null, rowsAre: 'seen' } as const

describe('any CSV', () => {
  it('is a table of two columns and two rows, whatever its columns are called', async () => {
    expect(await recognisesMapped({ 'films.csv': 'Titel;Jahr\nIkiru;1952\n' })).toBe(true)
    expect(await recognisesMapped({ 'films.tsv': 'a\tb\nc\td\n' })).toBe(true)
    expect(await recognisesMapped({ 'export.txt': 'Title,Year\nIkiru,1952\nStalker,1979\n' })).toBe(true)
    expect(await recognisesMapped({ 'films.csv': 'Titel;Jahr\n' })).toBe(false)
    expect(await recognisesMapped({ 'films.csv': 'only\none\ncolumn\n' })).toBe(false)
    expect(await recognisesMapped({ 'films.csv': '' })).toBe(false)
    expect(await recognisesMapped({ 'films.csv': new Uint8Array(500) })).toBe(false)
    expect(await recognisesMapped({ 'letter.txt': 'Dear all,\nit rains, and rains, and rains.\nYours,\nAkira' })).toBe(false)
    expect(await recognisesMapped({ 'page.html': '<p>a,b\nc,d\n' })).toBe(false)
  })

  it('reads German columns in Windows-1252 with semicolons', async () => {
    const text = 'Filmtitel;Erscheinungsjahr;Gesehen am;Bewertung (1-10);Kritik;Schlagwörter\r\nDas Boot;1981;03.05.2021;9;Übermäßig eng.;U-Boot, Kino\r\n'
    const { records, leftOut, files } = await readMapped({ 'filme.csv': bytesOf(text, 'windows-1252') })
    expect(leftOut).toEqual([])
    expect(files).toEqual([{ path: 'filme.csv', rows: 1, state: 'read', reason: null }])
    expect(records).toEqual([
      { kind: 'viewing', file: 'filme.csv', line: 2, film: { title: 'Das Boot', year: 1981 }, watchedOn: '2021-05-03', rating: 9, review: { body: 'Übermäßig eng.', asCame: null }, tags: ['U-Boot', 'Kino'] }
    ])
  })

  it('makes Markdown of reviews that are HTML, keeps them as they came, and leaves text as text', async () => {
    const rows = 'Title,Review\nStalker,"Slow,<br>and <i>right</i> *now*."\nIkiru,Snow.\n'
    const reviews = async (options: Parameters<typeof readMapped>[1] = {}) => (await readMapped({ 'a.csv': rows }, options)).records.flatMap((record) => (record.kind === 'review' ? [record.text] : []))
    expect(await reviews()).toEqual([{ body: 'Slow,\nand *right* \\*now\\*.', asCame: 'Slow,<br>and <i>right</i> *now*.' }, { body: 'Snow.', asCame: null }])
    const columns = { '0': 'title', '1': 'review' } as const
    expect((await reviews({ mapping: { columns, scale: null, dateOrder: null, rowsAre: 'seen', reviewsAre: 'text' } }))[0]).toEqual({ body: 'Slow,<br>and <i>right</i> *now*.', asCame: null })
  })

  it('reads a file without column names by what stands in it', async () => {
    const { records } = await readMapped({ 'log.csv': 'Stalker,1979,2021-05-03,4.5\nIkiru,1952,2021-06-01,5\nPersona,1966,2021-06-09,3\n' })
    expect(records).toHaveLength(3)
    expect(records[0]).toMatchObject({ kind: 'viewing', film: { title: 'Stalker', year: 1979 }, watchedOn: '2021-05-03', rating: 9, line: 1 })
  })

  it('takes a first row for a row although a column could be called "movie" too', async () => {
    const { records } = await readMapped({ 'a.csv': 'tt0044741,movie,Ikiru,1952\ntt0079944,movie,Stalker,1979\ntt0060827,short,Persona,1966\n' })
    expect(records.map((record) => ('film' in record ? `${record.film.title} ${record.film.ids?.[0]?.value}` : ''))).toEqual(['Ikiru tt0044741', 'Stalker tt0079944', 'Persona tt0060827'])
  })

  it('reads columns in a language nobody taught it by their values', async () => {
    const { records } = await readMapped({ 'a.csv': '제목,연도\n기생충,2019\n千と千尋の神隠し,2001\n' })
    expect(records.map((record) => ('film' in record ? record.film : null))).toEqual([{ title: '기생충', year: 2019 }, { title: '千と千尋の神隠し', year: 2001 }])
  })

  it('takes the year and the article out of a catalogue title', async () => {
    const text = 'movieId,title,genres\n73,"Misérables, Les (1995)",Drama|War\n2,"(500) Days of Summer (2009)",Comedy\n3,2012 (2009),(no genres listed)\n4,"City of Lost Children, The (Cité des enfants perdus, La) (1995)",Fantasy\n5,Birdman or (The Unexpected Virtue of Ignorance) (2014),Comedy\n'
    const { records } = await readMapped({ 'movies.csv': text })
    expect(records.map((record) => ('film' in record ? record.film : null))).toEqual([
      { title: 'Les Misérables', year: 1995, facts: { genres: ['Drama', 'War'] } },
      { title: '(500) Days of Summer', year: 2009, facts: { genres: ['Comedy'] } },
      { title: '2012', year: 2009 },
      { title: 'The City of Lost Children', year: 1995, otherTitles: ['La Cité des enfants perdus'], facts: { genres: ['Fantasy'] } },
      { title: 'Birdman or (The Unexpected Virtue of Ignorance)', year: 2014, facts: { genres: ['Comedy'] } }
    ])
  })

  it('makes several records of one row that says several things', async () => {
    const text = 'Title,Year,My rating,Favourite,Review,List\nIkiru,1952,9,yes,A swing in the snow.,Best; Japan\nStalker,1979,10,no,,Best\n'
    const { records } = await readMapped({ 'films.csv': text })
    expect(records.map(({ kind }) => kind)).toEqual(['seen', 'review', 'rating', 'like', 'list', 'listEntry', 'list', 'listEntry', 'seen', 'rating', 'listEntry'])
    expect(records[1]).toMatchObject({ text: { body: 'A swing in the snow.' }, rating: 9 })
    expect(records.at(-1)).toMatchObject({ list: 'Best', position: 2, film: { title: 'Stalker' } })
  })

  it('leaves a row without a title out, and says so', async () => {
    const { records, leftOut, files } = await readMapped({ 'a.csv': 'Title,Year\n,1979\nIkiru,1952\n' })
    expect(records).toHaveLength(1)
    expect(leftOut).toEqual([expect.objectContaining({ line: 2, reason: 'It has no title.' })])
    expect(files[0]).toMatchObject({ rows: 2, state: 'partly' })
  })

  it('brings a row in without its rating where nobody can say what it is out of', async () => {
    const { records, leftOut } = await readMapped({ 'a.csv': 'Title,Year,Rating\nIkiru,1952,4\nStalker,1979,3\nPersona,1966,0\n' })
    expect(records.map(({ kind }) => kind)).toEqual(['seen', 'seen', 'seen'])
    expect(leftOut.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['ratings', 'Nobody can say out of how many “4” is: choose the scale of the ratings.'],
      ['ratings', 'Nobody can say out of how many “3” is: choose the scale of the ratings.']
    ])
  })

  it('leaves rows out while nobody can say which part of their date is the day', async () => {
    const file = { 'a.csv': 'Title,Date watched\nIkiru,03/04/2005\nStalker,2021-05-03\n' }
    const unsure = await readMapped(file)
    expect(unsure.records).toHaveLength(1)
    expect(unsure.doubts).toEqual([{ file: 'a.csv', example: '03/04/2005' }])
    const told = await readMapped(file, { dateOrder: 'month-first' })
    expect(told.doubts).toEqual([])
    expect(told.records[0]).toMatchObject({ watchedOn: '2005-03-04' })
  })

  it('lets one clear date far down settle the others', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `Film ${at},0${(at % 9) + 1}/04/2005`)
    const { records, doubts } = await readMapped({ 'a.csv': ['Title,Date watched', ...rows, 'Last,4/18/2005'].join('\n') })
    expect(doubts).toEqual([])
    expect(records[0]).toMatchObject({ watchedOn: '2005-01-04' })
    expect(records).toHaveLength(3_001)
  })

  it("reads a spreadsheet's numbers of days where the whole column is of them", async () => {
    const { records } = await readMapped({ 'a.csv': 'Title,Watched\nIkiru,44319\nStalker,44320\n' })
    expect(records.map((record) => ('watchedOn' in record ? record.watchedOn : null))).toEqual(['2021-05-03', '2021-05-04'])
  })

  it('lets a status say what was seen and what is wanted', async () => {
    const text = 'Title,Status\nIkiru,Completed\nStalker,Plan to watch\nPersona,Dropped\nWALL·E,\n'
    const { records, leftOut } = await readMapped({ 'a.csv': text })
    expect(records.map(({ kind }) => kind)).toEqual(['seen', 'watchlist', 'seen'])
    expect(leftOut[0]).toMatchObject({ what: 'Persona', reason: '“Dropped” says neither that it was seen nor that it is wanted.' })
  })

  it('takes a film that is marked as not seen for a film only', async () => {
    const { records } = await readMapped({ 'a.csv': 'Title,Seen,Rating\nIkiru,1,9\nStalker,0,\nPersona,x,8\n' })
    expect(records.map(({ kind }) => kind)).toEqual(['seen', 'rating', 'film', 'seen', 'rating'])
  })

  it('keeps a series out unless it is asked for, and a game always', async () => {
    const file = { 'a.csv': 'Title,Type\nIkiru,Movie\nTwin Peaks,TV Series\nMyst,game\n' }
    const films = await readMapped(file)
    expect([films.records.length, films.leftOut.length, films.offers]).toEqual([1, 2, { tv: 1 }])
    expect((await readMapped(file, { withTv: true })).records).toHaveLength(2)
  })

  it('obeys a mapping against what the names say', async () => {
    const { records } = await readMapped({ 'a.csv': 'Year,Title\nIkiru,1952\n1984,1984\n' }, { mapping })
    expect(records.map((record) => ('film' in record ? record.film : null))).toEqual([{ title: 'Ikiru', year: 1952 }, { title: '1984', year: 1984 }])
  })

  it('copes with rows that are too short or too long, blank ones and NUL', async () => {
    const { records, files } = await readMapped({ 'a.csv': 'Title,Year,Rating\nIkiru\n\n,,\nSta\0lker,1979,8,9,10,11\n' })
    expect(records.filter(({ kind }) => kind === 'seen').map((record) => ('film' in record ? record.film.title : ''))).toEqual(['Ikiru', 'Sta\uFFFDlker'])
    expect(files[0]).toMatchObject({ rows: 2 })
  })

  it('says which of several files has no titles', async () => {
    const { records, files } = await readMapped({ 'movies.csv': 'movieId,title,genres\n1,Heat (1995),Crime\n', 'ratings.csv': 'userId,movieId,rating,timestamp\n1,1,4.0,964982703\n' })
    expect(records).toHaveLength(1)
    expect(files).toContainEqual({ path: 'ratings.csv', rows: 0, state: 'leftOut', reason: 'None of its columns is a title.' })
  })

  it.each(['1984', '(500) Days of Summer', '8½', 'Se7en', 'WALL·E', '[REC]', '千と千尋の神隠し', 'جدایی نادر از سیمین', '=cmd|calc', "Ocean's Eleven", 'Me, Myself, I'])('keeps the title "%s" as it is', async (title) => {
    const { records } = await readMapped({ 'a.csv': `Title,Year\n"${title}",1999\nIkiru,1952\n` })
    expect(records[0]).toMatchObject({ film: { title, year: 1999 } })
  })
})
