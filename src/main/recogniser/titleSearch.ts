/** Finds known titles in running text, past case and punctuation, in one pass whatever their number. */
import type { Span } from '../../shared/models/page'

/** Folded titles ("trees and rivers") and what to file their places under. */
export type Titles = ReadonlyMap<string, string>

interface Node {
  readonly next: Map<string, Node>
  title: string | null
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
const LONGEST_TITLE = 12
const LONGEST_TEXT = 400_000

/** All places that name one of the titles, written with capitals as a name is. */
export function findTitles(text: string, titles: Titles): ReadonlyMap<string, Span[]> {
  const found = new Map<string, Span[]>()
  if (titles.size === 0) return found
  const root = treeOf(titles)
  const words = [...text.slice(0, LONGEST_TEXT).matchAll(WORD)].map((word) => ({
    folded: word[0].normalize('NFKD').replace(/\p{M}|['’]/gu, '').toLowerCase(),
    capital: !/^\p{Ll}/u.test(word[0]),
    start: word.index,
    end: word.index + word[0].length
  }))
  for (let at = 0; at < words.length; at++) {
    if (words[at]?.capital !== true) continue
    const place = longestAt(words, at, root)
    if (!place) continue
    found.set(place.title, [...(found.get(place.title) ?? []).slice(0, 500), place.span])
    at = place.last
  }
  return found
}

function treeOf(titles: Titles): Node {
  const root: Node = { next: new Map(), title: null }
  for (const [folded, title] of titles) {
    let node = root
    for (const word of folded.split(' ').slice(0, LONGEST_TITLE)) {
      const next: Node = node.next.get(word) ?? { next: new Map<string, Node>(), title: null }
      node.next.set(word, next)
      node = next
    }
    node.title = title
  }
  return root
}

function longestAt(
  words: ReadonlyArray<{ folded: string; capital: boolean; start: number; end: number }>,
  at: number,
  root: Node
): { title: string; span: Span; last: number } | null {
  let node: Node | undefined = root
  let best: { title: string; span: Span; last: number } | null = null
  const start = words[at]?.start ?? 0
  for (let to = at; to < words.length && to - at < LONGEST_TITLE; to++) {
    const word = words[to]
    const previous = words[to - 1]
    // A title does not reach over the end of a sentence or over quotes.
    if (!word || (to > at && previous && word.start - previous.end > 3)) break
    node = node.next.get(word.folded)
    if (!node) break
    if (node.title !== null && (word.capital || to > at)) best = { title: node.title, span: { start, end: word.end }, last: to }
  }
  return best
}
