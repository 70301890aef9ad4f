import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withRepositories } from '../../../../src/main/repositories'
import { aWorkshop, type Workshop } from '../../../support/fullLibrary'
import { aFilm, aReviewOfMine } from '../../../support/library'
import { numberFrom, say } from '../../../support/robust/figures'
import { manyPlanned } from '../../../support/robust/manyPlanned'
import { targetProgram } from '../../../support/robust/startTarget'

const ROWS = numberFrom('MATINEE_IMPORT_ROWS', 20_000)

let workshop: Workshop
beforeEach(() => (workshop = aWorkshop()))
afterEach(() => workshop.close())

test(`while another process carries out a plan of ${ROWS} rows, a review is saved every 100 ms and none fails`, { timeout: 120_000 + ROWS * 5 }, async () => {
  const plan = workshop.path('many.plan')
  const viewings = Math.round(ROWS / 1.3)
  manyPlanned(plan, { films: Math.round(viewings / 10), viewings })
  const program = await targetProgram()
  const library = await workshop.library()
  library.db.pragma('busy_timeout = 0')
  const open = withRepositories(library)
  const film = await aFilm(open, 'The Empty Rows')
  const begun = performance.now()
  const target = program.start('carry-out', library.path, plan)
  try {
    await target.says((line) => line.startsWith('added '))
    const waits: number[] = []
    const saved: string[] = []
    const saves: Promise<void>[] = []
    const save = async (): Promise<void> => {
      const at = performance.now()
      const { id } = await aReviewOfMine(open, film.id, `Review ${saves.length} while rows come in.`)
      waits.push(performance.now() - at)
      saved.push(id)
    }
    while (!target.hasEnded) {
      saves.push(save())
      await pause(100)
    }
    const settled = await Promise.allSettled(saves)
    await target.ends()
    const failed = settled.filter(({ status }) => status === 'rejected').length
    const kept = new Set(library.db.prepare<[string], string>('SELECT id FROM review WHERE film_id = ?').pluck().all(film.id))
    const lost = saved.filter((id) => !kept.has(id)).length
    const sorted = waits.toSorted((a, b) => a - b)
    const note = `${saves.length} saves: ${failed} failed, ${lost} lost; half within ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} ms, the slowest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`
    say({ name: 'Saving while a plan is carried out', count: ROWS, of: 'rows', failed: failed + lost, seconds: (performance.now() - begun) / 1000, note })
    expect({ failed, lost }).toEqual({ failed: 0, lost: 0 })
    expect(saves.length).toBeGreaterThan(5)
    expect(library.db.prepare<[], number>('SELECT count(*) FROM viewing').pluck().get()).toBe(viewings)
    expect(library.db.pragma('foreign_key_check')).toEqual([])
  } finally {
    await target.kill()
    program.close()
  }
})
