import { app, utilityProcess } from 'electron'
import { join } from 'node:path'
import { logArguments } from '../logging/start'

/** A worker process as Jobs needs it. */
export interface WorkerProcess {
  send: (message: unknown) => void
  end: () => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
}

/** Starts out/main/worker.js in a process of its own. */
export function forkWorker(): WorkerProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'worker.js'), [...logArguments(), app.getVersion()], { serviceName: 'Matinee worker' })
  return {
    send: (message) => child.postMessage(message),
    end: () => child.kill(),
    onMessage: (listener) => void child.on('message', (message: unknown) => listener(message)),
    onExit: (listener) => void child.on('exit', () => listener())
  }
}
