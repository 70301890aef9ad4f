/**
 * Finds where the records of a CSV begin and end, however its quotation marks stand. What it promises: every physical line is
 * in exactly one record, or in exactly one trouble, or blank. A lone quotation mark costs its own line and no other.
 */

/** `text`: the record as csv-parse reads it. `isQuoted`: there are quotation marks in it, so that it cannot simply be split. */
export interface ScannedRecord {
  readonly kind: 'record'
  readonly line: number
  readonly text: string
  readonly isQuoted: boolean
}

export type Scanned = ScannedRecord | { readonly kind: 'blank'; readonly line: number } | { readonly kind: 'trouble'; readonly line: number; readonly trouble: string }

export const NEVER_CLOSED = 'A quotation mark is never closed.'
export const TEXT_AFTER_QUOTE = 'After a closing quotation mark the column goes on, so it cannot be told where it ends.'
export const TOO_LONG = 'The row is longer than 8 MB.'
/** In characters. */
const LONGEST = 8 * 1024 * 1024
const [LF, CR, QUOTE, BACKSLASH] = [10, 13, 34, 92]

/** Where a record ends, and where the next one begins; or why there is none. */
type Scan = { readonly end: number; readonly next: number; readonly cells: number; readonly isSeveralLines: boolean; readonly bare: readonly number[] } | 'more' | 'never closed' | 'text after quote'

export class CsvScanner {
  readonly #delimiter: string
  readonly #hasBackslashes: boolean
  /** How many cells a record should have: as many as the header, or as the one before it. */
  #expected: number | null = null
  readonly #isExpectedFixed: boolean
  #text = ''
  #at = 0
  /** Pushed, and not looked at yet: a record that needs more text is not walked again for every piece of it, but when there is twice as much. */
  #coming = ''
  #enough = 0
  #isWaiting = false
  #line = 1
  #isEnd = false
  /** Within a line that is too long, up to its end. */
  #isSkipping = false
  // Where the next of each line end is from #at on, so that none is looked for twice; -1 when there is none.
  #nextLf = 0
  #nextCr = 0

  /** @param isHeaderFirst the first record says how many cells the others should have */
  constructor(delimiter: string, isHeaderFirst: boolean, hasBackslashes = false) {
    this.#delimiter = delimiter
    this.#isExpectedFixed = isHeaderFirst
    this.#hasBackslashes = hasBackslashes
  }

  push(text: string): void {
    this.#coming += text
    if (this.#text.length - this.#at + this.#coming.length >= this.#enough) this.#take()
  }

  /** Nothing more is pushed. */
  end(): void {
    this.#take()
    this.#isEnd = true
  }

  /** The next record or trouble; null when more text is needed, or when all of it was read. */
  next(): Scanned | null {
    if (this.#isWaiting) return null
    const scanned = this.#nextOf()
    if (scanned === null) {
      this.#isWaiting = true
      this.#enough = this.#isSkipping ? 0 : Math.min((this.#text.length - this.#at) * 2, LONGEST + 1)
    }
    return scanned
  }

  #take(): void {
    this.#text = this.#text.slice(this.#at) + this.#coming
    this.#coming = ''
    this.#at = 0
    this.#isWaiting = false
    this.#nextLf = this.#text.indexOf('\n')
    this.#nextCr = this.#text.indexOf('\r')
  }

  #nextOf(): Scanned | null {
    if (this.#isSkipping && !this.#skip()) return null
    if (this.#at >= this.#text.length) return null
    const line = this.#lineFrom(this.#at)
    if (line === null) {
      if (this.#text.length - this.#at <= LONGEST) return null
      this.#isSkipping = true
      return { kind: 'trouble', line: this.#line, trouble: TOO_LONG }
    }
    if (line.end - this.#at > LONGEST) return this.#leave(line.next, { kind: 'trouble', line: this.#line, trouble: TOO_LONG })
    const text = this.#text.slice(this.#at, line.end)
    if (!text.includes('"')) return this.#simple(text, line.next)
    return this.#quoted(line.next)
  }

  #simple(text: string, next: number): Scanned {
    if (text === '' || (text.charCodeAt(0) <= 32 && !text.includes(this.#delimiter) && text.trim() === '' && (this.#expected ?? 2) > 1)) return this.#leave(next, { kind: 'blank', line: this.#line })
    if (!this.#isExpectedFixed || this.#expected === null) this.#expected = text.split(this.#delimiter).length
    return this.#leave(next, { kind: 'record', line: this.#line, text: copied(text), isQuoted: false })
  }

  #quoted(nextLine: number): Scanned | null {
    let scan = scanRecord(this.#text, this.#at, { delimiter: this.#delimiter, hasBackslashes: this.#hasBackslashes, isEnd: this.#isEnd })
    if (scan === 'more') return null
    if (this.#hasBackslashes && !this.#isGood(scan, nextLine)) {
      // A text that ends with a backslash looks the same as one with an escaped mark at its end.
      const plain = scanRecord(this.#text, this.#at, { delimiter: this.#delimiter, hasBackslashes: false, isEnd: this.#isEnd })
      if (plain === 'more') return null
      if (this.#isGood(plain, nextLine)) scan = plain
    }
    if (!this.#isGood(scan, nextLine)) {
      const isHere = scan === 'text after quote' && scanRecord(this.#text.slice(this.#at, nextLine), 0, { delimiter: this.#delimiter, hasBackslashes: this.#hasBackslashes, isEnd: true }) === scan
      return this.#leave(nextLine, { kind: 'trouble', line: this.#line, trouble: isHere ? TEXT_AFTER_QUOTE : NEVER_CLOSED })
    }
    if (typeof scan === 'string') return null
    if (!this.#isExpectedFixed || this.#expected === null) this.#expected = scan.cells
    const record: Scanned = { kind: 'record', line: this.#line, text: withDoubledMarks(this.#text, this.#at, scan.end, scan.bare), isQuoted: true }
    return this.#leave(scan.next, record, scan.isSeveralLines)
  }

  /** False also for a record of several lines that does not fit while its lines, taken alone, would: a lone mark swallowed them. */
  #isGood(scan: Scan, nextLine: number): boolean {
    if (typeof scan === 'string') return false
    if (!scan.isSeveralLines || this.#expected === null || this.#expected < 2 || scan.cells === this.#expected) return true
    const counts: (number | null)[] = []
    for (let from = nextLine; from < scan.next; ) {
      const line = this.#lineFrom(from) ?? { end: scan.end, next: scan.next }
      const text = this.#text.slice(from, line.end)
      const alone = scanRecord(text, 0, { delimiter: this.#delimiter, hasBackslashes: this.#hasBackslashes, isEnd: true })
      if (text !== '') counts.push(typeof alone === 'string' ? null : alone.cells)
      from = line.next
    }
    const fits = (count: number | null): boolean => count === this.#expected
    // The last of them may hold the mark that seemed to close it.
    const inner = counts.slice(0, -1)
    return inner.length > 0 ? !inner.every(fits) : !counts.every(fits)
  }

  #leave(next: number, scanned: Scanned, isSeveralLines = false): Scanned {
    this.#line += isSeveralLines ? lineEnds(this.#text, this.#at, next) : 1
    this.#at = next
    return scanned
  }

  /** To the end of a line that is too long; true when it is reached. */
  #skip(): boolean {
    const line = this.#lineFrom(this.#at)
    if (line === null) {
      // A CR at the very end waits for what follows it.
      this.#at = this.#text.endsWith('\r') ? this.#text.length - 1 : this.#text.length
      return false
    }
    this.#isSkipping = false
    this.#at = line.next
    this.#line += 1
    return true
  }

  /** Where the physical line from `from` ends, and where the next one begins; null when its end has not come yet. */
  #lineFrom(from: number): { end: number; next: number } | null {
    const text = this.#text
    let lf = this.#nextLf
    let cr = this.#nextCr
    if (lf >= 0 && lf < from) lf = text.indexOf('\n', from)
    if (cr >= 0 && cr < from) cr = text.indexOf('\r', from)
    if (from === this.#at) {
      this.#nextLf = lf
      this.#nextCr = cr
    }
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      if (cr + 1 === text.length && !this.#isEnd) return null
      return { end: cr, next: cr + 1 === lf ? cr + 2 : cr + 1 }
    }
    if (lf >= 0) return { end: lf, next: lf + 1 }
    return this.#isEnd ? { end: text.length, next: text.length } : null
  }
}

interface Grammar {
  readonly delimiter: string
  readonly hasBackslashes: boolean
  readonly isEnd: boolean
}

/** Walks one record, over as many lines as its quoted cells have. A mark within a cell that does not begin with one is a letter. */
export function scanRecord(text: string, from: number, { delimiter, hasBackslashes, isEnd }: Grammar): Scan {
  const separator = delimiter.charCodeAt(0)
  const bare: number[] = []
  let at = from
  let isSeveralLines = false
  for (let cells = 1; ; cells += 1) {
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingMark(text, at + 1, hasBackslashes, bare)
      if (close < 0 || close - from > LONGEST) return isEnd || text.length - from > LONGEST ? 'never closed' : 'more'
      if (close + 1 === text.length && !isEnd) return 'more'
      if (!isSeveralLines && hasLineEnd(text, at, close)) isSeveralLines = true
      at = close + 1
      const after = text.charCodeAt(at)
      if (at < text.length && after !== separator && after !== LF && after !== CR) return 'text after quote'
    } else {
      for (; at < text.length; at += 1) {
        const letter = text.charCodeAt(at)
        if (letter === separator || letter === LF || letter === CR) break
      }
    }
    const letter = text.charCodeAt(at)
    if (at < text.length && letter === separator) at += 1
    else if (at >= text.length) return isEnd ? { end: at, next: at, cells, isSeveralLines, bare } : 'more'
    else if (letter === CR && at + 1 === text.length && !isEnd) return 'more'
    else return { end: at, next: letter === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1, cells, isSeveralLines, bare }
  }
}

/** The mark that closes a cell, -1 if none does. Marks after a backslash, which are letters, are put into `bare`. */
function closingMark(text: string, from: number, hasBackslashes: boolean, bare: number[]): number {
  for (let at = from; ; ) {
    const mark = text.indexOf('"', at)
    if (mark < 0) return -1
    if (hasBackslashes && mark > from && text.charCodeAt(mark - 1) === BACKSLASH) {
      bare.push(mark)
      at = mark + 1
    } else if (text.charCodeAt(mark + 1) === QUOTE) at = mark + 2
    else return mark
  }
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === LF || letter === CR) return true
  }
  return false
}

/** How many physical lines end from `from` to `to`; a text that just stops ends its last one. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === LF || (letter === CR && text.charCodeAt(at + 1) !== LF)) count += 1
  }
  const last = text.charCodeAt(to - 1)
  return last === LF || last === CR ? count : count + 1
}

/** The same text with memory of its own: a piece of a longer one keeps all of that alive, and readers keep titles. */
function copied(text: string): string {
  return ` ${text}`.slice(1)
}

/** The record with every mark of `bare` written twice, as RFC 4180 has it. */
function withDoubledMarks(text: string, from: number, to: number, bare: readonly number[]): string {
  if (bare.length === 0) return text.slice(from, to)
  let whole = ''
  let at = from
  for (const mark of bare) {
    whole += `${text.slice(at, mark)}"`
    at = mark
  }
  return whole + text.slice(at, to)
}
