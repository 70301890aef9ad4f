/** Makes the library the benches run on. Needs Electron's Node.js, for SQLite. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeBigLibrary } from '../../tests/support/bigLibrary'
import { bigLibraryPath, cache, SIZE } from './cache'

/** The path of the library, made when there is none. */
export async function bigLibrary(): Promise<string> {
  const path = bigLibraryPath()
  if (existsSync(path)) return path
  mkdirSync(cache, { recursive: true })
  for (const older of readdirSync(cache).filter((name) => name.endsWith('.matinee'))) rmSync(join(cache, older))
  console.log(`Making a library of ${SIZE.films} films and ${SIZE.viewings} viewings, seed ${SIZE.seed}…\n`)
  await makeBigLibrary(path, SIZE)
  return path
}
