/** Hears what is asked from outside from the first moment on, and keeps it until somebody takes it. */
import { app } from 'electron'
import { z } from 'zod'
import { log } from '../logging/log'
import { askedBy, wordsGiven, type Ask } from './asked'

/** What a second start tells the first. Chromium would mix its own switches among the words of the command line. */
const Told = z.object({ words: z.array(z.string()), folder: z.string() })
export type Told = z.infer<typeof Told>

/** What this process was started with. */
export function toldNow(): Told {
  return { words: wordsGiven(process.argv, app.isPackaged), folder: process.cwd() }
}

type Taker = (asks: readonly Ask[]) => void

export class Requests {
  #waiting: Ask[] = []
  #taker: Taker | null = null

  constructor(first: Told) {
    this.#hear(first)
    app.on('second-instance', (_event, _argv, _folder, data) => {
      const told = Told.safeParse(data)
      this.#hear(told.success ? told.data : { words: [], folder: '' })
    })
    // macOS has no words for these, and sends them before anything is ready.
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#hear({ words: [path], folder: '' })
    })
    app.on('open-url', (event, url) => {
      event.preventDefault()
      // Never a path or an option, whatever it says.
      this.#hear({ words: /^matinee:/iu.test(url) ? [url] : [], folder: '' })
    })
  }

  /** The library the start itself is about; null for the usual one. */
  takeLibrary(): string | null {
    const found = this.#waiting.find((ask) => ask.kind === 'library')
    this.#waiting = this.#waiting.filter((ask) => ask !== found)
    return found?.path ?? null
  }

  /** From now on `taker` is told, first of what has waited. Also when nothing is asked: the window then only comes to the front. */
  listen(taker: Taker): void {
    this.#taker = taker
    const waited = this.#waiting
    this.#waiting = []
    if (waited.length > 0) taker(waited)
  }

  #hear({ words, folder }: Told): void {
    const { asks, ignored } = askedBy(words, folder)
    for (const kind of ignored) log.info('Something a start gave was ignored.', { kind })
    if (this.#taker) this.#taker(asks)
    else this.#waiting.push(...asks)
  }
}
