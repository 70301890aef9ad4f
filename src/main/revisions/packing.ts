/**
 * How versions are kept small: a text as what another one has not. Both as UTF-8; what they begin and end with alike is only
 * counted, and the rest is deflated with the rest of the other one as its dictionary. Pure: knows no database.
 *
 * A packed text: two numbers (bytes at the beginning and at the end that are the base's; seven bits a byte, the lowest
 * first, the highest bit set where more follow), then raw deflate.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Deflate looks back no further, so no more of a dictionary is of use. */
const WINDOW = 32 * 1024
/** So much at once is deflated well, so much quickly; more would hold the main process up, and is kept as it is. */
const THOROUGH = 64 * 1024
const MOST = 256 * 1024
/** Below this nothing is won. */
const SMALLEST = 64

/** What a text has that its base has not (null: what it is by itself); null where the text is better kept as it is. */
export function packed(text: string, base: string | null): Buffer | null {
  const bytes = Buffer.from(text)
  if (bytes.length < SMALLEST) return null
  const other = base === null ? Buffer.alloc(0) : Buffer.from(base)
  const head = sameAtStart(bytes, other)
  const tail = sameAtEnd(bytes.subarray(head), other.subarray(head))
  const own = bytes.subarray(head, bytes.length - tail)
  if (own.length > MOST) return null
  const level = own.length > THOROUGH ? 1 : 9
  const packing = Buffer.concat([numberOf(head), numberOf(tail), deflateRawSync(own, { level, ...dictionary(other, head, tail) })])
  return packing.length < bytes.length ? packing : null
}

/** The text that was packed with this base. */
export function unpacked(packing: Buffer, base: string | null): string {
  const other = base === null ? Buffer.alloc(0) : Buffer.from(base)
  const head = readNumber(packing, 0)
  const tail = readNumber(packing, head.end)
  const own = inflateRawSync(packing.subarray(tail.end), dictionary(other, head.value, tail.value))
  return Buffer.concat([other.subarray(0, head.value), own, other.subarray(other.length - tail.value)]).toString()
}

/**
 * The text of a row of `revision`: whole, or packed with a base that stands whole or packed with nothing. For SQL, as
 * `version_text(body, packed, base body, base packed)`.
 */
export function versionText(body: string, packing: Buffer | null, baseBody: string | null, basePacking: Buffer | null): string {
  if (packing === null) return body
  return unpacked(packing, basePacking === null ? baseBody : unpacked(basePacking, null))
}

/** Of the base, what lies between what is alike; where that is little, its end may repeat what was moved. */
function dictionary(base: Buffer, head: number, tail: number): { dictionary?: Buffer } {
  const end = Math.min(base.length, Math.max(base.length - tail, head + WINDOW))
  const from = base.length <= WINDOW ? 0 : head
  const part = base.subarray(from, Math.min(end, from + WINDOW))
  return part.length === 0 ? {} : { dictionary: part }
}

/** So many bytes at a time are compared at once. */
const STEP = 4096

function sameAtStart(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at + STEP <= most && a.compare(b, at, at + STEP, at, at + STEP) === 0) at += STEP
  while (at < most && a[at] === b[at]) at += 1
  return at
}

function sameAtEnd(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  const isSame = (length: number): boolean => a.compare(b, b.length - length, b.length - length + STEP, a.length - length, a.length - length + STEP) === 0
  while (count + STEP <= most && isSame(count + STEP)) count += STEP
  while (count < most && a[a.length - count - 1] === b[b.length - count - 1]) count += 1
  return count
}

function numberOf(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  return Buffer.from([...bytes, rest])
}

function readNumber(bytes: Buffer, from: number): { value: number; end: number } {
  let value = 0
  let weight = 1
  for (let at = from; ; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) throw new Error('A packed version ends too early.')
    value += (byte & 0x7f) * weight
    if (byte < 0x80) return { value, end: at + 1 }
    weight *= 0x80
  }
}
