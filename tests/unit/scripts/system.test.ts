import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadScript } from './load'

interface System {
  systemPackages: Record<string, { library?: string; command?: string }>
}
interface Counts {
  countVitest: (report: unknown) => unknown
  countPlaywright: (report: unknown) => unknown
}

const { systemPackages } = await loadScript<System>('setup/system.mjs')
const { countVitest, countPlaywright } = await loadScript<Counts>('test-counts.mjs')

test('every package of apt-packages.txt can be recognised, and no other is asked for', () => {
  const list = readFileSync(new URL('../../../scripts/apt-packages.txt', import.meta.url), 'utf8')
  const names = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  expect(names.toSorted()).toEqual(Object.keys(systemPackages).toSorted())
  for (const name of names) expect(systemPackages[name]?.library ?? systemPackages[name]?.command).toBeTruthy()
})

test('test results are counted, with a file that could not be loaded as one failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({ passed: 4, failed: 1, skipped: 2 })
  expect(countVitest(null)).toBeUndefined()
})
