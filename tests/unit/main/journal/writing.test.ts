import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EntryText } from '../../../../src/shared/models/entry'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { nextUndo } from '../../../../src/main/changes/replay'
import { today } from '../../../../src/main/clock'
import type { FilmRow } from '../../../../src/main/films/repository'
import { drafts, entriesOfFilm, entry } from '../../../../src/main/journal/entries'
import { finish, leave, remove, save, start } from '../../../../src/main/journal/writing'
import { libraryStatus } from '../../../../src/main/library/status'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: FilmRow

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  film = await aFilm(open, 'Interview', { year: 2007 })
})
afterEach(() => library.close())

const words: EntryText = {
  body: 'Pierre leaves four times before he leaves.',
  watchedOn: '2026-11-22',
  rating: 9,
  isRewatch: false,
  isLiked: true,
  hasSpoilers: false,
  isPrivate: false,
  place: null,
  company: null,
  privateNote: null,
  tags: ['two-handers', 'New York']
}
const saying = (rest: Partial<EntryText>): EntryText => ({ ...words, ...rest })
const seconds = (n: number): string => new Date(Date.UTC(2026, 10, 22, 12, 0, n)).toISOString()
const undo = async () => (await changeHandlers(() => open).undo())?.label
const redo = async () => (await changeHandlers(() => open).redo())?.label

describe('starting', () => {
  test('makes a draft dated today at once, as one thing to undo', async () => {
    const started = await start(open, film.id)
    expect(started).toMatchObject({ isDraft: true, body: '', watchedOn: today(), rating: null, tags: [], words: 0, earlierViewings: 0, firstSeenOn: null })
    expect(started.id).toBe(started.reviewId)
    expect(await undo()).toBe('Entry started')
    expect(drafts(open)).toEqual([])
  })

  test('opens an empty draft again instead of piling up', async () => {
    const first = await start(open, film.id)
    expect((await start(open, film.id)).id).toBe(first.id)
    await save(open, first.id, saying({}))
    expect((await start(open, film.id)).id).not.toBe(first.id)
    expect(drafts(open)).toHaveLength(2)
  })

  test('an empty draft of another day is opened with today’s date', async () => {
    const first = await start(open, film.id, '2020-03-01T12:00:00.000Z')
    expect(first.watchedOn).toBe('2020-03-01')
    expect(await start(open, film.id)).toMatchObject({ id: first.id, watchedOn: today() })
  })

  test('makes a stub into a film', async () => {
    const stub = await aStub(open, 'Trees Lounge', 1996)
    const started = await start(open, stub.id)
    expect(started.film).toMatchObject({ title: 'Trees Lounge', isStub: false })
  })

  test('says which viewing this is', async () => {
    for (const day of ['2019-05-03', '2007', 'unknown'] as const) {
      const each = await start(open, film.id)
      await finish(open, each.id, saying({ watchedOn: day, body: '' }))
    }
    expect(await start(open, film.id)).toMatchObject({ earlierViewings: 3, firstSeenOn: '2007', isRewatch: true })
    const second = entriesOfFilm(open, film.id).find((each) => each.watchedOn === '2019-05-03')
    expect(entry(open, second?.id ?? '')).toMatchObject({ earlierViewings: 2, firstSeenOn: '2007' })
  })
})

describe('saving', () => {
  test('is on the disk when it answers: another connection reads every field', async () => {
    const { id } = await start(open, film.id)
    await save(open, id, saying({ hasSpoilers: true, isPrivate: true }))
    const other = new Sqlite(library.path, { readonly: true })
    const row = other.prepare(`
      SELECT review.body, review.has_spoilers, review.is_private, review.is_draft, review.rating AS on_review, viewing.rating, viewing.watched_on, viewing.is_liked,
        (SELECT group_concat(tag.name) FROM tagging JOIN tag ON tag.id = tag_id WHERE subject_id = viewing.id) AS tags
      FROM review JOIN viewing ON viewing.id = review.viewing_id WHERE review.id = ?`).get(id)
    other.close()
    expect(row).toEqual({
      body: words.body, has_spoilers: 1, is_private: 1, is_draft: 1, on_review: null, rating: 9, watched_on: '2026-11-22', is_liked: 1, tags: 'two-handers,New York'
    })
    expect(entry(open, id)).toMatchObject(saying({ hasSpoilers: true, isPrivate: true }))
  })

  test('a writing session is one thing to undo, and redo brings it back', async () => {
    const { id } = await start(open, film.id)
    for (const body of ['P', 'Pi', 'Pierre']) await save(open, id, saying({ body }))
    expect(await undo()).toBe('Entry on Interview changed')
    expect(entry(open, id)).toMatchObject({ body: '', rating: null, tags: [] })
    expect(await redo()).toBe('Entry on Interview changed')
    expect(entry(open, id)).toMatchObject(saying({ body: 'Pierre' }))
  })

  test('writing on after an undo is a new thing to undo', async () => {
    const { id } = await start(open, film.id)
    await save(open, id, saying({ body: 'First' }))
    await undo()
    await save(open, id, saying({ body: 'Second' }))
    expect(libraryStatus(open, '').redo).toBeNull()
    await undo()
    expect(entry(open, id).body).toBe('')
    expect(await redo()).toBe('Entry on Interview changed')
    expect(entry(open, id).body).toBe('Second')
  })

  test('the words an undo takes out stay among the versions', async () => {
    const { id } = await start(open, film.id)
    await save(open, id, saying({ body: 'An hour of work' }))
    await undo()
    expect(open.repositories.revisions.of('review', id).map(({ body }) => body)).toEqual(['An hour of work'])
  })

  test('saying the same again changes nothing, so Redo stays', async () => {
    const { id } = await start(open, film.id)
    await save(open, id, words, seconds(0))
    await undo()
    const { updatedAt } = await save(open, id, entry(open, id), seconds(99))
    expect(updatedAt).not.toBe(seconds(99))
    expect(await redo()).toBe('Entry on Interview changed')
  })

  test.each(['2007', '2007-07', '2007-07-13', 'unknown'] as const)('keeps the date %s as precise as it was given', async (watchedOn) => {
    const { id } = await start(open, film.id)
    await save(open, id, saying({ watchedOn }))
    expect(entry(open, id).watchedOn).toBe(watchedOn)
  })

  test('without a date of watching there is no viewing; set again, the same one comes back', async () => {
    const { id, viewingId } = await start(open, film.id)
    await save(open, id, words)
    await save(open, id, saying({ watchedOn: null }))
    expect(entry(open, id)).toMatchObject({ viewingId: null, watchedOn: null, rating: 9, isLiked: true, tags: words.tags })
    await save(open, id, saying({ watchedOn: 'unknown' }))
    expect(entry(open, id)).toMatchObject({ viewingId, watchedOn: 'unknown', rating: 9, isLiked: true, tags: words.tags })
  })

  test('an entry that is gone is not written to', async () => {
    const { id } = await start(open, film.id)
    await remove(open, id)
    await expect(save(open, id, words)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a lone surrogate is replaced, everything else comes back as it was', async () => {
    const { id } = await start(open, film.id)
    await save(open, id, saying({ body: '  Łódź 傑作 👩‍👩‍👧 \r\n\t\ud800 ' }))
    expect(entry(open, id).body).toBe('  Łódź 傑作 👩‍👩‍👧 \r\n\t\uFFFD ')
  })
})

describe('versions', () => {
  const bodies = (id: string) => open.repositories.revisions.of('review', id).map(({ body, reason }) => `${reason}: ${body}`)

  test('a pause of 20 seconds makes one of what stood before it', async () => {
    const { id } = await start(open, film.id, seconds(0))
    await save(open, id, saying({ body: 'One' }), seconds(1))
    await save(open, id, saying({ body: 'One two' }), seconds(20))
    expect(bodies(id)).toEqual([])
    await save(open, id, saying({ body: 'One two three' }), seconds(40))
    expect(bodies(id)).toEqual(['pause: One two'])
  })

  test('leaving and finishing make one, and only when the text changed', async () => {
    const { id } = await start(open, film.id)
    await save(open, id, words)
    expect(await leave(open, id)).toEqual({ kept: true })
    expect(await leave(open, id)).toEqual({ kept: true })
    await finish(open, id, words)
    expect(bodies(id)).toEqual([`leave: ${words.body}`])
    await finish(open, id, saying({ body: 'Better.' }))
    expect(bodies(id)).toEqual(['finish: Better.', `leave: ${words.body}`])
  })
})

describe('leaving', () => {
  test('a draft nobody wrote in goes without a trace, and a stub is a stub again', async () => {
    const stub = await aStub(open, 'Trees Lounge', 1996)
    const before = nextUndo(open.library.db)
    const { id } = await start(open, stub.id)
    expect(await leave(open, id)).toEqual({ kept: false })
    expect(drafts(open)).toEqual([])
    expect(open.repositories.films.get(stub.id).is_stub).toBe(1)
    expect(nextUndo(open.library.db)).toEqual(before)
    expect(await redo()).toBeUndefined()
  })

  test('so does one whose words were all taken out again', async () => {
    const { id } = await start(open, film.id)
    const empty = entry(open, id)
    await save(open, id, words)
    await save(open, id, empty)
    expect(await leave(open, id)).toEqual({ kept: false })
    expect(drafts(open)).toEqual([])
  })

  test.each<Partial<EntryText>>([{ body: 'x' }, { rating: 1 }, { tags: ['late'] }, { watchedOn: '2019' }, { watchedOn: null }, { isPrivate: true }])('a draft with %o stays', async (rest) => {
    const { id, ...empty } = await start(open, film.id)
    await save(open, id, { ...empty, ...rest })
    expect(await leave(open, id)).toEqual({ kept: true })
    expect(drafts(open)).toMatchObject([{ id, ...rest }])
  })
})

describe('finishing', () => {
  test('takes the mark Draft off', async () => {
    const { id } = await start(open, film.id)
    expect(await finish(open, id, words)).toMatchObject({ id, isDraft: false, words: 7, film: { rating: 9, isSeen: true, isLiked: true } })
    expect(await undo()).toBe('Entry on Interview finished')
    expect(entry(open, id)).toMatchObject({ isDraft: true, film: { rating: null, isSeen: false, isLiked: false } })
  })

  test('nothing at all cannot be finished', async () => {
    const { id } = await start(open, film.id)
    await expect(finish(open, id, saying({ body: ' \n', watchedOn: null, rating: null }))).rejects.toMatchObject({
      code: 'invalid',
      message: 'There is nothing to finish yet. Write something, or say when you saw it.'
    })
    expect(drafts(open)).toHaveLength(1)
  })

  test('without words the viewing is the entry; words written later make the review come back', async () => {
    const { id, viewingId } = await start(open, film.id)
    const finished = await finish(open, id, saying({ body: '' }))
    expect(finished).toMatchObject({ id: viewingId, reviewId: null, rating: 9, tags: words.tags })
    expect(entriesOfFilm(open, film.id)).toHaveLength(1)
    expect(await save(open, finished.id, words)).toMatchObject({ id, reviewId: id, viewingId, isDraft: false, ...words })
    expect(entry(open, finished.id).id).toBe(id)
    expect(entriesOfFilm(open, film.id)).toHaveLength(1)
  })

  test('a rating alone is an entry', async () => {
    const { id } = await start(open, film.id)
    expect(await finish(open, id, saying({ body: '', watchedOn: null, tags: [] }))).toMatchObject({ id, rating: 9, viewingId: null, film: { rating: 9, isSeen: false } })
  })

  test('a viewing alone whose date is taken away becomes a review without one', async () => {
    const { id } = await start(open, film.id)
    const finished = await finish(open, id, saying({ body: '' }))
    expect(await save(open, finished.id, saying({ body: '', watchedOn: null }))).toMatchObject({ viewingId: null, rating: 9, tags: words.tags })
    expect(entriesOfFilm(open, film.id)).toHaveLength(1)
  })
})

describe('removing', () => {
  test('Undo brings review, viewing, tags and rating back', async () => {
    const { id } = await start(open, film.id)
    const finished = await finish(open, id, saying({ body: 'Like [[Trees Lounge (1996)]].' }))
    const done = await remove(open, id)
    expect(done.label).toBe('Entry moved to the bin')
    expect(entriesOfFilm(open, film.id)).toEqual([])
    expect(open.repositories.films.get(film.id)).toMatchObject({ rating: null, is_seen: 0, is_liked: 0 })
    expect(open.repositories.tags.suggest('')).toEqual([])
    expect(open.repositories.films.findByTitle('Trees Lounge', 1996)).toBeNull()
    await changeHandlers(() => open).undoGroup({ group: done.group })
    expect(entriesOfFilm(open, film.id)).toEqual([finished])
    expect(open.repositories.films.findByTitle('Trees Lounge', 1996)).toMatchObject({ is_stub: 1 })
    await expect(changeHandlers(() => open).undoGroup({ group: done.group })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('reading', () => {
  test('drafts come first, then the newest; an unknown date comes last', async () => {
    for (const watchedOn of ['unknown', '2019', '2019-05-03', '2021-01'] as const) {
      const { id } = await start(open, film.id)
      await finish(open, id, saying({ watchedOn }))
    }
    const draft = await start(open, film.id)
    expect(entriesOfFilm(open, film.id).map((each) => each.watchedOn)).toEqual([draft.watchedOn, '2021-01', '2019-05-03', '2019', 'unknown'])
  })

  test('two viewings of one day stand in the order they were written', async () => {
    for (const body of ['Matinée', 'Late show']) {
      const { id } = await start(open, film.id)
      await finish(open, id, saying({ body }))
    }
    expect(entriesOfFilm(open, film.id).map(({ body }) => body)).toEqual(['Late show', 'Matinée'])
  })
})
