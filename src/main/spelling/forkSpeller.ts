import { utilityProcess } from 'electron'
import { join } from 'node:path'
import { logArguments } from '../logging/start'
import type { WorkerProcess } from '../worker/forkWorker'

/** Starts out/main/spelling.js in a process of its own. */
export function forkSpeller(): WorkerProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'spelling.js'), logArguments(), { serviceName: 'Matinee spelling' })
  return {
    send: (message) => child.postMessage(message),
    end: () => void child.kill(),
    onMessage: (listener) => void child.on('message', (message: unknown) => listener(message)),
    onExit: (listener) => void child.on('exit', () => listener())
  }
}
