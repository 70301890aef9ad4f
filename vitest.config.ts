import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Processes, not threads: a native module that fails ends one test file, not all of them.
    pool: 'forks',
    // Usually one core is left to others: of two that would be half the time.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
    // Style sheets that go into exported pages are read as they are.
    css: true,
  },
})
