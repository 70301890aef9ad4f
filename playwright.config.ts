import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  // One app at a time: windows that share a screen also share its focus and its clipboard.
  workers: 1,
  // Between Playwright and the app an answer gets lost now and then (see tests/support/inMain.ts). A second try is listed
  // as "flaky"; the kill tests, where a loss would be one, get none.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
})
