import { describe, expect, it } from 'vitest'
import { createMappingStore, readyMapping } from '../../../../src/renderer/features/importing/mapping/store'
import type { CsvMapping, CsvPreview, ImportPreset } from '../../../../src/shared/models/importing'
import { fakeImporting } from '../../../support/fakeImporting'
import { ok, problem } from '../../../support/fakeResults'

const GUESS: CsvMapping = { columns: { '0': 'title', '1': 'year' }, scale: null, dateOrder: null, rowsAre: 'films' }
const PRESET: ImportPreset = { id: '01910000-0000-7000-8000-000000000001', name: 'Mine', header: ['A', 'B', 'C'], mapping: GUESS }
const previewOf = (mapping: CsvMapping | null, preset: string | null = null): CsvPreview => ({
  header: ['A', 'B', 'C'],
  rows: [['Ikiru', '1952', '8']],
  mapping: mapping ?? GUESS,
  preset,
  understood: [{ what: 'Ikiru (1952)', problem: null }],
  encoding: 'utf-8',
  delimiter: ','
})

function aStore(importing: Partial<ReturnType<typeof fakeImporting>> = {}): ReturnType<typeof createMappingStore> {
  return createMappingStore({ importing: { ...fakeImporting(), preview: async ({ mapping }) => ok(previewOf(mapping)), ...importing } })
}

describe('explaining columns', () => {
  it('begins with what the columns seem to mean', async () => {
    const store = aStore()
    await store.getState().actions.open('one')
    expect(store.getState()).toMatchObject({ token: 'one', mapping: GUESS, preset: null, isReading: false })
    expect(readyMapping(store.getState())).toEqual(GUESS)
  })

  it('gives a meaning to one column only, and shows it before the file was read anew', async () => {
    const store = aStore()
    await store.getState().actions.open('one')
    const saying = store.getState().actions.mean(2, 'title')
    expect(store.getState().mapping?.columns).toEqual({ '1': 'year', '2': 'title' })
    await saying
    expect(store.getState().preview?.mapping.columns).toEqual({ '1': 'year', '2': 'title' })
  })

  it('is not ready while no column holds titles', async () => {
    const store = aStore()
    await store.getState().actions.open('one')
    await store.getState().actions.mean(0, null)
    expect(readyMapping(store.getState())).toBeNull()
    await store.getState().actions.mean(2, 'originalTitle')
    expect(readyMapping(store.getState())).not.toBeNull()
  })

  it('keeps what was said last when answers come out of order', async () => {
    const waiting: (() => void)[] = []
    const store = aStore({
      preview: ({ mapping }) => (mapping === null ? Promise.resolve(ok(previewOf(null))) : new Promise((done) => waiting.push(() => done(ok(previewOf(mapping))))))
    })
    await store.getState().actions.open('one')
    const first = store.getState().actions.choose({ scale: 'ten' })
    const second = store.getState().actions.choose({ scale: 'hundred' })
    waiting[1]?.()
    await second
    waiting[0]?.()
    await first
    expect(store.getState()).toMatchObject({ mapping: { scale: 'hundred' }, isReading: false })
    expect(store.getState().preview?.mapping.scale).toBe('hundred')
  })

  it('keeps what was said about a file while its window was on another step', async () => {
    const store = aStore()
    await store.getState().actions.open('one')
    await store.getState().actions.choose({ rowsAre: 'watchlist' })
    await store.getState().actions.open('one')
    expect(store.getState().mapping?.rowsAre).toBe('watchlist')
    await store.getState().actions.open('two')
    expect(store.getState().mapping?.rowsAre).toBe('films')
  })

  it('says why a file cannot be read, and is not ready then', async () => {
    const store = aStore({ preview: async () => problem('unreadable', 'It is no table.') })
    await store.getState().actions.open('one')
    expect(store.getState()).toMatchObject({ problem: 'It is no table.', isReading: false })
    expect(readyMapping(store.getState())).toBeNull()
  })

  it('names the preset for these columns, saves one and removes it', async () => {
    const removed: string[] = []
    const store = aStore({
      preview: async ({ mapping }) => ok(previewOf(mapping, PRESET.id)),
      presets: async () => ok([PRESET]),
      savePreset: async ({ name, mapping }) => ok({ ...PRESET, name, mapping }),
      removePreset: async ({ preset }) => {
        removed.push(preset)
        return ok({ label: 'Preset “Mine” removed', group: 1 })
      }
    })
    await store.getState().actions.open('one')
    expect(store.getState().preset?.name).toBe('Mine')
    await store.getState().actions.savePreset('Diary')
    expect(store.getState().preset?.name).toBe('Diary')
    expect(await store.getState().actions.removePreset()).toEqual({ done: { label: 'Preset “Mine” removed', group: 1 } })
    expect(removed).toEqual([PRESET.id])
    expect(store.getState().preset).toBeNull()
  })

  it('asks anew what ratings are out of when another column holds them', async () => {
    const store = aStore({ preview: async ({ mapping }) => ok(previewOf(mapping === null ? { ...GUESS, scale: 'stars5' } : { ...mapping, scale: mapping.scale ?? 'ten' })) })
    await store.getState().actions.open('one')
    await store.getState().actions.mean(2, 'rating')
    expect(store.getState().mapping?.scale).toBe('ten')
  })

  it('sees a preset again that was brought back by undo', async () => {
    let isGone = true
    const store = aStore({ preview: async ({ mapping }) => ok(previewOf(mapping, isGone ? null : PRESET.id)), presets: async () => ok(isGone ? [] : [PRESET]) })
    await store.getState().actions.open('one')
    await store.getState().actions.choose({ rowsAre: 'seen' })
    isGone = false
    await store.getState().actions.reload()
    expect(store.getState()).toMatchObject({ preset: { name: 'Mine' }, mapping: { rowsAre: 'seen' } })
  })

  it('keeps the preset as it was when it cannot be saved', async () => {
    const store = aStore({ savePreset: async () => problem('conflict', 'There is one already.') })
    await store.getState().actions.open('one')
    expect(await store.getState().actions.savePreset('Mine')).toEqual({ trouble: 'There is one already.' })
    expect(store.getState().preset).toBeNull()
  })
})
