/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What Vitest's JSON report says was run. A file that could not be loaded counts as one failure, since its tests
 * appear nowhere else.
 * @param {any} report
 * @returns {Counts | undefined} Nothing where there is no report.
 */
export function countVitest(report) {
  if (report === null) return undefined
  const broken = report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * What Playwright's JSON report says was run. A test that passed only when it was repeated has passed.
 * @param {any} report
 * @returns {Counts | undefined} Nothing where there is no report.
 */
export function countPlaywright(report) {
  if (report === null) return undefined
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}
