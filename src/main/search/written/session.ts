/** One query and what it has found so far, the newest first across all tables. It goes on only as far as somebody asks. */
import { setImmediate as breathe } from 'node:timers/promises'
import { MOST_COUNTED } from '../../../shared/models/writtenSearch'
import type { Found, Stream } from './stream'

/** How long it may keep this thread before others have their turn. */
const TURN_MS = 12

export class Session {
  readonly found: Found[] = []
  readonly #streams: readonly Stream[]
  #isAbandoned = false
  #going: Promise<void> = Promise.resolve()

  constructor(streams: readonly Stream[]) {
    this.#streams = streams
  }

  /** Everything was looked through, or as much was found as is counted. */
  get isWhole(): boolean {
    return this.found.length >= MOST_COUNTED || this.#streams.every(({ isDone }) => isDone)
  }

  /** Something else is asked now: looks no further. */
  abandon(): void {
    this.#isAbandoned = true
  }

  /** Looks until so many are found, or all. */
  reach(count: number): Promise<void> {
    if (this.found.length >= count || this.isWhole) return Promise.resolve()
    this.#going = this.#going.then(() => this.#look(Math.min(count, MOST_COUNTED)))
    return this.#going
  }

  async #look(count: number): Promise<void> {
    let turn = performance.now()
    while (!this.#isAbandoned && this.found.length < count) {
      const open = this.#streams.filter(({ isDone }) => !isDone)
      if (open.length === 0) return
      const behind = open.filter(({ head }) => head === null)
      if (behind.length === 0) this.#takeNewest(open)
      for (const stream of behind) {
        stream.look()
        if (performance.now() - turn < TURN_MS) continue
        await breathe()
        turn = performance.now()
      }
    }
  }

  #takeNewest(open: readonly Stream[]): void {
    let newest: { stream: Stream; head: Found } | null = null
    for (const stream of open) {
      const { head } = stream
      if (head !== null && (newest === null || head.madeAt > newest.head.madeAt)) newest = { stream, head }
    }
    if (newest === null) return
    newest.stream.take()
    this.found.push(newest.head)
  }
}
