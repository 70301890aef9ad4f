/** Long work: how it tells what it is doing, lets others have their turn, and notices that it was stopped. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Problem } from '../problem'

export interface Work {
  /** Says what is being done: "Writing reviews", 120 of 4,000. */
  report: (step: string, done: number, total: number | null) => void
  /** Called often. Now and then it gives others a turn; it throws when the person stopped the work. */
  breathe: () => Promise<void>
}

const TURN_MS = 12

/** Work that can be stopped, and tells its progress to `listener`. */
export class StoppableWork implements Work {
  readonly #listener: (step: string, done: number, total: number | null) => void
  #isStopped = false
  #lastTurn = performance.now()

  constructor(listener: (step: string, done: number, total: number | null) => void = () => undefined) {
    this.#listener = listener
  }

  report(step: string, done: number, total: number | null): void {
    this.#listener(step, done, total)
  }

  stop(): void {
    this.#isStopped = true
  }

  async breathe(): Promise<void> {
    if (performance.now() - this.#lastTurn > TURN_MS) {
      await nextTurn()
      this.#lastTurn = performance.now()
    }
    if (this.#isStopped) throw new Problem('cancelled', 'Stopped. Nothing was changed.')
  }
}
