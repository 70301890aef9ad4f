/** Which encoding a file is in: byte order mark, then what it declares, then strict UTF-8, then windows-1252. */
import iconv from 'iconv-lite'
import { NotAPage } from './notAPage'

/** Files that begin with these bytes are no text, and people know them by these names. */
const SIGNATURES: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a compressed file', [0x1f, 0x8b, 0x08]],
  ['a compressed file', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['a compressed file', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['a database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00]],
  ['a sound file', [0x49, 0x44, 0x33]],
  ['a rich text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]]
]

/** Labels that the web reads as windows-1252, whatever they say. */
const AS_WINDOWS_1252 = /^(?:iso-?8859-?1|iso_8859-1.*|latin-?1|l1|us-ascii|ascii|ansi_x3.*|cp-?819|ibm819|x-cp1252|cp-?1252|windows-1252)$/iu
const DECLARED = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/iu
/** How far into a file a declaration is looked for. */
const HEAD = 8192

/** Decodes bytes. Throws NotAPage for pictures, archives and anything else full of NUL or control characters. */
export function bytesToText(bytes: Uint8Array, html: boolean): { text: string; encoding: string } {
  refuseKnownBinaries(bytes)
  const marked = byMark(bytes)
  if (marked) return marked
  const wide = byZeroPattern(bytes)
  if (wide !== null) return { text: decode(bytes, wide), encoding: wide }
  refuseBinary(bytes)
  const declared = html ? declaredIn(bytes) : null
  if (declared !== null && declared !== 'utf-8') return { text: decode(bytes, declared), encoding: declared }
  const strict = strictUtf8(bytes)
  return strict === null ? { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' } : { text: strict, encoding: 'utf-8' }
}

/** Which of the encodings with more than one byte a letter the beginning of a file shows, by its mark or its zeros; null when none. */
export function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32le' | null {
  const marked = byMark(head.subarray(0, 4))?.encoding
  if (marked === 'utf-16le' || marked === 'utf-16be' || marked === 'utf-32le') return marked
  return marked === undefined ? byZeroPattern(head.subarray(0, head.length - (head.length % 2))) : null
}

function refuseKnownBinaries(bytes: Uint8Array): void {
  const kind = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (kind) throw new NotAPage(`This is ${kind[0]}, not a page of text. Copy the page’s text, or save the page as HTML, and try again.`)
  if (bytes.length > 11 && ascii(bytes, 0, 4) === 'RIFF') throw new NotAPage('This is a picture, sound or video file, not a page of text. Copy the page’s text and try again.')
  if (bytes.length > 11 && ascii(bytes, 4, 8) === 'ftyp') throw new NotAPage('This is a video or picture file, not a page of text. Copy the page’s text and try again.')
}

function byMark(bytes: Uint8Array): { text: string; encoding: string } | null {
  const [one, two, three] = bytes
  if (one === 0xef && two === 0xbb && three === 0xbf) {
    const text = strictUtf8(bytes.subarray(3))
    return { text: text ?? decode(bytes.subarray(3), 'windows-1252'), encoding: text === null ? 'windows-1252' : 'utf-8' }
  }
  if (one === 0xff && two === 0xfe) {
    const four = bytes[2] === 0 && bytes[3] === 0 && bytes.length % 4 === 0
    return four ? { text: decode(bytes.subarray(4), 'utf-32le'), encoding: 'utf-32le' } : { text: decode(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le' }
  }
  return one === 0xfe && two === 0xff ? { text: decode(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be' } : null
}

/** Text in Latin letters as UTF-16 without a mark has a zero in nearly every second byte, and hardly any in the others. */
function byZeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD)
  if (head.length < 4 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  head.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++
    if (byte === 0 && at % 2 === 1) odd++
  })
  const half = head.length / 2
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.02 ? 'utf-16be' : null
}

/** A few NUL characters are an accident of copying; many, or many control characters, mean that this is no text. */
function refuseBinary(bytes: Uint8Array): void {
  let zeros = 0
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  const many = (count: number, share: number): boolean => count > 2 && count > bytes.length * share
  if (many(zeros, 0.01) || many(controls, 0.02) || (bytes.length > 0 && zeros === bytes.length)) {
    throw new NotAPage('This file is not text: it is full of characters that no page holds. Copy the page’s text, or save the page as HTML, and try again.')
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const found = DECLARED.exec(ascii(bytes, 0, HEAD))
  const label = (found?.[1] ?? found?.[2] ?? '').toLowerCase()
  if (label === '') return null
  // A page that can be read as ASCII up to here is not in UTF-16, whatever it declares.
  if (/^utf-?(?:8|16|32)/u.test(label)) return 'utf-8'
  if (AS_WINDOWS_1252.test(label)) return 'windows-1252'
  const name = /^gb_?2312/u.test(label) ? 'gbk' : /^iso-?8859-?9$/u.test(label) ? 'windows-1254' : label
  return iconv.encodingExists(name) ? name : null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** iconv-lite rather than TextDecoder: some builds of Node read windows-1252 as ISO 8859-1 and lose its quotes. */
function decode(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false })
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (const byte of bytes.subarray(from, to)) text += byte < 128 ? String.fromCharCode(byte) : '?'
  return text
}
