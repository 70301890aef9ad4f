#!/usr/bin/env node
// `npm run fixture -- --films 20000 --viewings 100000 [--seed 1] [--out FILE]`: makes a library to try things on.
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'

try {
  await setUp({ screen: false })
  const { runBuilt } = await import('./run-built.mjs')
  process.exitCode = await runBuilt('tests/support/bigLibrary/make.ts', process.argv.slice(2))
} catch (error) {
  sayError(error)
  process.exitCode = 1
}
