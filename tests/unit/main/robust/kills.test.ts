import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Library } from '../../../../src/main/db/library'
import { createRandom } from '../../../support/pageGenerator/random'
import { numberFrom, say, seed } from '../../../support/robust/figures'
import { EDITED, idOf, numberOf } from '../../../support/robust/savedReview'
import { type Target, type TargetProgram, targetProgram } from '../../../support/robust/startTarget'

const KILLS = numberFrom('MATINEE_LAYER_KILLS', 100)
/** So many at a time. */
const LANES = 2
/** A library takes so many kills before the next one begins. */
const KILLS_OF_ONE = 25
/** One kill in ten comes while the process starts and opens the library; the others while it saves, up to this late. */
const SAVING_MS = 60
const STARTING_MS = 250

type Moment = 'opening' | 'before' | 'during' | 'after'

let program: TargetProgram
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  program = await targetProgram()
}, 60_000)
afterAll(() => {
  program.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What one library has acknowledged so far. */
interface Acknowledged {
  added: number[]
  lastChange: number | null
}

/** What all lanes have seen. */
interface Tally {
  readonly moments: Record<Moment, number>
  acknowledged: number
  unacknowledged: number
  lost: number
}

test(`every acknowledged review is there after ${KILLS} kills`, { timeout: 60_000 + KILLS * 3_000 }, async () => {
  const tally: Tally = { moments: { opening: 0, before: 0, during: 0, after: 0 }, acknowledged: 0, unacknowledged: 0, lost: 0 }
  const begun = performance.now()
  await Promise.all(Array.from({ length: LANES }, (_, lane) => killAgainAndAgain(lane, tally)))
  const { moments, acknowledged, unacknowledged, lost } = tally
  const note = `${acknowledged} reviews acknowledged, ${lost} lost; ${moments.opening} kills while opening, ${moments.before} before, ${moments.during} during, ${moments.after} after COMMIT; ${unacknowledged} saved without having been acknowledged; MATINEE_SEED=${seed}`
  say({ name: 'Kills of the data layer', count: KILLS, of: 'kills', failed: lost, seconds: (performance.now() - begun) / 1000, note })
  expect(lost).toBe(0)
  expect(acknowledged).toBeGreaterThan(KILLS / 2)
  for (const moment of ['before', 'during', 'after'] as const) expect(moments[moment], `kills ${moment} COMMIT`).toBeGreaterThan(0)
})

/** One lane's share of the kills, on libraries of its own. */
async function killAgainAndAgain(lane: number, tally: Tally): Promise<void> {
  const random = createRandom(seed + lane)
  const kills = Math.floor((KILLS + lane) / LANES)
  let kept: Acknowledged = { added: [], lastChange: null }
  let path = ''
  let next = 0
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % KILLS_OF_ONE === 0) {
      if (path !== '') rmSync(path, { force: true })
      path = join(folder, `Library${lane}-${kill}.matinee`)
      kept = { added: [], lastChange: null }
      next = 0
    }
    const target = program.start('save', path, next)
    // The first one of each library while it is made.
    if (kill % 10 === 9 || kill % KILLS_OF_ONE === 0) await pause(random.next() * STARTING_MS)
    else {
      await target.says((line) => line === 'open')
      await pause(random.next() * SAVING_MS)
    }
    await target.kill()
    tally.moments[momentOf(target.lines)] += 1
    const saved = savedNumbers(target)
    tally.acknowledged += saved.length
    kept.added.push(...saved.filter((number) => number % 2 === 0))
    kept.lastChange = saved.findLast((number) => number % 2 === 1) ?? kept.lastChange
    if (!existsSync(path)) continue
    const found = await look(path, kept, kill % KILLS_OF_ONE === KILLS_OF_ONE - 1)
    tally.lost += found.lost
    tally.unacknowledged += found.more.length
    // On the disk, so it has to stay, acknowledged or not.
    kept.added.push(...found.more)
    next = found.next
  }
}

test('the same kills find out a save that is acknowledged before its COMMIT', { timeout: 120_000 }, async () => {
  const path = join(folder, 'TooEarly.matinee')
  const kept: Acknowledged = { added: [], lastChange: null }
  let lost = 0
  let kills = 0
  for (let next = 0; lost === 0 && kills < 60; kills += 1) {
    const target = program.start('save-too-early', path, next)
    await target.says((line) => line === 'open')
    await pause(SAVING_MS * Math.random())
    await target.kill()
    const saved = savedNumbers(target)
    kept.added.push(...saved.filter((number) => number % 2 === 0))
    const found = await look(path, { ...kept, lastChange: saved.findLast((number) => number % 2 === 1) ?? null }, false)
    lost += found.lost
    next = found.next
  }
  console.log(`Acknowledged too early: a loss was seen at kill ${kills}.`)
  expect(lost).toBeGreaterThan(0)
})

function savedNumbers({ lines }: Target): number[] {
  return lines.flatMap((line) => (line.startsWith('saved ') ? [Number(line.slice('saved '.length))] : []))
}

function momentOf(lines: readonly string[]): Moment {
  if (!lines.includes('open')) return 'opening'
  const last = lines.at(-1)
  return last === 'begun' ? 'before' : last === 'committing' ? 'during' : 'after'
}

/** Opens the library as after a crash and looks for everything that was acknowledged. */
async function look(path: string, kept: Acknowledged, thoroughly: boolean): Promise<{ lost: number; more: number[]; next: number }> {
  const library = await Library.open(path, { create: false })
  try {
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(library.db.pragma('foreign_key_check')).toEqual([])
    const rows = library.db.prepare<[], { id: string; body: string }>('SELECT id, body FROM review').all()
    const numbers = new Map(rows.map(({ id, body }) => [id, numberOf(body)]))
    // Whole or not there at all.
    expect([...numbers.values()]).not.toContain(null)
    const gone = kept.added.filter((number) => numbers.get(idOf(number)) !== number)
    const change = numbers.get(EDITED) ?? -1
    const isChangeLost = kept.lastChange !== null && change < kept.lastChange
    if (thoroughly) checkSearchAndHistory(library)
    const known = new Set([...kept.added.map(idOf), EDITED])
    const more = rows.flatMap(({ id }) => (known.has(id) ? [] : [numbers.get(id) ?? -1]))
    expect(more.length, 'saves that nobody was told of: the last one at most').toBeLessThanOrEqual(1)
    return { lost: gone.length + (isChangeLost ? 1 : 0), more, next: Math.max(-1, ...[...numbers.values()].map((number) => number ?? -1)) + 1 }
  } finally {
    library.close()
  }
}

/** Search knows exactly what stands in the reviews, and every review has its line in the history. */
function checkSearchAndHistory({ db }: Library): void {
  db.exec("INSERT INTO review_search (review_search, rank) VALUES ('integrity-check', 1)")
  expect(db.prepare("SELECT count(*) AS n FROM review WHERE NOT EXISTS (SELECT 1 FROM change WHERE row_id = review.id AND table_name = 'review' AND before IS NULL)").get()).toEqual({ n: 0 })
  expect(db.prepare('SELECT count(*) AS n FROM change_group WHERE NOT EXISTS (SELECT 1 FROM change WHERE group_id = change_group.id)').get()).toEqual({ n: 0 })
}
