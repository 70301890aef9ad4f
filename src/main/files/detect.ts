/** What a file is, told by what is in it. Its name only says what somebody once called it. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import iconv from 'iconv-lite'
import { Problem } from '../problem'
import { wideEncoding } from '../recogniser/encoding'

/**
 * - `library`: an export of ours.
 * - `database`: a library itself, or another SQLite file; it is opened, not brought in.
 * - `html`, `text`: may be a film page.
 * - `other`: nothing that can be read: a picture, an archive, a PDF, JSON of another program.
 */
export type FileKind = 'library' | 'database' | 'html' | 'text' | 'other'

/** Our header stands in the first line; a program that sorted the keys still puts "format" before "tables". */
const HEAD = 64 * 1024

/**
 * @param openLibrary the library that is open in this process. It must never be read like this: closing the file would
 *   drop SQLite's locks on it.
 */
export function detectFile(path: string, openLibrary: string | null = null): FileKind {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new Problem('unreadable', 'That is a folder. Choose a file with a film page, or an export of a Matinee library.')
  if (openLibrary !== null) {
    const open = statSync(openLibrary, { throwIfNoEntry: false })
    if (open && open.ino === stat.ino && open.dev === stat.dev) throw new Problem('invalid', 'That is the library that is open now, so there is nothing to bring in.')
  }
  const head = Buffer.alloc(HEAD)
  const handle = openSync(path, 'r')
  try {
    return detectBytes(head.subarray(0, readSync(handle, head)))
  } finally {
    closeSync(handle)
  }
}

/** The same for bytes at hand; the beginning is enough. */
export function detectBytes(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD))
  if (head.subarray(0, 16).toString('latin1') === 'SQLite format 3\0') return 'database'
  if (SIGNATURES.some((signature) => head.subarray(0, signature.length).toString('latin1') === signature)) return 'other'
  const text = asText(head)
  if (text === null) return 'other'
  const start = text.replace(/^\uFEFF?\s*/u, '')
  if (start.startsWith('{')) {
    if (/"format"\s*:\s*"matinee-library"/.test(start)) return 'library'
    return /^\{\s*("|\}|$)/.test(start) ? 'other' : 'text'
  }
  if (/^\[\s*([{"[\]]|$)/.test(start) && /[\]}"]\s*,?/.test(start) && isJsonLike(start)) return 'other'
  return /^<(!doctype\s+html|html|head|body|\?xml|!--|div|p|table|meta|article|section)\b/iu.test(start) || /<(html|body)[\s>]/iu.test(start) ? 'html' : 'text'
}

/** Archives, pictures, sound, PDF, old office files. */
const SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', '7z\xbc\xaf', 'Rar!', '\xd0\xcf\x11\xe0', 'BZh', '\xfd7zXZ', 'OggS', 'ID3', '\x7fELF', 'MZ\x90']

function asText(head: Buffer): string | null {
  const wide = wideEncoding(head)
  if (wide !== null) return iconv.decode(head, wide)
  const text = head.toString('utf8')
  const odd = Array.from(text.slice(0, 8_000)).filter(isControl).length
  // A NUL here and there stands in real pages; a file full of them is no text.
  return odd * 20 > Math.min(text.length, 8_000) ? null : text
}

/** Tab, line ends, form feed and escape stand in texts; the other control characters hardly do. */
function isControl(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return code < 32 && ![9, 10, 11, 12, 13, 27].includes(code)
}

function isJsonLike(start: string): boolean {
  return /^\[\s*(\{\s*"|"|\[|\])/.test(start)
}
