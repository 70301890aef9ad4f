#!/usr/bin/env node
// npm run screenshots [-- --compare]: every screen in both themes and two sizes, into screenshots/.
//   --compare   with the design's drawings beside them: MATINEE_DESIGN, or ../shared/design
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, runOnOwnScreen } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

const compares = process.argv.includes('--compare')
const folder = resolve(projectFolder, 'screenshots')
try {
  await setUp({ screen: true })
  await buildIfStale()
  rmSync(folder, { recursive: true, force: true })
  const design = compares ? (process.env.MATINEE_DESIGN ?? resolve(projectFolder, '../shared/design')) : ''
  const rest = process.argv.slice(2).filter((arg) => arg !== '--compare')
  const playwright = [`${projectFolder}/node_modules/@playwright/test/cli.js`, 'test', '--config', `${projectFolder}/scripts/screenshots/playwright.config.ts`, ...rest]
  const env = { ...electronEnvironment(), MATINEE_SCREENSHOTS: folder, MATINEE_DESIGN: design }
  process.exitCode = await runOnOwnScreen(process.execPath, playwright, { env })
  process.stdout.write(`${folder}\n`)
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
