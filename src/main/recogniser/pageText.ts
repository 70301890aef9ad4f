/** From a file's or the clipboard's bytes to text with lines, whatever the encoding, HTML or not. */
import { bytesToText } from './encoding'
import { htmlToText } from './html'
import { normaliseLineEnds } from './lines'

export { NotAPage } from './notAPage'

/** The text of a page, what it was made from, and how many characters had to be replaced. */
export interface PageText {
  readonly text: string
  readonly mediaType: 'text/plain' | 'text/html'
  readonly encoding: string
  /** Lone surrogates and NUL characters, each replaced by U+FFFD. */
  readonly replaced: number
}

const HTML_START = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu
const BLOCK_TAG = /<(?:p|div|br|span|table|tr|td|ul|ol|li|h[1-6]|article|section|main|blockquote|a|img|meta|script)(?:\s[^<>]{0,500})?\/?>/giu
const LONE_OR_NUL = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g

/** Reads a page's bytes. Throws NotAPage, with a sentence a person can act on, when they are no text. */
export function readPage(bytes: Uint8Array, mediaType: 'text/plain' | 'text/html' | null): PageText {
  const html = mediaType === 'text/html' || (mediaType === null && looksLikeHtml(latinHead(bytes)))
  const { text, encoding } = bytesToText(bytes, html)
  const isHtml = html || HTML_START.test(text.slice(0, 4000)) || (mediaType === null && looksLikeHtml(text.slice(0, 20_000)))
  let replaced = 0
  const clean = text.replace(LONE_OR_NUL, () => {
    replaced++
    return '\uFFFD'
  })
  const lines = normaliseLineEnds(clean)
  return { text: isHtml ? htmlToText(lines) : lines, mediaType: isHtml ? 'text/html' : 'text/plain', encoding, replaced }
}

/** A document's start, or several tags that only pages have: "a < b" and one stray <i> are plain text. */
function looksLikeHtml(text: string): boolean {
  if (HTML_START.test(text)) return true
  const tags = text.match(BLOCK_TAG)?.length ?? 0
  return tags >= 3 && (/^\s*</u.test(text) || tags >= 6) && /<\/(?:p|div|span|li|a|h[1-6]|table|article|section|ul)>|<br\s?\/?>/iu.test(text)
}

/** The first bytes as Latin letters: enough to see tags in any encoding that keeps ASCII. */
function latinHead(bytes: Uint8Array): string {
  let head = ''
  for (const byte of bytes.subarray(0, 4000)) if (byte !== 0) head += String.fromCharCode(byte)
  return head
}
