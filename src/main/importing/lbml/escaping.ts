/** Words as Markdown that shows the same words: what would be syntax is escaped, and nothing else unless asked for. */

/** What Markdown's rules for emphasis take a letter for. Letters beyond the first plane are taken for both, as programs differ. */
export type LetterClass = 'space' | 'sign' | 'letter' | 'either'

export function classOf(letter: string): LetterClass {
  if (letter === '' || /^\s/u.test(letter)) return 'space'
  if (letter.length > 1 || /^\p{Cs}/u.test(letter)) return 'either'
  return /^[\p{P}\p{S}]/u.test(letter) ? 'sign' : 'letter'
}

/** Where words stand. `before`, `after`: the letters next to them, "\n" at the end of a line, "" where syntax stands there. */
export interface Around {
  readonly isLineStart: boolean
  readonly isHeading: boolean
  readonly before: string
  readonly after: string
  readonly isLink: boolean
  /** There are two pairs of bars in the text, between which something would be covered. */
  readonly hasBars: boolean
}

/** A link without words, which is not seen: in Matinee two bars and two brackets mean something even where they are escaped. */
const NOTHING = '[]()'

const SIGNS = /[\\*_`[\]<&~|#]/g
const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{0,40});/
const PUNCTUATION = /[!-/:-@[-`{-~]/
const EVERY_SIGN = /[!-/:-@[-`{-~]/g

/** Every sign of ASCII. @param line without line ends */
export function escapeEverySign(line: string, { before, isLink }: Pick<Around, 'before' | 'isLink'>): string {
  return line.replace(EVERY_SIGN, (sign, at: number) => {
    const isSecond = (sign === '|' || sign === '[') && (line.charAt(at - 1) || before) === sign
    return `${isSecond && !isLink ? NOTHING : ''}\\${sign}`
  })
}

/** @param line without line ends */
export function escapeWords(line: string, { isLineStart, isHeading, before, after, isLink, hasBars }: Around): string {
  const isWrittenLink = !isLink && /\[\[[^[\]\n]{1,300}\]\]/.test(line)
  const inside = line.replace(SIGNS, (sign, at: number) => {
    const previous = line.charAt(at - 1) || (at === 0 ? before : '')
    const next = line.charAt(at + 1) || after
    if (previous === sign && !isLink && ((sign === '|' && hasBars) || (sign === '[' && isWrittenLink))) return `${NOTHING}${sign === '[' ? '\\' : ''}${sign}`
    return isSyntax(sign, line, at, previous, next, { isLineStart, isHeading, isLink }) ? `\\${sign}` : sign
  })
  return isLineStart ? escapeLineStart(inside) : inside
}

function isSyntax(sign: string, line: string, at: number, previous: string, next: string, { isLineStart, isHeading, isLink }: Pick<Around, 'isLineStart' | 'isHeading' | 'isLink'>): boolean {
  switch (sign) {
    case '\\':
      return next === '' || next === '\n' || PUNCTUATION.test(next)
    case '*':
      return (isLineStart && line.slice(0, at).trim() === '') || !(/^\s$/u.test(previous) && /^\s$/u.test(next)) || /^[ \t*]*$/.test(line)
    case '_':
      return !(isWord(previous) && isWord(next)) || at === 0 || at === line.length - 1
    case ']':
      return isLink
    case '<':
      return /[A-Za-z/!?]/.test(next)
    case '&':
      return ENTITY.test(line.slice(at, at + 50))
    case '~':
      return previous === sign || next === sign
    case '#':
      return isHeading
    case '|':
      return false
    default:
      return true
  }
}

function isWord(letter: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(letter)
}

/** What begins a heading, a quote, a list, a line across, or underlines the line above as a heading. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(?:[ \t]|$))/, '\\')
    .replace(/^(?=>)/, '\\')
    .replace(/^(?=[-+](?:[ \t]|$))/, '\\')
    .replace(/^(?==+[ \t]*$|--+[ \t]*$|-[- \t]+$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\')
}
