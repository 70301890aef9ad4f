import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  // One app at a time: windows that share a screen also share its focus and its clipboard.
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
})
