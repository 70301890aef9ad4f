import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SET_ASIDE } from '../../../../src/main/changes/setAside'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { newId } from '../../../../src/main/ids'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { fillEveryTable, filmRow, insert } from '../../../support/fullLibrary'
import { aFilm, aLibrary, aMention, aReview, aReviewOfMine, aStub, aTake, type LibraryFixture } from '../../../support/library'

const at = '2026-11-22T12:00:00.000Z'
const KEPT = ['change', 'change_group', 'local_note', 'local_restore', 'sqlite_sequence']

let library: LibraryFixture
let open: OpenLibrary
let db: Database

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  db = open.library.db
})
afterEach(() => library.close())

const calls = () => filmHandlers(() => open)
const undo = () => changeHandlers(() => open).undo()
const redo = () => changeHandlers(() => open).redo()
const rowsOf = (sql: string, ...values: unknown[]): unknown[] => db.prepare(sql).all(...values)

/** Every table but the record of changes, row by row. Rows that only Undo knows of are left out. */
function everything(): Record<string, unknown[]> {
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'").all()
  return Object.fromEntries(
    names.filter(({ name }) => !KEPT.includes(name)).map(({ name }) => {
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name} ORDER BY 1, 2`).all()
      return [name, rows.filter((row) => row['deleted_at'] !== SET_ASIDE)]
    })
  )
}

const searchIsWhole = (): void => {
  for (const table of ['film', 'person', 'take', 'viewing', 'review', 'list']) db.exec(`INSERT INTO ${table}_search (${table}_search, rank) VALUES ('integrity-check', 0)`)
}

const viewing = (film_id: string, watched_on: string | null, rest: Record<string, string | number | null> = {}): string =>
  insert(db, 'viewing', { id: newId(), film_id, watched_on, folded: '', created_at: at, updated_at: at, ...rest })
const list = (name: string, kind = 'list'): string => insert(db, 'list', { id: newId(), kind, name, folded: name.toLowerCase(), created_at: at, updated_at: at })
const entry = (list_id: string, film_id: string, position: number, note: string | null = null): string =>
  insert(db, 'list_entry', { id: newId(), list_id, film_id, position, note, created_at: at })

describe('merging two films', () => {
  test('brings viewings, reviews, takes, lists, mentions, tags and facts together, and says how many', async () => {
    const keep = await aFilm(open, 'Interview', { year: 2007, rating: 7 })
    const other = await aFilm(open, 'The Interview', { synopsis: 'Two people.', runtime_minutes: 84, distributor: 'A-Film', rating: 2, is_liked: 1, is_seen: 1, seen_on: '2008', original_title: 'Het interview' })
    const { films, tags, mentions } = open.repositories
    viewing(other.id, '2008-01-02')
    viewing(keep.id, '2009-01-02')
    await aTake(open, keep.id, 'Roger', 'Fine.')
    await aTake(open, other.id, 'Roger', 'Fine.')
    await aTake(open, other.id, 'Roger', 'Finer.')
    const mine = await aReviewOfMine(open, other.id, 'I saw [[Trees Lounge]].')
    const lounge = await aStub(open, 'Trees Lounge')
    await aMention(open, mine.id, 'Trees Lounge', null, lounge.id)
    const elsewhere = await aReviewOfMine(open, (await aFilm(open, 'Fargo')).id, 'Like [[The Interview]].')
    const link = await aMention(open, elsewhere.id, 'The Interview', null, other.id)
    const [rooms, nights] = [list('Rooms'), list('Nights')]
    entry(rooms, other.id, 3)
    entry(nights, keep.id, 1, 'First.')
    const twice = entry(nights, other.id, 2, 'Second.')
    await open.library.write('Tagged', () => {
      tags.setTags('film', keep.id, ['room'])
      tags.setTags('film', other.id, ['Room', 'loft'])
      films.facts.outsideIds.save({ id: newId(), film_id: other.id, authority: 'imdb', value: 'tt0480269', batch_id: null, deleted_at: null })
    })

    expect(await calls().mergePreview({ keep: keep.id, other: other.id })).toEqual({ viewings: 1, reviews: 1, takes: 1, notes: 0, lists: 1, facts: 6, mentions: 1 })
    const done = await calls().merge({ keep: keep.id, other: other.id })
    expect(done.label).toBe('The Interview merged into Interview (2007)')

    const page = await calls().page({ film: keep.id })
    expect(page.film).toMatchObject({ title: 'Interview', year: 2007, rating: 7, isLiked: true, isSeen: true, seenOn: '2008', synopsis: 'Two people.', runtimeMinutes: 84, distributor: 'A-Film', originalTitle: 'Het interview', alternativeTitles: ['The Interview'] })
    expect(page.takes.map(({ text }) => text)).toEqual(['Fine.', 'Finer.'])
    expect(page.entries).toHaveLength(3)
    expect(page.mentions).toMatchObject([{ title: 'Trees Lounge' }])
    expect(page.mentionedIn).toMatchObject([{ film: { title: 'Fargo' } }])
    expect(mentions.get(link.id).film_id).toBe(keep.id)
    expect(tags.of('film', keep.id).toSorted()).toEqual(['loft', 'room'])
    expect(rowsOf('SELECT list_id, position, note FROM list_entry WHERE film_id = ? AND deleted_at IS NULL ORDER BY position', keep.id)).toEqual([
      { list_id: nights, position: 1, note: 'First.\n\nSecond.' }, { list_id: rooms, position: 3, note: null }
    ])
    expect(rowsOf('SELECT deleted_at FROM list_entry WHERE id = ?', twice)).toEqual([{ deleted_at: SET_ASIDE }])
    expect(films.withOutsideId('imdb', 'tt0480269')?.id).toBe(keep.id)
    expect(films.findByTitle('The Interview', null)?.id).toBe(keep.id)
    expect(() => films.get(other.id)).toThrow('no longer')
    expect((await open.repositories.search.find('the interview')).films.map(({ film }) => film.id)).toEqual([keep.id])
    expect(rowsOf('SELECT times, first_on, last_on FROM film_watched WHERE film_id = ?', keep.id)).toEqual([{ times: 2, first_on: '2008-01-02', last_on: '2009-01-02' }])
    searchIsWhole()
  })

  test('the texts of both no longer mention the film they are about', async () => {
    const keep = await aFilm(open, 'Interview')
    const other = await aFilm(open, 'The Interview')
    const one = await aReviewOfMine(open, keep.id, '[[The Interview]]')
    const two = await aReview(open, other.id, 'rzajac', 'Interview')
    await aMention(open, one.id, 'The Interview', null, other.id)
    await aMention(open, two.id, 'Interview', null, keep.id)
    await calls().merge({ keep: keep.id, other: other.id })
    expect((await calls().page({ film: keep.id })).mentions).toEqual([])
  })

  test('a stub takes a film over and becomes one; a film takes a stub over', async () => {
    const stub = await aStub(open, 'The Interview', 1998)
    const film = await aFilm(open, 'Interview')
    await calls().merge({ keep: stub.id, other: film.id })
    expect(open.repositories.films.get(stub.id)).toMatchObject({ is_stub: 0, year: 1998 })
    await undo()
    expect(open.repositories.films.get(stub.id)).toMatchObject({ is_stub: 1 })
    await calls().merge({ keep: film.id, other: stub.id })
    expect(open.repositories.films.get(film.id)).toMatchObject({ is_stub: 0, year: 1998 })
  })

  test('what was in the bin can still be restored, and then belongs to the film that stays', async () => {
    const keep = await aFilm(open, 'Interview')
    const other = await aFilm(open, 'The Interview')
    const binned = viewing(other.id, '2008', { deleted_at: at })
    await calls().merge({ keep: keep.id, other: other.id })
    expect(rowsOf('SELECT film_id, deleted_at FROM viewing WHERE id = ?', binned)).toEqual([{ film_id: keep.id, deleted_at: at }])
  })

  test('a film is not merged with itself, nor with one that is gone', async () => {
    const film = await aFilm(open, 'Interview')
    expect(() => calls().mergePreview({ keep: film.id, other: film.id })).toThrow('itself')
    await expect(async () => calls().merge({ keep: film.id, other: newId() })).rejects.toThrow('no longer')
  })
})

describe('Undo', () => {
  test('leaves every table as it was, and Redo merges again', async () => {
    const { film: keep } = fillEveryTable(db)
    const other = insert(db, 'film', filmRow('Banshun', 1949, { original_title: '晚春', synopsis: 'Spring.', rating: 3, private_note: 'And mine.' }))
    db.exec(`UPDATE film_poster SET film_id = '${other}'; UPDATE viewing SET film_id = '${other}' WHERE rowid % 2 = 0; UPDATE take SET film_id = '${other}' WHERE rowid % 2 = 0; UPDATE credit SET film_id = '${other}' WHERE rowid % 2 = 0`)
    for (const id of db.prepare<[], string>("SELECT id FROM list").pluck().all()) entry(id, other, 99, 'Noted.')
    const before = everything()
    await calls().merge({ keep, other })
    const merged = everything()
    expect(merged).not.toEqual(before)
    await undo()
    expect(everything()).toEqual(before)
    await redo()
    expect({ ...everything(), film: [] }).toEqual({ ...merged, film: [] })
    await undo()
    expect(everything()).toEqual(before)
    searchIsWhole()
  })

  test('is exact for any two films', async () => {
    const few = (most: number) => fc.array(fc.boolean(), { maxLength: most })
    const two = fc.record({ viewings: few(4), reviews: few(4), takes: few(4), terms: few(4), credits: few(4), entries: few(3), tags: few(3), mentions: few(3), stub: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(two, async (made) => {
        const keep = insert(db, 'film', filmRow('Keep', 2000))
        const other = insert(db, 'film', filmRow('Other', null, { is_stub: made.stub ? 1 : 0, rating: 4 }))
        const third = insert(db, 'film', filmRow('Third', 2001))
        const of = (isOther: boolean): string => (isOther ? other : keep)
        const [first, second] = [list('One'), list('Two')]
        const { people, tags } = open.repositories
        const person = await open.library.write('Person', () => people.findOrAdd('Steve Buscemi', { batch: null }))
        for (const [place, isOther] of made.viewings.entries()) viewing(of(isOther), `200${place}`)
        for (const [place, isOther] of made.reviews.entries()) await aReview(open, of(isOther), 'rzajac', `Review ${place % 2}`)
        for (const [place, isOther] of made.takes.entries()) await aTake(open, of(isOther), 'Roger', `Take ${place % 2}`)
        for (const [place, isOther] of made.terms.entries()) insert(db, 'film_term', { id: newId(), film_id: of(isOther), kind: 'genre', value: `Genre ${place % 2}`, position: place })
        for (const [place, isOther] of made.credits.entries()) insert(db, 'credit', { id: newId(), film_id: of(isOther), person_id: person.id, job: place % 2 ? 'Actor' : 'actor', position: place })
        for (const [place, isOther] of made.entries.entries()) entry(place % 2 ? first : second, of(isOther), place, place === 0 ? null : `Note ${place}`)
        await open.library.write('Tags', () => {
          for (const isOther of [true, false]) tags.setTags('film', of(isOther), made.tags.flatMap((each, place) => (each === isOther ? [`tag ${place % 2}`] : [])))
        })
        for (const isOther of made.mentions) {
          const review = await aReviewOfMine(open, isOther ? third : keep, 'Words.')
          await aMention(open, review.id, 'Other', null, of(isOther || made.stub))
        }
        const before = everything()
        await calls().merge({ keep, other })
        expect(rowsOf('SELECT id FROM viewing WHERE film_id = ? AND deleted_at IS NULL', other)).toEqual([])
        await undo()
        expect(everything()).toEqual(before)
      }),
      { numRuns: 25 }
    )
    searchIsWhole()
  })
})
