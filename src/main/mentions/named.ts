/** Films of the library that a text names without linking them. Pure: what bears a title is asked of the caller. */
import { chooseByYear, type Candidate } from '../films/matching'
import { titleShape } from '../recogniser/titleShape'
import { isOpeningWord } from '../recogniser/words'
import { foldForMatching } from '../text/fold'
import { LEFT_OUT, withoutUnread } from './unread'

export interface Bearer extends Candidate {
  /** The title as titles are compared. */
  readonly match: string
  /** The title it bears, as it is written there. */
  readonly title: string
  /** That is its own title, not its original or another one. */
  readonly is_own: number
}

/** Films and stubs with a title of just this word, or with one that begins with these two; words as titles are compared. */
export type BearersOf = (first: string, second: string | null) => readonly Bearer[]

/** The film a text is about, with all its titles as titles are compared. */
export interface About {
  readonly film: string
  readonly titles: readonly string[]
}

export interface Named {
  readonly film: string
  /** The words of the text. */
  readonly text: string
  /** The year that stands beside them. */
  readonly year: number | null
}

/** Longer titles are not looked for in running text. */
const MOST_WORDS = 12
/** Shorter names are words and people first. */
const LONG_WORD = 6
/** Beyond this nobody reads a review; a text that long is looked at this far. */
const FARTHEST = 400_000

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{N}\p{M}]+)*|&/gu
const OPENS = /["“„«‘'*_「『《〈]$/u
const CLOSES = /^[,.!?…]?["”“»’'*_」』》〉]/u
const SENTENCE_BEGINS = /(?:^|\n\s*(?:[-+>#]+\s*)*|[.!?…:]["”’)*_]*\s+)["“„«‘'*_「『《〈(]*$/u
const YEAR_BESIDE = /^["”“»’'*_]{0,2}\s?[([](\d{4})[)\]]/u
const POSSESSIVE = /['’]s$/u

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A run of words, with how it stands in the text. */
interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: number
  readonly year: number | null
}

/**
 * The films a text names, each once, in their order. A title has to stand there whole and written as a title; the longest one
 * wins. A single short or common word ("Her") has to be in quotes or italics too. Never the film the text is about, in full
 * or as part of its title, and nothing inside links, code and addresses. A title of several films is nobody's without a year.
 */
export function namedFilms(body: string, format: 'markdown' | 'plain', about: About, bearersOf: BearersOf): Named[] {
  const text = withoutUnread(body.slice(0, FARTHEST), format)
  const words = wordsOf(text)
  const found = new Map<string, Named>()
  for (let at = 0; at < words.length; ) {
    const match = mayBegin(text, words[at]) ? longestAt(text, words, at, about, bearersOf) : null
    if (match?.film != null && !found.has(match.film)) found.set(match.film, { film: match.film, text: match.run.text, year: match.run.year })
    at += match?.run.words ?? 1
  }
  return [...found.values()]
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[0] }))
}

/** Titles begin with a capital, a figure or a letter that knows no capitals. */
function mayBegin(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text.slice(word.start, word.start + 2))
}

/** The longest title at a word; `film` null where words are the film's own, or a title whose film nobody can tell. */
function longestAt(text: string, words: readonly Word[], at: number, about: About, bearersOf: BearersOf): { run: Run; film: string | null } | null {
  const folded: string[] = []
  const longest = reach(text, words, at)
  const first = folding(words[at])
  const known = [...first.flatMap((word) => bearersOf(word, null)), ...(longest < 2 ? [] : folding(words[at + 1]).flatMap((second) => bearersOf(first[0] ?? '', second)))]
  const most = Math.max(...known.map(({ match }) => match.split(' ').length), ...about.titles.map((title) => title.split(' ').length))
  for (let count = 0; count < Math.min(longest, most); count += 1) folded.push(folding(words[at + count])[0] ?? '')
  for (let count = folded.length; count > 0; count -= 1) {
    for (const { run, title } of runsOf(text, words, at, folded.slice(0, count))) {
      if (isOfItself(title, about)) return { run, film: null }
      const bearers = known.filter((bearer) => bearer.match === title && isWrittenSo(text, run, bearer))
      if (bearers.length === 0) continue
      if (bearers.some(({ id }) => id === about.film)) return { run, film: null }
      return { run, film: theFilm(bearers, run.year) }
    }
  }
  return null
}

/** A word as titles are compared; one that ends in "'s" also without. */
function folding(word: Word | undefined): string[] {
  if (word === undefined) return []
  const folded = /^[a-z0-9]+$/iu.test(word.text) ? word.text.toLowerCase() : foldForMatching(word.text)
  return POSSESSIVE.test(word.text) ? [folded, folded.slice(0, -1)] : [folded]
}

/** How many words from here may be one title: nothing left out and no end of a line between them. */
function reach(text: string, words: readonly Word[], at: number): number {
  let count = 1
  while (count < MOST_WORDS) {
    const [last, next] = [words[at + count - 1], words[at + count]]
    if (!last || !next) break
    const gap = text.slice(last.end, next.start)
    if (gap.length > 4 || /[\n[\]|]/u.test(gap) || gap.includes(LEFT_OUT)) break
    count += 1
  }
  return count
}

/** The words as they stand, and without "'s" at their end. */
function runsOf(text: string, words: readonly Word[], at: number, folded: readonly string[]): { run: Run; title: string }[] {
  const [first, last] = [words[at], words[at + folded.length - 1]]
  if (!first || !last) return []
  const title = folded.join(' ')
  const whole = { run: runOf(text, first.start, last.end, folded.length), title }
  if (!POSSESSIVE.test(whole.run.text)) return [whole]
  return [whole, { run: runOf(text, first.start, last.end - 2, folded.length), title: title.slice(0, -1) }]
}

function runOf(text: string, start: number, end: number, words: number): Run {
  const digits = Number(YEAR_BESIDE.exec(text.slice(end, end + 12))?.[1])
  return { start, end, words, text: text.slice(start, end), year: digits >= 1850 && digits <= 2200 ? digits : null }
}

function isOfItself(title: string, { titles }: About): boolean {
  return titles.some((own) => ` ${own} `.includes(` ${title} `) && (own === title || title.length > 3))
}

/** Whether the words are written as this film's title, not as words that happen to be the same. */
function isWrittenSo(text: string, run: Run, bearer: Bearer): boolean {
  // "It was hot. Summer came" is not "Hot Summer".
  if (/[.!?…;]["”’)]*\s/u.test(run.text) && !/[.!?…;]["”’)]*\s/u.test(bearer.title)) return false
  const [before, after] = [text.slice(Math.max(0, run.start - 24), run.start), text.slice(run.end, run.end + 4)]
  const isMarked = OPENS.test(before) && CLOSES.test(after)
  const shape = titleShape(run.text)
  const isExact = run.text === bearer.title
  if (run.year !== null) return shape.titleCase || shape.caseless || isExact || isMarked
  const isInside = !SENTENCE_BEGINS.test(run.start === before.length ? before : `·${before}`)
  if (run.words === 1) {
    const isPlain = [...run.text].length < LONG_WORD || /^[\p{N}]+$/u.test(run.text) || isOpeningWord(run.text)
    if (shape.caseless) return isMarked
    return isPlain ? isMarked && isInside : isMarked || (isInside && !isPartOfName(before, text.slice(run.end, run.end + 8)))
  }
  // "Not Again" may open a sentence; "The Third Man" has its capitals inside one.
  if (shape.common) return isMarked || (isExact && (isInside || /\s\p{Lu}.*\s\p{Lu}/u.test(run.text)))
  return isMarked || shape.titleCase || shape.caseless || (isExact && isInside)
}

/** "Rebecca Hall", "Aunt Rebecca": a name goes on. */
function isPartOfName(before: string, after: string): boolean {
  return /\p{Lu}[\p{L}.]*\s$/u.test(before) || /^\s\p{Lu}/u.test(after)
}

/** Films of that very title go before those that have it as another one. */
function theFilm(bearers: readonly Bearer[], year: number | null): string | null {
  const own = bearers.filter(({ is_own }) => is_own === 1)
  return (chooseByYear(own, year) ?? (own.length > 0 && year === null ? null : chooseByYear(bearers.filter(({ is_own }) => is_own === 0), year)))?.id ?? null
}
