import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** What measures its process, puts something in a module's place, or is to end badly: each file has a process of its own. */
const APART = ['tests/unit/main/robust/**/*.test.ts', 'tests/unit/main/cli/definition.test.ts']

export default defineConfig({
  test: {
    // Processes, not threads: a native module that fails ends one of them, not all.
    pool: 'forks',
    // Some wait for other processes and for the disk, so there is one more than there are processors.
    maxWorkers: availableParallelism() + 1,
    // A busy computer is no finding.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Style sheets that go into exported pages are read as they are.
    css: true,
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      // To start a process and read the same modules again for each file takes longer than most of the tests.
      { extends: true, test: { name: 'together', include: ['tests/unit/**/*.test.ts'], exclude: APART, isolate: false } },
    ],
  },
})
