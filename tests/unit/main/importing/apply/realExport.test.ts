import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { groupsOfBatch } from '../../../../../src/main/changes/replay'
import { replayStep } from '../../../../../src/main/changes/undoing'
import { runImport } from '../../../../../src/main/importing/apply/apply'
import { makePlan, type PlanSummary } from '../../../../../src/main/importing/plan/planning'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { aLibrary, type LibraryFixture } from '../../../../support/library'

const file = join(process.env['MATINEE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../../shared/data'), 'letterboxd-export.zip')
const isThere = existsSync(file)

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
})
afterEach(() => fixture.close())

const count = (sql: string): number => fixture.open.library.db.prepare<[], number>(sql).pluck().get() ?? 0
const plan = (): string => join(dirname(fixture.path), 'a.plan')
const planned = (): Promise<PlanSummary> =>
  makePlan(fixture.open, {
    paths: [file], format: 'letterboxd', name: 'letterboxd-export.zip', plan: plan(),
    options: { withDeleted: false, withOrphaned: false, withTv: false, ratingsAreViewings: false, dateOrder: null, mapping: null }
  }, new StoppableWork())

test.runIf(isThere || process.env['CI'] === 'true')('a real Letterboxd export lands completely, the same file again changes nothing, and all of it can be taken back', { timeout: 120_000 }, async () => {
  await planned()
  const { batch, counts } = await runImport(fixture.open, plan(), new StoppableWork())
  expect(batch).not.toBeNull()
  expect(counts.viewings).toMatchObject({ new: 2_132, leftOut: 0 })
  expect(counts.reviews).toMatchObject({ new: 162, leftOut: 0 })
  expect(counts.watchlist).toMatchObject({ new: 805, leftOut: 0 })
  expect(counts.lists).toMatchObject({ new: 25 })
  expect(count('SELECT count(*) FROM viewing WHERE deleted_at IS NULL')).toBe(2_132)
  expect(count('SELECT count(*) FROM review WHERE deleted_at IS NULL')).toBe(162)
  expect(count('SELECT count(*) FROM film WHERE is_seen = 1 AND NOT EXISTS (SELECT 1 FROM viewing WHERE film_id = film.id)')).toBe(527)
  expect(count("SELECT count(*) FROM list WHERE kind = 'list'")).toBe(25)
  expect(count("SELECT count(*) FROM list_entry JOIN list ON list.id = list_id WHERE kind = 'watchlist'")).toBe(805)
  expect(count('SELECT count(*) FROM source')).toBe(1)
  expect(count('SELECT count(*) FROM viewing WHERE source_id IS NULL OR batch_id IS NULL')).toBe(0)

  await planned()
  const again = await runImport(fixture.open, plan(), new StoppableWork())
  expect(again.batch).toBeNull()
  expect(count('SELECT count(*) FROM batch')).toBe(1)

  const [group] = groupsOfBatch(fixture.open.library.db, batch ?? '')
  await replayStep(fixture.open, group ?? 0, 'back')
  for (const table of ['film', 'viewing', 'review', 'list', 'list_entry', 'tagging', 'tag', 'source', 'mention']) {
    expect(count(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`), table).toBe(0)
  }
  expect(count('SELECT count(*) FROM journal_row')).toBe(0)
})
