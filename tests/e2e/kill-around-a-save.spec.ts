import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { momentOf, traceWrites, type Moment } from '../support/kills'
import { expect, Home, test } from './app'

/** How many times the app is killed; `npm run soak` asks for more. */
const KILLS = Number(process.env['MATINEE_KILLS'] ?? 50)
/** Kills are spread from this long before the save call to this long after its usual answer. */
const AROUND_MS = 50
/** Every fifth kill waits for the write to reach COMMIT, which is short, to have passed it, or to be acknowledged, and strikes then. */
const AIMED_EVERY = 5
const AIMS = ['committing', 'committed', 'answered'] as const
/** Long enough that COMMIT has something to write. */
const WORDS = 'and the light came up again over the empty rows, '.repeat(6_000)

// A lost word is a lost word: no second try.
test.describe.configure({ retries: 0 })

test('a review that was acknowledged survives a kill, whenever it comes', async () => {
  test.setTimeout(120_000 + KILLS * 8_000)
  const home = new Home()
  const moments: Record<Moment, number> = { before: 0, during: 0, after: 0 }
  let acknowledged = 0
  let lost = 0
  try {
    let running = await home.start()
    const entry = await startEntry(running.page)
    const usual = await usualDuration(running.page, entry)
    let last = await numberKept(running.page, entry)
    for (let kill = 0; kill < KILLS; kill += 1) {
      const number = last + 1
      const trace = join(home.folder, `trace-${kill}`)
      await traceWrites(running.app, trace)
      const delay = ((2 * AROUND_MS + usual) * kill) / Math.max(1, KILLS - 1)
      const saving = saveLater(running.page, entry, number, AROUND_MS)
      const aim = kill % AIMED_EVERY === AIMED_EVERY - 1 ? AIMS[Math.floor(kill / AIMED_EVERY) % AIMS.length] : undefined
      if (aim === undefined) await pause(delay)
      else if (aim === 'answered') await saving
      else await reaches(trace, aim)
      await home.kill(running)
      const answered = await saving
      if (answered) acknowledged += 1
      moments[momentOf(trace)] += 1
      running = await home.start()
      const kept = await numberKept(running.page, entry)
      if (answered && kept !== number) lost += 1
      // Not acknowledged: the old text or the new one, whole.
      expect([number - 1, number], `after kill ${kill} the text is save ${kept}`).toContain(kept)
      last = kept
    }
    console.log(`${KILLS} kills: ${moments.before} before, ${moments.during} during, ${moments.after} after COMMIT; ${acknowledged} saves acknowledged, ${lost} lost (a save usually takes ${usual.toFixed(0)} ms)`)
    expect(lost).toBe(0)
    expect(moments.before, 'kills before COMMIT').toBeGreaterThan(0)
    expect(moments.during, 'kills during COMMIT').toBeGreaterThan(0)
    expect(moments.after, 'kills after COMMIT').toBeGreaterThan(0)
    expect(acknowledged, 'acknowledged saves').toBeGreaterThan(0)
  } finally {
    await home.end()
  }
})

async function startEntry(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const film = await window.matinee.films.add({ title: 'The Empty Rows', year: 1961 })
    if (!film.ok) throw new Error(film.problem.message)
    const entry = await window.matinee.journal.start({ film: film.value.id })
    if (!entry.ok) throw new Error(entry.problem.message)
    return entry.value.id
  })
}

/** The median of five saves nobody disturbs, in milliseconds; they are saves 0 to 4. */
async function usualDuration(page: Page, entry: string): Promise<number> {
  const durations: number[] = []
  for (let number = 0; number < 5; number += 1) {
    const start = performance.now()
    expect(await saveLater(page, entry, number, 0)).toBe(true)
    durations.push(performance.now() - start)
  }
  return durations.toSorted((a, b) => a - b)[2] ?? 0
}

/** Saves after a delay; true only when the window got the answer that it is on the disk. */
async function saveLater(page: Page, entry: string, number: number, delay: number): Promise<boolean> {
  try {
    return await page.evaluate(
      async (save) => {
        await new Promise((done) => setTimeout(done, save.delay))
        const text = { body: save.body, watchedOn: '2026-11-22', rating: 7, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }
        const saved = await window.matinee.journal.save({ entry: save.entry, text })
        return saved.ok
      },
      { entry, delay, body: `Save ${number}. ${WORDS}Save ${number}.` }
    )
  } catch {
    // The app was gone before it answered.
    return false
  }
}

/** Which save the library holds now, after making sure that it holds all of it. */
async function numberKept(page: Page, entry: string): Promise<number> {
  const body = await page.evaluate(async (id) => {
    const opened = await window.matinee.journal.open({ entry: id })
    return opened.ok ? opened.value.body : opened.problem.message
  }, entry)
  const number = Number(/^Save (\d+)\. /.exec(body)?.[1] ?? Number.NaN)
  expect(body).toBe(`Save ${number}. ${WORDS}Save ${number}.`)
  return number
}

async function reaches(trace: string, phase: string): Promise<void> {
  const end = performance.now() + 10_000
  while (performance.now() < end && !(existsSync(trace) && readFileSync(trace, 'utf8').includes(phase))) await turn()
}
