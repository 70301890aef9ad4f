/** Where the benches keep the library they run on: made once for a size, a seed and a schema, and copied for each run. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Size } from '../../tests/support/bigLibrary'

export const SIZE: Size = { films: 20_000, viewings: 100_000, seed: 1 }

export const cache = resolve('node_modules/.cache/bench')

/** The path of a library of this size; its name changes with the schema and with the generator. */
export function bigLibraryPath({ films, viewings, seed }: Size = SIZE): string {
  const hash = createHash('sha256')
  for (const folder of ['src/main/db/migrations', 'tests/support/bigLibrary']) for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)))
  return join(cache, `${films}-${viewings}-${seed}-${hash.digest('hex').slice(0, 12)}.matinee`)
}

export interface Copy {
  readonly path: string
  readonly folder: string
  readonly remove: () => void
}

/** A copy in a folder of its own, on the same disk. */
export function copyOf(library: string): Copy {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'run-'))
  const path = join(folder, 'Library.matinee')
  copyFileSync(library, path)
  return { path, folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
