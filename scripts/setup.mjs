#!/usr/bin/env node
// Makes a fresh checkout ready to run, and does nothing where it already is: node scripts/setup.mjs
import { setUp } from './setup/index.mjs'
import { elapsed, say, sayError } from './setup/log.mjs'
import { howToInstall, missingPackages } from './setup/system.mjs'

const known = { '--official': 'official', '--substitute': 'substitute' }
const flags = process.argv.slice(2)
const unknown = flags.find((flag) => !(flag in known))
if (unknown !== undefined) {
  process.stderr.write(`Unknown option ${unknown}.

Usage: npm run setup -- [option]
  --official    insist on the Electron that package.json names
  --substitute  take the substitute runtime without trying the download (Linux on x64)
`)
  process.exit(2)
}

try {
  const chosen = Object.fromEntries(Object.entries(known).map(([flag, name]) => [name, flags.includes(flag)]))
  // Root can install what the tests need, too; anyone else is only told.
  const screen = process.getuid?.() === 0
  const worked = await setUp({ ...chosen, screen })
  const missing = missingPackages(['screen'])
  if (missing.length > 0) say(`To run the tests and the tour: ${howToInstall(missing)}`)
  say(worked ? `Ready, after ${elapsed()}.` : 'Everything is in place.')
} catch (error) {
  sayError(error)
  process.exit(1)
}
