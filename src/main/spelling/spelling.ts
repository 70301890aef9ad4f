/** Main's side of spelling: which dictionaries are in use, and a process that is started when the first word is to be checked. */
import type { Dictionary, SpellingState } from '../../shared/models/spelling'
import { Problem } from '../problem'
import type { WorkerProcess } from '../worker/forkWorker'
import { dictionaryFor, dictionaryName, findDictionaries, removeDictionary, type FoundDictionary } from './dictionaries'
import type { LearntWords } from './learntWords'
import { Checker, CheckerGone } from './checker'

const BROKEN = 'It cannot be read, so it checks nothing. Your other dictionaries do. Remove it, or put its two files there again.'
const GAVE_UP = 'Checking stopped twice, so it is off until Matinee starts again. What you write is not touched by this.'

interface SpellingOptions {
  /** The folder of the dictionaries the person adds. */
  readonly own: string
  /** The folders of the system's. */
  readonly folders: readonly string[]
  readonly learnt: LearntWords
  /** The dictionaries the person chose; null: the one for the locale. */
  readonly chosen: () => readonly string[] | null
  readonly choose: (ids: string[]) => void
  readonly locale: () => string
  readonly fork: () => WorkerProcess
}

export class Spelling {
  readonly #options: SpellingOptions
  readonly #broken = new Set<string>()
  #found: Promise<FoundDictionary[]> | null = null
  #checker: Checker | null = null
  #crashes = 0

  constructor(options: SpellingOptions) {
    this.#options = options
  }

  /** Looks at the folders again: a dictionary may have been installed meanwhile. */
  async state(): Promise<SpellingState> {
    this.#found = null
    const found = await this.#find()
    return {
      dictionaries: found.map((one) => this.#shown(one)),
      languages: this.#inUse(found).map(({ id }) => id),
      words: this.#options.learnt.count,
      trouble: this.#crashes > 1 ? GAVE_UP : null
    }
  }

  /** Those of the words that neither a dictionary in use nor the person knows. */
  async unknown(words: readonly string[]): Promise<string[]> {
    const unlearnt = words.filter((word) => !this.#options.learnt.knows(word))
    if (unlearnt.length === 0) return []
    return this.#ask((checker) => checker.unknown(unlearnt))
  }

  suggestions(word: string): Promise<string[]> {
    return this.#ask((checker) => checker.suggestions(word))
  }

  /** Copies a dictionary's files and takes it into use. */
  async add(paths: readonly string[]): Promise<Dictionary> {
    const inUse = this.#inUse(await this.#find()).map(({ id }) => id)
    const { addDictionary } = await import('./adding')
    const id = await addDictionary(this.#options.own, paths)
    this.#startAnew(id)
    const added = (await this.#find()).find((one) => one.id === id)
    if (added === undefined) throw new Problem('storage', 'The dictionary could not be kept. Check that there is space on the disk and try again.')
    this.#options.choose([...inUse.filter((one) => one !== id), id])
    return this.#shown(added)
  }

  async remove(id: string): Promise<void> {
    const dictionary = (await this.#find()).find((one) => one.id === id)
    if (dictionary === undefined) throw new Problem('not-found', 'That dictionary is not there any more.')
    await removeDictionary(dictionary)
    this.#startAnew(id)
    const chosen = this.#options.chosen()
    if (chosen !== null) this.#options.choose(chosen.filter((one) => one !== id))
  }

  /** Ends the process: the app closes. */
  stop(): void {
    this.#checker?.end()
    this.#checker = null
  }

  #startAnew(id: string): void {
    this.#broken.delete(id)
    this.#found = null
    this.stop()
  }

  #find(): Promise<FoundDictionary[]> {
    this.#found ??= findDictionaries(this.#options.own, this.#options.folders)
    return this.#found
  }

  #shown({ id, isOwn }: FoundDictionary): Dictionary {
    return { id, name: dictionaryName(id), isOwn, problem: this.#broken.has(id) ? BROKEN : null }
  }

  #inUse(found: readonly FoundDictionary[]): FoundDictionary[] {
    const chosen = this.#options.chosen() ?? [dictionaryFor(this.#options.locale(), found)]
    return found.filter(({ id }) => chosen.includes(id))
  }

  /** Nothing is wrong with a word as long as nobody can say so. A process that ends is started once more. */
  async #ask(ask: (checker: Checker) => Promise<string[]>): Promise<string[]> {
    while (this.#crashes < 2) {
      const wanted = this.#inUse(await this.#find()).filter(({ id }) => !this.#broken.has(id))
      if (wanted.length === 0) return []
      if (this.#checker?.isFor(wanted) === false) this.stop()
      this.#checker ??= new Checker(this.#options.fork(), wanted, (id) => this.#broken.add(id))
      const checker = this.#checker
      try {
        return await ask(checker)
      } catch (error) {
        if (!(error instanceof CheckerGone)) throw error
        // Somebody else may have noticed before, or it was ended because other dictionaries are wanted.
        if (this.#checker !== checker) continue
        this.#checker = null
        if (error.dictionary === null) this.#crashes += 1
        else this.#broken.add(error.dictionary)
      }
    }
    return []
  }
}
