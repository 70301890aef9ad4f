/** The sentence a word stands in, for showing where a film is mentioned. */

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A sentence longer than this is cut at words around the place. */
const LONGEST = 320

/** Short forms and initials: the full stop after them ends no sentence. */
const SHORT_FORM = /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Dr|St|Prof|Sr|Jr|vs|No|Vol|ca|cf|e\.g|i\.e|\p{Lu})\.\s*$/u

export interface Place {
  readonly start: number
  readonly end: number
}

/** The sentence around a place in a text, within its paragraph; a very long one is cut around the place with "…". */
export function sentenceAround(text: string, place: Place): string {
  const from = text.lastIndexOf('\n', place.start - 1) + 1
  const lineEnd = text.indexOf('\n', place.end)
  const paragraph = text.slice(from, lineEnd === -1 ? text.length : lineEnd)
  const inside = { start: place.start - from, end: place.end - from }
  let start = 0
  let end = paragraph.length
  for (const boundary of boundaries(paragraph)) {
    if (boundary <= inside.start) start = boundary
    else if (boundary >= inside.end) {
      end = boundary
      break
    }
  }
  return shortened(paragraph, { start, end }, inside)
}

/** Where a new sentence begins. */
function boundaries(paragraph: string): number[] {
  const found: number[] = []
  for (const { index } of segmenter.segment(paragraph)) {
    if (index > 0 && !SHORT_FORM.test(paragraph.slice(Math.max(0, index - 12), index))) found.push(index)
  }
  return found
}

function shortened(text: string, sentence: Place, place: Place): string {
  if (sentence.end - sentence.start <= LONGEST) return text.slice(sentence.start, sentence.end).trim()
  const room = Math.max(0, Math.floor((LONGEST - (place.end - place.start)) / 2))
  const from = Math.max(sentence.start, place.start - room)
  const to = Math.min(sentence.end, place.end + room)
  const before = text.slice(from, place.start)
  const after = text.slice(place.end, to)
  const head = from === sentence.start ? before.trimStart() : `…${before.replace(/^\S*\s+/u, '')}`
  const tail = to === sentence.end ? after.trimEnd() : `${after.replace(/\s+\S*$/u, '')}…`
  return head + text.slice(place.start, place.end) + tail
}
