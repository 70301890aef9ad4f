import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { filmHandlers } from '../../../../src/main/films/handlers'
import type { FilmRow } from '../../../../src/main/films/repository'
import { finish, start } from '../../../../src/main/journal/writing'
import { newId } from '../../../../src/main/ids'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { EditableFilm, FilmEdit } from '../../../../src/shared/models/filmEdit'
import { aFilm, aLibrary, aMention, aReview, aReviewOfMine, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: FilmRow

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  film = await aFilm(open, 'Interview', { year: 2007 })
})
afterEach(() => {
  expect(open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const handlers = () => filmHandlers(() => open)
const changes = () => changeHandlers(() => open)
const edit = async (id = film.id): Promise<FilmEdit> => EditableFilm.parse(await handlers().edit({ film: id })).edit
const change = async (next: Partial<FilmEdit>, id = film.id): Promise<unknown> => handlers().change({ film: id, edit: FilmEdit.parse({ ...(await edit(id)), ...next }) })

const TABLES = ['film', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'person', 'credit', 'mention', 'tag', 'tagging']

/** All that is not in the bin, as it stands. */
function everything(): unknown {
  return TABLES.map((table) => open.library.db.prepare(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY seq`).all())
}

/** How many rows the last step touched, by table. */
function touched(): Record<string, number> {
  const rows = open.library.db.prepare<[], { name: string; n: number }>('SELECT table_name AS name, count(*) AS n FROM change WHERE group_id = (SELECT max(id) FROM change_group) GROUP BY table_name').all()
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

const credit = (name: string, job: string, character: string | null = null): FilmEdit['credits'][number] => ({ id: null, personId: null, name, job, character })

const FULL: Partial<FilmEdit> = {
  originalTitle: 'Interview!',
  titles: [{ id: null, title: 'Entrevista', country: 'Spain', kind: 'translated' }],
  releases: [
    { id: null, date: '2007-01-18', country: 'USA', kind: 'festival', note: 'Sundance' },
    { id: null, date: '2007-07-13', country: 'USA', kind: 'cinema', note: null },
    { id: null, date: '2007-11', country: 'United Kingdom', kind: 'cinema', note: null }
  ],
  synopsis: 'A journalist meets an actress.',
  runtimeMinutes: 84,
  certificates: [{ id: null, code: 'R', country: 'USA' }, { id: null, code: '15', country: 'United Kingdom' }],
  genres: ['Drama'],
  languages: ['English'],
  countries: ['USA', 'Canada', 'Netherlands'],
  distributor: 'Sony Pictures Classics',
  credits: [credit('Steve Buscemi', 'director'), credit('Steve Buscemi', 'actor', 'Pierre Peders'), credit('Sienna Miller', 'actor', 'Katya'), credit('David Schechter', 'writer')],
  trailers: [{ id: null, title: 'Trailer', url: null }],
  outsideIds: [{ id: null, authority: 'imdb', value: 'tt0480269' }],
  tags: ['two people', 'one room'],
  privateNote: 'Lent the disc to Ana.'
}

const withoutIds = (value: FilmEdit): unknown => JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'id' || key === 'personId' ? null : item)))

describe('saving an edit', () => {
  test('keeps everything as it was typed', async () => {
    expect(await change(FULL)).toMatchObject({ label: 'Interview edited' })
    expect(withoutIds(await edit())).toEqual({ title: 'Interview', year: 2007, ...FULL })
  })

  test('an edit that says what the library says saves nothing', async () => {
    await change(FULL)
    const before = everything()
    expect(await change({})).toBeNull()
    expect(await change({ title: '  Interview ', synopsis: FULL.synopsis ?? null, genres: ['Drama', 'drama'], tags: ['two people', 'One Room'] })).toBeNull()
    expect(everything()).toEqual(before)
  })

  test('writes only the rows that differ and keeps their ids', async () => {
    await change(FULL)
    const before = await edit()
    await change({ releases: before.releases.map((release) => (release.date === '2007-11' ? { ...release, date: '2008-11' } : release)) })
    expect(touched()).toEqual({ film: 1, film_release: 1 })
    expect((await edit()).releases.map(({ id }) => id)).toEqual(before.releases.map(({ id }) => id))
  })

  test('a removed row goes to the bin, what comes after it stays where it is', async () => {
    await change(FULL)
    const { certificates } = await edit()
    await change({ certificates: certificates.slice(1) })
    expect(touched()).toEqual({ film: 1, film_certificate: 1 })
    expect((await edit()).certificates).toEqual(certificates.slice(1))
    await change({ certificates: [...certificates.slice(1), { id: null, code: '12', country: null }] })
    expect((await edit()).certificates.map(({ code }) => code)).toEqual(['15', '12'])
    expect(touched()).toEqual({ film: 1, film_certificate: 1 })
  })

  test('people stand in the order they were given', async () => {
    await change(FULL)
    const { credits } = await edit()
    const moved = [credits[2], credits[0], credits[3], credits[1]].filter((row) => row !== undefined)
    await change({ credits: moved })
    expect((await edit()).credits).toEqual(moved)
    await change({ credits: [credit('Katja Schuurman', 'producer'), ...moved] })
    expect((await edit()).credits.map(({ name }) => name)).toEqual(['Katja Schuurman', 'Sienna Miller', 'Steve Buscemi', 'David Schechter', 'Steve Buscemi'])
  })

  test('each step is undone exactly, and done again', async () => {
    const bare = everything()
    await change(FULL)
    const full = everything()
    const { credits, titles } = await edit()
    await change({ title: 'Interview with a Star', year: 2008, titles: [], credits: credits.slice(2).toReversed(), genres: ['Comedy'], outsideIds: [], tags: ['rewatch'], privateNote: null })
    const changed = everything()
    expect(titles).toHaveLength(1)
    await changes().undo()
    expect(everything()).toEqual(full)
    await changes().undo()
    expect(everything()).toEqual(bare)
    await changes().redo()
    await changes().redo()
    expect(everything()).toEqual(changed)
  })

  test('a stub that is edited becomes a film', async () => {
    const stub = await aStub(open, 'Trees Lounge')
    await change({ year: 1996 }, stub.id)
    expect(open.repositories.films.get(stub.id)).toMatchObject({ is_stub: 0, year: 1996 })
  })

  test('characters that cannot be kept are replaced, spaces alone are nothing', async () => {
    await change({ synopsis: '  ', privateNote: 'a\u0000b', originalTitle: '\ud800' })
    expect(await edit()).toMatchObject({ synopsis: null, privateNote: 'a\ufffdb', originalTitle: '\ufffd' })
  })

  test('what another program added or removed meanwhile does no harm', async () => {
    await change(FULL)
    const opened = await edit()
    await change({ trailers: [] })
    await handlers().change({ film: film.id, edit: { ...opened, title: 'Interview II' } })
    expect((await edit()).trailers).toMatchObject([{ title: 'Trailer', url: null }])
  })
})

describe('countries', () => {
  test('get the code that pasting gives them, and keep it while they stay', async () => {
    await change(FULL)
    const { releases, terms } = open.repositories.films.facts
    expect(releases.ofFilm(film.id).map(({ country_code }) => country_code)).toEqual(['US', 'US', 'GB'])
    expect(terms.ofFilm(film.id).filter(({ kind }) => kind === 'country').map(({ code }) => code)).toEqual(['US', 'CA', 'NL'])
    open.library.db.prepare("UPDATE film_release SET country_code = 'XX' WHERE country = 'United Kingdom'").run()
    await change({ runtimeMinutes: 90 })
    expect(releases.ofFilm(film.id).map(({ country_code }) => country_code)).toEqual(['US', 'US', 'XX'])
  })

  test('are known by the names that are offered, too', async () => {
    await change({ countries: ['Antigua & Barbuda', 'Côte d’Ivoire', 'Freedonia'] })
    expect(open.repositories.films.facts.terms.ofFilm(film.id).map(({ code }) => code)).toEqual(['AG', 'CI', null])
  })
})

describe('people', () => {
  test('are found by name, or made, and one person of that id is not confused with a namesake', async () => {
    const [one, other] = await open.library.write('Two of one name', () => {
      const { people } = open.repositories
      const first = people.findOrAdd('Steve McQueen', { batch: null })
      return [first, people.save({ ...first, id: newId() })] as const
    })
    await change({ credits: [{ id: null, personId: other.id, name: 'Steve McQueen', job: 'director', character: null }, credit('steve mcqueen', 'writer'), credit('Hans Teeuwen', 'writer')] })
    const { credits } = await edit()
    expect(credits.map(({ personId }) => personId).slice(0, 2)).toEqual([other.id, one.id])
    expect(credits[2]?.name).toBe('Hans Teeuwen')
  })

  test('nobody is left behind by a corrected name, but somebody who wrote something stays', async () => {
    await change({ credits: [credit('Stve Buscemi', 'director'), credit('keelhaul9', 'producer')] })
    await aReview(open, film.id, 'keelhaul9', 'I was there.')
    const { credits } = await edit()
    const wrong = credits[0]?.personId ?? ''
    await change({ credits: credits.slice(0, 1).map((row) => ({ ...row, personId: null, name: 'Steve Buscemi' })) })
    expect(open.repositories.people.find(wrong)?.deleted_at).not.toBeNull()
    expect(open.repositories.people.findByName('keelhaul9')).not.toBeNull()
    expect((await edit()).credits).toMatchObject([{ id: credits[0]?.id, name: 'Steve Buscemi' }])
    await changes().undo()
    expect((await edit()).credits.map(({ name }) => name)).toEqual(['Stve Buscemi', 'keelhaul9'])
  })

  test('somebody who was merged away meanwhile is found by name', async () => {
    await change({ credits: [credit('Steve Buscemi', 'director')] })
    const opened = await edit()
    const gone = opened.credits[0]?.personId ?? ''
    await open.library.write('Merged', () => {
      const { people } = open.repositories
      const kept = people.save({ ...people.get(gone), id: newId() })
      for (const row of people.creditsOfFilm(film.id)) people.saveCredit({ ...row, person_id: kept.id })
      people.save({ ...people.get(gone), deleted_at: '2026-11-22T00:00:00.000Z' })
    })
    await handlers().change({ film: film.id, edit: { ...opened, year: 2008 } })
    expect((await edit()).credits).toMatchObject([{ name: 'Steve Buscemi' }])
    expect((await edit()).credits[0]?.personId).not.toBe(gone)
  })
})

describe('titles', () => {
  test('another film of this title and year is named, and nothing is saved', async () => {
    await aFilm(open, 'Trees Lounge', { year: 1996 })
    const before = everything()
    await expect(change({ title: 'trees lounge', year: 1996, genres: ['Drama'] })).rejects.toMatchObject({
      code: 'conflict',
      message: '“Trees Lounge (1996)” is in your library already. If both are the same film, merge the two; if not, give them different years. Nothing was changed.',
      fields: { title: '“Trees Lounge (1996)” is in your library already.' }
    })
    expect(everything()).toEqual(before)
    await change({ title: 'Trees Lounge', year: 1997 })
    expect(await edit()).toMatchObject({ title: 'Trees Lounge', year: 1997 })
  })

  test('two films that are one already can both be edited', async () => {
    await aFilm(open, 'Interview', { year: 2007 })
    expect(await change({ runtimeMinutes: 84 })).toMatchObject({ label: 'Interview edited' })
  })

  test('a link to the old title still finds the film, and is still a mention', async () => {
    const other = await aFilm(open, 'Trees Lounge', { year: 1996 })
    const entry = await start(open, other.id)
    await finish(open, entry.id, { ...entry, body: 'Better than [[Interview (2007)]].' })
    await change({ title: 'The Interview with Katya' })
    expect((await edit()).titles).toMatchObject([{ title: 'Interview', kind: 'other' }])
    expect(open.repositories.films.findByTitle('Interview', 2007)?.id).toBe(film.id)
    expect(open.repositories.films.containing('interview katya').map(({ id }) => id)).toEqual([film.id])
    const page = await handlers().page({ film: film.id })
    expect(page.mentionedIn).toMatchObject([{ film: { id: other.id } }])
    await changes().undo()
    expect(await edit()).toMatchObject({ title: 'Interview', titles: [] })
  })

  test('a title no text links to leaves nothing behind', async () => {
    await change({ title: 'The Interview with Katya' })
    expect((await edit()).titles).toEqual([])
  })

  test('texts that mentioned the film by its right title find it from now on', async () => {
    const other = await aFilm(open, 'Trees Lounge', { year: 1996 })
    const review = await aReviewOfMine(open, other.id, 'Like [[Interwiew (2007)]], or rather Interview.')
    const own = await aReview(open, film.id, 'keelhaul9', 'Interwiew is a fine film.')
    const stub = await aStub(open, 'Interwiew', 2007)
    await aMention(open, review.id, 'Interwiew', 2007, stub.id)
    await aMention(open, own.id, 'Interwiew', 2007, stub.id)
    await change({ title: 'Interwiew' })
    expect(open.repositories.mentions.to(film.id).map(({ subject_id }) => subject_id)).toEqual([review.id])
    expect(open.repositories.films.find(stub.id)?.deleted_at).not.toBeNull()
    await changes().undo()
    expect(open.repositories.mentions.to(stub.id)).toHaveLength(2)
    expect(open.repositories.films.get(stub.id).is_stub).toBe(1)
  })
})

describe('numbers elsewhere', () => {
  test('one that another film has is refused with that film’s name', async () => {
    const other = await aFilm(open, 'Trees Lounge', { year: 1996 })
    await change({ outsideIds: [{ id: null, authority: 'imdb', value: 'tt0117958' }] }, other.id)
    await expect(change({ outsideIds: [{ id: null, authority: 'imdb', value: 'tt0117958' }] })).rejects.toMatchObject({
      code: 'conflict', fields: { 'outsideIds.0.value': '“Trees Lounge (1996)” has tt0117958 already.' }
    })
    await change({ outsideIds: [{ id: null, authority: 'tmdb', value: 'tt0117958' }] })
    expect(await edit()).toMatchObject({ outsideIds: [{ authority: 'tmdb' }] })
  })

  test('two can change places, and one cannot stand twice', async () => {
    await change({ outsideIds: [{ id: null, authority: 'imdb', value: 'tt1' }, { id: null, authority: 'imdb', value: 'tt2' }] })
    const [one, two] = (await edit()).outsideIds
    if (!one || !two) throw new Error('Two were saved.')
    await change({ outsideIds: [{ ...one, value: 'tt2' }, { ...two, value: 'tt1' }] })
    expect((await edit()).outsideIds.map(({ value }) => value)).toEqual(['tt2', 'tt1'])
    await expect(change({ outsideIds: [{ ...one, value: 'tt3' }, { ...two, value: 'tt3' }] })).rejects.toMatchObject({ code: 'invalid' })
    await changes().undo()
    expect((await edit()).outsideIds.map(({ value }) => value)).toEqual(['tt1', 'tt2'])
  })
})

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
const maybe = fc.option(line, { nil: null })
const date = fc.constantFrom('1996', '2007-07', '2007-07-13', '1996-02-29')
const id = fc.constant(null)
const words = fc.array(line, { maxLength: 4 })
const anEdit: fc.Arbitrary<FilmEdit> = fc.record({
  title: line,
  year: fc.option(fc.integer({ min: 1850, max: 2200 }), { nil: null }),
  originalTitle: maybe,
  titles: fc.array(fc.record({ id, title: line, country: maybe, kind: fc.constantFrom('poster', 'translated', 'working', 'other', null) }), { maxLength: 3 }),
  releases: fc.array(fc.record({ id, date, country: maybe, kind: fc.constantFrom('cinema', 'festival', null), note: maybe }), { maxLength: 3 }),
  synopsis: maybe,
  runtimeMinutes: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
  certificates: fc.array(fc.record({ id, code: line, country: maybe }), { maxLength: 3 }),
  genres: words,
  languages: words,
  countries: words,
  distributor: maybe,
  credits: fc.array(fc.record({ id, personId: id, name: line, job: line, character: maybe }), { maxLength: 4 }),
  trailers: fc.array(fc.record({ id, title: line, url: maybe }), { maxLength: 3 }),
  outsideIds: fc.uniqueArray(fc.record({ id, authority: fc.constantFrom('imdb', 'tmdb'), value: line }), { maxLength: 2, selector: ({ authority, value }) => `${authority} ${value.trim()}` }),
  tags: words,
  privateNote: maybe
})

/** Rows of what is there now, some kept, some dropped, in another order, among what is new. */
function mixed(now: FilmEdit, next: FilmEdit, keeps: readonly boolean[]): FilmEdit {
  const some = <T>(rows: readonly T[]): T[] => rows.filter((_row, index) => keeps[index % keeps.length]).toReversed()
  return {
    ...next,
    titles: [...some(now.titles), ...next.titles],
    releases: [...next.releases, ...some(now.releases)],
    certificates: [...some(now.certificates), ...next.certificates],
    credits: [...next.credits, ...some(now.credits), ...next.credits],
    trailers: some(now.trailers),
    outsideIds: now.outsideIds
  }
}

test('edit, save, edit is what was saved; a second save saves nothing; undo leaves what was before', async () => {
  await fc.assert(
    fc.asyncProperty(anEdit, fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), async (next, keeps) => {
      const before = everything()
      const wanted = FilmEdit.parse(mixed(await edit(), next, keeps))
      const done = await handlers().change({ film: film.id, edit: wanted })
      const saved = await edit()
      expect(await handlers().change({ film: film.id, edit: saved })).toBeNull()
      expect(saved.credits.map(({ job, character }) => [job, character])).toEqual(wanted.credits.map(({ job, character }) => [job, character?.trim() ?? null]))
      expect(saved.releases.map(({ date: day, note }) => [day, note])).toEqual(wanted.releases.map(({ date: day, note }) => [day, note]))
      if (done === null) return
      await changes().undo()
      expect(everything()).toEqual(before)
      await changes().redo()
      expect(await edit()).toEqual(saved)
    }),
    { numRuns: 60 }
  )
})
