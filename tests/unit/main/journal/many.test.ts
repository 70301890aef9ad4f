import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nextUndo, undoGroup } from '../../../../src/main/changes/replay'
import { manyHandlers } from '../../../../src/main/journal/manyHandlers'
import { entry } from '../../../../src/main/journal/entries'
import { log, start } from '../../../../src/main/journal/writing'
import type { Entry, EntryText } from '../../../../src/shared/models/entry'
import { expectDerived } from '../../../support/derived'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let fixture: LibraryFixture
let calls: ReturnType<typeof manyHandlers>
beforeEach(async () => {
  fixture = await aLibrary()
  calls = manyHandlers(() => fixture.open)
})
afterEach(() => {
  expectDerived(fixture.open.library.db)
  fixture.close()
})

const NOTHING: EntryText = { body: '', watchedOn: null, rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }

async function seen(title: string, watchedOn: EntryText['watchedOn'], rest: Partial<EntryText> = {}): Promise<Entry> {
  const film = fixture.open.repositories.films.titled(title, null)[0] ?? (await aFilm(fixture.open, title))
  return log(fixture.open, film.id, { ...NOTHING, watchedOn, ...rest })
}

const now = (id: string): Entry => entry(fixture.open, id)
const film = (title: string) => fixture.open.repositories.films.titled(title, null)[0]
/** Undo, as the window asks for it. */
async function undo(): Promise<void> {
  const next = nextUndo(fixture.open.library.db)
  if (!next) throw new Error('There is nothing to undo.')
  await fixture.open.library.writeUnlogged(() => undoGroup(fixture.open.library.db, next.id))
}

describe('changing', () => {
  test('one thing of one entry; everything else stays', async () => {
    const before = await seen('Interview', '2007-07-13', { body: 'Words.', rating: 7, tags: ['noir'], place: 'at home', company: 'Anna', privateNote: 'mine', isPrivate: true, hasSpoilers: true })
    const done = await calls.change({ entries: [before.id], change: { rating: 9 } })
    expect(done.label).toBe('Entry on Interview changed')
    expect(now(before.id)).toMatchObject({ ...before, rating: 9, film: { ...before.film, rating: 9 }, updatedAt: now(before.id).updatedAt })
    expect(film('Interview')?.rating).toBe(9)
    await undo()
    expect(now(before.id).rating).toBe(7)
    expect(film('Interview')?.rating).toBe(7)
  })

  test('the film follows by the rules: an older viewing moves neither rating nor like', async () => {
    const older = await seen('Interview', '2007', { rating: 3 })
    await seen('Interview', '2020', { rating: 8 })
    await calls.change({ entries: [older.id], change: { rating: 10, isLiked: true } })
    expect(film('Interview')).toMatchObject({ rating: 8, is_liked: 0 })
  })

  test('tags come and go in any spelling', async () => {
    const one = await seen('Interview', '2007', { tags: ['noir', 'one room'] })
    const other = await seen('Columbus', 'unknown')
    await calls.change({ entries: [one.id, other.id], change: { addTags: ['Film Club', 'NOIR'], removeTags: ['One Room'] } })
    expect(now(one.id).tags).toEqual(['noir', 'Film Club'])
    expect(now(other.id).tags).toEqual(['Film Club', 'noir'])
  })

  test('many at once are one thing to undo', async () => {
    const entries = [await seen('Interview', '2007-05', { rating: 4 }), await seen('Columbus', 'unknown', { body: 'Words.' }), await seen('Late Spring', null, { body: 'No viewing.' })]
    const done = await calls.change({ entries: [...entries, ...entries].map(({ id }) => id), change: { isLiked: true, watchedOn: '2026-11-22' } })
    expect(done.label).toBe('3 entries changed')
    expect(entries.map(({ id }) => now(id)).map(({ watchedOn, isLiked, rating }) => ({ watchedOn, isLiked, rating }))).toEqual([
      { watchedOn: '2026-11-22', isLiked: true, rating: 4 }, { watchedOn: '2026-11-22', isLiked: true, rating: null }, { watchedOn: '2026-11-22', isLiked: true, rating: null }
    ])
    expect(fixture.open.library.db.prepare("SELECT count(DISTINCT position) FROM journal_row WHERE day = '2026-11-22'").pluck().get()).toBe(3)
    expect(nextUndo(fixture.open.library.db)).toMatchObject({ id: done.group, label: '3 entries changed' })
    await undo()
    expect(entries.map(({ id }) => now(id).watchedOn)).toEqual(['2007-05', 'unknown', null])
    expect(entries.map(({ id }) => now(id).isLiked)).toEqual([false, false, false])
  })

  test('a viewing of an unknown or vague date keeps it while something else changes', async () => {
    const entries = [await seen('Interview', 'unknown'), await seen('Columbus', '2007'), await seen('Late Spring', null, { body: 'Words' })]
    await calls.change({ entries: entries.map(({ id }) => id), change: { isRewatch: true, rating: 5 } })
    expect(entries.map(({ id }) => now(id).watchedOn)).toEqual(['unknown', '2007', null])
  })

  test('a draft stays a draft and moves nothing', async () => {
    await aFilm(fixture.open, 'Interview')
    const draft = await start(fixture.open, film('Interview')?.id ?? '')
    await calls.change({ entries: [draft.id], change: { rating: 9, isLiked: true } })
    expect(now(draft.id)).toMatchObject({ isDraft: true, rating: 9 })
    expect(film('Interview')).toMatchObject({ rating: null, is_liked: 0 })
  })

  test('an entry that would have nothing left is refused, and then none is changed', async () => {
    const words = await seen('Columbus', '2020', { body: 'Words.' })
    const bare = await seen('Interview', '2007')
    await expect(calls.change({ entries: [words.id, bare.id], change: { watchedOn: null } })).rejects.toThrow('needs its day')
    expect(now(words.id).watchedOn).toBe('2020')
    await calls.change({ entries: [words.id], change: { watchedOn: null } })
    expect(now(words.id)).toMatchObject({ watchedOn: null, body: 'Words.' })
  })

  test('an entry that is gone is said to be', async () => {
    const gone = await seen('Interview', '2007')
    await calls.removeMany({ entries: [gone.id] })
    await expect(calls.change({ entries: [gone.id], change: { rating: 1 } })).rejects.toThrow('no longer in your journal')
  })
})

describe('moving to the bin', () => {
  test('several, as one thing to undo, with what they say about their films', async () => {
    const entries = [await seen('Interview', '2007', { rating: 9, tags: ['noir'] }), await seen('Columbus', '2020', { body: 'See [[Late Spring (1949)]].' })]
    const done = await calls.removeMany({ entries: entries.map(({ id }) => id) })
    expect(done.label).toBe('2 entries moved to the bin')
    expect(() => now(entries[0]?.id ?? '')).toThrow('no longer in your journal')
    expect(film('Interview')).toMatchObject({ rating: null, is_seen: 0 })
    await undo()
    expect(entries.map(({ id }) => now(id))).toMatchObject(entries)
    expect(film('Interview')).toMatchObject({ rating: 9, is_seen: 1 })
  })

  test('one says which', async () => {
    const only = await seen('Interview', '2007')
    expect((await calls.removeMany({ entries: [only.id, only.id] })).label).toBe('Entry on Interview moved to the bin')
  })

  test('a few hundred go in short writes and come back with one Undo', async () => {
    fixture.open.library.db.pragma('synchronous = OFF')
    const entries: Entry[] = []
    for (let index = 0; index < 400; index += 1) entries.push(await seen(`Film ${index % 40}`, `20${String(10 + (index % 16))}-03-04`, { rating: (index % 10) + 1 }))
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    await calls.removeMany({ entries: entries.map(({ id }) => id) })
    clearInterval(beat)
    expect(longest).toBeLessThan(250)
    expect(fixture.open.library.db.prepare('SELECT count(*) FROM journal_row').pluck().get()).toBe(0)
    await undo()
    expect(fixture.open.library.db.prepare('SELECT count(*) FROM journal_row').pluck().get()).toBe(400)
  })
})
