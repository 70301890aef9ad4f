/** Ways to spoil a text or a file: what copying, bad programs and bad people do to it. */
import type { Random } from '../pageGenerator/random'

/** Characters and words that programs have stumbled over. */
export const ODD: readonly string[] = [
  '\0', '\uD800', '\uDC00', '\uDBFF\uDBFF', '\uFEFF', '\uFFFE', '\uFFFD', '\u202E', '\u2066', '\u2069', '\u200D', '\u200B', '\u00AD', '\u2028', '\u2029', '\u0085', '\x1B[31m', '\x7F',
  '\r', '\r\n', '\n', '\n\n\n', '\t', ' ', '\u00A0', '\u3000', 'e\u0301', '\u0301', 'Ǆ', 'ﬁ', 'İ', 'ß', 'ſ', '½', '①', '👩🏽‍🚀', '🇫🇷', '傑作', 'が', '\u3099', 'ไทย', 'שלום', 'مرحبا', 'Ω', '𝔘𝔫𝔦',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__: polluted', '{{polluted}}', '${polluted}', '%s%n', '../../etc/passwd', 'C:\\con', 'NaN', 'null', 'undefined', 'true',
  '0', '-0', '1e308', '1e999', '9007199254740993', '99999999999999999999999999', '-1', '0x10', '١٢٣', '2147483648', '.5', '1,5', '12/31/9999', '0000-00-00', '2007-02-30', '29 February 1900',
  '"', '“', '”', '‘', '’', "'", '«', '»', '(', ')', '[', ']', '[[', ']]', '{', '}', '<', '>', '|', '||', '*', '_', '`', '\\', '/', '#', '^', '~', ':', ';', ',', '.', '…', '...', '!', '?', '?!', '—', '–', '-',
  '★', '★★★½', '☆', '8/10', '8.5 / 10', 'B+', '3 stars', '100%', 'A', 'I', '(2007)', '“Interview” (2007)', 'Interview (2007)', '[[Interview (2007)|shown]]', 'MPA', 'R', 'PG-13', 'BBFC', '15', 'FSK 12', 'Trailers',
  'Reviews', 'Synopsis', 'http://', 'https://example.org/?a=b#c', 'www.example.com', 'a@b.c', 'javascript:alert(1)'
]

export const MARKUP: readonly string[] = [
  '<', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml', '<!DOCTYPE html>', '<html>', '<body>', '<p>', '</p>', '<div>', '</div>', '<br>', '<table>', '<tr>', '<td>', '</table>', '<select>', '<option>', '<template>', '<svg>',
  '<math>', '<title>', '</title>', '<script>', '</script>', '<style>', '</style>', '<textarea>', '<pre>', '<form>', '<button>', '<a href="', '<img src=x onerror=alert(1)>', '<p hidden>', '<div style="display:none">', '<frameset>',
  '<plaintext>', '<noscript>', '<li>', '<ul>', '<b>', '<i>', '&', '&amp;', '&lt;', '&#0;', '&#xD800;', '&#x110000;', '&#99999999999;', '&nbsp;', '&notit;', '&bigstar;', '<meta charset="utf-16">', '<meta charset=windows-1252>',
  '<meta charset="x-mac-cyrillic">', '<meta charset="hz-gb-2312">', '<meta charset="__proto__">', '<meta charset="constructor">'
]

/** Where to cut: anywhere, or at the borders of words and lines. */
function place(random: Random, text: string): number {
  const at = random.int(0, text.length)
  if (random.chance(0.4)) return at
  const border = text.indexOf(random.chance(0.5) ? '\n' : ' ', at)
  return border < 0 ? at : border
}

function range(random: Random, text: string): [from: number, to: number] {
  const from = place(random, text)
  const to = random.chance(0.7) ? Math.min(text.length, from + random.int(0, 30)) : place(random, text)
  return from < to ? [from, to] : [to, from]
}

const WAYS = { remove: 4, repeat: 3, insert: 6, replace: 5, lines: 3, number: 2, many: 1, nest: 1, cut: 1, glue: 2, splice: 2, capitals: 1 }

/** One thing done to a text. `other` is a second valid text to take pieces from. */
export function spoil(random: Random, text: string, other: string, tokens: readonly string[] = ODD): string {
  const [from, to] = range(random, text)
  const [head, piece, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  switch (random.weighted(WAYS)) {
    case 'remove':
      return head + tail
    case 'repeat':
      return head + piece.repeat(random.int(2, 4)) + tail
    case 'insert':
      return head + random.pick(tokens) + text.slice(from)
    case 'replace':
      return head + random.pick(tokens) + tail
    case 'lines':
      return spoilLines(random, text)
    case 'number':
      return text.replace(/\d+/g, (digits) => (random.chance(0.2) ? random.pick(['0', '00', '99999999999999999999', '1e5', '-1', '1850', '2201', `${digits}${digits}`]) : digits))
    case 'many':
      return head + random.pick(tokens).repeat(random.int(100, 3_000)) + tail
    case 'nest':
      return nest(random, head, piece, tail)
    case 'cut':
      return random.chance(0.5) ? head : tail
    case 'glue':
      return head + piece.replace(/\s+/g, '') + tail
    case 'splice': {
      const [start, end] = range(random, other)
      return head + other.slice(start, end) + tail
    }
    case 'capitals':
      return head + (random.chance(0.5) ? piece.toUpperCase() : piece.toLowerCase()) + tail
  }
}

function nest(random: Random, head: string, piece: string, tail: string): string {
  const depth = random.int(50, 2_000)
  const [open, close] = random.pick([['(', ')'], ['[', ']'], ['“', '”'], ['*', '*'], ['<div>', '</div>'], ['<b>', '</b>'], ['<table><tr><td>', '</td></tr></table>'], ['{"a":', '}'], ['<a>', '']] as const)
  return head + open.repeat(depth) + piece + close.repeat(random.chance(0.5) ? depth : 0) + tail
}

function spoilLines(random: Random, text: string): string {
  const lines = text.split('\n')
  const at = random.int(0, lines.length - 1)
  switch (random.int(0, 4)) {
    case 0:
      return lines.toSpliced(at, 1).join('\n')
    case 1:
      return lines.toSpliced(at, 0, lines[at] ?? '').join('\n')
    case 2:
      return random.shuffle(lines).join('\n')
    case 3:
      return lines.map((line, index) => (index === at ? `${line}${random.chance(0.5) ? ' ' : ''}${lines[at + 1] ?? ''}` : line)).join('\n')
    default:
      return lines.toSpliced(at, random.int(0, 5), ...random.shuffle(lines).slice(0, random.int(0, 3))).join('\n')
  }
}

const BYTES: readonly (readonly number[])[] = [
  [0], [0, 0, 0, 0], [0xff], [0xfe], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0x93, 0x94], [0x1b], [0xe2, 0x80], [0x0d], [0x0a], [0x1a], [0xd8, 0x00], [0x00, 0xdc]
]

/** One thing done to the bytes of a file. */
export function spoilBytes(random: Random, bytes: Buffer): Buffer {
  const from = random.int(0, bytes.length)
  const to = Math.min(bytes.length, from + random.int(0, random.chance(0.9) ? 12 : bytes.length))
  const [head, piece, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
  switch (random.int(0, 6)) {
    case 0:
      return Buffer.concat([head, tail])
    case 1:
      return Buffer.concat([head, piece, piece, tail])
    case 2:
      return Buffer.concat([head, Buffer.from(random.pick(BYTES)), bytes.subarray(from)])
    case 3:
      return Buffer.concat([head, Buffer.from(random.pick(BYTES)), tail])
    case 4:
      return Buffer.concat([head, Buffer.from(Array.from(piece, () => random.int(0, 255))), tail])
    case 5: {
      const flipped = Buffer.from(bytes)
      if (from < flipped.length) flipped[from] = (flipped[from] ?? 0) ^ (1 << random.int(0, 7))
      return flipped
    }
    default:
      return head
  }
}
