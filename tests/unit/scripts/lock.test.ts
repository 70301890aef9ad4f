import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, loadScript } from './load'

interface Lock {
  withLock: <T>(file: string, work: (lock: { alsoHeldBy: (pid: number) => void }) => Promise<T>, options?: { onWait?: () => void; silence?: number }) => Promise<T>
}

const { withLock } = await loadScript<Lock>('setup/lock.mjs')

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('the set-up\'s lock', () => {
  test('lets one work at a time, and leaves nothing behind', async () => {
    const folder = folderWith()
    let running = 0
    let most = 0
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running)
      await pause(30)
      running--
    }
    await Promise.all([1, 2, 3].map(() => withLock(join(folder, 'out', 'lock'), work)))
    expect(most).toBe(1)
    expect(readdirSync(join(folder, 'out'))).toEqual([])
  })

  test('is given back when the work fails', async () => {
    const file = join(folderWith(), 'lock')
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
  })

  test('of a process that was killed is taken over', async () => {
    const file = join(folderWith(), 'lock')
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(file, JSON.stringify({ token: 'gone', pids: [pid] }))
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done')
  })

  test('of a process that was killed still holds while its child works', async () => {
    const file = join(folderWith(), 'lock')
    const { pid: parent } = spawnSync(process.execPath, ['-e', ''])
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    writeFileSync(file, JSON.stringify({ token: 'orphan', pids: [parent, child.pid] }))
    let waited = false
    const taken = withLock(file, () => Promise.resolve(child.exitCode ?? child.signalCode), { onWait: () => (waited = true) })
    await pause(600)
    expect(waited).toBe(true)
    child.kill('SIGKILL')
    await expect(taken).resolves.toBe('SIGKILL')
  })

  test('that has not been refreshed for long is taken over, whatever its process number says', async () => {
    const file = join(folderWith(), 'lock')
    writeFileSync(file, JSON.stringify({ token: 'silent', pids: [process.ppid] }))
    const longAgo = Date.now() / 1000 - 120
    utimesSync(file, longAgo, longAgo)
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done')
  })

  test('that was cut short while being written is taken over', async () => {
    const file = join(folderWith(), 'lock')
    writeFileSync(file, '{"tok')
    const before = Date.now() / 1000 - 5
    utimesSync(file, before, before)
    await expect(withLock(file, () => Promise.resolve('done'))).resolves.toBe('done')
  })
})
