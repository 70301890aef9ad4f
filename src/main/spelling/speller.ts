/** Checks words against dictionaries. Stands in a process of its own; knows nothing of Electron. */
import { readFile, stat } from 'node:fs/promises'
import { Hunspell } from 'hunspell-wasm'
import hunspellModule from 'hunspell-wasm/wasm/hunspell.js'
import { LARGEST_HALF } from './dictionaries'
import { BrokenDictionary, inUtf8 } from './inUtf8'
import type { DictionaryFiles } from './protocol'

/** The module's own types do not know that it takes anything. */
const startHunspell: (options: { wasmBinary: Uint8Array }) => unknown = hunspellModule

/** As many as a menu shows at a glance. */
const MOST_SUGGESTIONS = 6

export class Speller {
  readonly #module: Promise<unknown>
  readonly #dictionaries = new Map<string, Hunspell>()

  /** @param wasm the compiled Hunspell */
  constructor(wasm: Uint8Array) {
    this.#module = Promise.resolve(startHunspell({ wasmBinary: wasm }))
  }

  /** From now on the dictionary is asked too. Throws BrokenDictionary. */
  async load({ id, affixes, words }: DictionaryFiles): Promise<void> {
    for (const half of [affixes, words]) if ((await stat(half)).size > LARGEST_HALF) throw new BrokenDictionary('Too large.')
    const text = inUtf8(await readFile(affixes), await readFile(words))
    this.#dictionaries.get(id)?.dispose()
    this.#dictionaries.set(id, new Hunspell(await this.#module, text.affixes, text.words))
  }

  /** Those that no dictionary knows; none without a dictionary. */
  unknown(words: readonly string[]): string[] {
    const dictionaries = [...this.#dictionaries.values()]
    if (dictionaries.length === 0) return []
    return words.filter((word) => !ways(word).some((way) => dictionaries.some((dictionary) => dictionary.testSpelling(way))))
  }

  /** What may have been meant, the likeliest first: each dictionary's first, each dictionary's second, and so on. */
  suggestions(word: string): string[] {
    const [plain = word] = ways(word)
    const lists = [...this.#dictionaries.values()].map((dictionary) => dictionary.getSpellingSuggestions(plain))
    const longest = Math.max(0, ...lists.map((list) => list.length))
    const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
    const asTyped = word.includes('’') ? inTurn.map((one) => one.replaceAll("'", '’')) : inTurn
    return [...new Set(asTyped)].slice(0, MOST_SUGGESTIONS)
  }
}

/** Dictionaries mostly write the apostrophe straight, some as it is printed. */
function ways(word: string): string[] {
  const composed = word.normalize('NFC')
  const straight = composed.replaceAll('’', "'")
  return straight === composed ? [composed] : [straight, composed]
}
