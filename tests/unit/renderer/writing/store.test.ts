import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWritingStore } from '../../../../src/renderer/features/writing/store'
import { aFilm, aFilmPage, anEntry, fakeApi, ok, problem } from '../../../support/fakeApi'

const film = aFilm('Interview', 2007)
const LATER = '2026-11-22T13:00:00.000Z'

function setUp() {
  const first = anEntry(film, { isDraft: true, body: 'First' })
  const second = anEntry(film, { isDraft: true, body: 'Second' })
  const api = fakeApi({ pages: [aFilmPage(film, { entries: [first, second] })] })
  const calls: string[] = []
  const journal = {
    ...api.journal,
    open: vi.fn(api.journal.open),
    setAside: vi.fn(api.journal.setAside),
    save: vi.fn(async (input: Parameters<typeof api.journal.save>[0]) => {
      calls.push(`save ${input.text.body}`)
      return api.journal.save(input)
    }),
    finish: vi.fn(async (input: Parameters<typeof api.journal.finish>[0]) => {
      calls.push(`finish ${input.text.body}`)
      return api.journal.finish(input)
    }),
    leave: vi.fn(async (input: Parameters<typeof api.journal.leave>[0]) => {
      calls.push('leave')
      return api.journal.leave(input)
    })
  }
  const store = createWritingStore({ films: api.films, journal, search: api.search, tags: api.tags })
  return { store, journal, calls, first, second, ...store.getState().actions }
}

describe('writing an entry', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('opens with its words and saves what is changed', async () => {
    const { store, calls, first, open, write } = setUp()
    await open(first.id)
    expect(store.getState()).toMatchObject({ entry: { id: first.id }, text: { body: 'First' }, saving: { draft: 0, acknowledged: 0 } })
    write({ body: 'First words' })
    write({ rating: 7 })
    await vi.advanceTimersByTimeAsync(500)
    expect(calls).toEqual(['save First words'])
    expect(store.getState()).toMatchObject({ text: { body: 'First words', rating: 7 }, saving: { draft: 2, acknowledged: 2 } })
  })

  it('leaves only after everything is saved', async () => {
    const { store, calls, first, open, write, leave } = setUp()
    await open(first.id)
    write({ body: 'Last words' })
    await leave()
    expect(calls).toEqual(['save Last words', 'leave'])
    expect(store.getState().entry).toBeNull()
  })

  it('does not let go of words that could not be saved: it goes on trying, and shows them when the entry is opened again', async () => {
    const { store, journal, calls, first, open, write, leave } = setUp()
    await open(first.id)
    journal.save.mockResolvedValueOnce(problem('storage', 'Full.')).mockResolvedValueOnce(problem('storage', 'Full.'))
    write({ body: 'Kept' })
    await leave()
    expect(journal.leave).not.toHaveBeenCalled()
    await open(first.id)
    expect(store.getState()).toMatchObject({ text: { body: 'Kept' }, saving: { draft: 1, acknowledged: 0, problem: { message: 'Full.' } } })
    await leave()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls).toEqual(['save Kept', 'leave'])
  })

  it('closes the entry that is left when another is opened at once', async () => {
    const { store, calls, first, second, open, write, leave } = setUp()
    await open(first.id)
    write({ body: 'One' })
    const left = leave()
    await open(second.id)
    await left
    expect(calls).toEqual(['save One', 'leave'])
    expect(store.getState()).toMatchObject({ entry: { id: second.id }, text: { body: 'Second' } })
  })

  it('does not leave an entry whose screen is open again', async () => {
    const { store, journal, first, open, leave } = setUp()
    await open(first.id)
    const left = leave()
    await Promise.all([open(first.id), left])
    expect(journal.leave).not.toHaveBeenCalled()
    expect(store.getState().entry?.id).toBe(first.id)
  })

  it('leaves an entry that was left before it was read', async () => {
    const { store, journal, first, open, leave } = setUp()
    const opening = open(first.id)
    await leave()
    await opening
    expect(journal.leave).toHaveBeenCalledWith({ entry: first.id })
    expect(store.getState().entry).toBeNull()
  })

  it('finishes with the last words, after what is being saved, and saves nothing afterwards', async () => {
    const { store, calls, first, open, write, finish } = setUp()
    await open(first.id)
    write({ body: 'One' })
    await vi.advanceTimersByTimeAsync(500)
    write({ body: 'Two' })
    const finished = await finish()
    expect(finished).toMatchObject({ body: 'Two', isDraft: false })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls).toEqual(['save One', 'save Two', 'finish Two'])
    expect(store.getState().entry).toBeNull()
  })

  it('keeps the entry open when it could not be finished', async () => {
    const { store, journal, first, open, write, finish } = setUp()
    await open(first.id)
    write({ body: 'One' })
    journal.finish.mockResolvedValueOnce(problem('storage', 'The disk is full.'))
    expect(await finish()).toBeNull()
    expect(store.getState()).toMatchObject({ text: { body: 'One' }, isFinishing: false, problem: { message: 'The disk is full.' } })
  })

  it('says when the entry is not there', async () => {
    const { store, open } = setUp()
    await open(film.id)
    expect(store.getState()).toMatchObject({ entry: null, problem: { code: 'not-found' } })
  })

  it('after a change elsewhere keeps mine, and theirs is left to main as a version', async () => {
    const { store, journal, first, open, write, keepMine, finish } = setUp()
    await open(first.id)
    journal.save.mockResolvedValueOnce(problem('conflict', 'Changed elsewhere.'))
    journal.open.mockResolvedValueOnce(ok({ ...first, body: 'Theirs', updatedAt: LATER }))
    write({ body: 'Mine' })
    await vi.advanceTimersByTimeAsync(500)
    expect(store.getState()).toMatchObject({ text: { body: 'Mine' }, saving: { theirs: { body: 'Theirs' } } })
    journal.save.mockResolvedValueOnce(problem('conflict', 'Changed elsewhere.'))
    journal.open.mockResolvedValueOnce(ok({ ...first, body: 'Theirs', updatedAt: LATER }))
    expect(await finish()).toBeNull()
    expect(journal.finish).not.toHaveBeenCalled()
    await keepMine()
    expect(journal.save.mock.lastCall?.[0]).toMatchObject({ base: null, text: { body: 'Mine' } })
    expect(store.getState().saving).toMatchObject({ theirs: null, acknowledged: 1 })
  })

  it('takes theirs only after mine is a version', async () => {
    const { store, journal, first, open, write, takeTheirs } = setUp()
    await open(first.id)
    journal.save.mockResolvedValueOnce(problem('conflict', 'Changed elsewhere.'))
    journal.open.mockResolvedValue(ok({ ...first, body: 'Theirs', updatedAt: LATER }))
    write({ body: 'Mine' })
    await vi.advanceTimersByTimeAsync(500)
    journal.setAside.mockResolvedValueOnce(problem('storage', 'The disk is full.'))
    expect(await takeTheirs()).toBeNull()
    expect(store.getState()).toMatchObject({ text: { body: 'Mine' }, problem: { message: 'The disk is full.' }, saving: { theirs: { body: 'Theirs' } } })
    journal.setAside.mockResolvedValueOnce(ok({ version: first.id }))
    expect(await takeTheirs()).toBe(first.id)
    expect(journal.setAside.mock.lastCall?.[0]).toMatchObject({ entry: first.id, text: { body: 'Mine' } })
    expect(store.getState()).toMatchObject({ text: { body: 'Theirs' }, problem: null, saving: { draft: 1, acknowledged: 1, theirs: null } })
  })

  it('shows at once what another program wrote while nothing was unsaved, and keeps what stood here', async () => {
    const { store, journal, first, open, write, reload } = setUp()
    await open(first.id)
    journal.open.mockResolvedValue(ok({ ...first, body: 'Theirs', updatedAt: LATER }))
    write({ body: 'First words' })
    await reload(true)
    expect(store.getState()).toMatchObject({ text: { body: 'First words' }, wasTaken: false })
    await vi.advanceTimersByTimeAsync(500)
    await reload(true)
    expect(store.getState()).toMatchObject({ text: { body: 'Theirs' }, wasTaken: true, saving: { theirs: null } })
    expect(journal.setAside.mock.lastCall?.[0]).toMatchObject({ entry: first.id, text: { body: 'First words' } })
    write({ body: 'Theirs and mine' })
    expect(store.getState().wasTaken).toBe(false)
  })

  it('shows what Undo put back without a word', async () => {
    const { store, journal, first, open, reload } = setUp()
    await open(first.id)
    journal.open.mockResolvedValue(ok({ ...first, body: 'Before', updatedAt: LATER }))
    await reload(false)
    expect(store.getState()).toMatchObject({ text: { body: 'Before' }, wasTaken: false })
    expect(journal.setAside).not.toHaveBeenCalled()
  })

  it('moves an entry to the bin, and there is a way back', async () => {
    const { store, first, open, remove } = setUp()
    await open(first.id)
    expect(await remove()).toMatchObject({ label: 'Entry moved to the bin', group: 1 })
    expect(store.getState().entry).toBeNull()
  })
})
