/**
 * Diary rows in Letterboxd's columns from a CSV file into a library: read, compared and carried out; beside what SQLite's own shell needs for
 * `.import` into a temporary table and `INSERT … SELECT` into the same tables, with the same indexes, triggers and full-text search.
 *
 *   npm run bench -- importing [ROWS] [FILMS]     100,000 rows over 20,000 films, unless said otherwise
 */
import { subscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Library } from '../src/main/db/library'
import { runImport } from '../src/main/importing/apply/apply'
import { makePlan, reportOf } from '../src/main/importing/plan/planning'
import { withRepositories } from '../src/main/repositories'
import { StoppableWork } from '../src/main/worker/work'
import { byTheShell, type ByTheShell } from './support/sqliteShell'
import { diaryFile } from './support/diary'
import { timesFrom } from './support/figures'

const [rows = 100_000, films = 20_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(process.env['MATINEE_BENCH_FOLDER'] ?? tmpdir(), 'matinee-importing-'))
const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`
const rate = (time: number): string => `${Math.round(rows / (time / 1000)).toLocaleString('en')} rows/s`

try {
  const csv = join(folder, 'diary.csv')
  diaryFile(csv, { rows, films })
  console.log(`${rows.toLocaleString('en')} rows over ${films.toLocaleString('en')} films, ${(statSync(csv).size / 1e6).toFixed(0)} MB of CSV\n`)
  const bare = await byTheShell(folder, csv)
  console.log(`sqlite3 ${bare.version}: .import ${seconds(bare.importing)}, INSERT … SELECT ${seconds(bare.inserting)}; together ${seconds(bare.total)}, ${rate(bare.total)}\n`)
  await ours(csv, bare)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function ours(csv: string, bare: ByTheShell): Promise<void> {
  const writes = watchWrites()
  const memory = watchMemory()
  const blocks = watchBlocks()
  const library = await Library.open(join(folder, 'Ours.matinee'), { create: true, busyTimeoutMs: 5_000 })
  const open = withRepositories(library)
  const plan = join(folder, 'a.plan')
  const options = { withDeleted: false, withOrphaned: false, withTv: false, ratingsAreViewings: false, dateOrder: null, mapping: null }
  const cpuBefore = process.cpuUsage()
  const begun = performance.now()
  await makePlan(open, { paths: [csv], format: 'letterboxd', name: 'diary.csv', options, plan }, new StoppableWork())
  const planned = performance.now()
  const steps: string[] = []
  const work = new StoppableWork((step, done) => {
    if (done === 0) steps.push(`${step} from ${seconds(performance.now() - planned)}`)
  })
  const peakOfPlan = memory.peak()
  const report = await runImport(open, plan, work, reportOf)
  const done = performance.now()
  const cpu = process.cpuUsage(cpuBefore)
  const told = { plan: planned - begun, apply: done - planned, total: done - begun }
  console.log(`Matinee: dry run ${seconds(told.plan)} (${rate(told.plan)}), carried out ${seconds(told.apply)} (${rate(told.apply)}); together ${seconds(told.total)}, ${rate(told.total)}`)
  console.log(steps.join('; '))
  const counted = library.db.prepare<[], { viewings: number; films: number }>('SELECT (SELECT count(*) FROM viewing) AS viewings, (SELECT count(*) FROM film) AS films').get()
  if (counted?.viewings !== bare.viewings || counted.films !== bare.films) throw new Error(`Not the same: ${JSON.stringify(counted)} and ${JSON.stringify(bare)}.`)
  console.log(`\nRate to the shell's: ${(100 * bare.total / told.total).toFixed(0)} % of all, ${(100 * bare.inserting / told.apply).toFixed(0)} % of carrying out to INSERT … SELECT (goal of all: 50 %)`)
  const held = timesFrom(writes.times)
  console.log(`${writes.times.length} transactions: half under ${held.median.toFixed(0)} ms with their commit, the longest ${held.slowest.toFixed(0)} ms; held without the commit at most ${Math.max(0, ...writes.held).toFixed(0)} ms`)
  console.log(`This process: ${memory.before.toFixed(0)} MB before, ${peakOfPlan.toFixed(0)} MB at most in the dry run, ${memory.peak().toFixed(0)} MB at most in all: it grew by ${(memory.peak() - memory.before).toFixed(0)} MB (goal < 150)`)
  console.log(`Time of the processor: ${seconds((cpu.user + cpu.system) / 1000)}; the shell ${seconds(bare.processor)}: ${((100 * bare.processor) / ((cpu.user + cpu.system) / 1000)).toFixed(0)} %`)
  console.log(`Longest turn of this process: ${blocks().toFixed(0)} ms; new ${report.counts.viewings.new}, of batch ${report.batch}`)
  library.close()
}

/** Every transaction, from its begin to its commit, and how much of that was before the commit. */
function watchWrites(): { times: number[]; held: number[] } {
  const times: number[] = []
  const held: number[] = []
  let begun = 0
  subscribe('matinee.write', (message) => {
    if (typeof message !== 'object' || message === null || !('phase' in message)) return
    if (message.phase === 'begun') begun = performance.now()
    else if (message.phase === 'committing') held.push(performance.now() - begun)
    else times.push(performance.now() - begun)
  })
  return { times, held }
}

function watchMemory(): { before: number; peak: () => number } {
  const now = (): number => process.memoryUsage().rss / 1e6
  const before = now()
  let peak = before
  setInterval(() => (peak = Math.max(peak, now())), 20).unref()
  return { before, peak: () => (peak = Math.max(peak, now())) }
}

function watchBlocks(): () => number {
  let last = performance.now()
  let longest = 0
  setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5).unref()
  return () => longest
}
