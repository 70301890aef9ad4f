/** The door: the only file that listens to the window. Each call is checked for who sends it and what it says before a handler sees it. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { contract } from '../../shared/ipc/contract'
import type { ProblemData, Result } from '../../shared/ipc/result'
import type { Handlers } from '../../shared/ipc/types'
import { describe } from '../problem'
import { APP_ORIGIN } from '../window/appScheme'

/** Rejects what is no call of our own page's top frame. In Node `new URL('app://x').origin` is "null", so ask Electron for the origin. */
export function isOurs(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>, origin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.origin === origin && frame === event.sender.mainFrame
}

interface Endpoint {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** Answers every call of the contract, from when there are handlers: the page may be there before the library is open. */
export function registerHandlers(handlers: Promise<Handlers>, origin: string = APP_ORIGIN): void {
  const domains: Record<string, Record<string, Endpoint>> = contract
  const answers: Promise<Record<string, Record<string, unknown>>> = handlers
  for (const [domain, calls] of Object.entries(domains)) {
    for (const [name, endpoint] of Object.entries(calls)) {
      ipcMain.handle(`${domain}.${name}`, async (event, raw: unknown) => {
        if (!isOurs(event, origin)) return { ok: false, problem: { code: 'invalid', message: 'This call did not come from Matinee’s own window.' } }
        const handler = (await answers)[domain]?.[name]
        if (typeof handler !== 'function') throw new Error(`No handler for ${domain}.${name}.`)
        return counted(answer(endpoint, (input) => Reflect.apply(handler, undefined, [input]), raw))
      })
    }
  }
}

const going = new Set<Promise<unknown>>()

function counted<T>(call: Promise<T>): Promise<T> {
  going.add(call)
  void call.finally(() => going.delete(call))
  return call
}

/** Resolves when no call is under way any more; null when none is now. A window that closes saves its last words with one. */
export function callsUnderWay(): Promise<void> | null {
  if (going.size === 0) return null
  return Promise.allSettled(going).then(() => undefined)
}

/** Runs one call: input by the contract, handler, output by the contract; whatever goes wrong comes back as data. */
export async function answer(endpoint: Endpoint, handler: (input: unknown) => unknown, raw: unknown): Promise<Result<unknown>> {
  try {
    const input = endpoint.input.safeParse(raw)
    if (!input.success) return { ok: false, problem: invalid(input.error) }
    return { ok: true, value: endpoint.output.parse(await handler(input.data)) }
  } catch (error) {
    return { ok: false, problem: describe(error) }
  }
}

function invalid(error: z.ZodError): ProblemData {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const first = error.issues[0]
  return { code: 'invalid', message: first ? first.message : 'That cannot be saved as it is.', fields }
}
