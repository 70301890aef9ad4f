/**
 * Feeds a reader with made-up inputs for some seconds. What a check throws is a finding; so is a call that takes too
 * long, memory that is not given back, and a prototype that something got into.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { createRandom, type Random } from '../pageGenerator/random'
import { numberFrom, say, seed } from '../robust/figures'
import { stopwatch } from '../robust/stopwatch'

export const SLOW_MS = 1_000
/** What may be held after a run on top of what was held after its first inputs: caches of patterns and segments. */
const MOST_KEPT = 64 * 1024 * 1024
const MOST_AT_ONCE = 600 * 1024 * 1024
const MOST_FINDINGS = 10
const WARM_UP = 50

export interface Fuzzed<T> {
  /** What is read: the name in the figures. */
  readonly reader: string
  readonly make: (random: Random) => T
  /** Reads the input and throws when the answer is wrong. Its own refusal is no finding; answer true for it. */
  readonly check: (input: T, random: Random) => boolean | Promise<boolean>
  /** For the file a finding is kept in. */
  readonly bytes: (input: T) => string | Uint8Array
}

export const fuzzSeconds = numberFrom('MATINEE_FUZZ_SECONDS', 10)
/** Runs only this one: with MATINEE_SEED, a finding again. */
const only = process.env['MATINEE_FUZZ_INPUT']

/** Runs, prints the figures, and throws with every finding and how to repeat it. */
export async function fuzz<T>(fuzzed: Fuzzed<T>): Promise<void> {
  const findings = new Map<string, string>()
  let inputs = 0
  let refused = 0
  let slowest = 0
  let keptAtFirst = 0
  let most = 0
  const rss = process.memoryUsage.rss()
  const begun = performance.now()
  const until = begun + fuzzSeconds * 1000
  for (let number = Number(only ?? 0); performance.now() < until && findings.size < MOST_FINDINGS; number += 1) {
    const { isRefusal, elapsed, finding } = await tryOne(fuzzed, number)
    inputs += 1
    if (isRefusal) refused += 1
    slowest = Math.max(slowest, elapsed)
    if (finding !== null && !findings.has(finding.what)) findings.set(finding.what, finding.told)
    if (only !== undefined) break
    if (inputs === WARM_UP) keptAtFirst = await kept()
    if (inputs % 100 === 0) {
      most = Math.max(most, process.memoryUsage.rss() - rss)
      await turn()
    }
  }
  const seconds = (performance.now() - begun) / 1000
  const growth = keptAtFirst === 0 ? 0 : (await kept()) - keptAtFirst
  if (growth > MOST_KEPT) findings.set('memory', `${megabytes(growth)} are still held after ${inputs} inputs.`)
  if (most > MOST_AT_ONCE) findings.set('memory at once', `The process grew by ${megabytes(most)}.`)
  const note = `${refused} refused, slowest ${slowest.toFixed(0)} ms, ${megabytes(Math.max(0, growth))} kept; MATINEE_SEED=${seed} repeats it`
  say({ name: `Fuzz: ${fuzzed.reader}`, count: inputs, of: 'inputs', failed: findings.size, seconds, note })
  if (findings.size > 0) throw new Error([...findings.values()].join('\n\n'))
  if (inputs === 0) throw new Error('Nothing was tried.')
}

interface Tried {
  readonly isRefusal: boolean
  readonly elapsed: number
  readonly finding: { what: string; told: string } | null
}

async function tryOne<T>(fuzzed: Fuzzed<T>, number: number): Promise<Tried> {
  // Not seed + number: the runs of two neighbouring seeds would be nearly the same.
  const random = createRandom((Math.imul(seed, 0x85ebca6b) + number) >>> 0)
  const input = fuzzed.make(random)
  const tell = (error: unknown): Tried['finding'] => {
    const file = join(tmpdir(), `matinee-fuzz-${seed}-${number}`)
    writeFileSync(file, fuzzed.bytes(input))
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const what = error instanceof Error ? error.message.slice(0, 60).replace(/\d+/g, '#') : 'thrown'
    return { what, told: `${fuzzed.reader}, MATINEE_SEED=${seed} MATINEE_FUZZ_INPUT=${number}, kept in ${file}:\n${text.slice(0, 2_000)}` }
  }
  try {
    let used = stopwatch()
    const isRefusal = await fuzzed.check(input, random)
    let elapsed = used()
    if (elapsed > SLOW_MS) {
      // Once more, warmed up.
      used = stopwatch()
      await fuzzed.check(input, random)
      elapsed = Math.min(elapsed, used())
    }
    if (elapsed > SLOW_MS) return { isRefusal, elapsed, finding: tell(new Error(`It took ${elapsed.toFixed(0)} ms.`)) }
    if (isPolluted()) return { isRefusal, elapsed, finding: tell(new Error('Something got into the prototype of all objects.')) }
    return { isRefusal, elapsed, finding: null }
  } catch (error) {
    return { isRefusal: false, elapsed: 0, finding: tell(error) }
  }
}

/** True when anything can be seen through an empty object that should not be there. */
function isPolluted(): boolean {
  const empty: Record<string, unknown> = {}
  for (const key in empty) if (key !== '') return true
  return empty['polluted'] !== undefined
}

setFlagsFromString('--expose-gc')
const collect = z.custom<() => void>((value) => typeof value === 'function').parse(runInNewContext('gc'))

/** Twice: the bytes behind a buffer go one round after the buffer. */
async function kept(): Promise<number> {
  collect()
  await turn()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
