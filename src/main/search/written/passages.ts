/** Where a text has the phrases of a query, with the words around. */
import type { Snippet } from '../../../shared/models/search'
import { foldedWords, hitsInRun, RUN, snippetAround, type Span } from '../snippets'
import type { Phrase } from './tree'

interface Word extends Span {
  readonly folded: string
}

/** About 110 characters around the first place that has one of these phrases, with every such place in them marked. */
export function passage(text: string, phrases: readonly Phrase[]): Snippet {
  return snippetAround(text, (from) => places(text, phrases, from))
}

function* places(text: string, phrases: readonly Phrase[], from: number): Generator<Span, undefined> {
  // What has no spaces is found inside its runs; the other words one after the other.
  const inRuns = phrases.flatMap((phrase) => phrase.filter(({ isUnspaced }) => isUnspaced))
  const inWords = phrases.map((phrase) => phrase.filter(({ isUnspaced }) => !isUnspaced)).filter((phrase) => phrase.length > 0)
  const longest = Math.max(1, ...inWords.map(({ length }) => length))
  let words: Word[] = []
  let marked = 0
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    const place = { start: match.index, end: match.index + run.length }
    if (match[1] !== undefined) {
      if (place.end > from) yield* hitsInRun(run, place.start, inRuns)
      continue
    }
    for (const folded of foldedWords(run)) words.push({ ...place, folded })
    words = words.slice(-longest)
    const first = Math.min(...inWords.map((phrase) => startOf(phrase, words)))
    if (first === Number.POSITIVE_INFINITY || place.end <= from) continue
    const start = Math.max(first, marked)
    marked = place.end
    yield { start, end: place.end }
  }
}

/** Where the phrase begins if it ends with the last of these words, else Infinity. */
function startOf(phrase: Phrase, words: readonly Word[]): number {
  const last = words.slice(-phrase.length)
  const isThere = last.length === phrase.length && phrase.every(({ text, isPrefix }, place) => (isPrefix ? last[place]?.folded.startsWith(text) : last[place]?.folded === text))
  return isThere ? (last[0]?.start ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
}
