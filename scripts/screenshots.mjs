#!/usr/bin/env node
// npm run screenshots [-- --compare]: every screen in both themes and two sizes, into screenshots/.
//   --docs      only those the documents show, into docs/images/
//   --compare   with the design's drawings beside them: MATINEE_DESIGN, or ../shared/design
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, runOnOwnScreen } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

const compares = process.argv.includes('--compare')
const isForDocs = process.argv.includes('--docs')
const folder = resolve(projectFolder, 'screenshots')
/** What the documents show, and what it is called there. */
const shown = { '03-journal': 'journal', '04-films': 'films', '15-lists': 'lists', '07-import': 'import', guide: 'guide' }
try {
  await setUp({ screen: true })
  await buildIfStale()
  rmSync(folder, { recursive: true, force: true })
  const design = compares ? (process.env.MATINEE_DESIGN ?? resolve(projectFolder, '../shared/design')) : ''
  const rest = process.argv.slice(2).filter((arg) => arg !== '--compare' && arg !== '--docs')
  const playwright = [`${projectFolder}/node_modules/@playwright/test/cli.js`, 'test', '--config', `${projectFolder}/scripts/screenshots/playwright.config.ts`, ...(isForDocs ? ['-g', 'light, large'] : []), ...rest]
  const env = { ...electronEnvironment(), MATINEE_SCREENSHOTS: folder, MATINEE_DESIGN: design }
  process.exitCode = await runOnOwnScreen(process.execPath, playwright, { env })
  if (isForDocs && process.exitCode === 0) {
    const images = resolve(projectFolder, 'docs/images')
    mkdirSync(images, { recursive: true })
    for (const [name, image] of Object.entries(shown)) copyFileSync(resolve(folder, `${name}-light-large.png`), resolve(images, `${image}.png`))
  }
  process.stdout.write(`${folder}\n`)
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
