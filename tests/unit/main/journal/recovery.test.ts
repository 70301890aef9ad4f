import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EntryText } from '../../../../src/shared/models/entry'
import { newId } from '../../../../src/main/ids'
import { journalHandlers } from '../../../../src/main/journal/handlers'
import { RecoveryFile } from '../../../../src/main/journal/recovery'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-recovery-'))
  path = join(folder, 'user data', 'unsaved-entry.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const text = (body: string): EntryText => ({ body, watchedOn: '2026-11-22', rating: 7, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: ['late'] })

describe('the recovery file', () => {
  test('gives back after a restart what it kept, and is gone when all is forgotten', () => {
    const [one, other] = [newId(), newId()]
    const file = new RecoveryFile(path)
    file.keep({ entry: one, keptAt: '2026-11-22T12:00:00.000Z', base: null, text: text('One') })
    file.keep({ entry: other, keptAt: '2026-11-22T12:00:01.000Z', base: null, text: text('Other') })
    file.keep({ entry: one, keptAt: '2026-11-22T12:00:02.000Z', base: null, text: text('One more') })
    const again = new RecoveryFile(path)
    expect(again.recoverable().map((kept) => kept.text.body)).toEqual(['Other', 'One more'])
    again.forget(other)
    again.forget(one)
    expect(existsSync(path)).toBe(false)
    expect(new RecoveryFile(path).recoverable()).toEqual([])
  })

  test('one that cannot be read is set aside, not written over', () => {
    const file = new RecoveryFile(path)
    file.keep({ entry: newId(), keptAt: '2026-11-22T12:00:00.000Z', base: null, text: text('One') })
    writeFileSync(path, '{"entries": [{"bo')
    const again = new RecoveryFile(path)
    expect(again.recoverable()).toEqual([])
    again.keep({ entry: newId(), keptAt: '2026-11-22T12:00:00.000Z', base: null, text: text('New') })
    const aside = readdirSync(join(folder, 'user data')).find((name) => name.includes('unreadable'))
    expect(readFileSync(join(folder, 'user data', aside ?? ''), 'utf8')).toBe('{"entries": [{"bo')
  })
})

describe('when the library cannot be written', () => {
  let library: LibraryFixture
  let open: OpenLibrary
  let id: string

  beforeEach(async () => {
    library = await aLibrary()
    open = library.open
    const film = await aFilm(open, 'Interview', { year: 2007 })
    id = (await journalHandlers(() => open, new RecoveryFile(path)).start({ film: film.id })).id
  })
  afterEach(() => library.close())

  const refuse = (code: string) => {
    open.library.db.exec(`CREATE TEMP TRIGGER refuse BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, '${code}'); END`)
  }
  const relent = () => open.library.db.exec('DROP TRIGGER IF EXISTS temp.refuse')

  test('the words are kept, the sentence says so, and opening the entry again brings them into the library', async () => {
    const journal = journalHandlers(() => open, new RecoveryFile(path))
    open.library.db.pragma('query_only = ON')
    await expect(journal.save({ entry: id, text: text('Kept words') })).rejects.toMatchObject({
      code: 'storage',
      message:
        'Not saved in the library yet. The library can only be read here, so this was not saved. Check the permissions of its file and folder. Your words are kept on this computer and Matinee will try again.'
    })
    // A new start, the library still refuses: the words are shown all the same.
    const restarted = journalHandlers(() => open, new RecoveryFile(path))
    expect(await restarted.open({ entry: id })).toMatchObject({ body: '', kept: { text: { body: 'Kept words', rating: 7 }, isNewer: true } })
    expect(existsSync(path)).toBe(true)
    open.library.db.pragma('query_only = OFF')
    expect(await restarted.open({ entry: id })).toMatchObject({ body: 'Kept words', rating: 7, tags: ['late'] })
    expect(existsSync(path)).toBe(false)
    expect(open.repositories.reviews.get(id).body).toBe('Kept words')
  })

  test('words kept for what the library still says are the newer ones, also when the clock was set back in between', async () => {
    const recovery = new RecoveryFile(path)
    const journal = journalHandlers(() => open, recovery)
    const { updatedAt } = await journal.save({ entry: id, text: text('Saved') })
    recovery.keep({ entry: id, keptAt: '2020-01-01T00:00:00.000Z', base: updatedAt, text: text('Kept') })
    expect(await journal.kept(undefined)).toMatchObject([{ id, body: 'Saved' }])
    expect(await journal.open({ entry: id })).toMatchObject({ body: 'Kept', kept: null })
    expect(recovery.recoverable()).toEqual([])
    expect(await journal.kept(undefined)).toEqual([])
  })

  test('words kept for what the library no longer says wait for a choice, whatever the clock says', async () => {
    const recovery = new RecoveryFile(path)
    const journal = journalHandlers(() => open, recovery)
    const { updatedAt } = await journal.save({ entry: id, text: text('Saved') })
    await journal.save({ entry: id, text: text('Changed elsewhere'), base: updatedAt })
    recovery.keep({ entry: id, keptAt: '2099-01-01T00:00:00.000Z', base: updatedAt, text: text('Kept') })
    expect(await journal.open({ entry: id })).toMatchObject({ body: 'Changed elsewhere', kept: { text: { body: 'Kept' }, isNewer: false } })
    // Taking theirs makes mine a version, and the file lets go of it.
    const { version } = await journal.setAside({ entry: id, text: text('Kept') })
    expect(open.repositories.revisions.newest('review', id)).toMatchObject({ id: version, body: 'Kept' })
    expect(existsSync(path)).toBe(false)
    expect(await journal.open({ entry: id })).toMatchObject({ body: 'Changed elsewhere', kept: null })
  })

  test('a refused save keeps the words on this computer until one of the two is chosen', async () => {
    const recovery = new RecoveryFile(path)
    const journal = journalHandlers(() => open, recovery)
    const { updatedAt } = await journal.save({ entry: id, text: text('Saved') })
    await journal.save({ entry: id, text: text('Changed elsewhere'), base: updatedAt })
    await expect(journal.save({ entry: id, text: text('Mine'), base: updatedAt })).rejects.toMatchObject({ code: 'conflict' })
    expect(new RecoveryFile(path).of(id)).toMatchObject({ base: updatedAt, text: { body: 'Mine' } })
    expect(open.repositories.reviews.get(id).body).toBe('Changed elsewhere')
    await journal.save({ entry: id, text: text('Mine'), base: null })
    expect(existsSync(path)).toBe(false)
    expect(open.repositories.revisions.of('review', id).map(({ body }) => body)).toContain('Changed elsewhere')
  })

  test('words of an earlier Matinee, which say not what they were written on, come back or wait for a choice', async () => {
    const recovery = new RecoveryFile(path)
    const journal = journalHandlers(() => open, recovery)
    await journal.save({ entry: id, text: text('Newer') })
    recovery.keep({ entry: id, keptAt: '2020-01-01T00:00:00.000Z', base: null, text: text('Older') })
    expect(await journal.open({ entry: id })).toMatchObject({ body: 'Newer', kept: { text: { body: 'Older' } } })
    recovery.keep({ entry: id, keptAt: '2099-01-01T00:00:00.000Z', base: null, text: text('Newest') })
    expect(await journal.open({ entry: id })).toMatchObject({ body: 'Newest', kept: null })
    expect(open.repositories.revisions.of('review', id).map(({ body }) => body)).toContain('Newer')
  })

  test('a save that works clears what an earlier one kept', async () => {
    const recovery = new RecoveryFile(path)
    const journal = journalHandlers(() => open, recovery)
    refuse('no')
    await expect(journal.save({ entry: id, text: text('One') })).rejects.toThrow('Your words are kept on this computer')
    relent()
    expect(recovery.of(id)?.text.body).toBe('One')
    await journal.save({ entry: id, text: text('One two') })
    expect(existsSync(path)).toBe(false)
  })

  test('where neither can be written, the problem does not promise that the words are kept', async () => {
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, '')
    const journal = journalHandlers(() => open, new RecoveryFile(join(blocked, 'unsaved-entry.json')))
    refuse('no')
    await expect(journal.save({ entry: id, text: text('One') })).rejects.not.toThrow('kept on this computer')
  })

  test('while another program holds the library, the words are in the file before the wait is over', async () => {
    const recovery = new RecoveryFile(path)
    const journal = journalHandlers(() => open, recovery)
    const other = new Sqlite(library.path)
    other.exec('BEGIN IMMEDIATE')
    const saving = journal.save({ entry: id, text: text('Waiting') })
    const newer = journal.save({ entry: id, text: text('Waiting longer') })
    await expect.poll(() => new RecoveryFile(path).of(id)?.text.body, { timeout: 3_000 }).toBe('Waiting')
    other.exec('ROLLBACK')
    other.close()
    expect((await saving).body).toBe('Waiting')
    expect((await newer).body).toBe('Waiting longer')
    expect(open.repositories.reviews.get(id).body).toBe('Waiting longer')
    expect(existsSync(path)).toBe(false)
  })
})
