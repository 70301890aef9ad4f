/** From bytes to text, without holding the file: the letters of every line are right, also where a file changes its encoding half-way. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { wideEncoding } from '../../recogniser/encoding'
import { wellFormed } from '../../text/wellFormed'
import type { ParcelFile } from '../parcel/parcel'

/** How far into a file its encoding is looked for. */
export const HEAD = 64 * 1024
/** A line that is longer than this is decoded in pieces. */
const LONGEST_LINE = 16 * 1024 * 1024
const [LF, CR] = [0x0a, 0x0d]

export interface Decoding {
  /** "utf-8", "windows-1252", "utf-16le"…: as far as the file was read. */
  readonly encoding: string
  /** The text from its beginning, in pieces that end anywhere; NUL characters and halves of characters are U+FFFD. */
  text: () => AsyncGenerator<string, void>
}

export async function decodingOf(file: ParcelFile): Promise<Decoding> {
  const head = await file.head(HEAD)
  const wide = wideEncoding(head)
  if (wide !== null) return { encoding: wide, text: () => wideText(file, wide) }
  const lines = new LineDecoder()
  lines.decode(wholeLines(head, head.length < HEAD))
  return {
    get encoding() {
      return lines.encoding
    },
    text: () => narrowText(file, lines)
  }
}

/** True for a file that is not empty and holds nothing but zero bytes: what broken copies leave. */
export async function isOnlyZeros(file: ParcelFile): Promise<boolean> {
  const head = await file.head(HEAD)
  if (head.length === 0 || head.some((byte) => byte !== 0)) return false
  for await (const chunk of file.bytes()) if (chunk.some((byte) => byte !== 0)) return false
  return true
}

async function* wideText(file: ParcelFile, encoding: string): AsyncGenerator<string, void> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  let half = ''
  for await (const chunk of file.bytes()) {
    const text = half + decoder.write(asBuffer(chunk))
    // The first half of a character waits for its second.
    half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : ''
    yield clean(wellFormed(text.slice(0, text.length - half.length)).text)
  }
  yield clean(wellFormed(half + (decoder.end() ?? '')).text)
}

async function* narrowText(file: ParcelFile, lines: LineDecoder): AsyncGenerator<string, void> {
  let kept: Uint8Array[] = []
  let length = 0
  let isFirst = true
  const flush = (last: Uint8Array): string => {
    const bytes = kept.length === 0 ? asBuffer(last) : Buffer.concat([...kept, last])
    kept = []
    length = 0
    const text = clean(lines.decode(bytes))
    const begins = isFirst && bytes.length > 0
    if (begins) isFirst = false
    return begins && text.startsWith('\uFEFF') ? text.slice(1) : text
  }
  for await (const chunk of file.bytes()) {
    const end = lineEnd(chunk)
    if (end > 0) {
      yield flush(chunk.subarray(0, end))
      if (end < chunk.length) kept.push(chunk.subarray(end))
      length = chunk.length - end
    } else {
      kept.push(chunk)
      length += chunk.length
      if (length > LONGEST_LINE) {
        const all = Buffer.concat(kept)
        const whole = wholeLetters(all)
        kept = []
        yield flush(all.subarray(0, whole))
        if (whole < all.length) kept.push(all.subarray(whole))
        length = all.length - whole
      }
    }
  }
  yield flush(new Uint8Array())
}

/** Decodes whole lines: each as UTF-8 where it is that, else as windows-1252. */
class LineDecoder {
  encoding: 'utf-8' | 'windows-1252' = 'utf-8'

  decode(bytes: Buffer): string {
    if (isUtf8(bytes)) return bytes.toString('utf8')
    let text = ''
    for (let from = 0; from < bytes.length; ) {
      const found = bytes.indexOf(LF, from)
      const end = found < 0 ? bytes.length : found + 1
      const line = bytes.subarray(from, end)
      text += isUtf8(line) ? line.toString('utf8') : this.#damaged(line)
      from = end
    }
    return text
  }

  /** A line in which more letters are UTF-8 than are not is UTF-8 that was damaged: a cut, or a byte too many. */
  #damaged(line: Buffer): string {
    const text = line.toString('utf8')
    let broken = 0
    let whole = 0
    for (const letter of text) {
      if (letter === '\uFFFD') broken += 1
      else if (letter > '\u007F') whole += 1
    }
    if (whole > broken) return text
    this.encoding = 'windows-1252'
    return iconv.decode(line, 'windows-1252')
  }
}

/** Where the last whole line of a piece ends, 0 if none does. A CR at the very end may be half of a line end. */
function lineEnd(chunk: Uint8Array): number {
  const lf = chunk.lastIndexOf(LF)
  return lf >= 0 ? lf + 1 : chunk.subarray(0, -1).lastIndexOf(CR) + 1
}

function wholeLines(head: Uint8Array, isAll: boolean): Buffer {
  return asBuffer(isAll ? head : head.subarray(0, lineEnd(head)))
}

/** How much of it ends with a whole letter, if it is UTF-8. */
function wholeLetters(bytes: Buffer): number {
  let at = bytes.length - 1
  while (at > bytes.length - 4 && at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return (bytes[at] ?? 0) >= 0xc0 ? at : bytes.length
}

function clean(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
