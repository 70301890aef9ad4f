/** What the page itself teaches about its words: which are common ones, which are people. No list can know that. */
import { isFunctionWord, isOpeningWord, withoutEdges } from './words'

/** The words of one page. */
export interface PageWords {
  /** Words that occur in lower case inside a line: common words, even with a capital elsewhere. */
  readonly common: ReadonlySet<string>
  /** Pairs of capitalised words ("anna berg") and single ones ("berg") seen inside lines, where no author stands. */
  readonly people: ReadonlySet<string>
  /** Capitalised words seen inside sentences with no other capital beside them: surnames, mostly. */
  readonly alone: ReadonlySet<string>
}

/** Words of a page beyond this length teach nothing new. */
const ENOUGH = 400_000
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’_-]*|[.!?…:\n]/gu

/** Reads the words of a page once. */
export function readPageWords(text: string): PageWords {
  const common = new Set<string>()
  const people = new Set<string>()
  const alone = new Set<string>()
  let pending = ''
  let afterCapital = false
  let place = 0
  let previous = ''
  let previousEnd = -2
  let sentenceStart = true
  for (const found of text.slice(0, ENOUGH).matchAll(WORD)) {
    const word = found[0]
    if (word === '\n') place = 0
    if (/^[.!?…:\n]$/u.test(word)) {
      if (pending !== '') alone.add(pending)
      pending = ''
      afterCapital = false
      sentenceStart = true
      previous = ''
      continue
    }
    place++
    const capital = /^\p{Lu}/u.test(word)
    if (!capital && pending !== '') alone.add(pending)
    pending = capital && place > 3 && !afterCapital && !sentenceStart && !isFunctionWord(word) ? bare(word) : ''
    if (place > 1 && /^\p{Ll}+$/u.test(word)) common.add(word)
    // The first words of a line may be an author's name, so they teach nothing about who is spoken of.
    if (capital && place > 3) {
      const name = bare(word)
      const adjacent = found.index === previousEnd + 1
      if (previous !== '' && adjacent && !isOpeningWord(word)) people.add(`${previous} ${name}`)
      if (!sentenceStart && !isFunctionWord(word)) people.add(name)
    }
    previous = capital && place > 2 && !isFunctionWord(word) ? bare(word) : ''
    afterCapital = capital
    previousEnd = found.index + word.length
    sentenceStart = false
  }
  return { common, people, alone }
}

/** True when the page itself speaks of someone by these words, inside its lines. */
export function isSpokenOf(words: PageWords, ...names: string[]): boolean {
  return words.people.has(names.map(bare).join(' '))
}

/** True when the page calls somebody by this one word. */
export function isCalled(words: PageWords, name: string): boolean {
  return words.alone.has(bare(name))
}

function bare(word: string): string {
  return withoutEdges(word.toLowerCase().replace(/['’]s?$/u, ''))
}
