import type { WebContents } from 'electron'
import type { EventName, EventPayload } from '../../shared/ipc/events'

/** Tells the window something happened. A window that is gone is told nothing. */
export function push<N extends EventName>(to: WebContents | null | undefined, name: N, payload: EventPayload<N>): void {
  if (to && !to.isDestroyed()) to.send(name, payload)
}
