/** What `npm start` shows where there is no display, to its end. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, project, test } from './app'

test('the tour pastes a page, writes, searches, exports and makes the same library again', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/tour/drive.mjs')], { cwd: project, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  expect(readdirSync(join(project, 'tour')).filter((name) => name.endsWith('.png'))).toHaveLength(11)
  expect(readFileSync(join(project, 'tour/notes/Films/The Night Ferry (1998).md'), 'utf8')).toContain('Night Ferry')
})
