import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { emptyBin } from '../../../../src/main/bin/purge'
import { finish, remove, save, start } from '../../../../src/main/journal/writing'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { versionHandlers } from '../../../../src/main/revisions/handlers'
import { aFilm, aLibrary, anEntryText, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: string
let entry: string
let minute = 0

const at = (): string => new Date(Date.parse('2026-11-22T10:00:00Z') + 60_000 * minute++).toISOString()
const handlers = () => versionHandlers(() => open, at)
const write = (body: string) => save(open, entry, anEntryText({ body }), at())
const list = async (start = 0, count = 50) => handlers().list({ review: entry, start, count })
const text = async (version: string) => (await handlers().text({ version })).body
const bodies = async () => Promise.all((await list()).versions.map(({ id }) => text(id)))
const body = () => open.repositories.reviews.get(entry).body
const LONG = 'The river stayed where it was and the ferry went on without us, again and again. '.repeat(8)

beforeEach(async () => {
  minute = 0
  library = await aLibrary()
  open = library.open
  film = (await aFilm(open, 'Interview')).id
  entry = (await start(open, film, at())).id
})
afterEach(() => library.close())

test('versions are listed the newest first, with the words that came and went', async () => {
  await write(`${LONG}Pierre leaves three times.`)
  await write(`${LONG}Pierre leaves four times before he leaves.`)
  await write(`${LONG}Pierre leaves four times.`)
  await finish(open, entry, anEntryText({ body: `${LONG}Pierre leaves four times.` }), at())
  const { total, versions } = await list()
  expect(total).toBe(3)
  expect(versions.map(({ added, removed, reason }) => [added, removed, reason])).toEqual([[0, 3, 'finish'], [4, 1, 'pause'], [132, 0, 'pause']])
  expect(await bodies()).toEqual([`${LONG}Pierre leaves four times.`, `${LONG}Pierre leaves four times before he leaves.`, `${LONG}Pierre leaves three times.`])
  expect((await list(1, 1)).versions.map(({ reason }) => reason)).toEqual(['pause'])
  await expect(async () => text('0190a1b2-0000-7000-8000-000000000000')).rejects.toThrow('no longer in your library')
})

test('a version is named, what stands now is kept under a name, and undo takes a name off', async () => {
  await write('One')
  await write('One two')
  const [first] = (await list()).versions
  expect(await handlers().name({ version: first?.id ?? '', name: 'The short one' })).toMatchObject({ name: 'The short one' })
  expect(await handlers().keep({ review: entry, name: 'Before the cut' })).toMatchObject({ name: 'Before the cut', words: 2 })
  expect(await handlers().keep({ review: entry, name: 'Before the long cut' })).toMatchObject({ name: 'Before the long cut', words: 2 })
  expect((await list()).versions.map(({ name }) => name)).toEqual(['Before the long cut', 'The short one'])
  await handlers().name({ version: first?.id ?? '', name: null })
  await changeHandlers(() => open).undo()
  expect((await list()).versions.map(({ name }) => name)).toEqual(['Before the long cut', 'The short one'])
})

test('restoring keeps what stood there, adds a version, and is one step to undo', async () => {
  await write('First words')
  await write('Second words')
  const [first] = (await list()).versions
  await write('Third words')
  const { entry: restored, done } = await handlers().restore({ version: first?.id ?? '' })
  expect(restored).toMatchObject({ id: entry, body: 'First words', isDraft: true })
  expect(body()).toBe('First words')
  expect(await bodies()).toEqual(['First words', 'Third words', 'Second words', 'First words'])
  expect((await list()).versions[0]?.reason).toBe('restore')
  expect(done?.label).toBe('Earlier version of the entry on Interview restored')

  await changeHandlers(() => open).undoGroup({ group: done?.group ?? 0 })
  expect(body()).toBe('Third words')
  // Versions are memory: undo takes none away.
  expect((await list()).total).toBeGreaterThanOrEqual(4)
  expect(await handlers().restore({ version: (await list()).versions.find(({ words, added }) => words === 2 && added === 2)?.id ?? '' })).toBeDefined()
})

test('restoring what stands there already does nothing', async () => {
  await write('First words')
  await write('Second words')
  await write('First words')
  const oldest = (await list()).versions.at(-1)
  expect(await handlers().restore({ version: oldest?.id ?? '' })).toMatchObject({ done: null })
  expect((await list()).total).toBe(2)
})

test('the mentions of a finished review follow the text that was put back', async () => {
  await aFilm(open, 'Trees Lounge')
  const accepted = () => open.repositories.mentions.of('review', entry).filter(({ status }) => status === 'accepted').map(({ title }) => title)
  await finish(open, entry, anEntryText({ body: 'Closer to [[Trees Lounge]].' }), at())
  await finish(open, entry, anEntryText({ body: 'Closer to nothing.' }), at())
  expect(accepted()).toEqual([])
  const first = (await list()).versions.at(-1)
  await handlers().restore({ version: first?.id ?? '' })
  expect(accepted()).toEqual(['Trees Lounge'])
})

test('packed versions go with their review when the bin is emptied, and a kept one never loses its base', async () => {
  const { db } = open.library
  for (let n = 0; n < 40; n += 1) await write(`${LONG}${n}`)
  expect(db.prepare('SELECT count(*) FROM revision WHERE base_seq IS NOT NULL').pluck().get()).toBeGreaterThan(30)
  expect(await bodies()).toEqual(Array.from({ length: 39 }, (_, n) => `${LONG}${38 - n}`))
  expect(() => db.prepare('DELETE FROM revision WHERE seq = (SELECT base_seq FROM revision WHERE base_seq IS NOT NULL LIMIT 1)').run()).toThrow('FOREIGN KEY')
  await remove(open, entry, at())
  await emptyBin(open.library)
  expect(db.prepare('SELECT count(*) FROM revision').pluck().get()).toBe(0)
})

test('a version that an import brought is no base, so taking the import back costs no other', async () => {
  const { revisions, batches } = open.repositories
  await write(`${LONG}mine`)
  const batch = await open.library.writeUnlogged(() => batches.begin({ kind: 'page', label: 'A page' }))
  await open.library.write('Page added', () => revisions.add({ subjectKind: 'review', subjectId: entry, body: `${LONG}theirs`, reason: 'import', batch: batch.id, at: at() }), { batch: batch.id })
  await open.library.write('Kept', () => revisions.add({ subjectKind: 'review', subjectId: entry, body: `${LONG}mine again`, reason: 'leave', at: at() }))
  open.library.db.prepare('DELETE FROM revision WHERE batch_id IS NOT NULL').run()
  expect(await bodies()).toEqual([`${LONG}mine again`])
})
