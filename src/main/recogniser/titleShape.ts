/** Whether words look like a film's title: by their capitals, not by any list of titles. */
import { isFunctionWord, isOpeningWord } from './words'

/** Small words that stay in lower case inside titles, in several languages. */
const SMALL = new Set(
  'a an the and or nor but of in on at to for from with by as vs v versus into over n de la le les du des el los las del y e et il lo gli i di da della delle dei do dos der die das den dem des von zu und im am og och en av på i til het van een à au aux un une und ein eine se que qui no na o os'.split(' ')
)

/** How a piece of text is written. */
export interface TitleShape {
  readonly words: number
  /** Every word that matters begins with a capital or a figure. */
  readonly titleCase: boolean
  /** The first word does, but others do not. */
  readonly sentenceCase: boolean
  readonly allCapitals: boolean
  /** Nothing but words with which people open sentences: "No Way", "Not Again". */
  readonly common: boolean
  readonly caseless: boolean
}

/** Looks at how a piece is written. */
export function titleShape(text: string): TitleShape {
  const words = text.split(/[\s/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const raised = bare.map((word) => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word) || /^[dl]['’]\p{Lu}/u.test(word))
  const significant = bare.map((word, at) => !SMALL.has(word.toLowerCase()) || at === 0)
  const caseless = bare.length > 0 && bare.every((word) => /^[\p{Lo}\p{N}ー・]+$/u.test(word)) && bare.some((word) => /\p{Lo}/u.test(word))
  return {
    words: words.length,
    titleCase: bare.length > 0 && raised.every((capital, at) => capital || significant[at] === false),
    sentenceCase: raised[0] === true,
    allCapitals: bare.some((word) => word.length > 1) && bare.every((word) => word === word.toUpperCase()) && /\p{Lu}{2}/u.test(text),
    common: bare.length > 0 && bare.every((word) => isOpeningWord(word)) && bare.filter((word) => isFunctionWord(word)).length * 2 >= bare.length,
    caseless
  }
}

/** True for the small words a title may hold in lower case. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word)
}

/**
 * The words before `end` that could be an unquoted title: capitalised ones with small words between them. Gives where they
 * begin and whether another border is as likely (a sentence's own first capital, "and", a possessive in front).
 */
export function titleBefore(text: string, end: number): { start: number; shaky: boolean } | null {
  const floor = Math.max(0, end - 90)
  const head = text.slice(floor, end)
  const words = [...head.matchAll(/\S+/gu)].map((found) => ({ raw: found[0], start: floor + found.index }))
  let from = words.length
  while (from > 0) {
    const word = words[from - 1]
    if (!word || (from < words.length && endsClause(word.raw)) || !mayStand(word.raw)) break
    from--
  }
  while (from < words.length && isSmallInFront(words[from]?.raw ?? '')) from++
  const run = words.slice(from)
  if (run.length === 0 || run.length > 10) return null
  return borderOf(text, run)
}

function borderOf(text: string, run: ReadonlyArray<{ raw: string; start: number }>): { start: number; shaky: boolean } | null {
  const [first, second] = run
  if (!first) return null
  const sentenceStart = /(?:^|[.!?…:\n]["”’)]?\s*|["“(]\s*)$/u.test(text.slice(Math.max(0, first.start - 4), first.start))
  const leading = sentenceStart && second !== undefined && isOpeningWord(first.raw) && !/^(?:The|A|An|My|Our|His|Her|One|Two|Three|No)$/u.test(first.raw)
  const cutOff = /^(?:Like|Unlike|See|Watch|And|But|Or|So|Yet|Compare|Compared|Even|Also|Both|Then|Although|Though|While|When|If|Since|Than|With|Think|Imagine|Take|Loved|Watched|Saw|Enjoyed|Remember)$/u.test(first.raw)
  if (leading && cutOff && second) {
    const article = /^(?:and|to|of|with|the|a)$/u.test(second.raw) ? run[2] : second
    return article && article.raw !== 'the' ? { start: article.start, shaky: run.length > 6 } : null
  }
  const joined = run.some((word, at) => at > 0 && /^(?:and|or|to|from|in|with|by|&)$/u.test(word.raw))
  const owned = run.some((word, at) => at < run.length - 1 && /['’]s?$/u.test(word.raw))
  return { start: first.start, shaky: leading || joined || owned }
}

function mayStand(raw: string): boolean {
  if (/["“”«»()[\]]/u.test(raw)) return false
  const bare = raw.replace(/^['’]+|[,:;!?.…]+$/gu, '')
  return /^[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(bare) || SMALL.has(bare) || bare === '&' || raw === '-' || raw === '–'
}

/** A comma, a full stop after a long word or another mark ends what can be part of the title. */
function endsClause(raw: string): boolean {
  if (/[,;?…]["”’)]*$/u.test(raw) || /["”’)]$/u.test(raw)) return true
  return /\.$/u.test(raw) && !/^(?:Dr|Mr|Mrs|Ms|St|vs|Vol|No|Jr|Sr|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}?)\.$/u.test(raw)
}

function isSmallInFront(raw: string): boolean {
  return !/^[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(raw) || /^(?:I|I['’]\p{L}+)$/u.test(raw)
}
