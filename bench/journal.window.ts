/** The real app with 20,000 films and 100,000 viewings: starting, scrolling from end to end, filtering, searching, saving. */
import type { ElectronApplication, Page } from '@playwright/test'
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chooseCommand } from '../tests/e2e/acts'
import { bigLibraryPath, copyOf } from './support/cache'
import { type Line, ms, printTable, timesFrom, timesOf, type Times } from './support/figures'
import { keysIn } from './support/keys'
import { Home } from './support/window'

const STARTS = 9
/** What Chromium draws 60 times a second has this long. */
const FRAME = 1000 / 60
const SLOW_FRAME = 50
const ROW = '.jrow .ti'

const made = bigLibraryPath()
if (!existsSync(made)) {
  console.error('The library is not made yet: run npm run bench -- journal, without --only window.')
  process.exit(1)
}
const copy = copyOf(made)
const home = new Home(copy.folder, copy.path)
try {
  console.log(`The app and its window, ${cpus().length} cores:\n`)
  await starting()
  const { app, page } = await home.open()
  try {
    await page.locator(ROW).first().waitFor()
    await scrolling(page)
    await typing(app, page)
    await saving(page)
  } finally {
    await app.close()
  }
} finally {
  home.remove()
  copy.remove()
}

/** Taking turns, so that what else the computer does slows both down. The first start of each fills caches. */
async function starting(): Promise<void> {
  const apps: number[] = []
  const empties: number[] = []
  for (let round = 0; round <= STARTS; round += 1) {
    const times = [await home.timeToStart('empty', 'p'), await home.timeToStart('app', ROW)]
    if (round === 0) continue
    empties.push(times[0] ?? Number.NaN)
    apps.push(times[1] ?? Number.NaN)
  }
  const empty = timesFrom(empties)
  printTable('an empty window', [
    { what: 'an empty window of the same Electron', times: empty, to: empty.median },
    { what: 'the journal, its first rows painted', times: timesFrom(apps), to: empty.median, goal: Math.round(empty.median * 1.5) }
  ])
}

/** Frames while the list moves so many pixels with each, until its end or for so many frames. Leaves the list at its top. */
async function framesOf(page: Page, pixels: number, most: number): Promise<number[]> {
  const frames = await page.evaluate(
    ({ step, longest }) =>
      new Promise<number[]>((done, fail) => {
        let scroller = document.querySelector<HTMLElement>('.journal')
        while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement
        if (scroller === null) return fail(new Error('Nothing scrolls.'))
        const list = scroller
        const taken: number[] = []
        let last: number | null = null
        const frame = (now: number): void => {
          if (last !== null) taken.push(now - last)
          last = now
          const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1
          if (isAtEnd || taken.length >= longest) return done(taken)
          list.scrollTop += step
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    { step: pixels, longest: most }
  )
  await page.keyboard.press('Control+Home')
  await page.locator('.journal').evaluate((list) => list.closest('.scroll')?.scrollTo(0, 0))
  return frames
}

async function scrolling(page: Page): Promise<void> {
  const runs: [string, number[]][] = [
    ['as a wheel does, 120 px a frame', await framesOf(page, 120, 900)],
    ['end to end, 2,400 px a frame', await framesOf(page, 2_400, Infinity)]
  ]
  console.log('| scrolling the journal | frames | median | slowest | × a frame of 60 a second | over 50 ms | goal |\n|---|---:|---:|---:|---:|---:|---:|')
  for (const [what, frames] of runs) {
    const { median, slowest } = timesFrom(frames)
    console.log(`| ${what} | ${frames.length} | ${ms(median)} | ${ms(slowest)} | ${(median / FRAME).toFixed(1)} | ${frames.filter((frame) => frame > SLOW_FRAME).length} | 0 |`)
  }
  console.log('')
}

async function typing(app: ElectronApplication, page: Page): Promise<void> {
  const words = ['harbour', 'laughed', 'lodz', 'the witness']
  const field = page.getByRole('searchbox', { name: 'Find in the journal' })
  await field.focus()
  const filter = await keysIn(page, '.jhead [role=status]', words, () => field.fill(''))
  await chooseCommand(app, 'search')
  const search = page.getByRole('combobox').first()
  await search.focus()
  // What it found, not what it says of itself what was typed: "Add a film called…".
  const found = await keysIn(page, '#search-results .sg:is([aria-label=Films], [aria-label=Reviews], [aria-label=People])', ['harbour', 'fujimoto', 'laughed', 'the witness'], () => search.fill(''))
  await page.keyboard.press('Escape')
  printTable('a frame of 60 a second', [
    { what: 'a key in the journal’s filter, to its entries painted', times: filter, to: FRAME, goal: 50 },
    { what: 'a key in search, to what it found painted', times: found, to: FRAME, goal: 50 }
  ])
}

async function saving(page: Page): Promise<void> {
  const taken = await page.evaluate(async () => {
    const offers = await window.matinee.journal.offer({ text: '' })
    const film = offers.ok ? offers.value[0]?.film.id : undefined
    if (film === undefined) throw new Error('There is no film.')
    const text = { body: '', watchedOn: '2026-11-22', rating: 8, isRewatch: true, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: ['cinema'] }
    const times: number[] = []
    for (let round = 0; round < 40; round += 1) {
      const begun = performance.now()
      const saved = await window.matinee.journal.log({ film: { id: film }, text, isDraft: false })
      times.push(performance.now() - begun)
      if (!saved.ok) throw new Error(saved.problem.message)
      // As people do: nobody saves the next one at once.
      await new Promise((done) => setTimeout(done, 50))
    }
    return times
  })
  const disk = await flushes()
  const lines: Line[] = [{ what: 'a viewing, from the window’s call to its answer', times: timesFrom(taken), to: disk.median, goal: 30 }]
  console.log(`4 KB to the same disk, flushed, take ${ms(disk.median)}.\n`)
  printTable('4 KB flushed', lines)
}

/** What the disk itself takes for as much as the least save writes. */
async function flushes(): Promise<Times> {
  const file = openSync(join(copy.folder, 'flush'), 'w')
  try {
    const bytes = Buffer.alloc(4_096, 1)
    return await timesOf(
      () => {
        writeSync(file, bytes)
        fsyncSync(file)
      },
      { rounds: 50 }
    )
  } finally {
    closeSync(file)
  }
}
