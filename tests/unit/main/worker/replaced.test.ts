import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Desk, runner } from '../../../../src/main/worker/desk'
import type { FromWorker } from '../../../../src/main/worker/protocol'
import { whyReplaced } from '../../../../src/main/worker/replaced'

const project = mkdtempSync(join(tmpdir(), 'matinee-replaced-'))
const folder = join(project, 'out/main')
mkdirSync(folder, { recursive: true })
writeFileSync(join(project, 'package.json'), '{"name":"matinee","version":"2.0.0"}')
afterEach(() => rmSync(project, { recursive: true, force: true }))

test('a worker of another version than its window refuses each task and says to start again', async () => {
  const told: FromWorker[] = []
  const task = { name: 'spoil', input: z.null(), output: z.null() }
  const spoil = runner(task, () => { throw new Error('It was done all the same.') })
  expect(whyReplaced('2.0.0', folder)).toBeNull()
  const desk = new Desk([spoil], (message) => told.push(message), whyReplaced('1.9.0', folder))
  await desk.receive({ kind: 'begin', job: 'job-1', task: 'spoil', input: null })
  expect(told).toEqual([{ kind: 'failed', job: 'job-1', problem: { code: 'conflict', message: 'Matinee was updated to 2.0.0 while it was open. Nothing was changed, and what you write is saved as ever. Close Matinee and start it again, then try once more.' } }])
})
