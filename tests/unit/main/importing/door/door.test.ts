import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recogniseFiles } from '../../../../../src/main/importing/door'
import type { Given } from '../../../../../src/main/importing/given'
import { aWorkshop, exported, type Workshop } from '../../../../support/fullLibrary'
import { aZip } from '../../../../support/importing/zip'

let workshop: Workshop
let open: string
beforeEach(async () => {
  workshop = aWorkshop()
  open = (await workshop.library()).path
})
afterEach(() => workshop.close())

function file(name: string, content: string | Uint8Array): string {
  const path = workshop.path(name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
const given = (...paths: string[]): Promise<Given[]> => recogniseFiles(paths, open)
const formats = async (...paths: string[]): Promise<string[]> => (await given(...paths)).map((each) => (each.kind === 'import' ? each.format : each.kind))
const refusal = async (...paths: string[]): Promise<string> => {
  try {
    await given(...paths)
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  return 'taken'
}

const DIARY = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\r\n2021-02-03,Stalker,1979,https://boxd.it/abc,4.5,,,2021-02-02\r\n'
const WATCHED = 'Date,Name,Year,Letterboxd URI\r\n2021-02-03,Stalker,1979,https://boxd.it/29N\r\n'
const IMDB = 'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\ntt0079944,9,2021-02-03,"Stalker","Stalker",https://www.imdb.com/title/tt0079944,Movie,8.1,162,1979,"Drama",1,1979-05-25,"Andrei Tarkovsky"\n'
const OWN = 'Film;Jahr;Note\nStalker;1979;9\nIkiru;1952;8\nPersona;1966;7\n'
const NOTE = '---\ntitle: Stalker\nyear: 1979\nrating: 4.5\nwatched: 2021-02-03\n---\nRain.\n'
const PAGE = 'Ikiru (1952)\nDrama, 143 minutes, Japan\n\nA man who has been dead for years begins to live, and builds a playground.\n'

describe('the door', () => {
  it('knows an export by what is in it, packed or not, whatever it is called', async () => {
    const name = 'letterboxd-me-2026-01-02-03-04-utc.zip'
    expect(await given(file(name, aZip({ 'diary.csv': DIARY, 'watched.csv': WATCHED })))).toEqual([{ kind: 'import', paths: [workshop.path(name)], name, format: 'letterboxd', needsMapping: false }])
    file('export/diary.csv', DIARY)
    file('export/watched.csv', WATCHED)
    expect(await formats(workshop.path('export'))).toEqual(['letterboxd'])
    expect(await formats(file('what.bin', DIARY))).toEqual(['letterboxd'])
    expect(await formats(file('8c1d.txt', IMDB))).toEqual(['imdb'])
    expect(await formats(file('history.json', '[{"id":1,"watched_at":"2014-04-05T15:27:00.000Z","action":"scrobble","type":"movie","movie":{"title":"Stalker","year":1979,"ids":{"trakt":120,"imdb":"tt0079944"}}}]'))).toEqual(['trakt'])
    expect(await formats(file('note.md', NOTE))).toEqual(['markdown'])
    expect(await formats(file('wide.csv', iconv.encode(IMDB, 'utf-16le')))).toEqual(['imdb'])
  })

  it('takes several files of one export as one import, and what is beside it as it is', async () => {
    const [one, two, page, own] = [file('a/diary.csv', DIARY), file('a/watched.csv', WATCHED), file('a/page.txt', PAGE), file('a/profile.json', '{"x": 1}')]
    expect(await given(one, page, two, own)).toEqual([
      { kind: 'page', path: page },
      { kind: 'import', paths: [one, two, own], name: '3 files', format: 'letterboxd', needsMapping: false }
    ])
  })

  it('has the columns of any other table explained, those of several alike together', async () => {
    expect(await given(file('mine.csv', OWN), file('more.csv', OWN), file('other.csv', 'Title,Watched\nStalker,2021-01-01\n'))).toEqual([
      { kind: 'import', paths: [workshop.path('mine.csv'), workshop.path('more.csv')], name: '2 files', format: 'csv', needsMapping: true },
      { kind: 'import', paths: [workshop.path('other.csv')], name: 'other.csv', format: 'csv', needsMapping: true }
    ])
  })

  it('leaves pages pages, and complete exports complete exports', async () => {
    const library = file('all.json', await exported(await workshop.library('Other.matinee')))
    const html = file('page.html', `<!doctype html><title>Ikiru</title><p>${PAGE}</p>`)
    expect(await formats(file('page.txt', PAGE), file('page.md', PAGE), html, library)).toEqual(['library', 'page', 'page', 'page'])
  })

  it('finds a complete export of Matinee in a folder and in a ZIP, whatever lies beside it', async () => {
    const whole = await exported(await workshop.library('Other.matinee'))
    const path = file('backup/Matinee export.json', whole)
    file('backup/README.txt', 'Keep this.\n')
    expect(await given(workshop.path('backup'))).toEqual([{ kind: 'library', path }])
    const zip = file('backup.zip', aZip({ 'backup/Matinee export.json': whole, 'backup/README.txt': 'Keep this.\n' }))
    expect(await given(zip)).toEqual([{ kind: 'library', path: zip }])
    file('both/diary.csv', DIARY)
    expect(await given(file('both/all.json', whole).replace(/.all\.json$/, ''))).toEqual([
      { kind: 'library', path: workshop.path('both/all.json') },
      { kind: 'import', paths: [workshop.path('both')], name: 'both', format: 'letterboxd', needsMapping: false }
    ])
    expect(await refusal(file('two.zip', aZip({ 'one.json': whole, 'two.json': whole })))).toBe(
      'There are 2 complete exports of Matinee in “two.zip”, so nothing was read and nothing was changed. Unpack it, and bring in the one you want.'
    )
  })

  it('takes a folder of saved film pages as pages, in the order of their names', async () => {
    const html = file('pages/a.html', `<!doctype html><title>Ikiru</title><p>${PAGE.replaceAll('\n', '<br>')}</p>`)
    const text = file('pages/more/b.txt', PAGE)
    file('pages/a_files/tracker.html', '<!doctype html><p>nothing</p>')
    file('pages/poster.jpg', 'x')
    expect(await given(workshop.path('pages'))).toEqual([{ kind: 'page', path: html }, { kind: 'page', path: text }])
    expect(await refusal(file('pages.zip', aZip({ 'a.txt': PAGE })))).toBe('“pages.zip” holds saved pages, which are read from a folder. Nothing was changed. Unpack it, and bring in the folder.')
    for (let n = 0; n <= 200; n += 1) file(`many/${n}.txt`, PAGE)
    expect(await refusal(workshop.path('many'))).toBe('There are more than 200 pages in “many”, so nothing was read and nothing was changed. Bring them in in several parts.')
    file('prose/README.txt', 'How to build this.\n\nRun make, and wait.\n')
    expect(await refusal(workshop.path('prose'))).toMatch(/^Nothing in “prose” is an export/)
  })

  it('opens a CSV of a gigabyte as fast as any other', async () => {
    const path = file('long.csv', DIARY + DIARY.split('\r\n')[1]?.concat('\r\n').repeat(10_000))
    const handle = openSync(path, 'r+')
    ftruncateSync(handle, 1024 ** 3)
    closeSync(handle)
    const begun = performance.now()
    expect(await formats(path)).toEqual(['letterboxd'])
    expect(performance.now() - begun).toBeLessThan(1_000)
  })

  it('says in a sentence why something cannot be brought in', async () => {
    expect(await refusal(file('empty.csv', ''))).toBe('“empty.csv” is empty, so nothing was read and nothing was changed. Export or copy it once more.')
    expect(await refusal(file('zeros.csv', Buffer.alloc(70_000)))).toBe('“zeros.csv” holds nothing but zero bytes, so nothing was read and nothing was changed. Its copy broke off: export or copy it once more.')
    expect(await refusal(file('poster.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')))).toMatch(/^“poster\.png” is neither text nor a Matinee export/)
    expect(await refusal(file('marks.json', '{"bookmarks":[]}'))).toMatch(/^“marks\.json” is neither text nor a Matinee export/)
    expect(await refusal(open)).toMatch(/open now/)
    expect(await refusal(workshop.path('gone.csv'))).toMatch(/^“gone\.csv” is not there any more/)
    await workshop.library('Second.matinee')
    expect(await refusal(workshop.path('Second.matinee'))).toMatch(/^“Second\.matinee” is a database/)
    const known = 'is an export that Matinee knows, so nothing was read and nothing was changed. It knows exports of Letterboxd, IMDb, Trakt, Simkl, Movary and Tellico, folders of Markdown notes, CSV files of any program, folders of saved film pages, and its own exports.'
    expect(await refusal(file('photos.zip', aZip({ 'a/one.jpg': 'x' })))).toBe(`Nothing in “photos.zip” ${known}`)
    file('photos/one.jpg', 'x')
    expect(await refusal(workshop.path('photos'))).toBe(`Nothing in “photos” ${known}`)
    mkdirSync(workshop.path('nothing'))
    expect(await refusal(workshop.path('nothing'))).toMatch(/^There is no file in “nothing”/)
    expect(await refusal(file('none.zip', aZip([])))).toMatch(/^There is no file in “none\.zip”/)
    expect(await refusal(file('locked.zip', aZip([{ name: 'diary.csv', content: DIARY, flags: 0x801 }])))).toBe('Nothing in “locked.zip” could be read, and nothing was changed. “diary.csv”: It is locked with a password, so it was not read. Unpack the ZIP and bring in the folder.')
    expect(await refusal(file('cut.zip', aZip({ 'diary.csv': DIARY }).subarray(0, -40)))).toMatch(/^The ZIP is incomplete/)
    expect(await refusal(file('table.xlsx', aZip({ '[Content_Types].xml': '<?xml version="1.0"?>', 'xl/workbook.xml': '<x/>' })))).toBe('“table.xlsx” is a spreadsheet or another office document, so nothing was read and nothing was changed. Save it as CSV, and bring that in.')
  })

  it('reads what can be read of a ZIP in which one file is broken, and never the library that lies in a folder', async () => {
    expect(await formats(file('partly.zip', aZip([{ name: 'a.csv', content: 'x', size: 900 }, { name: 'diary.csv', content: DIARY }])))).toEqual(['letterboxd'])
    expect(await refusal(file('broken.zip', aZip([{ name: 'a.csv', content: 'x'.repeat(900), size: 9 }])))).toMatch(/“a\.csv” in “broken\.zip” unpacks to more than the ZIP says/)
    expect(await refusal(dirname(open))).not.toMatch(/open now/)
  })
})
