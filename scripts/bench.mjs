#!/usr/bin/env node
// `npm run bench -- NAME`: builds bench/NAME.ts and runs it with Electron's own Node.js, the one the program runs on; then
// bench/NAME.window.ts, where there is one, which starts the real app.
//   --only main|window   one of the two
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

const args = process.argv.slice(2)
const at = args.indexOf('--only')
const only = at < 0 ? undefined : args.splice(at, 2)[1]
const [name, ...rest] = args
const names = readdirSync(join(projectFolder, 'bench'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.window.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
if (name === undefined || !names.includes(name) || (only !== undefined && only !== 'main' && only !== 'window')) {
  console.error(`Usage: npm run bench -- NAME [--only main|window], where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
const windows = `bench/${name}.window.ts`
const hasWindows = existsSync(join(projectFolder, windows)) && only !== 'main'
try {
  await setUp({ screen: hasWindows })
  const { runBuilt } = await import('./run-built.mjs')
  let code = only === 'window' ? 0 : await runBuilt(`bench/${name}.ts`, rest)
  if (code === 0 && hasWindows) {
    await buildIfStale()
    code = await runBuilt(windows, rest, { opensWindows: true })
  }
  process.exitCode = code
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
