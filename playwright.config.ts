import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  // A busy computer is no finding.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // With several, each has a screen of its own (tests/e2e/app.ts); `npm test` says how many.
  workers: Number(process.env['MATINEE_TEST_SCREENS'] ?? 1),
  // Between Playwright and the app an answer gets lost now and then (see tests/support/inMain.ts). A second try is listed
  // as "flaky"; the kill tests, where a loss would be one, get none.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
})
