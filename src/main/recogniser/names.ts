/** What a name looks like, one token at a time: handles, names, initials, particles, names in scripts without case. */
import { isFunctionWord, isOpeningWord } from './words'

/** A piece of text between spaces, with its offsets in the text it was cut from. */
export interface Token {
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** What one token could be in a name. */
export type TokenShape = 'handle' | 'capital' | 'initial' | 'particle' | 'suffix' | 'lower' | 'caseless' | 'none'

const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le les el al ben bin ibn bint y e ten ter zu zur af av st op het vom und abu ap mac'.split(' ')
)
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq'])
/** Parts of names that bring their own capital after them: McAvoy, DeVito. */
const PREFIXED = /^(?:Mc|Mac|De|Di|Du|Da|La|Le|Van|Von|Fitz|San|El|Al|O['’]|D['’]|L['’])\p{Lu}\p{Ll}+$/u
const NUMBERISH = /^@?[\d.,:/%$€£+-]*\d[\d.,:/%$€£+-]*(?:st|nd|rd|th|s|k|d|p|mm|min|mins|hr|hrs|h|m|am|pm|x|star|stars)?[.,!?]*$/iu

/** The first tokens of a text, at most `limit`. */
export function firstTokens(text: string, limit: number): Token[] {
  const tokens: Token[] = []
  const pattern = /\S+/gu
  const head = text.slice(0, limit * 40)
  while (tokens.length < limit) {
    const found = pattern.exec(head)
    if (!found) break
    tokens.push({ raw: found[0], start: found.index, end: found.index + found[0].length })
  }
  return tokens
}

/** The shape of one token; marks at its end (a comma, a colon) make it "none". */
export function shapeOf(raw: string): TokenShape {
  if (raw.length > 40 || NUMBERISH.test(raw)) return 'none'
  if (isHandle(raw)) return 'handle'
  if (/^\p{Lu}\.$/u.test(raw) || /^(?:\p{Lu}\.-?){2,4}$/u.test(raw)) return 'initial'
  if (SUFFIXES.has(raw.toLowerCase().replace(/\.$/u, '')) && /^\p{Lu}/u.test(raw)) return 'suffix'
  if (PARTICLES.has(raw)) return 'particle'
  if (/^["“‘'(]\p{Lu}[\p{L}\p{M}-]*["”’')]$/u.test(raw)) return 'capital'
  if (/^[\p{Lu}\p{Lt}](?:[\p{L}\p{M}]|['’-](?=\p{L}))*$/u.test(raw)) return 'capital'
  if (/^(?:St|Ste|Dr|Mr|Mrs|Ms)\.$/u.test(raw)) return 'capital'
  if (/^[dlo]['’]\p{Lu}[\p{L}\p{M}'’-]*$/u.test(raw)) return 'capital'
  if (/^\p{Ll}(?:[\p{Ll}\p{M}]|-(?=\p{L}))*$/u.test(raw)) return 'lower'
  if (/^\p{Lo}[\p{Lo}\p{M}ー・]*$/u.test(raw)) return 'caseless'
  return 'none'
}

/** True for what only a login looks like: a figure, an underscore, a dot, an @ or a capital inside. */
export function isHandle(raw: string): boolean {
  if (!/^@?[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.~-]*[\p{L}\p{M}\p{N}_~-])?$/u.test(raw) || NUMBERISH.test(raw)) return false
  const bare = raw.replace(/^@/u, '')
  if (bare.length < 2 || !/\p{L}/u.test(bare)) return false
  if (raw.startsWith('@') || bare.includes('_') || bare.includes('~')) return true
  if (/\p{L}\p{N}|\p{N}\p{L}/u.test(bare)) return !/^\d+[-\p{L}]/u.test(bare) || /^\d+\p{L}{3,}/u.test(bare)
  if (/\p{L}-\d+$/u.test(bare)) return true
  // A dot before a capital is more likely a swallowed paragraph break than part of a login.
  if (/\.\p{Lu}/u.test(bare)) return false
  if (/[\p{L}\p{N}]{2,}\.[\p{Ll}\p{N}]{2,}/u.test(bare)) return true
  // "JKlein" and "filmFan": a capital where no name has one.
  return (/\p{Ll}\p{Lu}/u.test(bare) || /^\p{Lu}{2,}\p{Lu}\p{Ll}/u.test(bare)) && !PREFIXED.test(bare) && !/^[ie]\p{Lu}\p{Ll}+$/u.test(bare) && !/[’'-]/u.test(bare)
}

/** True when the tokens together could be one person's name or login. */
export function isNameLike(tokens: readonly Token[]): boolean {
  const first = tokens[0]
  if (!first || tokens.length > 5) return false
  const shapes = tokens.map((token) => shapeOf(token.raw))
  if (tokens.length === 1) {
    if (shapes[0] === 'handle') return true
    return ['capital', 'lower', 'caseless'].includes(shapes[0] ?? '') && !isOpeningWord(first.raw) && first.raw.length > 1
  }
  return manyTokensNameLike(tokens, shapes)
}

/** How sure one can be that these tokens are a name when nothing else is known: 0 (not at all) to 6. */
export function nameStrength(tokens: readonly Token[]): number {
  if (!isNameLike(tokens)) return 0
  const shapes = tokens.map((token) => shapeOf(token.raw))
  const common = tokens.filter((token, at) => shapes[at] === 'capital' && isOpeningWord(token.raw)).length
  if (tokens.length === 1) return shapes[0] === 'handle' ? 6 : shapes[0] === 'lower' ? 4 : 3
  const marked = shapes.some((shape) => shape === 'initial' || shape === 'particle' || shape === 'suffix')
  return Math.max(0, (marked ? 5.5 : tokens.length > 3 ? 3 : 5) - 2 * common)
}

function manyTokensNameLike(tokens: readonly Token[], shapes: readonly TokenShape[]): boolean {
  const last = shapes[shapes.length - 1]
  if (shapes.includes('none') || last === 'particle') return false
  if (shapes.every((shape) => shape === 'caseless')) return tokens.length <= 3
  if (shapes.includes('handle') || shapes.includes('lower')) return false
  const named = shapes.filter((shape) => shape === 'capital' || shape === 'caseless').length
  if (named === 0 || shapes[0] === 'suffix') return false
  return !tokens.some((token, at) => shapes[at] === 'capital' && isFunctionWord(token.raw) && !isNobiliary(token.raw, at))
}

/** "De", "Van", "La" with a capital are parts of names as well as function words of some languages. */
function isNobiliary(raw: string, at: number): boolean {
  return PARTICLES.has(raw.toLowerCase()) && (at > 0 || /^(?:van|von|de|di|da|la|le|el|del|du)$/iu.test(raw))
}
