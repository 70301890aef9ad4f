/** Where a text has whole names: words one after the other, whatever their case and marks. */
import type { Snippet } from '../../shared/models/search'
import type { Term } from './query'
import { foldedWords, hitsInRun, RUN, snippetAround, type Span } from './snippets'

/** About 110 characters around the first place that has one of these phrases, with every such place in them marked. */
export function phraseSnippet(text: string, phrases: readonly (readonly Term[])[]): Snippet {
  return snippetAround(text, (from) => phraseHits(text, phrases, from))
}

/** A word of the text, and where it stands. */
interface Word extends Span {
  readonly folded: string
}

function* phraseHits(text: string, phrases: readonly (readonly Term[])[], from: number): Generator<Span> {
  const longest = Math.max(...phrases.map((phrase) => phrase.length))
  // A name without spaces is one run, or stands inside one.
  const inRuns = phrases.flatMap((phrase) => (phrase.length === 1 ? phrase.filter(({ isUnspaced }) => isUnspaced) : []))
  let words: Word[] = []
  let marked = 0
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    const place = { start: match.index, end: match.index + run.length }
    if (match[1] !== undefined && inRuns.length > 0) {
      for (const hit of hitsInRun(run, place.start, inRuns)) if (hit.end > from) yield hit
      continue
    }
    words = [...words, ...foldedWords(run).map((folded) => ({ ...place, folded }))].slice(-longest)
    const first = firstOf(words, phrases)
    if (first === null || first.start < marked || place.end <= from) continue
    marked = place.end
    yield { start: first.start, end: place.end }
  }
}

/** Where the longest phrase begins that ends with the last of these words. */
function firstOf(words: readonly Word[], phrases: readonly (readonly Term[])[]): Word | null {
  const starts = phrases.flatMap((phrase) => {
    const last = words.slice(-phrase.length)
    const isThere = last.length === phrase.length && phrase.every(({ text }, place) => last[place]?.folded === text)
    return isThere ? last.slice(0, 1) : []
  })
  return starts.toSorted((a, b) => a.start - b.start)[0] ?? null
}
