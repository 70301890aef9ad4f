/**
 * Reads a JSON file a value at a time, so that a file of any size needs no more memory than its largest row.
 * It works on bytes: what JSON is built of is ASCII, and UTF-8 never hides ASCII inside a letter. However the file is
 * indented makes no difference. Each value it hands out is checked by JSON.parse.
 */
import type { Hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** What is wrong with a file, as half a sentence: "it ends in the middle". */
export class Damage extends Error {}

const CHUNK = 256 * 1024
/** One row holds at most one source; nothing that came through Matinee is that large. */
const LARGEST_VALUE = 400 * 1024 * 1024

const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d])
const OPENING = new Set([0x7b, 0x5b])
const CLOSING = new Set([0x7d, 0x5d])
const AFTER_SCALAR = new Set([0x2c, ...SPACES, ...CLOSING])

export class JsonScanner {
  readonly #handle: number
  readonly #hash: Hash | null
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** The part of the file at hand, where it begins in the file, and how far in it we are. */
  #part: Buffer = Buffer.alloc(0)
  #base = 0
  #at = 0

  /** @param hash takes every byte that is read; only for a scanner that reads once from beginning to end. */
  constructor(path: string, hash: Hash | null = null) {
    this.#handle = openSync(path, 'r')
    this.#hash = hash
    if (this.#more() && this.#part.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) this.#at = 3
  }

  close(): void {
    closeSync(this.#handle)
  }

  get offset(): number {
    return this.#base + this.#at
  }

  seek(offset: number): void {
    this.#part = Buffer.alloc(0)
    this.#base = offset
    this.#at = 0
  }

  /** The next character that is no space, or null at the end of the file. */
  peek(): string | null {
    for (;;) {
      const byte = this.#part[this.#at]
      if (byte === undefined) {
        if (!this.#more()) return null
      } else if (SPACES.has(byte)) this.#at += 1
      else return String.fromCharCode(byte)
    }
  }

  /** Steps over the one character that has to come now. */
  expect(character: string): void {
    const found = this.peek()
    if (found === null) throw new Damage('it ends in the middle')
    if (found !== character) throw new Damage(`it is no longer JSON at byte ${this.offset}`)
    this.#at += 1
  }

  /** Steps over the character if it comes now. */
  accepts(character: string): boolean {
    if (this.peek() !== character) return false
    this.#at += 1
    return true
  }

  /** The next value, whatever it is. */
  value(): unknown {
    const start = this.peek()
    if (start === null) throw new Damage('it ends in the middle')
    const from = this.offset
    const bytes = this.#slice()
    try {
      const value: unknown = JSON.parse(this.#decoder.decode(bytes))
      return value
    } catch {
      throw new Damage(`it is not JSON, or not UTF-8, near byte ${from}`)
    }
  }

  /** The keys of an object, each with its value still to be read. */
  *keys(): Generator<string> {
    this.expect('{')
    if (this.accepts('}')) return
    do {
      const key = this.value()
      if (typeof key !== 'string') throw new Damage(`it is no longer JSON at byte ${this.offset}`)
      this.expect(':')
      yield key
    } while (this.accepts(','))
    this.expect('}')
  }

  /** Steps through an array: the number of each value, which is still to be read. */
  *items(): Generator<number> {
    this.expect('[')
    if (this.accepts(']')) return
    let number = 0
    do {
      number += 1
      yield number
    } while (this.accepts(','))
    this.expect(']')
  }

  /** The bytes of the value that begins here. */
  #slice(): Buffer {
    const start = this.#base + this.#at
    let depth = 0
    for (;;) {
      const byte = this.#byte(start)
      if (byte === QUOTE) this.#string(start)
      else if (OPENING.has(byte)) {
        depth += 1
        this.#at += 1
      } else if (CLOSING.has(byte)) {
        depth -= 1
        this.#at += 1
      } else if (depth === 0) this.#scalar(start)
      else this.#at += 1
      if (depth <= 0) return this.#part.subarray(start - this.#base, this.#at)
    }
  }

  #string(start: number): void {
    const opened = this.#base + this.#at
    this.#at += 1
    for (;;) {
      const quote = this.#part.indexOf(QUOTE, this.#at)
      if (quote < 0) {
        this.#at = this.#part.length
        this.#byte(start)
        continue
      }
      let before = quote - 1
      while (before > opened - this.#base && this.#part[before] === BACKSLASH) before -= 1
      this.#at = quote + 1
      if ((quote - 1 - before) % 2 === 0) return
    }
  }

  #scalar(start: number): void {
    for (;;) {
      let byte = this.#part[this.#at]
      if (byte === undefined) {
        if (!this.#more(start)) return
        byte = this.#part[this.#at]
      }
      if (byte === undefined || AFTER_SCALAR.has(byte)) return
      this.#at += 1
    }
  }

  #byte(start: number): number {
    let byte = this.#part[this.#at]
    if (byte === undefined) {
      if (!this.#more(start)) throw new Damage('it ends in the middle')
      byte = this.#part[this.#at]
    }
    if (byte === undefined) throw new Damage('it ends in the middle')
    return byte
  }

  /** Reads on; keeps what lies behind `from`. The steps grow with what is kept, so that a large value costs its length once. */
  #more(from: number = this.#base + this.#at): boolean {
    const kept = this.#part.subarray(from - this.#base)
    if (kept.length > LARGEST_VALUE) throw new Damage('one of its values is too large')
    const next = Buffer.allocUnsafe(kept.length + Math.max(CHUNK, kept.length))
    kept.copy(next)
    const read = readSync(this.#handle, next, kept.length, next.length - kept.length, this.#base + this.#part.length)
    if (read === 0) return false
    this.#hash?.update(next.subarray(kept.length, kept.length + read))
    this.#at -= from - this.#base
    this.#base = from
    this.#part = next.subarray(0, kept.length + read)
    return true
  }
}
