/** What a title and a year become: a number, and the draws that follow from it. */

/** Never change this: people's shelves would change. */
const SALT = 'matinee/24392/'

/** The title as it is set: composed, without control characters and halves of characters. */
export function cardTitle(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (isControl(sign) ? ' ' : sign))
    .replace(/\p{Surrogate}/gu, '')
    .trim()
  return clean === '' ? 'Untitled' : clean
}

/** The C1 signs (U+0080 to U+009F) were always left where they are. */
function isControl(sign: string): boolean {
  return sign < '\u0080' || sign >= '\ufffe'
}

/** The number a film's card is drawn from; `title` as cardTitle gives it. */
export function cardSeed(title: string, year: number | null): number {
  return fnv1a(`${SALT}${title.toLowerCase()}|${year ?? ''}`)
}

/** A small generator (mulberry32): the same numbers between 0 and 1 for the same seed. */
export function generator(seed: number): () => number {
  let state = seed === 0 ? 1 : seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) yield code
    else if (code < 0x800) yield* [0xc0 | (code >> 6), tail(code)]
    else if (code < 0x10000) yield* [0xe0 | (code >> 12), tail(code >> 6), tail(code)]
    else yield* [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)]
  }
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}
