/** One speller's process with the dictionaries it was given. */
import type { WorkerProcess } from '../worker/forkWorker'
import { type DictionaryFiles, FromSpeller, type ToSpeller } from './protocol'

/** The process is gone. `dictionary`: the one it was reading when that happened, or null. */
export class CheckerGone extends Error {
  readonly dictionary: string | null
  constructor(dictionary: string | null) {
    super('The speller ended.')
    this.dictionary = dictionary
  }
}

/** A question that takes this long is never answered. Large dictionaries take a second to read. */
const PATIENCE_MS = 20_000

interface Waiting {
  readonly done: (words: string[] | null) => void
  readonly gone: () => void
  readonly patience: NodeJS.Timeout
}

/** A message that has no number yet. */
type Numberless<T> = T extends unknown ? Omit<T, 'ask'> : never

export class Checker {
  readonly #process: WorkerProcess
  readonly #dictionaries: readonly DictionaryFiles[]
  readonly #waiting = new Map<number, Waiting>()
  readonly #loaded: Promise<void>
  #loading: string | null = null
  #asked = 0
  #isGone = false

  /** @param onBroken a dictionary that cannot be used; the others are */
  constructor(process: WorkerProcess, dictionaries: readonly DictionaryFiles[], onBroken: (id: string) => void) {
    this.#process = process
    this.#dictionaries = dictionaries
    process.onMessage((message) => {
      const { ask, words } = FromSpeller.parse(message)
      this.#take(ask)?.done(words)
    })
    process.onExit(() => this.#ended())
    this.#loaded = this.#load(onBroken)
    // Whoever asks is told.
    this.#loaded.catch(() => undefined)
  }

  isFor(dictionaries: readonly DictionaryFiles[]): boolean {
    const names = (list: readonly DictionaryFiles[]): string => list.map(({ words }) => words).join('\n')
    return names(dictionaries) === names(this.#dictionaries)
  }

  async unknown(words: readonly string[]): Promise<string[]> {
    await this.#loaded
    return (await this.#ask({ kind: 'check', words: [...words] })) ?? []
  }

  async suggestions(word: string): Promise<string[]> {
    await this.#loaded
    return (await this.#ask({ kind: 'suggest', word })) ?? []
  }

  end(): void {
    this.#process.end()
    this.#ended()
  }

  async #load(onBroken: (id: string) => void): Promise<void> {
    for (const { id, affixes, words } of this.#dictionaries) {
      this.#loading = id
      if ((await this.#ask({ kind: 'load', dictionary: { id, affixes, words } })) === null) onBroken(id)
    }
    this.#loading = null
  }

  #ask(message: Numberless<ToSpeller>): Promise<string[] | null> {
    if (this.#isGone) return Promise.reject(new CheckerGone(this.#loading))
    this.#asked += 1
    const ask = this.#asked
    return new Promise((done, fail) => {
      const patience = setTimeout(() => this.end(), PATIENCE_MS).unref()
      this.#waiting.set(ask, { done, gone: () => fail(new CheckerGone(this.#loading)), patience })
      this.#process.send({ ...message, ask })
    })
  }

  #take(ask: number): Waiting | undefined {
    const waiting = this.#waiting.get(ask)
    clearTimeout(waiting?.patience)
    this.#waiting.delete(ask)
    return waiting
  }

  #ended(): void {
    this.#isGone = true
    for (const ask of this.#waiting.keys()) this.#take(ask)?.gone()
  }
}
