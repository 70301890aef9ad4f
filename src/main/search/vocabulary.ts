/** The words that stand in the full-text indexes, read a little at a time so that nothing waits for it. */
import type { Database, Statement } from 'better-sqlite3'
import { setImmediate as breathe } from 'node:timers/promises'

export type Indexed = 'film' | 'person' | 'take' | 'viewing' | 'review' | 'list' | 'film_note'

/** How long one look into an index may keep this thread, and how many words it takes between two looks at the clock. */
const STRETCH_MS = 6
const WORDS_AT_ONCE = 250

interface Index {
  /** What changes with every write to the index. */
  readonly state: Statement<[], { state: string }>
  readonly after: Statement<[string], { term: string }>
}

/** Some of the words of some indexes, kept as `T`, and made anew only when an index has changed since. */
export class Vocabulary<T> {
  readonly #db: Database
  readonly #names: readonly Indexed[]
  readonly #begins: string
  readonly #make: (words: readonly string[]) => T
  #indexes: readonly Index[] | null = null
  #made: { readonly state: string; readonly value: T } | null = null
  #reading: Promise<T> | null = null

  /**
   * @param names which indexes
   * @param begins only words from this one on, in the order of their code points; '' for all
   * @param make what is kept of the words
   */
  constructor(db: Database, names: readonly Indexed[], begins: string, make: (words: readonly string[]) => T) {
    this.#db = db
    this.#names = names
    this.#begins = begins
    this.#make = make
  }

  /** As the indexes are now. The first time and after a change this takes a while, with other work in between. */
  current(): Promise<T> {
    const state = this.#state()
    if (this.#made?.state === state) return Promise.resolve(this.#made.value)
    this.#reading ??= this.#read(state).finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #read(state: string): Promise<T> {
    const words = new Set<string>()
    for (const { after } of this.#open()) {
      let last = this.#begins
      let until = performance.now() + STRETCH_MS
      for (;;) {
        const found = after.all(last)
        for (const { term } of found) words.add(term)
        last = found.at(-1)?.term ?? last
        if (found.length < WORDS_AT_ONCE) break
        if (performance.now() < until) continue
        await breathe()
        until = performance.now() + STRETCH_MS
      }
    }
    const value = this.#make([...words])
    this.#made = { state, value }
    return value
  }

  #state(): string {
    return this.#open().map(({ state }) => state.get()?.state ?? '').join(' ')
  }

  #open(): readonly Index[] {
    this.#indexes ??= this.#names.map((name) => {
      // Of this connection only: nothing of it stands in the library.
      this.#db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_${name} USING fts5vocab (main, ${name}_search, row)`)
      return {
        // FTS5 writes its averages (1) and its structure (10) whenever a row comes, goes or changes.
        state: this.#db.prepare(`SELECT group_concat(hex(block), '.') AS state FROM ${name}_search_data WHERE id IN (1, 10)`),
        after: this.#db.prepare(`SELECT term FROM temp.words_of_${name} WHERE term > ? LIMIT ${WORDS_AT_ONCE}`)
      }
    })
    return this.#indexes
  }
}
