/** A screen that is nobody else's: its windows take no focus and no clipboard from others. Linux only. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'

export interface OwnScreen {
  /** What DISPLAY is to be. */
  readonly name: string
  readonly close: () => void
}

/** Starts an X server without a monitor, and waits until windows can open there. */
export async function ownScreen(): Promise<OwnScreen> {
  // It takes a free number by itself and tells it on this handle. Without -noreset it starts over when its last window closes.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-noreset', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const close = (): void => void server.kill()
  process.once('exit', close)
  const told = server.stdio[3]
  if (!(told instanceof Readable)) throw new Error('Xvfb was started without a way to tell its number.')
  const number = await Promise.race([once(told, 'data').then(([data]) => String(data).trim()), once(server, 'exit').then(() => '')])
  if (number === '') throw new Error('Xvfb ended before it had a screen.')
  return { name: `:${number}`, close }
}
