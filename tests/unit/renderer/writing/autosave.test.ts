import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type Saving } from '../../../../src/renderer/features/writing/autosave'
import type { Result } from '../../../../src/shared/ipc/result'
import { EntryText, type Cursor, type Entry, type OpenEntry } from '../../../../src/shared/models/entry'
import { aFilm, anEntry, ok, problem } from '../../../support/fakeApi'

const entry = anEntry(aFilm('Interview', 2007))
const opened = EntryText.parse(entry)

/** A disk that answers when the test says so. */
function aDisk(start: OpenEntry = entry) {
  const asked: { body: string; base: string | null; cursor: Cursor | null; answer: (result: Result<Entry>) => void }[] = []
  const states: Saving[] = []
  const adopted: string[] = []
  /** What the library says when it is asked. */
  const now = { entry }
  const autosave = createAutosave({
    entry: start,
    save: (text, base, cursor) => new Promise((answer) => asked.push({ body: text.body, base, cursor, answer })),
    look: async () => ok(now.entry),
    onChange: (state) => states.push(state),
    onAdopted: (taken) => adopted.push(taken.body)
  })
  const write = (body: string): void => autosave.write({ ...opened, body })
  const saved = async (index: number): Promise<void> => {
    const request = asked[index]
    request?.answer(ok({ ...entry, body: request.body, updatedAt: stamp(index) }))
    await vi.advanceTimersByTimeAsync(0)
  }
  const failed = async (index: number): Promise<void> => {
    asked[index]?.answer(problem('storage', 'The disk is full.'))
    await vi.advanceTimersByTimeAsync(0)
  }
  const refused = async (index: number, theirs: string, updatedAt = '2026-11-22T13:00:00.000Z'): Promise<void> => {
    now.entry = { ...entry, body: theirs, updatedAt }
    asked[index]?.answer(problem('conflict', 'Changed elsewhere.'))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { autosave, asked, states, adopted, write, saved, failed, refused }
}

/** The instant the entry bears after that save. */
const stamp = (save: number): string => `2026-11-22T12:05:00.${String(save).padStart(3, '0')}Z`

describe('saving by itself', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('saves 500 ms after the last key, and acknowledges the draft that was saved', async () => {
    const { autosave, asked, write, saved } = aDisk()
    write('a')
    await vi.advanceTimersByTimeAsync(400)
    write('ab')
    await vi.advanceTimersByTimeAsync(499)
    expect(asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked.map(({ body }) => body)).toEqual(['ab'])
    expect(autosave.state()).toMatchObject({ draft: 2, acknowledged: 0, isSaving: true })
    await saved(0)
    expect(autosave.state()).toMatchObject({ draft: 2, acknowledged: 2, isSaving: false, savedAt: stamp(0) })
  })

  it('saves at least every two seconds while the keys do not stop', async () => {
    const { asked, write, saved } = aDisk()
    for (let at = 0; at < 60; at += 1) {
      write('x'.repeat(at + 1))
      await vi.advanceTimersByTimeAsync(100)
      if (asked.length > 0) await saved(asked.length - 1)
    }
    expect(asked.length).toBeGreaterThanOrEqual(2)
    expect(asked[0]?.body.length).toBeLessThanOrEqual(21)
    expect((asked[1]?.body.length ?? 99) - (asked[0]?.body.length ?? 0)).toBeLessThanOrEqual(21)
  })

  it('never has two saves under way, and the later words are saved after the earlier', async () => {
    const { autosave, asked, write, saved } = aDisk()
    write('one')
    await vi.advanceTimersByTimeAsync(500)
    write('two')
    const flushed = autosave.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked.map(({ body }) => body)).toEqual(['one'])
    await saved(0)
    expect(autosave.state().acknowledged).toBe(1)
    expect(asked.map(({ body }) => body)).toEqual(['one', 'two'])
    await saved(1)
    expect(await flushed).toBe(true)
    expect(autosave.state()).toMatchObject({ draft: 2, acknowledged: 2 })
  })

  it('keeps the words when saving fails, says so, and tries again until it works', async () => {
    const { autosave, asked, write, saved, failed } = aDisk()
    write('words')
    await vi.advanceTimersByTimeAsync(500)
    await failed(0)
    expect(autosave.state()).toMatchObject({ acknowledged: 0, problem: { message: 'The disk is full.' } })
    write('words and more')
    await vi.advanceTimersByTimeAsync(999)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    await failed(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toHaveLength(3)
    await saved(2)
    expect(asked[2]?.body).toBe('words and more')
    expect(autosave.state()).toMatchObject({ draft: 2, acknowledged: 2, problem: null })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(3)
  })

  it('answers a flush honestly', async () => {
    const { autosave, asked, write, failed } = aDisk()
    expect(await autosave.flush()).toBe(true)
    expect(asked).toHaveLength(0)
    write('words')
    const flushed = autosave.flush()
    await failed(0)
    expect(await flushed).toBe(false)
    autosave.stop()
  })

  it('begins nothing more once it is stopped', async () => {
    const { autosave, asked, write } = aDisk()
    write('words')
    autosave.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveLength(0)
  })
})

describe('when the entry is changed elsewhere', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('says with each save which words it was written on, also with saves in a row', async () => {
    const { autosave, asked, write, saved } = aDisk()
    write('one')
    await vi.advanceTimersByTimeAsync(500)
    write('two')
    await saved(0)
    await vi.advanceTimersByTimeAsync(500)
    await saved(1)
    write('three')
    const flushed = autosave.flush()
    await saved(2)
    expect(await flushed).toBe(true)
    expect(asked.map(({ base }) => base)).toEqual([entry.updatedAt, stamp(0), stamp(1)])
  })

  it('writes nothing over what stands there, shows it, and keeps offering the newest words to the disk', async () => {
    const { autosave, asked, write, refused } = aDisk()
    write('mine')
    await vi.advanceTimersByTimeAsync(500)
    await refused(0, 'theirs')
    expect(autosave.state()).toMatchObject({ draft: 1, acknowledged: 0, isSaving: false, problem: null, theirs: { body: 'theirs' } })
    expect(autosave.text().body).toBe('mine')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
    write('mine and more')
    await vi.advanceTimersByTimeAsync(500)
    expect(asked[1]).toMatchObject({ body: 'mine and more', base: entry.updatedAt })
    await refused(1, 'theirs')
    expect(autosave.state().theirs).toMatchObject({ body: 'theirs' })
  })

  it('goes on where only the instant changed and the words are those it was written on', async () => {
    const { autosave, asked, write, saved, refused } = aDisk()
    write('mine')
    await vi.advanceTimersByTimeAsync(500)
    await refused(0, entry.body)
    expect(asked[1]).toMatchObject({ body: 'mine', base: '2026-11-22T13:00:00.000Z' })
    await saved(1)
    expect(autosave.state()).toMatchObject({ draft: 1, acknowledged: 1, theirs: null })
  })

  it('takes what stands there where only the cursor was to be saved', async () => {
    const { autosave, asked, adopted, refused } = aDisk()
    autosave.moved({ anchor: 2, head: 2 })
    const flushed = autosave.flush()
    expect(asked[0]).toMatchObject({ cursor: { anchor: 2, head: 2 } })
    await refused(0, 'theirs')
    expect(await flushed).toBe(true)
    expect(adopted).toEqual(['theirs'])
    expect(autosave.text().body).toBe('theirs')
  })

  it('insists: the save that says so is written on nothing, and the next one on its answer', async () => {
    const { autosave, asked, write, saved, refused } = aDisk()
    write('mine')
    await vi.advanceTimersByTimeAsync(500)
    await refused(0, 'theirs')
    const insisted = autosave.insist()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked[1]).toMatchObject({ body: 'mine', base: null })
    await saved(1)
    expect(await insisted).toBe(true)
    expect(autosave.state()).toMatchObject({ theirs: null, acknowledged: 1 })
    write('mine, later')
    await vi.advanceTimersByTimeAsync(500)
    expect(asked[2]?.base).toBe(stamp(1))
  })

  it('begins with words that were kept: as a choice, or as something to save at once where they are the newer ones', async () => {
    const kept = { text: { ...opened, body: 'kept' }, keptAt: entry.updatedAt, base: '2026-11-22T11:00:00.000Z' }
    const choice = aDisk({ ...entry, kept: { ...kept, isNewer: false } })
    expect(choice.autosave.text().body).toBe('kept')
    expect(choice.autosave.state()).toMatchObject({ draft: 1, acknowledged: 0, theirs: { body: entry.body } })
    // It is not saved over what stands there, however the screen is left.
    void choice.autosave.flush()
    expect(choice.asked).toMatchObject([{ body: 'kept', base: '2026-11-22T11:00:00.000Z' }])
    await choice.refused(0, entry.body)
    expect(choice.asked).toHaveLength(1)
    expect(choice.autosave.state()).toMatchObject({ acknowledged: 0, theirs: { body: entry.body } })
    const newer = aDisk({ ...entry, kept: { ...kept, isNewer: true } })
    await vi.advanceTimersByTimeAsync(0)
    expect(newer.asked).toMatchObject([{ body: 'kept', base: entry.updatedAt }])
    expect(newer.autosave.state().theirs).toBeNull()
    newer.autosave.stop()
  })
})

describe('the cursor', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('goes with the words, and alone when it moved and the screen is left', async () => {
    const { autosave, asked, write, saved } = aDisk()
    write('words')
    autosave.moved({ anchor: 5, head: 5 })
    await vi.advanceTimersByTimeAsync(500)
    await saved(0)
    autosave.moved({ anchor: 1, head: 3 })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked).toHaveLength(1)
    const flushed = autosave.flush()
    await saved(1)
    expect(await flushed).toBe(true)
    expect(asked.map(({ cursor }) => cursor)).toEqual([{ anchor: 5, head: 5 }, { anchor: 1, head: 3 }])
    await autosave.flush()
    expect(asked).toHaveLength(2)
  })
})
