/** Cuts a query into its pieces. Any text has pieces: a quote that is not closed runs to the end. */

/** A place in the query, as UTF-16 offsets. */
export interface Place {
  readonly start: number
  readonly end: number
}

export interface SignToken extends Place {
  readonly kind: 'open' | 'close' | 'and' | 'or' | 'not'
}

/** `field`: what stands before the colon, in lower case. `isLast`: the query ends with this word, so it may be unfinished. */
export interface ValueToken extends Place {
  readonly kind: 'value'
  readonly field: string | null
  readonly text: string
  readonly isQuoted: boolean
  readonly isLast: boolean
}

export type Token = SignToken | ValueToken

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”“"', '„': '“”"', '«': '»', '「': '」', '『': '』' }
const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' }
const SPACE = /\s/u
/** A letters-only name and its colon; what follows is its value. "10:30" is none, nor is an address. */
const FIELD = /^(\p{L}+):(?!\/\/)/u

export function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < query.length) {
    const start = at
    const sign = query.charAt(at)
    if (SPACE.test(sign)) at += 1
    else if (sign === '(' || sign === ')') {
      at += 1
      tokens.push({ kind: sign === '(' ? 'open' : 'close', start, end: at })
    } else if (sign === '-' && /^[^\s)]/u.test(query.slice(at + 1, at + 2))) {
      at += 1
      tokens.push({ kind: 'not', start, end: at })
    } else if (sign in CLOSING) {
      const { text, end } = quoted(query, at)
      at = end
      tokens.push({ kind: 'value', field: null, text, isQuoted: true, isLast: false, start, end })
    } else {
      at = wordEnd(query, at)
      const word = query.slice(start, at)
      const field = FIELD.exec(word)?.[1]
      const operator = OPERATORS[word]
      if (operator !== undefined) tokens.push({ kind: operator, start, end: at })
      else if (field === undefined) tokens.push({ kind: 'value', field: null, text: word, isQuoted: false, isLast: at === query.length, start, end: at })
      else {
        const bare = word.slice(field.length + 1)
        const isQuoted = bare === '' && query.charAt(at) in CLOSING
        const value = isQuoted ? quoted(query, at) : { text: bare, end: at }
        at = value.end
        tokens.push({ kind: 'value', field: field.toLowerCase(), text: value.text, isQuoted, isLast: at === query.length && !isQuoted, start, end: at })
      }
    }
  }
  return tokens
}

function quoted(query: string, start: number): { text: string; end: number } {
  const closing = CLOSING[query.charAt(start)] ?? ''
  let end = start + 1
  while (end < query.length && !closing.includes(query.charAt(end))) end += 1
  return { text: query.slice(start + 1, end), end: Math.min(query.length, end + 1) }
}

function wordEnd(query: string, start: number): number {
  let end = start
  while (end < query.length && !SPACE.test(query.charAt(end)) && !'()'.includes(query.charAt(end)) && !(query.charAt(end) in CLOSING)) end += 1
  return Math.max(end, start + 1)
}
