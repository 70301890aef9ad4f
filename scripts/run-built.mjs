// Builds one TypeScript file of the project and runs it with Electron's own Node, the one the program runs on.
import { basename, join } from 'node:path'
import { build } from 'vite'
import { electronEnvironment, electronExecutable, runInForeground, runOnOwnScreen } from './launch.mjs'
import { projectFolder } from './setup/paths.mjs'

const out = join(projectFolder, 'node_modules/.cache/bench')

/**
 * Builds the file and runs it in the project's folder, with Electron's Node.js; or, as one that opens windows does, with
 * our own on a screen of its own. Answers with its exit code.
 *
 * @param {string} file path in the project, "bench/recogniser.ts"
 * @param {readonly string[]} args
 * @param {{ opensWindows?: boolean }} [options]
 */
export async function runBuilt(file, args, { opensWindows = false } = {}) {
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
  const built = join(out, `${name}.mjs`)
  if (opensWindows) return runOnOwnScreen(process.execPath, [built, ...args], { env: electronEnvironment() })
  return runInForeground(electronExecutable(), [built, ...args], { cwd: projectFolder, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
}
