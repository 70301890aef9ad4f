import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextUndo, undoGroup } from '../../../../src/main/changes/replay'
import { FIND_BY_OTHER_TITLE_SQL, FIND_BY_TITLE_SQL, LIST_SQL } from '../../../../src/main/films/repository'
import { newId } from '../../../../src/main/ids'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const films = () => library.open.repositories.films
const listed = (filter: string): string[] => films().list(filter).map(({ title }) => title)
const plan = (sql: string, ...values: unknown[]): string =>
  library.open.library.db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values).map(({ detail }) => detail).join('\n')

test('a film is read back as it was saved, with its sorting and matching columns made', async () => {
  const film = await aFilm(library.open, 'The Interview', { year: 1998, original_title: 'L’Entretien', rating: 9, is_liked: 1 })
  expect(films().get(film.id)).toEqual(film)
  expect(film).toMatchObject({ sort_title: 'interview', match_title: 'the interview', match_original: 'lentretien', folded: 'the interview\nl’entretien\n1998' })
})

test('a film that is gone is said to be gone', async () => {
  const film = await aFilm(library.open, 'Interview')
  await library.open.library.write('Removed', () => films().remove(film.id))
  expect(() => films().get(film.id)).toThrow('no longer in your library')
  expect(films().find(film.id)?.deleted_at).not.toBeNull()
  expect(films().find(newId())).toBeNull()
})

test('the wall shows films as they sort, without articles, stubs and the bin', async () => {
  for (const title of ['The Zone', 'Ámbar', 'Interview', 'A Bread Factory']) await aFilm(library.open, title)
  await aStub(library.open, 'Mean Girls')
  const gone = await aFilm(library.open, 'Gone')
  await library.open.library.write('Removed', () => films().remove(gone.id))
  expect(listed('')).toEqual(['Ámbar', 'A Bread Factory', 'Interview', 'The Zone'])
  expect(listed('   ')).toHaveLength(4)
})

test('films of one title stand in the order of their years', async () => {
  for (const year of [2014, 1998, null]) await aFilm(library.open, 'Interview', { year })
  expect(films().list('').map(({ year }) => year)).toEqual([null, 1998, 2014])
})

test('each word of the filter begins a word of a title, whatever its accents', async () => {
  const film = await aFilm(library.open, 'Łódź Ghetto', { year: 1988 })
  await aFilm(library.open, 'Five Fingers')
  await library.open.library.write('Title added', () => films().addTitle(film.id, '東京物語'))
  expect(listed('lodz')).toEqual(['Łódź Ghetto'])
  expect(listed('ghe LO')).toEqual(['Łódź Ghetto'])
  expect(listed('fin fiv')).toEqual(['Five Fingers'])
  expect(listed('京物')).toEqual(['Łódź Ghetto'])
  expect(listed('ingers')).toEqual([])
  expect(listed('"fingers" OR * NOT (')).toEqual([])
})

test('a filter of signs finds titles of signs', async () => {
  await aFilm(library.open, '$')
  await aFilm(library.open, 'Interview')
  expect(listed('$')).toEqual(['$'])
  expect(listed('%')).toEqual([])
})

test('an alternative title that is undone is no longer found', async () => {
  const film = await aFilm(library.open, 'Interview')
  await library.open.library.write('Title added', () => films().addTitle(film.id, 'Katja’s Evening'))
  expect(listed('katja')).toEqual(['Interview'])
  await library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, nextUndo(library.open.library.db)?.id ?? -1))
  expect(listed('katja')).toEqual([])
  expect(films().findByTitle('Katja’s Evening', null)).toBeNull()
})

test('facts are kept in their order and leave for the bin', async () => {
  const film = await aFilm(library.open, 'Interview')
  const { releases } = films().facts
  const release = (released_on: string, position: number) => ({
    id: newId(), film_id: film.id, released_on, country: 'USA', country_code: 'US', note: null, kind: null, position, batch_id: null, deleted_at: null
  })
  await library.open.library.write('Facts', () => [releases.save(release('2007-07-13', 1)), releases.save(release('2007', 0))])
  expect(releases.ofFilm(film.id).map((row) => row.released_on)).toEqual(['2007', '2007-07-13'])
  await library.open.library.write('Fact removed', () => releases.ofFilm(film.id).slice(0, 1).map((row) => releases.remove(row)))
  expect(releases.ofFilm(film.id).map((row) => row.released_on)).toEqual(['2007-07-13'])
})

test('the wall and the matching of titles read indexes', () => {
  expect(plan(LIST_SQL)).toBe('SCAN film USING INDEX film_by_sort')
  expect(plan(FIND_BY_TITLE_SQL, 'interview')).toContain('USING INDEX film_by_match (match_title=?)')
  const other = plan(FIND_BY_OTHER_TITLE_SQL, { title: 'interview' })
  expect(other).toContain('film_by_original')
  expect(other).toContain('film_title_by_match')
  expect(other).not.toMatch(/SCAN film(?:_title)?(?! USING)/)
})

test('a wall of 20,000 films is listed, filtered and matched', async () => {
  await library.open.library.write('Many films', () => {
    for (let i = 0; i < 20_000; i++) films().save(films().blank(`The Film Number ${i}`, 1900 + (i % 120)))
  })
  const time = (work: () => unknown): number => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  }
  const all = time(() => expect(films().list('')).toHaveLength(20_000))
  const some = time(() => expect(films().list('number 15000').length).toBe(1))
  const match = time(() => {
    for (let i = 0; i < 1_000; i++) expect(films().findByTitle(`the film number ${i}`, 1900 + (i % 120))).not.toBeNull()
  })
  console.log(`20,000 films: all ${all.toFixed(0)} ms, filtered ${some.toFixed(0)} ms, 1,000 matches ${match.toFixed(0)} ms`)
})
