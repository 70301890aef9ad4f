import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '../../../../../src/main/ids'
import { runImport } from '../../../../../src/main/importing/apply/apply'
import { makePlan, type PlanSummary } from '../../../../../src/main/importing/plan/planning'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { ImportOptions, type ImportKind } from '../../../../../src/shared/models/importing'
import { aLibrary } from '../../../../support/library'

const shared = process.env['MATINEE_SHARED_DATA'] ?? join(process.cwd(), '..', 'shared', 'data')
const sample = join(shared, 'letterboxd-export.zip')

it.skipIf(!existsSync(sample) && process.env['CI'] !== 'true')(
  'the real export is planned completely, and once it is brought in, all of it is there (needs the shared data)',
  async () => {
    const fixture = await aLibrary()
    const { open } = fixture
    const plan = join(tmpdir(), `matinee-${newId()}.plan`)
    const planned = (): Promise<PlanSummary> =>
      makePlan(open, { paths: [sample], format: 'letterboxd', name: 'letterboxd-export.zip', options: ImportOptions.parse({}), plan }, new StoppableWork())
    try {
      const first = await planned()
      expect(first.questions).toEqual({ film: 0, rating: 0, viewing: 0, review: 0 })
      const news = (kinds: readonly ImportKind[]) => Object.fromEntries(kinds.map((kind) => [kind, first.counts[kind].new]))
      expect(news(['viewings', 'reviews', 'seen', 'watchlist', 'lists'])).toEqual({ viewings: 2132, reviews: 162, seen: 2604, watchlist: 805, lists: 25 })

      await runImport(open, plan, new StoppableWork())
      const count = (sql: string): number => open.library.db.prepare<[], number>(sql).pluck().get() ?? 0
      expect(count('SELECT count(*) FROM viewing')).toBe(2132)
      expect(count('SELECT count(*) FROM film WHERE is_seen = 1 AND NOT EXISTS (SELECT 1 FROM viewing WHERE film_id = film.id)')).toBe(527)

      const again = await planned()
      for (const [kind, counts] of Object.entries(again.counts)) expect({ kind, new: counts.new, changed: counts.changed, unclear: counts.unclear }).toEqual({ kind, new: 0, changed: 0, unclear: 0 })
      expect((await runImport(open, plan, new StoppableWork())).batch).toBeNull()
    } finally {
      rmSync(plan, { force: true })
      fixture.close()
    }
  },
  60_000
)
