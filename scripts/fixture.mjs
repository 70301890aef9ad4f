// `npm run fixture -- --films 20000 --viewings 100000 [--seed 1] [--out FILE]` makes a library to try things on.
import { runBuilt } from './runBuilt.mjs'

process.exit(await runBuilt('tests/support/bigLibrary/make.ts', process.argv.slice(2)))
