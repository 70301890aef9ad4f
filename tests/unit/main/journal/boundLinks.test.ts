/** Links I wrote stay bound to their films, whatever becomes of those. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyBin } from '../../../../src/main/bin/purge'
import { restoreThing } from '../../../../src/main/bin/restore'
import { nextUndo, undoGroup } from '../../../../src/main/changes/replay'
import { noteFolder } from '../../../../src/main/exporting/markdown/folder'
import { rowsOfPart } from '../../../../src/main/exporting/partRows'
import { tables } from '../../../../src/main/exporting/tables'
import { mergeFilms } from '../../../../src/main/films/merging'
import { removeFilm } from '../../../../src/main/films/removeFilm'
import { finish, save, start } from '../../../../src/main/journal/writing'
import type { OpenLibrary } from '../../../../src/main/repositories'
import type { FilmRow } from '../../../../src/main/films/repository'
import { aFilm, aLibrary, anEntryText, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let lounge: FilmRow
let review: string

const BODY = 'Not [[Trees Lounge (1996)]].'

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  const interview = await aFilm(open, 'Interview', { year: 2007 })
  lounge = await aFilm(open, 'Trees Lounge', { year: 1996 })
  review = (await start(open, interview.id)).id
  await write(BODY)
})
afterEach(() => library.close())

const write = async (body: string): Promise<unknown> => finish(open, review, anEntryText({ body }))
const retyped = async (body: string): Promise<unknown> => save(open, review, anEntryText({ body }))
const boundTo = (): (string | null)[] => open.repositories.mentions.of('review', review).map(({ film_id }) => film_id)
const rename = async (title: string, year: number | null = 1996): Promise<unknown> =>
  open.library.write('Renamed', () => open.repositories.films.save({ ...open.repositories.films.get(lounge.id), title, year }))
const stubs = (): string[] => open.repositories.films.containing('lounge').filter(({ is_stub }) => is_stub === 1).map(({ title }) => title)

test('renamed, of another year, and with another film of the old title: it is still that film', async () => {
  await rename('The Bar', 1997)
  await aFilm(open, 'Trees Lounge', { year: 1996 })
  await write(`${BODY} More.`)
  expect(boundTo()).toEqual([lounge.id])
})

test('cut out while its film is called otherwise, and put back: it is bound to that film again', async () => {
  await rename('The Bar')
  await retyped('Not.')
  expect(boundTo()).toEqual([])
  await retyped(BODY)
  expect(boundTo()).toEqual([lounge.id])
  expect(stubs()).toEqual([])
})

test('merged into another film, it leads to that one; undone, to the first again', async () => {
  const bar = await aFilm(open, 'The Bar', { year: 1996 })
  await mergeFilms(open, { keep: bar.id, other: lounge.id })
  await write(`${BODY} More.`)
  expect(boundTo()).toEqual([bar.id])
  for (let step = 0; step < 2; step += 1) await open.library.writeUnlogged(() => undoGroup(open.library.db, nextUndo(open.library.db)?.id ?? 0))
  expect(boundTo()).toEqual([lounge.id])
})

test('in the bin it is waited for: saving makes no stub, restoring brings the link back', async () => {
  await open.library.write('Removed', () => removeFilm(open, lounge.id))
  await write(`${BODY} More.`)
  expect(boundTo()).toEqual([lounge.id])
  expect(stubs()).toEqual([])
  await open.library.write('Restored', () => restoreThing(open, 'film', lounge.id))
  expect(open.repositories.mentions.backlinks(lounge.id)).toHaveLength(1)
})

test('gone for good, its title is known as a stub', async () => {
  await open.library.write('Removed', () => removeFilm(open, lounge.id))
  expect(await emptyBin(open.library)).toBe(1)
  expect(open.repositories.films.find(lounge.id)).toBeNull()
  expect(stubs()).toEqual(['Trees Lounge'])
  await write(`${BODY} More.`)
  expect(stubs()).toEqual(['Trees Lounge'])
  expect(boundTo()).toHaveLength(1)
})

test('an exported note leads to the film by the name it has now, and keeps the words', async () => {
  const textOf = (): string => {
    const { files } = noteFolder(open.library.db, { kind: 'everything' }, { mine: true, collected: true, privateText: true, titleCards: false })
    return files.map(({ path, text }) => (path.includes('Interview') && !path.startsWith('Films/') ? text() : '')).join('')
  }
  expect(textOf()).toContain('Not [[Trees Lounge (1996)]].')
  await rename('The Bar: a Story', 1997)
  expect(textOf()).toMatch(/Not \[\[The Bar.*\(1997\)\|Trees Lounge \(1996\)\]\]\./u)
  await write('Not [[Trees Lounge (1996)|that bar]], nor [[Local Hero]].')
  expect(textOf()).toMatch(/Not \[\[The Bar.*\(1997\)\|that bar\]\], nor \[\[Local Hero\]\]\./u)
})

test('a part of the library goes out without what is bound to a film in the bin', async () => {
  const rowsOf = (table: string): unknown[] => {
    const found = tables.find(({ name }) => name === table)
    const interview = open.repositories.reviews.get(review).film_id
    return found ? [...rowsOfPart(open.library.db, { scope: { kind: 'film', film: interview }, privateText: true, collected: true, versions: true, posters: true, spoilers: true }, found)] : []
  }
  expect(rowsOf('mention')).toHaveLength(1)
  await open.library.write('Removed', () => removeFilm(open, lounge.id))
  expect(rowsOf('mention')).toEqual([])
  expect(rowsOf('film')).toHaveLength(1)
})
