/** What `npm run test:dist` proves of the installed program, part by part; each part stands on the one before. */
import { defineConfig } from '@playwright/test'

/** The main journeys of the app's own tests, on the installed program. */
const journeys = ['bin-and-undo', 'closing', 'export-forms', 'find', 'guide', 'import', 'paste', 'seed-page', 'write'].map((name) => `${name}.spec.ts`)

export default defineConfig({
  timeout: 120_000,
  workers: 1,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
  outputDir: '../../test-results/installed',
  projects: [
    { name: 'installing', testDir: '.', testMatch: 'installing.spec.ts' },
    { name: 'upgrading', testDir: '.', testMatch: 'upgrading.spec.ts' },
    { name: 'journeys', testDir: '../e2e', testMatch: journeys, retries: 1 },
    { name: 'removing', testDir: '.', testMatch: 'removing.spec.ts' }
  ]
})
