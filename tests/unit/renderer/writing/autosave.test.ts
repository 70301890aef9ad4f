import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type Saving } from '../../../../src/renderer/features/writing/autosave'
import type { Result } from '../../../../src/shared/ipc/result'
import { EntryText, type Entry } from '../../../../src/shared/models/entry'
import { aFilm, anEntry, problem } from '../../../support/fakeApi'

const entry = anEntry(aFilm('Interview', 2007))
const opened = EntryText.parse(entry)

/** A disk that answers when the test says so. */
function aDisk() {
  const asked: { body: string; answer: (result: Result<Entry>) => void }[] = []
  const states: Saving[] = []
  const autosave = createAutosave({
    text: opened,
    savedAt: null,
    save: (text) => new Promise((answer) => asked.push({ body: text.body, answer })),
    onChange: (state) => states.push(state)
  })
  const write = (body: string): void => autosave.write({ ...opened, body })
  const saved = async (index: number): Promise<void> => {
    const request = asked[index]
    request?.answer({ ok: true, value: { ...entry, body: request.body } })
    await vi.advanceTimersByTimeAsync(0)
  }
  const failed = async (index: number): Promise<void> => {
    asked[index]?.answer(problem('storage', 'The disk is full.'))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { autosave, asked, states, write, saved, failed }
}

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
    expect(autosave.state()).toMatchObject({ draft: 2, acknowledged: 2, isSaving: false, savedAt: entry.updatedAt })
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
