/** The words the person taught: a text file, one word a line, that any editor can open. */
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { replaceFile } from '../files/replaceFile'

export class LearntWords {
  readonly #file: string
  #words: Set<string> | null = null

  constructor(file: string) {
    this.#file = file
  }

  /** In the order of the alphabet. */
  all(): string[] {
    return [...this.#known()].sort((one, other) => one.localeCompare(other))
  }

  get count(): number {
    return this.#known().size
  }

  /** A word that was taught is known with a capital letter, in capitals and with ’s too. */
  knows(word: string): boolean {
    const words = this.#known()
    if (words.size === 0) return false
    const plain = written(word)
    const bare = plain.replace(/'s$/i, '')
    const lower = bare.toLowerCase()
    const capital = lower.replace(/^\p{L}/u, (first) => first.toUpperCase())
    if (words.has(plain) || words.has(bare)) return true
    return (bare === capital && words.has(lower)) || (bare === bare.toUpperCase() && (words.has(lower) || words.has(capital)))
  }

  learn(word: string): void {
    const plain = written(word)
    if (plain !== '' && !this.#known().has(plain)) this.#keep(new Set([...this.#known(), plain]))
  }

  forget(word: string): void {
    const plain = written(word)
    this.#keep(new Set([...this.#known()].filter((one) => one !== plain)))
  }

  #known(): Set<string> {
    this.#words ??= new Set(read(this.#file).split('\n').map(written).filter((word) => word !== ''))
    return this.#words
  }

  /** They are known once they are on the disk. */
  #keep(words: Set<string>): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    replaceFile(this.#file, [...words].map((word) => `${word}\n`).join(''))
    this.#words = words
  }
}

/** One line, one apostrophe, one way to write an accent. */
function written(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim()
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
