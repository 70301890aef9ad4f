import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import type { Library } from '../../../../src/main/db/library'
import { asWritten, csvLine, withoutFormula } from '../../../../src/main/exporting/csv/line'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { previewExport } from '../../../../src/main/exporting/preview'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import { aWorkshop, type Filled, fillEveryTable, filmRow, insert, WEIRD, type Workshop } from '../../../support/fullLibrary'

const choices: ExportChoices = {
  scope: { kind: 'everything' }, format: 'csv', mine: true, collected: true, privateText: true, titleCards: false, spoilers: true, versions: true, posters: true, byteOrderMark: false
}
const odd = ['1984', '(500) Days of Summer', '8½', '千と千尋の神隠し', 'שתיקת הארכיון', "=cmd|' /C calc'!A0", '+1', '-30-', '@x', "'=1", "''-1", "'a", '＝1', '\t=1', '\r', 'a\nb', 'a\r\nb', '"', 'a,b', ' x ', '', '\uFEFFx']
const text = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: fc.constantFrom(...odd, "'", '=', '"', ',', '\n', ' ', 'a'), maxLength: 5 }), fc.string({ unit: 'binary', maxLength: 20 }))

describe('a line of CSV', () => {
  it('is read by any reader as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(parse(rows.map(csvLine).join(''), { record_delimiter: '\r\n' })).toEqual(rows)
      }),
      { numRuns: 500 }
    )
  })

  it('for a spreadsheet never begins a cell as a formula, and can be taken back', () => {
    fc.assert(
      fc.property(text, (written) => {
        const cell = String(withoutFormula(written))
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        expect(asWritten(cell)).toBe(written)
      }),
      { numRuns: 1_000 }
    )
    expect(csvLine([withoutFormula("=cmd|' /C calc'!A0"), withoutFormula(-4.5), withoutFormula(null)])).toBe("'=cmd|' /C calc'!A0,-4.5,\r\n")
  })
})

describe('an export as tables', () => {
  let workshop: Workshop
  let library: Library
  let filled: Filled
  beforeEach(async () => {
    workshop = aWorkshop()
    library = await workshop.library()
    filled = fillEveryTable(library.db)
  })
  afterEach(() => workshop.close())

  const run = (name: string, rest: Partial<ExportChoices> = {}) => exportTo(library, { ...choices, ...rest }, workshop.path(name), new StoppableWork())
  const rows = (file: string): Record<string, string>[] => parse(readFileSync(workshop.path(file)), { columns: true, bom: true })

  it('has a file for each table, whose rows hang together by their ids', async () => {
    const { files } = await run('out')
    expect(readdirSync(workshop.path('out')).toSorted()).toEqual([
      'README.txt', 'certificates.csv', 'credits.csv', 'entries.csv', 'films on lists.csv', 'films.csv', 'lines and questions.csv', 'lists.csv', 'notes.csv', 'people.csv', 'releases.csv',
      'reviews by others.csv', 'tags.csv', 'takes.csv', 'titles.csv', 'trailers.csv', 'versions.csv'
    ])
    expect(files).toBe(17)
    expect(rows('out/films.csv')).toMatchObject([{ id: filled.film, title: 'Late Spring', year: '1949', directors: 'Ozu Yasujirō', distributor: '松竹: “Shochiku” & <Co>', rating: '5', seen: 'yes', imdb_id: 'tt0041154', synopsis: WEIRD, private_note: 'mine alone' }])
    expect(rows('out/entries.csv').find(({ id }) => id === filled.mine)).toMatchObject({ film_id: filled.film, watched: '2026-11-15', rating: '4.5', rewatch: 'yes', liked: 'yes', tags: 'Autumn', with: 'M.', format: 'markdown' })
    expect(rows('out/reviews by others.csv')).toMatchObject([{ film_id: filled.film, author: 'r0cko_723', score: '3.5/5', review: WEIRD, spoilers: 'yes' }])
    expect(rows('out/credits.csv').map(({ person_id }) => person_id)).toEqual(Array.from({ length: 2 }, () => rows('out/people.csv').find(({ name }) => name === 'Ozu Yasujirō')?.['id']))
    expect(rows('out/films on lists.csv').filter(({ list_id }) => list_id === filled.list).map(({ position, film, note }) => [position, film, note])).toEqual([['1', 'Tokyo Story', 'The station.'], ['2', 'Late Spring', '']])
    expect(rows('out/tags.csv')).toEqual([{ tag: 'Autumn', on: 'viewing', id: filled.viewing }, { tag: 'Autumn', on: 'film', id: filled.film }])
    expect(rows('out/notes.csv')).toMatchObject([{ written: '2019-05', origin: 'Letterboxd comment', note: WEIRD }])
    expect(rows('out/versions.csv')).toMatchObject([{ review_id: filled.mine, version: 'The apple' }])
    const readme = readFileSync(workshop.path('out/README.txt'), 'utf8')
    for (const name of readdirSync(workshop.path('out'))) if (name !== 'README.txt') expect(readme).toContain(`${name}: each row is `)
  })

  it('leaves private things, spoilers and others’ texts at home where they were not asked for', async () => {
    library.db.prepare("UPDATE review SET body = 'Fine. ||She leaves||' WHERE id = ?").run(filled.mine)
    await run('out', { privateText: false, collected: false, spoilers: false, versions: false })
    const all = readdirSync(workshop.path('out')).map((name) => readFileSync(workshop.path(`out/${name}`), 'utf8')).join()
    for (const secret of ['Nobody reads this.', 'fell asleep', 'mine alone', 'Not finished', 'said in secret', 'Binned?', 'She leaves', 'why not', '“Quiet.”', 'The apple', 'r0cko_723']) expect(all).not.toContain(secret)
    expect(all).toContain('Fine. […]')
    await run('facts', { mine: false, collected: false, privateText: false, versions: false })
    expect(readFileSync(workshop.path('facts/films.csv'), 'utf8')).not.toMatch(/rating|tags|seen/)
    expect(rows('facts/entries.csv')).toEqual([])
    expect(readdirSync(workshop.path('facts'))).not.toContain('lists.csv')
  })

  it('of a part holds the rows of that part alone', async () => {
    const other = insert(library.db, 'film', filmRow('Columbus', 2017))
    await run('film', { scope: { kind: 'film', film: other } })
    expect(readdirSync(workshop.path('film')).toSorted()).toEqual(['README.txt', 'entries.csv', 'films.csv'])
    await run('entry', { scope: { kind: 'review', review: filled.mine } })
    expect(rows('entry/entries.csv')).toHaveLength(1)
    expect(rows('entry/films.csv')).toHaveLength(1)
    expect(readdirSync(workshop.path('entry'))).not.toContain('takes.csv')
    await run('list', { scope: { kind: 'list', list: filled.list } })
    expect(rows('list/lists.csv')).toMatchObject([{ name: 'Quiet endings: A–Z' }])
    expect(rows('list/films.csv').map(({ title }) => title)).toEqual(['Late Spring', 'Tokyo Story'])
  })

  it('begins each table with a byte order mark when that was chosen, and no text with a formula', async () => {
    insert(library.db, 'film', filmRow("=cmd|' /C calc'!A0", 2000))
    await run('out', { byteOrderMark: true })
    for (const name of readdirSync(workshop.path('out')).filter((each) => each.endsWith('.csv'))) expect(readFileSync(workshop.path(`out/${name}`)).subarray(0, 3).toString('hex'), name).toBe('efbbbf')
    expect(rows('out/films.csv').map(({ title }) => title)).toEqual(["'=cmd|' /C calc'!A0", 'Late Spring'])
    const preview = await previewExport(library.db, choices)
    expect(preview).toMatchObject({ fileCount: 17, sample: { path: 'films.csv' }, isCounted: true })
  })

  it('that is long is not counted to its end beforehand, and the preview says so', async () => {
    insert(library.db, 'film', filmRow('Long', 2000, { synopsis: 'x'.repeat(3_100_000) }))
    expect(await previewExport(library.db, choices)).toMatchObject({ isCounted: false, leftOut: [], sample: { path: 'films.csv' } })
    expect((await previewExport(library.db, choices)).bytes).toBeGreaterThan(3_000_000)
  })
})
