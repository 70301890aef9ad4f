/**
 * Take or review? A take is a quote of a sentence or two, a review a longer text. Length and the number of sentences
 * speak first: about 42 words or three sentences lie on the border, a swallowed paragraph break speaks for a review, and
 * a score decides for one: a take has no place for it. But texts of a kind stand together: a page changes from takes to reviews once, and changing again needs good
 * grounds. So the kinds of all texts are chosen together, the cheapest row of kinds wins (Viterbi).
 */
import { breakPlaces } from './paragraphs'
import type { Entry } from './people'

type Kind = 'take' | 'review'

/** Chooses take or review for every text of a page, in order. */
export function kindsOf(text: string, entries: readonly Entry[], hasScore: readonly boolean[]): Kind[] {
  let take: Path = { cost: 0, kinds: null }
  let review: Path = { cost: 0, kinds: null }
  entries.forEach((entry, at) => {
    const lean = leanOf(text, entry, hasScore[at] ?? false)
    const loose = entry.gap > 0 || (at > 0 && entry.section !== entries[at - 1]?.section) ? 0.5 : 0
    const first = at === 0
    const nextTake = cheaper(take, review, first ? 0 : 2 - loose)
    const nextReview = cheaper(review, take, first ? 0 : 0.8 - loose)
    take = { cost: nextTake.cost + Math.max(0, lean), kinds: { kind: 'take', before: nextTake.kinds } }
    review = { cost: nextReview.cost + Math.max(0, -lean), kinds: { kind: 'review', before: nextReview.kinds } }
  })
  const kinds: Kind[] = []
  for (let link = (take.cost <= review.cost ? take : review).kinds; link !== null; link = link.before) kinds.push(link.kind)
  return kinds.reverse()
}

interface Link {
  readonly kind: Kind
  readonly before: Link | null
}

interface Path {
  readonly cost: number
  readonly kinds: Link | null
}

function cheaper(stay: Path, change: Path, price: number): Path {
  return stay.cost <= change.cost + price ? stay : { cost: change.cost + price, kinds: change.kinds }
}

/** More than it costs to change from takes to a review and back. */
const DECIDED = 3.2

/** Above zero the text looks like a review, below like a take; -3 to 4, or far beyond when a heading says so. */
function leanOf(text: string, entry: Entry, hasScore: boolean): number {
  if (entry.section === 'takes') return -12
  if (entry.section === 'reviews') return 12
  const body = text.slice(entry.textStart, Math.min(entry.textEnd, entry.textStart + 4000))
  const words = body.split(/\s+/u).length
  const sentences = (body.match(/[.!?…]+["”’')\]]*(?=\s|$)/gu)?.length ?? 0) + breakPlaces(body).length
  const paragraphs = breakPlaces(body).length + (body.match(/\n\s*\S/gu)?.length ?? 0)
  const lean = (words - 42) / 14 + (Math.max(1, sentences) - 3) * 0.4 + Math.min(2, paragraphs) * 0.7
  return Math.max(hasScore ? DECIDED : -3, Math.min(4, lean))
}
