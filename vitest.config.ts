import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Processes, not threads: a native module that fails ends one test file, not all of them.
    pool: 'forks',
    testTimeout: 20_000,
  },
})
