/**
 * Words that differ from a typed one by a slip of the fingers: a letter too many, one missing, a wrong one, or two that
 * changed places (Damerau–Levenshtein). One slip is forgiven from four letters on, two from seven on.
 */

export interface NearWord {
  readonly word: string
  readonly slips: number
}

/** Longer words are no slips of one another that anybody looks for. */
const LONGEST = 40
/** A word that is only begun has to have this many letters before it is forgiven anything. */
const BEGUN_FROM = 5
/** How many words one typed word may stand for. */
const MOST_NEAR = 24

/** How many slips are forgiven in a word of so many letters. */
export function slipsForgiven(letters: number): number {
  if (letters < 4) return 0
  return letters < 7 ? 1 : 2
}

/** Three lines of the table, used again for each pair of words: a hundred thousand are compared while a key is pressed. */
const lines = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const

/**
 * How many slips lie between a typed word and another, or `most` + 1 when there are more than `most`, or when one of them
 * is longer than 40 letters.
 *
 * @param isBegun what was typed may be the beginning of the other word: what follows there is no slip
 */
export function slips(typed: string, word: string, most: number, isBegun = false): number {
  const tooMany = most + 1
  if (typed.length > LONGEST || word.length > LONGEST) return tooMany
  if (typed.length - word.length > most || (!isBegun && word.length - typed.length > most)) return tooMany
  // No further than where the beginning can end.
  const width = Math.min(word.length, typed.length + most)
  let [before, above, row] = lines
  for (let column = 0; column <= width; column += 1) above[column] = column
  for (let line = 1; line <= typed.length; line += 1) {
    row[0] = line
    let least = line
    const letter = typed.charCodeAt(line - 1)
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1)
      let cost = Math.min(at(above, column) + 1, at(row, column - 1) + 1, at(above, column - 1) + (letter === other ? 0 : 1))
      const arePlacesChanged = line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other
      if (arePlacesChanged) cost = Math.min(cost, at(before, column - 2) + 1)
      row[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return tooMany
    ;[before, above, row] = [above, row, before]
  }
  let found = at(above, width)
  for (let column = 0; isBegun && column < width; column += 1) found = Math.min(found, at(above, column))
  return Math.min(found, tooMany)
}

/** A row holds what is asked of it; the type does not say so. */
function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0
}

/** Many words, in which those near to another are found in about a millisecond. */
export class NearWords {
  readonly #words: readonly string[]
  /** Which letters each word has, as 32 bits: one slip changes two of them at most, so most words need no closer look. */
  readonly #letters: Int32Array

  /** @param words folded, as they stand in the full-text index; those that are no words of letters are left out */
  constructor(words: readonly string[]) {
    this.#words = words.filter((word) => word.length > 2 && word.length <= LONGEST && /^\p{L}+$/u.test(word))
    this.#letters = Int32Array.from(this.#words, lettersOf)
  }

  /**
   * The words that are nearly the typed one, the nearest first; the word itself is among them when there is one.
   *
   * @param typed folded
   * @param isBegun also words that begin nearly like this
   */
  near(typed: string, isBegun: boolean): NearWord[] {
    const most = slipsForgiven(typed.length)
    if (most === 0 || typed.length > LONGEST) return []
    const mayGoOn = isBegun && typed.length >= BEGUN_FROM
    const letters = lettersOf(typed)
    const found: NearWord[] = []
    for (let place = 0; place < this.#words.length; place += 1) {
      const own = this.#letters[place] ?? 0
      if (bitsIn(letters & ~own) > most || (!mayGoOn && bitsIn(own & ~letters) > most)) continue
      const word = this.#words[place] ?? ''
      const apart = slips(typed, word, most, mayGoOn)
      if (apart <= most) found.push({ word, slips: apart })
    }
    const unlike = ({ word }: NearWord): number => Math.abs(word.length - typed.length)
    return found.toSorted((a, b) => a.slips - b.slips || unlike(a) - unlike(b) || (a.word < b.word ? -1 : 1)).slice(0, MOST_NEAR)
  }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31)
  return letters
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
