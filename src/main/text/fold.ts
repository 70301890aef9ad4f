/** How search sees text: the same word however it is accented, capitalised or joined. Used for columns and queries alike. */

/** Letters that Unicode does not decompose, as people without that key type them. */
const KIN: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h', ı: 'i', ŋ: 'n', ĸ: 'k', ŧ: 't', ſ: 's'
}

/** Marks that tell kana apart (が is not か), so they are no accents. */
const KANA_MARKS = '\u3099\u309A'

/** Scripts written without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]+/gu

/**
 * Folds a text for search: case and marks off, kin letters mapped, runs of unspaced script cut into overlapping pairs
 * (傑作映画 → 傑作 作映 映画), so that a word inside a sentence is found.
 */
export function fold(text: string): string {
  return plain(text).replace(UNSPACED, (run) => ` ${pairs(run)} `)
}

/**
 * Folds a title, name or tag for comparing: as `fold` but with punctuation off, so that "WALL·E", "Wall-E" and "wall e" are one.
 * An article stays: "Piano" and "The Piano" are two films.
 */
export function foldForMatching(text: string): string {
  const folded = plain(text).replace(/['’‘`´]/g, '').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  // A title of signs only ("$", "…") is still a title.
  return folded === '' ? text.normalize('NFC').trim().toLowerCase() : folded
}

/** Case and marks off; kin letters mapped. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(new RegExp(`(?![${KANA_MARKS}])\\p{M}`, 'gu'), '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłđðþßæœħıŋĸŧſ]/g, (letter) => KIN[letter] ?? letter)
}

function pairs(run: string): string {
  const letters = [...run]
  if (letters.length < 2) return run
  return letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`).join(' ')
}
