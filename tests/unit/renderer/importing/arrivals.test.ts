import { describe, expect, it } from 'vitest'
import { createArrivalsStore } from '../../../../src/renderer/features/importing/arrivals'
import { createImportsStore } from '../../../../src/renderer/features/importing/importsStore'
import type { OpenedFile } from '../../../../src/shared/ipc/contract'
import type { ImportBatch, KeptNote } from '../../../../src/shared/models/importing'
import { fakeApi, id, ok } from '../../../support/fakeApi'

const opened = (name: string): OpenedFile => ({ kind: 'import', opened: { token: name, name, format: 'imdb', needsMapping: false } })

describe('what waits to be brought in', () => {
  it('comes one after the other, counted, and the count ends with the last', () => {
    const store = createArrivalsStore()
    const { give, next } = store.getState().actions
    give([opened('a.csv'), opened('b.csv')])
    expect(next()).toEqual(opened('a.csv'))
    expect(store.getState()).toMatchObject({ at: 1, of: 2 })
    give([opened('c.csv')])
    expect(next()).toEqual(opened('b.csv'))
    expect(store.getState()).toMatchObject({ at: 2, of: 3 })
    next()
    expect(next()).toBeNull()
    expect(store.getState()).toMatchObject({ at: 0, of: 0 })
  })

  it('shows the dialog again when the choosing was cancelled, and nothing after a drop of nothing', () => {
    const store = createArrivalsStore()
    const { open, look, lookAway } = store.getState().actions
    open()
    look()
    expect(store.getState().start?.isLooking).toBe(true)
    lookAway()
    expect(store.getState().start).toEqual({ isLooking: false, wasAsked: true, problem: null })
    store.getState().actions.close()
    look()
    lookAway()
    expect(store.getState().start).toBeNull()
  })

  it('says why files could not be opened where one can try again', () => {
    const store = createArrivalsStore()
    const { look, fail } = store.getState().actions
    look()
    fail('broken.zip is cut off.')
    expect(store.getState().start).toEqual({ isLooking: false, wasAsked: true, problem: 'broken.zip is cut off.' })
  })
})

describe('the notes of an import', () => {
  const batch: ImportBatch = { id: id(1), label: 'comments.zip', kind: 'letterboxd', status: 'done', at: '2026-11-20T12:09:00.000Z', counts: null, notes: 3 }
  const note = (number: number): KeptNote => ({ id: id(number), body: `Note ${number}`, address: null, writtenOn: null, origin: 'letterboxd' })

  it('are found by their words; an answer that comes late does not take the place of a newer one', async () => {
    const api = fakeApi()
    const late = { resolve: (): void => undefined }
    const notes: typeof api.importing.notes = async ({ text }) => {
      if (text === 's') await new Promise<void>((resolve) => (late.resolve = resolve))
      return ok(text === '' ? { total: 3, notes: [note(1), note(2), note(3)] } : { total: 1, notes: [note(text.length)] })
    }
    const store = createImportsStore({ ...api, importing: { ...api.importing, notes } })
    const { openNotes, findNotes } = store.getState().actions
    await openNotes(batch)
    expect(store.getState().notes?.notes).toHaveLength(3)
    const first = findNotes('s')
    await findNotes('se')
    late.resolve()
    await first
    expect(store.getState().notes).toMatchObject({ text: 'se', notes: [note(2)] })
  })
})
