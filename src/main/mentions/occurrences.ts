/** Where a text names a film. */
import type { Place } from '../text/sentences'

/** Scripts written without spaces: a name in them has no word edges to look for. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/**
 * Every place where a body names a film, by the words of the mention or by the film's title, as whole words and in any
 * case; straight and typographic apostrophes are the same. A single word in small letters is no title that begins with
 * a capital: "the heat" is not "Heat". In order, none overlapping another.
 */
export function occurrences(body: string, text: string, title: string): Place[] {
  const names = [...new Set([text.trim(), title.trim()])].filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return []
  const pattern = new RegExp(names.map(wholeWords).join('|'), 'giu')
  const isCapitalised = names.every((name) => /\p{Lu}/u.test(name))
  return [...body.matchAll(pattern)]
    .filter(([found]) => !isCapitalised || /[\p{Lu}\s]/u.test(found))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function wholeWords(name: string): string {
  const letters = [...name]
  const source = name
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’‘]/g, "['’‘]"))
    .join('\\s+')
  return `${needsEdge(letters[0]) ? '(?<![\\p{L}\\p{N}\\p{M}])' : ''}${source}${needsEdge(letters.at(-1)) ? '(?![\\p{L}\\p{N}\\p{M}])' : ''}`
}

function needsEdge(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !UNSPACED.test(letter)
}
