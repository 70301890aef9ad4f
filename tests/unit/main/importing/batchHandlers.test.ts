import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { replayStep } from '../../../../src/main/changes/undoing'
import { runImport } from '../../../../src/main/importing/apply/apply'
import { batchHandlers } from '../../../../src/main/importing/batchHandlers'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ImportReport } from '../../../../src/shared/models/importing'
import { HandPlan, handReport } from '../../../support/handPlan'
import { aLibrary, type LibraryFixture } from '../../../support/library'

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
})
afterEach(() => fixture.close())

const calls = () => batchHandlers(() => fixture.open, (_library, group, direction) => replayStep(fixture.open, group, direction))

async function brought(...notes: string[]): Promise<ImportReport> {
  const plan = new HandPlan(join(dirname(fixture.path), 'a.plan'))
  const film = plan.film({ title: `Film of ${notes.join()}`, year: 1979 })
  plan.row({ kind: 'viewings', film, data: { watchedOn: '2021-05-03' } })
  for (const [at, body] of notes.entries()) plan.row({ kind: 'notes', data: { text: { body }, address: 'https://boxd.it/1', writtenOn: `2020-01-0${at + 1}`, origin: 'Letterboxd comment' } })
  return runImport(fixture.open, plan.done(), new StoppableWork(), handReport)
}

test('imports are listed with the newest first, their numbers and how many notes they brought', async () => {
  const first = await brought('one')
  const second = await brought('Zwölf Äpfel', 'two')
  expect(await calls().batches(undefined)).toMatchObject([
    { id: second.batch, label: 'letterboxd-someone.zip', kind: 'letterboxd', status: 'done', counts: { viewings: { new: 1 } }, notes: 2 },
    { id: first.batch, status: 'done', notes: 1 }
  ])
  expect(calls().report({ batch: first.batch ?? '' })).toMatchObject({ batch: first.batch, dryRun: false, counts: { notes: { new: 1 } } })
})

test('an import is taken back as a whole, once, and Redo brings it again', async () => {
  const { batch } = await brought('one')
  const id = batch ?? ''
  expect(await calls().takeBack({ batch: id })).toEqual({ label: '“letterboxd-someone.zip” brought in', gone: 'nothing' })
  expect(await calls().batches(undefined)).toMatchObject([{ status: 'undone', notes: 0 }])
  expect(fixture.open.library.db.prepare('SELECT 1 FROM viewing WHERE deleted_at IS NULL').all()).toEqual([])
  expect(await calls().takeBack({ batch: id })).toBeNull()
  await changeHandlers(() => fixture.open).redo(undefined)
  expect(await calls().batches(undefined)).toMatchObject([{ status: 'done', notes: 1 }])
})

test('notes are found by their words, whatever their case and marks, and go to the bin with an Undo', async () => {
  const { batch } = await brought('Zwölf Äpfel', 'two', 'three')
  const stretch = { start: 0, count: 10 }
  expect(await calls().notes({ batch, text: '', ...stretch })).toMatchObject({ total: 3, notes: [{ body: 'three' }, { body: 'two' }, { body: 'Zwölf Äpfel' }] })
  expect(await calls().notes({ batch: null, text: '', start: 1, count: 1 })).toMatchObject({ total: 3, notes: [{ body: 'two' }] })
  const { notes: [note] } = await calls().notes({ batch: null, text: 'apfel', ...stretch })
  expect(note).toMatchObject({ body: 'Zwölf Äpfel', address: 'https://boxd.it/1', writtenOn: '2020-01-01' })
  const done = await calls().removeNote({ note: note?.id ?? '' })
  expect(done.label).toBe('Note moved to the bin')
  expect(await calls().notes({ batch, text: '', ...stretch })).toMatchObject({ total: 2 })
  await changeHandlers(() => fixture.open).undoGroup({ group: done.group })
  expect(await calls().notes({ batch, text: '', ...stretch })).toMatchObject({ total: 3 })
})
