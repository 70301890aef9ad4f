#!/usr/bin/env node
// npm start: makes the checkout ready and opens the app.
//   npm start                  the built app
//   npm run dev                the same with live reloading (--dev)
//   npm start -- --tour        the tour, which needs no screen; also what happens where there is none
//   npm start -- FILE          anything else is passed on to the app
import { buildIfStale, forgetBuild } from './build-if-stale.mjs'
import { electronEnvironment, electronExecutable, runInForeground, runScript, sandboxSwitches } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

const modes = ['--dev', '--tour']
const args = process.argv.slice(2)
const rest = args.filter((arg) => !modes.includes(arg))
const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
const tour = args.includes('--tour') || noScreen

try {
  await setUp({ screen: tour })
  process.exitCode = tour ? await runScript('scripts/tour.mjs', rest) : args.includes('--dev') ? await develop() : await open()
} catch (error) {
  sayError(error)
  process.exitCode = 1
}

async function open() {
  await buildIfStale()
  return runInForeground(electronExecutable(), [...sandboxSwitches(), projectFolder, ...rest], { env: electronEnvironment() })
}

function develop() {
  forgetBuild()
  const sandbox = sandboxSwitches().length > 0 ? ['--noSandbox'] : []
  return runScript('node_modules/electron-vite/bin/electron-vite.js', ['dev', ...sandbox, ...rest], { env: electronEnvironment() })
}
