/** Figures of the long tests: shown, and kept for `npm run soak`, which makes a table of them. */
import { appendFileSync } from 'node:fs'

/** One line of the soak's table: what was tried, how often, how long, what went wrong. */
export interface Figure {
  readonly name: string
  readonly count: number
  readonly of: string
  readonly failed: number
  readonly seconds: number
  readonly note: string
}

export function say(figure: Figure): void {
  const { name, count, of, failed, seconds, note } = figure
  console.log(`${name}: ${count} ${of} in ${seconds.toFixed(1)} s, ${failed} failed. ${note}`)
  const file = process.env['MATINEE_FIGURES']
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(figure)}\n`)
}

/** A whole number from the environment, or the usual one. */
export function numberFrom(name: string, usual: number): number {
  const given = process.env[name]
  if (given === undefined || given === '') return usual
  const number = Number(given)
  if (!Number.isFinite(number) || number < 0) throw new Error(`${name} is no number: ${given}`)
  return number
}

/** Another one on every run; MATINEE_SEED repeats a run. */
export const seed = numberFrom('MATINEE_SEED', Math.floor(Math.random() * 1_000_000_000))
