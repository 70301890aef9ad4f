/** Where the author's name ends when name and text stand on one line with nothing but a space between them. */
import { isFieldName } from './labels'
import { firstTokens, isNameLike, shapeOf, type Token } from './names'
import { isSpokenOf, type PageWords } from './pageWords'
import { isFunctionWord, isOpeningWord, isPredicate, looksVerbal, opensClause, plainWord } from './words'

/** A name found at the front of a line. `strength` 6 and more stands for itself, 4 needs others like it on the page. */
export interface InlineAuthor {
  readonly nameEnd: number
  readonly textStart: number
  readonly strength: number
  readonly certain: boolean
}

interface Candidate {
  readonly words: number
  readonly score: number
}

const MOST_WORDS = 5
const NOT_A_LETTER = /^(?:["“”„«»‘'(*[_#]|\.{2,}|…|[-–—]|\d|[★⭐☆✩✭✰½]|\p{Extended_Pictographic})/u
/** A score opens many texts: "8/10", "B+", "★★★". */
const SCORE = /^(?:\d{1,3}(?:[.,]\d)?\/\d{1,3}[.,!:]?|[A-F][+−-][.,!:]?|[★☆⭐✩]+½?[.,!:]?|\*{2,5})$/u

/** Finds the likeliest end of an author's name at the front of a line of prose, or null when none is likely. */
export function inlineAuthor(text: string, words: PageWords): InlineAuthor | null {
  const tokens = firstTokens(text, MOST_WORDS + 4)
  const candidates: Candidate[] = []
  for (let count = 1; count <= MOST_WORDS && count < tokens.length; count++) {
    const name = tokens.slice(0, count)
    if (!isNameLike(name) && !isPhraseName(tokens, count)) continue
    const score = nameScore(name, tokens, words) + startScore(tokens, count, words)
    candidates.push({ words: count, score })
  }
  candidates.sort((one, other) => other.score - one.score)
  const best = candidates[0]
  const nameLast = best && tokens[best.words - 1]
  const textFirst = best && tokens[best.words]
  if (!best || !nameLast || !textFirst) return null
  return {
    nameEnd: nameLast.end,
    textStart: textFirst.start,
    strength: best.score,
    certain: isCertain(best, candidates[1], tokens)
  }
}

/** "night owl The film …": two small words before a sentence's capital can only be somebody's chosen name. */
function isPhraseName(tokens: readonly Token[], count: number): boolean {
  const next = tokens[count]?.raw ?? ''
  if (count !== 2 || !/^\p{Lu}/u.test(next) || /^I(?:['’]|$)/u.test(next) || !isOpeningWord(next)) return false
  return tokens.slice(0, 2).every((token) => shapeOf(token.raw) === 'lower' && token.raw.length > 2 && !isFunctionWord(token.raw) && !isPredicate(token.raw))
}

/** A login ends with its token. A name of several words may end elsewhere unless a mark follows it. */
function isCertain(best: Candidate, second: Candidate | undefined, tokens: readonly Token[]): boolean {
  const next = tokens[best.words]?.raw ?? ''
  const clear = second === undefined || best.score - second.score >= 2.5
  if (!clear || best.score < 5) return false
  if (best.words > 1) return /^(?:\.{2,}|…)/u.test(next) && shapeOf(tokens[0]?.raw ?? '') === 'capital'
  const shape = shapeOf(tokens[0]?.raw ?? '')
  if (shape === 'handle') return true
  if (shape === 'lower') return /^\p{Lu}/u.test(next) || NOT_A_LETTER.test(next)
  return shape === 'capital' && isFunctionWord(next) && /^\p{Lu}/u.test(next)
}

function nameScore(name: readonly Token[], tokens: readonly Token[], words: PageWords): number {
  const first = name[0]?.raw ?? ''
  const shapes = name.map((token) => shapeOf(token.raw))
  if (shapes[0] === 'handle') return name.length === 1 ? 5 : -2
  if (shapes[0] === 'lower' && name.length === 2) return 1
  if (shapes[0] === 'lower') return lowerScore(first, tokens[1]?.raw ?? '', words)
  if (shapes[0] === 'caseless') return name.length === 1 ? 2 : 1
  const common = name.filter((token, at) => shapes[at] === 'capital' && isCommon(token.raw, words)).length
  const marked = shapes.some((shape) => shape === 'initial' || shape === 'particle' || shape === 'suffix')
  const base = [0, 1, 2, 1, 0, -1][name.length] ?? -1
  const last = name[name.length - 1]?.raw ?? ''
  // Someone the reviews speak of is the sentence's subject rather than its author.
  const subject = name.length > 1 && isSpokenOf(words, name[name.length - 2]?.raw ?? '', last) ? 3 : 0
  const spoken = name.length === 1 && isSpokenOf(words, first) ? 1.5 : 0
  return base + (marked ? 1.5 : 0) - 2.5 * common - subject - spoken
}

/** A lower-case word is a login when the page never uses it as a word and a capital or a mark follows. */
function lowerScore(first: string, next: string, words: PageWords): number {
  if (isCommon(first, words)) return -9
  if (/^\p{Lu}/u.test(next)) return 5
  return NOT_A_LETTER.test(next) ? 4 : 1.7
}

/** How well the text after the name begins a sentence. */
function startScore(tokens: readonly Token[], at: number, words: PageWords): number {
  const raw = tokens[at]?.raw ?? ''
  if (/^[,;:.!?)](?!\.)/u.test(raw) || /^[&+]$/u.test(raw) || /^(?:and|or|und|et|y|e)$/u.test(raw)) return -4
  if (SCORE.test(raw) || (raw.endsWith(':') && isFieldName(raw.slice(0, -1)))) return 4
  // "Berg (the director)" and "Cannes 2007 was" go on.
  if (/^\(\p{Ll}/u.test(raw) || /^[-–—]$/u.test(raw)) return 0.5
  if (/^\d/u.test(raw)) return isPredicate(tokens[at + 1]?.raw ?? '') ? -1 : 2.5
  if (NOT_A_LETTER.test(raw)) return 3.5
  // A text in another script than the name's begins where the script changes.
  const foreign = shapeOf(tokens[at - 1]?.raw ?? '') === 'caseless'
  if (/^[\p{Lu}\p{Lt}]/u.test(raw)) return capitalStart(tokens, at, words) + (foreign ? 2.5 : 0)
  if (/^\p{Lo}/u.test(raw)) return foreign ? 2 : 1
  return lowerStart(raw, tokens[at + 1]?.raw ?? '') + (foreign ? 2.5 : 0)
}

/** A text in lower case begins with a clause; "of" or "plays" would go on with what stands before. */
function lowerStart(raw: string, next: string): number {
  if (raw === 'never') return /^(?:seen|been|watched|laughed|has|have|in|again|thought|had)$/u.test(next) ? 2.5 : -1
  if (isPredicate(raw) && !opensClause(raw)) return -2.5
  if (opensClause(raw)) return /^(?:a|the|an|so|not|really|simply|truly|very)$/u.test(raw) ? 2 : 3
  return isFunctionWord(raw) ? -0.5 : 0
}

function capitalStart(tokens: readonly Token[], at: number, words: PageWords): number {
  const raw = tokens[at]?.raw ?? ''
  const next = tokens[at + 1]?.raw ?? ''
  const flows = next === '' || /^[\p{Ll}\d]/u.test(next) || isFunctionWord(next)
  const particle = shapeOf(raw.toLowerCase()) === 'particle' && !flows
  if (isFunctionWord(raw) && !particle) return /^(?:I|I['’]\p{Ll}+|A)$/u.test(raw) || flows ? 5 : 3.5
  if (isOpeningWord(raw)) return flows ? 3.5 : 2.5
  if (words.common.has(plainWord(raw))) return flows ? 3 : 2
  if (looksVerbal(raw)) return isFunctionWord(next) ? 3.5 : flows ? 2.5 : 1
  const shouted = /^\p{Lu}{2,}[,.!?]?$/u.test(raw) && /\p{Ll}/u.test(tokens[at - 1]?.raw ?? '')
  return shouted ? 2.5 : subjectStart(tokens, at, words)
}

/**
 * A capital that is no known word may be the sentence's subject: somebody the page speaks of, or a word nobody knows. A
 * sentence has one capital in front, a name before it two: "Anna Berg | Gorgeous from" rather than "Anna | Berg Gorgeous".
 */
function subjectStart(tokens: readonly Token[], at: number, words: PageWords): number {
  const raw = tokens[at]?.raw ?? ''
  let to = at + 1
  while (to < tokens.length && /^\p{Lu}/u.test(tokens[to]?.raw ?? '') && !isCommon(tokens[to]?.raw ?? '', words)) to++
  const after = tokens[to]?.raw ?? ''
  const broken = /^\p{Lu}/u.test(after) || /^["“‘«.…\d]/u.test(after) || opensClause(after)
  if (/[,;:]$/u.test(raw)) return 1.5
  if (broken) return -1
  if (isSpokenOf(words, raw, tokens[at + 1]?.raw ?? '')) return 3
  const subject = isPredicate(after) || /['’]s$/u.test(tokens[to - 1]?.raw ?? '')
  if (isSpokenOf(words, raw)) return subject || to === at + 1 ? 2 : 0
  if (to === at + 1) return subject ? 0.5 : 1.5
  return 0
}

function isCommon(raw: string, words: PageWords): boolean {
  return isOpeningWord(raw) || words.common.has(plainWord(raw))
}
