/** What was asked from outside, on its way to the page: it waits until the page listens, and paths stay on this side. */
import type { EventPayload } from '../../shared/ipc/events'
import { newId } from '../ids'
import { Problem } from '../problem'
import type { Ask } from './asked'

type Told = EventPayload<'window.asked'>

export class Arrivals {
  readonly #tell: (ask: Told) => void
  readonly #given = new Map<string, Extract<Ask, { kind: 'library' | 'files' }>>()
  #waiting: Told[] = []
  #isHeard = false

  /** @param tell tells the page */
  constructor(tell: (ask: Told) => void) {
    this.#tell = tell
  }

  add(asks: readonly Ask[]): void {
    this.#waiting.push(...asks.map((ask) => this.#told(ask)))
    if (this.#isHeard) this.#send()
  }

  /** The page is there and listens. */
  hears(): void {
    this.#isHeard = true
    this.#send()
  }

  /** The page is read anew: what comes now waits for it. */
  isDeaf(): void {
    this.#isHeard = false
  }

  /** The library a token stands for. */
  library(token: string): string {
    const given = this.#given.get(token)
    if (given?.kind !== 'library') throw unknown()
    return given.path
  }

  /** The files a token stands for. */
  files(token: string): string[] {
    const given = this.#given.get(token)
    if (given?.kind !== 'files') throw unknown()
    return [...given.paths]
  }

  #told(ask: Ask): Told {
    if (ask.kind === 'film' || ask.kind === 'command') return ask
    const token = newId()
    this.#given.set(token, ask)
    return { kind: ask.kind, token }
  }

  #send(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const each of waiting) this.#tell(each)
  }
}

function unknown(): Problem {
  return new Problem('invalid', 'That place is no longer known, so nothing was done. Open it once more.')
}
