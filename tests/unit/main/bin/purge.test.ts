import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { emptyBin, purgeBin } from '../../../../src/main/bin/purge'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { newId } from '../../../../src/main/ids'
import { journalHandlers } from '../../../../src/main/journal/handlers'
import { RecoveryFile } from '../../../../src/main/journal/recovery'
import { Library } from '../../../../src/main/db/library'
import type { OpenLibrary } from '../../../../src/main/repositories'
import type { EntryText } from '../../../../src/shared/models/entry'
import { aFilm, aLibrary, aMention, aReview, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let elsewhere: Library

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  elsewhere = await Library.open(library.path, { create: false, busyTimeoutMs: 5_000 })
})
afterEach(() => {
  elsewhere.close()
  expect(open.library.db.pragma('foreign_key_check')).toEqual([])
  expect(open.library.db.pragma('integrity_check', { simple: true })).toBe('ok')
  library.close()
})

const current = (): OpenLibrary => open
const films = () => filmHandlers(current)
const changes = () => changeHandlers(current)
const journal = () => journalHandlers(current, new RecoveryFile(`${library.path}.words`))
const rows = (table: string): number => open.library.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0
/** Every word that stands anywhere in the file's tables. */
const words = (): string =>
  ['film', 'viewing', 'review', 'take', 'mention', 'tagging', 'revision', 'film_title', 'change', 'journal_row']
    .map((table) => JSON.stringify(open.library.db.prepare(`SELECT * FROM ${table}`).all()))
    .join('\n')
const text: EntryText = { body: '', watchedOn: '2018-05-04', rating: 8, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: 'secretnote', tags: ['sweden'] }
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

async function aFullFilm(title: string): Promise<string> {
  const film = await aFilm(open, title, { year: 1957 })
  await open.library.write('Facts', () => open.repositories.films.addTitle(film.id, `${title} abroad`))
  await aReview(open, film.id, 'parterre', `${title} walks.`)
  await aTake(open, film.id, 'stalls', `${title} forgives.`)
  const { id } = await journal().start({ film: film.id })
  await journal().finish({ entry: id, text: { ...text, body: `${title} without hands, like [[Trees Lounge]].` } })
  return film.id
}

async function aPoster(film: string): Promise<void> {
  const bytes = Buffer.from(`poster of ${film}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await open.library.write('Poster added', () => {
    open.library.db.prepare('INSERT OR IGNORE INTO blob (sha256, bytes) VALUES (?, ?)').run(sha256, bytes)
    const id = newId()
    open.library.db.prepare("INSERT INTO film_poster (id, film_id, media_type, width, height, sha256, position, created_at) VALUES (?, ?, 'image/webp', 2, 3, ?, 0, ?)").run(id, film, sha256, inDays(0))
  })
}

test('emptying takes what the bin shows with all its words, and nothing else', async () => {
  const gone = await aFullFilm('Wildstrawberries')
  await aPoster(gone)
  const kept = await aFullFilm('Thirdman')
  await aPoster(kept)
  const [blobs, people] = [rows('blob'), rows('person')]
  await films().remove({ film: gone })
  expect(await emptyBin(elsewhere)).toBe(1)
  expect(rows('film')).toBe(2)
  expect(rows('blob')).toBe(blobs - 1)
  expect(rows('person')).toBe(people)
  expect(words()).not.toContain('Wildstrawberries')
  const page = await films().page({ film: kept })
  expect([page.entries.length, page.takes.length, page.reviews.length]).toEqual([1, 1, 1])
  expect(await emptyBin(elsewhere)).toBe(0)
})

test('an entry goes for good while its film and the other entries stand', async () => {
  const film = await aFullFilm('Interview')
  const { id } = await journal().start({ film })
  const entry = await journal().finish({ entry: id, text: { ...text, body: 'A second time.' } })
  await journal().remove({ entry: entry.id })
  expect(await emptyBin(elsewhere)).toBe(1)
  expect(words()).not.toContain('A second time')
  expect((await films().page({ film })).entries).toHaveLength(1)
})

test('undo says that what was emptied cannot come back, and goes on to what can', async () => {
  const film = await aFilm(open, 'Columbus')
  await films().judge({ film: film.id, rating: 7 })
  const lost = await aFilm(open, 'Interview')
  await films().remove({ film: lost.id })
  await emptyBin(elsewhere)
  expect(await changes().undo()).toEqual({ label: 'Interview moved to the bin', gone: 'everything' })
  expect(await changes().undo()).toEqual({ label: 'Interview added', gone: 'everything' })
  expect(await changes().undo()).toMatchObject({ gone: 'nothing' })
  expect(open.repositories.films.get(film.id).rating).toBeNull()
  expect(await changes().redo()).toMatchObject({ gone: 'nothing' })
})

test('after thirty days things go by themselves, with what was set aside; before that nothing does', async () => {
  const film = await aFullFilm('Interview')
  await films().remove({ film })
  await aFilm(open, 'Never Was')
  await changes().undo()
  const before = rows('film')
  expect(await purgeBin(elsewhere, inDays(-1))).toBe(0)
  expect(rows('film')).toBe(before)
  expect(await purgeBin(elsewhere, inDays(1))).toBeGreaterThan(5)
  expect(rows('film')).toBe(0)
  expect(rows('review') + rows('viewing') + rows('take') + rows('mention') + rows('film_title') + rows('revision')).toBe(0)
})

test('what is still needed stays, however old: a viewing whose review stands, a person who wrote', async () => {
  const film = await aFilm(open, 'Interview')
  const { id } = await journal().start({ film: film.id })
  await journal().finish({ entry: id, text: { ...text, body: 'Words.', watchedOn: '2020' } })
  await journal().save({ entry: id, text: { ...text, body: 'Words.', watchedOn: null } })
  const other = await aReview(open, film.id, 'parterre', 'Good.')
  await open.library.write('Person binned', () => open.repositories.people.save({ ...open.repositories.people.get(String(other.author_id)), deleted_at: inDays(-40) }))
  await purgeBin(elsewhere, inDays(1))
  expect([rows('viewing'), rows('review'), rows('person')]).toEqual([1, 2, 1])
  await journal().save({ entry: id, text: { ...text, body: 'Words.', watchedOn: '2020' } })
  expect(await journal().open({ entry: id })).toMatchObject({ watchedOn: '2020', body: 'Words.' })
})

test('a mention of a purged film in a text that stands is untouched', async () => {
  const film = await aFilm(open, 'Local Hero', { year: 1983 })
  const other = await aFilm(open, 'The Salt Ferry', { year: 2002 })
  const review = await aReview(open, other.id, 'keelhaul9', 'I was reminded of Local Hero.')
  const mention = await aMention(open, review.id, 'Local Hero', 1983, film.id)
  await films().remove({ film: film.id })
  expect(await emptyBin(elsewhere)).toBe(1)
  const page = await films().page({ film: other.id })
  expect(page.reviews[0]?.mentions[0]?.film).toMatchObject({ title: 'Local Hero', isStub: true })
  expect(open.repositories.mentions.get(mention.id).status).toBe('accepted')
})
