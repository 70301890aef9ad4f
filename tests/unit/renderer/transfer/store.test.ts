import { describe, expect, it, vi } from 'vitest'
import { createTransferStore } from '../../../../src/renderer/features/transfer/store'
import type { ExportPreview, RestoreReport } from '../../../../src/shared/models/transfer'
import { fakeApi, id, ok, problem } from '../../../support/fakeApi'

const counts = { films: 3, mine: 2, collected: 8, privateEntries: 1 }
const preview = (fileCount: number): ExportPreview => ({ fileCount, files: [], sample: null, counts, bytes: null, isCounted: true, leftOut: [] })
const dryRun: RestoreReport = { name: 'everything.json', rows: 12, added: 10, matched: 2, differing: 0, tables: [], batch: null }
const done = { files: 12, films: 3, reviews: 8, display: 'Documents › Matinee export', place: 'place', leftOut: [] }

function setUp() {
  const api = fakeApi()
  const exporting = { ...api.exporting, preview: vi.fn(api.exporting.preview), place: vi.fn(api.exporting.place), run: vi.fn(api.exporting.run) }
  const jobs = { cancel: vi.fn(api.jobs.cancel) }
  const files = { ...api.files, restore: vi.fn(api.files.restore) }
  const pages = { ...api.pages, discard: vi.fn(api.pages.discard) }
  const store = createTransferStore({ ...api, exporting, jobs, files, pages })
  return { api, store, exporting, jobs, files, pages, ...store.getState().actions }
}

describe('exporting', () => {
  it('opens on what is on the screen, without private text, and offers a place', async () => {
    const { store, exporting, openExport } = setUp()
    exporting.preview.mockResolvedValue(ok(preview(2)))
    await openExport({ scope: { kind: 'film', film: id(1) }, name: 'Interview' })
    expect(store.getState().exporting).toMatchObject({
      phase: 'choosing',
      choices: { scope: { kind: 'film' }, format: 'markdown', mine: true, collected: true, privateText: false, titleCards: true, spoilers: true, versions: false, posters: true, byteOrderMark: false },
      preview: { fileCount: 2 },
      place: { display: 'Documents › Matinee export' }
    })
  })

  it('shows what the latest choices would write, whichever answer comes first', async () => {
    const { store, exporting, openExport, choose } = setUp()
    await openExport(null)
    let slow: (answer: Awaited<ReturnType<typeof exporting.preview>>) => void = () => undefined
    exporting.preview.mockReturnValueOnce(new Promise((answer) => (slow = answer))).mockResolvedValueOnce(ok(preview(2)))
    const first = choose({ mine: false })
    await choose({ collected: false })
    slow(ok(preview(99)))
    await first
    expect(store.getState().exporting?.preview?.fileCount).toBe(2)
    // Another format lies in another place; leaving something out does not move it.
    expect(exporting.place).toHaveBeenCalledTimes(1)
    await choose({ format: 'json' })
    expect(exporting.place).toHaveBeenCalledTimes(2)
  })

  it('tells how far its own job is, closes when it is done, and hands back what was written', async () => {
    const { api, store, exporting, openExport, runExport, closeExport } = setUp()
    await openExport(null)
    exporting.run.mockImplementationOnce(async ({ job }) => {
      api.push('job.progress', { job: 'another', step: 'Not mine', done: 1, total: 2 })
      expect(store.getState().exporting?.progress).toBeNull()
      api.push('job.progress', { job, step: 'Writing files', done: 3, total: 12 })
      expect(store.getState().exporting).toMatchObject({ phase: 'running', progress: { done: 3 } })
      closeExport()
      expect(store.getState().exporting).not.toBeNull()
      return ok(done)
    })
    expect(await runExport()).toEqual(done)
    expect(store.getState().exporting).toBeNull()
  })

  it('says why nothing was written, also when the preview comes after that', async () => {
    const { store, exporting, openExport, choose, runExport } = setUp()
    await openExport(null)
    let slow: (answer: Awaited<ReturnType<typeof exporting.preview>>) => void = () => undefined
    exporting.preview.mockReturnValueOnce(new Promise((answer) => (slow = answer)))
    const looking = choose({ mine: false })
    exporting.run.mockResolvedValue(problem('cancelled', 'Stopped. Nothing was changed.'))
    await runExport()
    slow(ok(preview(2)))
    await looking
    expect(store.getState().exporting).toMatchObject({ problem: 'Stopped. Nothing was changed.', preview: { fileCount: 2 } })
  })

  it('stays open with what stayed behind, where that was too much to count before', async () => {
    const { store, exporting, openExport, runExport, closeExport } = setUp()
    exporting.preview.mockResolvedValue(ok({ ...preview(3), bytes: 3_000_001, isCounted: false }))
    await openExport(null)
    const large = { ...done, leftOut: ['12 likes.'] }
    exporting.run.mockResolvedValue(ok(large))
    expect(await runExport()).toBeNull()
    expect(store.getState().exporting).toMatchObject({ phase: 'done', done: large })
    closeExport()
    expect(store.getState().exporting).toBeNull()
  })

  it('goes back to the choices when it is stopped, with a new job', async () => {
    const { store, exporting, jobs, openExport, runExport, stopExport } = setUp()
    await openExport(null)
    const job = store.getState().exporting?.job
    exporting.run.mockImplementationOnce(async () => {
      await stopExport()
      expect(store.getState().exporting?.isStopping).toBe(true)
      return problem('cancelled', 'Export stopped. Nothing was written.')
    })
    expect(await runExport()).toBeNull()
    expect(jobs.cancel).toHaveBeenCalledWith({ job })
    expect(store.getState().exporting).toMatchObject({ phase: 'choosing', isStopping: false, problem: 'Export stopped. Nothing was written.' })
    expect(store.getState().exporting?.job).not.toBe(job)
  })
})

describe('bringing a complete export in', () => {
  it('shows the dry run first, and afterwards what was done', async () => {
    const { store, files, pages, showDryRun, restore, closeRestore } = setUp()
    showDryRun('bytes', dryRun)
    expect(store.getState().restoring).toMatchObject({ phase: 'dry', report: { added: 10 } })
    expect(files.restore).not.toHaveBeenCalled()
    files.restore.mockResolvedValueOnce(ok({ ...dryRun, added: 9 }))
    expect(await restore()).toBe(true)
    expect(store.getState().restoring).toMatchObject({ phase: 'done', report: { added: 9 } })
    closeRestore()
    expect(store.getState().restoring).toBeNull()
    expect(pages.discard).not.toHaveBeenCalled()
  })

  it('lets main forget the file when it is not wanted', () => {
    const { store, pages, showDryRun, closeRestore } = setUp()
    showDryRun('bytes', dryRun)
    closeRestore()
    expect(pages.discard).toHaveBeenCalledWith({ token: 'bytes' })
    expect(store.getState().restoring).toBeNull()
  })

  it('can be stopped, and then stands where it stood', async () => {
    const { store, files, jobs, showDryRun, restore, stopRestore, closeRestore } = setUp()
    showDryRun('bytes', dryRun)
    files.restore.mockImplementationOnce(async () => {
      closeRestore()
      expect(store.getState().restoring?.phase).toBe('running')
      await stopRestore()
      return problem('cancelled', 'Stopped. Your library is as it was.')
    })
    expect(await restore()).toBe(false)
    expect(jobs.cancel).toHaveBeenCalledTimes(1)
    expect(store.getState().restoring).toMatchObject({ phase: 'dry', problem: 'Stopped. Your library is as it was.' })
  })
})
