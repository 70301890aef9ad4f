// `npm run bench -- NAME` builds bench/NAME.ts and runs it with Electron's own Node, the one the program runs on.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const name = process.argv[2]
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}

const out = join(root, 'node_modules/.cache/bench')
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: join(root, 'bench', `${name}.ts`),
    outDir: out,
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: `${name}.mjs` } }
  }
})

const { status } = spawnSync(runtime(), [join(out, `${name}.mjs`), ...process.argv.slice(3)], {
  cwd: root,
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  stdio: 'inherit'
})
process.exit(status ?? 1)

/** Electron where it is set up; a benchmark without native modules runs on any Node. */
function runtime() {
  try {
    const electron = createRequire(import.meta.url)('electron')
    return existsSync(electron) ? electron : process.execPath
  } catch {
    return process.execPath
  }
}
