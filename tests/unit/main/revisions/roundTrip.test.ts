/** Versions through the complete export: whole there, small here, and the same afterwards. */
import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restore } from '../../../../src/main/importing/restore'
import { takeBackUnfinished } from '../../../../src/main/importing/unfinished'
import { save, start } from '../../../../src/main/journal/writing'
import { withRepositories } from '../../../../src/main/repositories'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aWorkshop, exported, parsed, type Workshop } from '../../../support/fullLibrary'
import { anEntryText } from '../../../support/library'

let workshop: Workshop
beforeEach(() => {
  workshop = aWorkshop()
})
afterEach(() => workshop.close())

const LONG = 'Der Fluss blieb, wo er war, 傑作だ, and the ferry went on without us 👩‍👩‍👧. '.repeat(30)

async function written(name: string, count: number) {
  const library = await workshop.library(name)
  const open = withRepositories(library)
  const film = await library.write('Film added', () => open.repositories.films.save(open.repositories.films.blank('Interview', 2007)))
  const { id } = await start(open, film.id, '2026-11-22T10:00:00.000Z')
  for (let n = 0; n < count; n += 1) await save(open, id, anEntryText({ body: `${LONG}${n} ${LONG}` }), new Date(Date.parse('2026-11-22T10:00:00Z') + n * 60_000).toISOString())
  return { library, open, id }
}

test('packed versions stand whole in an export, which comes out again byte for byte', async () => {
  const { library, open } = await written('Library.matinee', 60)
  expect(library.db.prepare('SELECT count(*) FROM revision WHERE base_seq IS NOT NULL').pluck().get()).toBeGreaterThan(40)
  await library.write('Version named', () => {
    const [first] = open.repositories.revisions.of('review', String(library.db.prepare('SELECT id FROM review').pluck().get()))
    if (first) open.repositories.revisions.save({ ...first, name: 'Before the cut' })
  })
  const text = await exported(library)
  const rows = parsed(text).tables['revision'] ?? []
  expect(rows.map((row) => row['body'])).toEqual(Array.from({ length: 59 }, (_, n) => `${LONG}${n} ${LONG}`))
  expect(rows.filter((row) => row['name'] === 'Before the cut')).toHaveLength(1)
  expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'subject_kind', 'subject_id', 'body', 'words', 'name', 'reason', 'batch_id', 'made_at', 'deleted_at'])

  writeFileSync(workshop.path('all.json'), text)
  const other = await workshop.library('Other.matinee')
  await restore(other, workshop.path('all.json'), new StoppableWork())
  expect(await exported(other)).toBe(text)
  const size = other.db.prepare('SELECT sum(length(body) + coalesce(length(packed), 0)) FROM revision').pluck().get()
  expect(size).toBeLessThan(Buffer.byteLength(LONG) * 2 * 59 * 0.2)
  // The same once more changes nothing, and what is written afterwards is packed with what came in.
  expect(await restore(other, workshop.path('all.json'), new StoppableWork())).toMatchObject({ differing: 0 })
  const again = withRepositories(other)
  await other.write('Kept', () => again.repositories.revisions.add({ subjectKind: 'review', subjectId: String(rows[0]?.['subject_id']), body: `${LONG}new ${LONG}`, reason: 'leave' }))
  expect(other.db.prepare('SELECT count(*) FROM revision WHERE base_seq IS NOT NULL').pluck().get()).toBe(1)
})

test('a restore that is taken back leaves what was written meanwhile, with what that needs', async () => {
  const { library } = await written('Library.matinee', 5)
  writeFileSync(workshop.path('all.json'), await exported(library))
  const other = await workshop.library('Other.matinee')
  await restore(other, workshop.path('all.json'), new StoppableWork())
  const open = withRepositories(other)
  const review = String(other.db.prepare('SELECT id FROM review').pluck().get())
  await other.write('Version named', () => {
    const { revisions } = open.repositories
    const made = revisions.add({ subjectKind: 'review', subjectId: review, body: `${LONG}mine ${LONG}`, reason: 'leave' })
    if (made) revisions.save({ ...made, name: 'Mine' })
  })
  other.db.prepare('INSERT INTO local_note (key, value) VALUES (?, ?)').run('import.running', JSON.stringify({ batch: null, name: 'all.json', process: 1, heardAt: '2026-11-22T10:00:00.000Z', lastBlob: 0 }))
  await takeBackUnfinished(other)
  const kept = open.repositories.revisions.of('review', review)
  expect(kept.map(({ body }) => body)).toContain(`${LONG}mine ${LONG}`)
  expect(other.db.pragma('foreign_key_check')).toEqual([])
})
