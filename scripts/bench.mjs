// `npm run bench -- NAME` builds bench/NAME.ts and runs it with Electron's own Node, the one the program runs on.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runBuilt } from './runBuilt.mjs'
import { projectFolder } from './setup/paths.mjs'

const [name, ...args] = process.argv.slice(2)
const names = readdirSync(join(projectFolder, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
process.exit(await runBuilt(`bench/${name}.ts`, args))
