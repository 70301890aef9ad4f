/** The command that makes a big library: see usage. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBigLibrary } from './index'

const USAGE = 'Usage: npm run fixture -- --films 20000 --viewings 100000 [--seed 1] [--out fixture.matinee]'

function whole(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > 2_000_000) stop(`“${text}” is not a number of films or viewings.\n${USAGE}`)
  return number
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}

try {
  const { values } = parseArgs({
    options: {
      films: { type: 'string', default: '20000' },
      viewings: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: 'fixture.matinee' }
    }
  })
  const size = { films: whole(values.films), viewings: whole(values.viewings), seed: whole(values.seed) }
  const path = resolve(values.out)
  // It could be somebody's library.
  if (existsSync(path)) stop(`There is a file at ${path} already. Move it away, or name another with --out.`)
  const begun = performance.now()
  await makeBigLibrary(path, size)
  console.log(`${path}: ${size.films} films, ${size.viewings} viewings, seed ${size.seed}, in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
} catch (error) {
  stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
}
