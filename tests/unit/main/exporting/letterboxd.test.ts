import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { MOST_BYTES } from '../../../../src/main/exporting/letterboxd/parts'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import { aWorkshop, filmRow, insert, read, type Workshop } from '../../../support/fullLibrary'

const at = '2026-11-22T20:15:30.123Z'
const choices: ExportChoices = {
  scope: { kind: 'everything' }, format: 'letterboxd', mine: true, collected: true, privateText: false, titleCards: false, spoilers: true, versions: false, posters: true, byteOrderMark: false
}

let workshop: Workshop
let library: Library
beforeEach(async () => {
  workshop = aWorkshop()
  library = await workshop.library()
})
afterEach(() => workshop.close())

const aFilm = (title: string, year: number | null, rest: Parameters<typeof filmRow>[2] = {}): string => insert(library.db, 'film', filmRow(title, year, rest))
const aViewing = (film: string, day: string | null, rest: Parameters<typeof filmRow>[2] = {}): string =>
  insert(library.db, 'viewing', { id: newId(), film_id: film, watched_on: day, folded: '', created_at: at, updated_at: at, ...rest })
const aReview = (film: string, viewing: string | null, body: string, rest: Parameters<typeof filmRow>[2] = {}): string =>
  insert(library.db, 'review', { id: newId(), film_id: film, viewing_id: viewing, body, body_format: 'markdown', folded: '', position: 0, created_at: at, updated_at: at, ...rest })
const aList = (name: string, films: readonly string[], rest: Parameters<typeof filmRow>[2] = {}): void => {
  const list = insert(library.db, 'list', { id: newId(), kind: 'list', name, folded: '', created_at: at, updated_at: at, ...rest })
  for (const [position, film_id] of films.entries()) insert(library.db, 'list_entry', { id: newId(), list_id: list, film_id, position, created_at: at })
}

async function run(name: string, rest: Partial<ExportChoices> = {}): Promise<{ files: string[]; leftOut: readonly string[]; films: number; reviews: number }> {
  const { path, leftOut, films, reviews } = await exportTo(library, { ...choices, ...rest }, workshop.path(name), new StoppableWork())
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(path, file)).isFile()).toSorted()
  return { files, leftOut, films, reviews }
}

const sorted = (texts: readonly string[]): string[] => texts.toSorted((a, b) => (a < b ? -1 : 1))
const records = (file: string): Record<string, string>[] => parse(readFileSync(workshop.path(file)), { columns: true, relax_column_count: false })

describe('an export for Letterboxd', () => {
  it('has a row for each viewing, each review alone, and each other film I have seen or rated', async () => {
    const ikiru = aFilm('Ikiru', 1952, { is_seen: 1, rating: 9 })
    const persona = aFilm('Persona', 1966, { is_seen: 1, rating: 8 })
    const stalker = aFilm('Stalker', 1979)
    aFilm('Only here', 2000)
    insert(library.db, 'film_outside_id', { id: newId(), film_id: ikiru, authority: 'tmdb', value: '3782' })
    insert(library.db, 'film_outside_id', { id: newId(), film_id: ikiru, authority: 'imdb', value: 'tt0044741' })
    insert(library.db, 'film_outside_id', { id: newId(), film_id: ikiru, authority: 'letterboxd', value: 'ikiru' })
    const person = insert(library.db, 'person', { id: newId(), name: 'Kurosawa Akira', match_name: 'kurosawa akira', folded: '', created_at: at })
    insert(library.db, 'credit', { id: newId(), film_id: ikiru, person_id: person, job: 'director', position: 0 })
    const seen = aViewing(ikiru, '2026-11-15', { rating: 9, is_rewatch: 1, place: 'at home', is_liked: 1 })
    for (const name of ['late, autumn', 'quiet']) {
      const tag = insert(library.db, 'tag', { id: newId(), name, match_name: name, created_at: at })
      insert(library.db, 'tagging', { id: newId(), tag_id: tag, subject_kind: 'viewing', subject_id: seen, position: 0 })
    }
    aReview(ikiru, seen, 'A swing, *snow*; see [[Stalker (1979)]].')
    aReview(stalker, null, 'The Zone & a room.', { rating: 10 })
    aViewing(stalker, '2020-05')
    aViewing(ikiru, '2020-01-01', { is_private: 1 })
    aViewing(ikiru, '2020-01-02', { is_draft: 1 })

    const { files, leftOut, films, reviews } = await run('out')
    expect(files).toEqual(['films.csv'])
    expect({ films, reviews }).toEqual({ films: 3, reviews: 2 })
    const rows = records('out/films.csv')
    expect(Object.keys(rows[0] ?? {})).toEqual(['Title', 'Year', 'Directors', 'Rating', 'WatchedDate', 'Rewatch', 'Tags', 'Review', 'tmdbID', 'imdbID', 'LetterboxdURI'])
    expect(rows.find(({ Title, WatchedDate }) => Title === 'Ikiru' && WatchedDate === '2026-11-15')).toMatchObject({
      Year: '1952', Directors: 'Kurosawa Akira', Rating: '4.5', Rewatch: 'true', Tags: 'late, autumn, quiet', tmdbID: '3782', imdbID: 'tt0044741', LetterboxdURI: 'https://letterboxd.com/film/ikiru/'
    })
    expect(rows.find(({ Title }) => Title === 'Ikiru')?.['Review']).toBe('A swing, <i>snow</i>; see Stalker.')
    expect(rows.filter(({ Title }) => Title === 'Stalker').map(({ WatchedDate, Rating }) => [WatchedDate, Rating])).toEqual([['', '5'], ['', '']])
    expect(rows.find(({ Title }) => Title === 'Persona')).toMatchObject({ Rating: '4', WatchedDate: '', Review: '' })
    expect(rows).toHaveLength(4)
    expect(persona).not.toBe('')
    expect(leftOut).toEqual([
      '1 viewing of which only a month, a year or no date is known: without a day Letterboxd puts nothing in the diary.', '1 tag with a comma: Letterboxd makes several tags of each.', '1 like.', 'The place of 1 viewing.',
      '1 private entry, because private text was not asked for.', '1 draft.', 'What is known of films beyond title, year, directors and numbers elsewhere.'
    ])
    expect(read(workshop.path('out/films.csv')).startsWith('Title,')).toBe(true)
    expect((await run('private', { privateText: true })).leftOut.join()).not.toContain('private entry')
  })

  it('sends each film home by the address it came from there with', async () => {
    for (const [title, value] of [['Ikiru', 'boxd.it/29Nu'], ['Persona', 'letterboxd.com/film/persona'], ['Stalker', 'stalker'], ['Nostalghia', '../nowhere']] as const) {
      insert(library.db, 'film_outside_id', { id: newId(), film_id: aFilm(title, 1970, { is_seen: 1 }), authority: 'letterboxd', value })
    }
    await run('home')
    expect(Object.fromEntries(records('home/films.csv').map((row) => [row['Title'], row['LetterboxdURI']]))).toEqual({
      Ikiru: 'https://boxd.it/29Nu', Persona: 'https://letterboxd.com/film/persona', Stalker: 'https://letterboxd.com/film/stalker/', Nostalghia: ''
    })
  })

  it('says what is lost of two viewings on one day, of spoilers and of covered passages', async () => {
    const film = aFilm('Ikiru', 1952)
    aReview(film, aViewing(film, '2026-11-15'), 'Open ||and shut||.')
    aReview(film, aViewing(film, '2026-11-15', { position: 1 }), 'He dies.', { has_spoilers: 1 })
    expect((await run('out')).leftOut.slice(0, 3)).toEqual([
      '1 viewing of a film on a day that has another one of the same film: Letterboxd makes one entry of both.', 'The mark that a review has spoilers, on 1 review.',
      'The cover over passages in 1 review: Letterboxd shows them openly.'
    ])
    const { leftOut } = await run('less', { spoilers: false })
    expect(leftOut.slice(1, 3)).toEqual(['1 review marked as a spoiler, because spoilers were not asked for.', 'Covered passages in 1 review, because spoilers were not asked for: […] stands in their place.'])
    expect(records('less/films.csv').map(({ Review }) => Review)).toEqual(['Open […].', ''])
  })

  it('has the watchlist and each list as a file of its own, in their order', async () => {
    const films = ['Zama', 'Akira', '[REC]'].map((title) => aFilm(title, 2000))
    aList('Quiet endings', films)
    aList('quiet ENDINGS', films.slice(0, 1))
    aList('Secret', films, { is_private: 1 })
    aList('Watchlist', films.slice(1), { kind: 'watchlist' })
    const { files, leftOut } = await run('out')
    expect(files).toEqual(['lists/Quiet endings.csv', 'lists/quiet ENDINGS 2.csv', 'watchlist.csv'])
    expect(records('out/lists/Quiet endings.csv').map(({ Position, Title }) => [Position, Title])).toEqual([['1', 'Zama'], ['2', 'Akira'], ['3', '[REC]']])
    expect(records('out/watchlist.csv').map(({ Title }) => Title)).toEqual(['Akira', '[REC]'])
    expect(leftOut[0]).toBe('1 private list, because private text was not asked for.')
  })

  it('comes in files that are no larger than they take, each with its header, no row cut, one that is too large without its review', async () => {
    const film = aFilm('Ikiru', 1952)
    for (let day = 1; day <= 28; day += 1) aReview(film, aViewing(film, `2026-02-${String(day).padStart(2, '0')}`), `${day}: ${'ö'.repeat(50_000)}`)
    aReview(film, aViewing(film, '2026-03-01'), 'x'.repeat(900_000))
    const { files, leftOut, reviews } = await run('out')
    expect(files).toEqual(['films-1.csv', 'films-2.csv', 'films-3.csv', 'films-4.csv'])
    for (const file of files) expect(statSync(workshop.path(`out/${file}`)).size).toBeLessThanOrEqual(MOST_BYTES)
    const rows = files.flatMap((file) => records(`out/${file}`))
    expect(rows).toHaveLength(29)
    expect(rows.map(({ Review }) => Review?.length)).toEqual([...Array.from({ length: 28 }, (_, index) => 50_000 + `${index + 1}: `.length), 0])
    expect(leftOut).toContain('1 review is longer than a whole file may be there, and stayed behind; the viewing went without it.')
    expect(reviews).toBe(28)
  })

  it('says any title, tag and place as it is written, also what a spreadsheet would compute', async () => {
    const odd = ['1984', '(500) Days of Summer', '8½', 'Se7en', 'WALL·E', '[REC]', '千と千尋の神隠し', 'שתיקת הארכיון', "=cmd|' /C calc'!A0", '+1', '-30-', '@', 'a\nb', 'a\r\nb', '"', '""', ', ', "'=1", ' x ', '\uFEFFx', '\u202Ex']
    const titles = fc.array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })).filter((title) => !/\0|\p{Surrogate}/u.test(title)), { minLength: 1, maxLength: 6 })
    let round = 0
    await fc.assert(
      fc.asyncProperty(titles, async (some) => {
        library.db.transaction(() => {
          library.db.exec('DELETE FROM film')
          for (const title of some) aFilm(title, 2000, { is_seen: 1 })
        })()
        const name = `out${(round += 1)}`
        await run(name)
        expect(sorted(records(`${name}/films.csv`).map(({ Title }) => Title ?? ''))).toEqual(sorted(some))
      }),
      { numRuns: 60 }
    )
  })
})
