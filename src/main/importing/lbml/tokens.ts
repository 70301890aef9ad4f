/** Letterboxd's HTML as tags and words: typed by hand, so that a "<" need not begin a tag, and a tag need not end. */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'

export interface TagToken {
  readonly kind: 'tag'
  /** In lower case. */
  readonly name: string
  readonly isClosing: boolean
  /** `href` of a link, `src` of a frame; null where there is none. */
  readonly address: string | null
}

/** `text`: its entities read, its line ends as "\n". */
export type Token = TagToken | { readonly kind: 'text'; readonly text: string }

const NAME = /[a-zA-Z][a-zA-Z0-9]*/y
const ADDRESS = { a: 'href', iframe: 'src' } as const

/** In linear time: no look ahead goes beyond the next "<". */
export function tokensOf(source: string): Token[] {
  const text = source.replace(/\r\n?/g, '\n')
  const tokens: Token[] = []
  const lastComment = text.lastIndexOf('-->')
  let begun = 0
  let at = text.indexOf('<')
  const words = (end: number): void => {
    if (end > begun) tokens.push({ kind: 'text', text: decoded(text.slice(begun, end)) })
  }
  while (at >= 0) {
    const isComment = text.startsWith('<!--', at) && at + 4 <= lastComment
    const end = isComment ? text.indexOf('-->', at + 4) + 3 : tagEnd(text, at)
    if (end > 0) {
      words(at)
      if (!isComment) tokens.push(tagOf(text.slice(at, end)))
      begun = end
    }
    at = text.indexOf('<', end > 0 ? end : at + 1)
  }
  words(text.length)
  return tokens
}

function decoded(text: string): string {
  return decodeHTML(text).replace(/\r\n?/g, '\n').replace(/\p{Surrogate}|\0/gu, '\uFFFD')
}

/** Behind the ">" of the tag that begins here; -1 when none does. */
function tagEnd(text: string, start: number): number {
  const name = text.charAt(start + 1) === '/' ? start + 2 : start + 1
  NAME.lastIndex = name
  const found = NAME.exec(text)
  if (found === null || !/[\s/>]/.test(text.charAt(NAME.lastIndex))) return -1
  const next = text.indexOf('<', start + 1)
  const inside = text.slice(start, next < 0 ? text.length : next)
  // A quoted address may hold a ">"; where its quotation mark is never closed, the tag ends at the first one.
  let quote = ''
  for (let at = NAME.lastIndex - start; at < inside.length; at += 1) {
    const letter = inside.charAt(at)
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if ((letter === '"' || letter === "'") && inside.charAt(at - 1) === '=') quote = letter
    else if (letter === '>') return start + at + 1
  }
  const first = inside.indexOf('>')
  return first < 0 ? -1 : start + first + 1
}

function tagOf(tag: string): TagToken {
  const isClosing = tag.charAt(1) === '/'
  NAME.lastIndex = isClosing ? 2 : 1
  const name = (NAME.exec(tag)?.[0] ?? '').toLowerCase()
  return { kind: 'tag', name, isClosing, address: isClosing || (name !== 'a' && name !== 'iframe') ? null : addressIn(tag, ADDRESS[name]) }
}

const ATTRIBUTE = /([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g
/** Longer ones are no addresses. */
const LONGEST = 4_000

function addressIn(tag: string, wanted: 'href' | 'src'): string | null {
  if (tag.length > LONGEST) return null
  for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    if (name?.toLowerCase() === wanted) return addressOf(decodeHTMLAttribute(double ?? single ?? (bare ?? '').replace(/^["']/, '')))
  }
  return null
}

/** An address that Matinee opens; null for any other, as "javascript:". */
function addressOf(written: string): string | null {
  const plain = written.replace(/[\t\n\r]/g, '').trim()
  const address = (plain.startsWith('//') ? `https:${plain}` : plain).replace(/ /g, '%20')
  if (!/^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(address) || /[\p{Cc}\p{Cs}]/u.test(address)) return null
  return URL.canParse(address) ? address : null
}
