#!/usr/bin/env node
// npm run soak [KILLS]: the long form of the kill test. Its last line belongs into docs/soak.md, with the date and the machine.
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, runOnOwnScreen } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

const kills = Number(process.argv[2] ?? 500)
try {
  if (!Number.isInteger(kills) || kills < 8) throw new Error('How many kills? A whole number, 8 or more.')
  await setUp({ screen: true })
  await buildIfStale()
  const playwright = [`${projectFolder}/node_modules/@playwright/test/cli.js`, 'test', 'kill-around-a-save']
  const env = { ...electronEnvironment(), MATINEE_KILLS: String(kills) }
  process.exitCode = await runOnOwnScreen(process.execPath, playwright, { env })
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
