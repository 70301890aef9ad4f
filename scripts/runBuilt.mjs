// Builds one TypeScript file of the project and runs it with Electron's own Node, the one the program runs on.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { projectFolder } from './setup/paths.mjs'

const out = join(projectFolder, 'node_modules/.cache/bench')

/**
 * Builds the file and runs it in the project's folder; answers with its exit code.
 *
 * @param {string} file path in the project, "bench/recogniser.ts"
 * @param {readonly string[]} args
 */
export async function runBuilt(file, args) {
  const name = basename(file, '.ts')
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(projectFolder, file),
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } }
    }
  })
  const { status } = spawnSync(runtime(), [join(out, `${name}.mjs`), ...args], {
    cwd: projectFolder,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: 'inherit'
  })
  return status ?? 1
}

/** Electron where it is set up; what needs no native modules runs on any Node. */
function runtime() {
  try {
    const electron = createRequire(import.meta.url)('electron')
    return existsSync(electron) ? electron : process.execPath
  } catch {
    return process.execPath
  }
}
