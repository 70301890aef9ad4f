#!/usr/bin/env node
// The command line from a checkout: npm run -s matinee -- films --json
// Only the answer goes to stdout. The app finds the command behind a literal "--", where nothing can be taken for one
// of Chromium's or Electron's own switches.
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, electronExecutable, runInForeground, sandboxSwitches } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

/** A command runs without a screen, and these have to be given from outside: the app's own code comes too late for them. */
const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3']

try {
  await setUp()
  await buildIfStale()
  const args = [...switches, ...sandboxSwitches(), projectFolder, '--', ...process.argv.slice(2)]
  // npm runs this in the project's folder; file names are meant from where the person stands.
  const cwd = process.env.npm_lifecycle_event === 'matinee' ? process.env.INIT_CWD : undefined
  process.exitCode = await runInForeground(electronExecutable(), args, { cwd, env: electronEnvironment() })
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
