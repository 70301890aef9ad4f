/** The films a page's reviews speak of, each once, with every review that does. */
import type { PageReview } from '../../../shared/models/page'

export interface MentionDraft {
  readonly key: string
  readonly title: string
  readonly year: string
  readonly foundTitle: string
  readonly isCertain: boolean
  /** Why it may be no film; null for a certain one and for one that was looked at. */
  readonly doubt: string | null
  readonly isChecked: boolean
  /** In which reviews, and how each names it. */
  readonly places: readonly { readonly review: number; readonly text: string }[]
}

/** One draft for each film, in the order in which the page speaks of them. A film that is certain anywhere is certain. */
export function mentionDrafts(reviews: readonly PageReview[]): MentionDraft[] {
  const drafts = new Map<string, MentionDraft>()
  reviews.forEach((review, index) => {
    for (const mention of review.mentions) {
      const key = `${mention.title.toLocaleLowerCase()}|${mention.year ?? ''}`
      const earlier = drafts.get(key)
      const isCertain = mention.certainty === 'certain' || earlier?.isCertain === true
      drafts.set(key, {
        key: `mention-${key}`,
        title: earlier?.title ?? mention.title,
        year: mention.year === null ? '' : String(mention.year),
        foundTitle: earlier?.foundTitle ?? mention.title,
        isCertain,
        doubt: isCertain ? null : (mention.reason ?? 'Perhaps a film'),
        isChecked: isCertain,
        places: [...(earlier?.places ?? []), { review: index, text: mention.text }]
      })
    }
  })
  return [...drafts.values()]
}

/** A ticked mention is accepted; an unticked one stays rejected if it was certain, and on offer if it was not. */
export function statusOf(mention: MentionDraft): 'accepted' | 'offered' | 'rejected' {
  if (mention.isChecked) return 'accepted'
  return mention.isCertain ? 'rejected' : 'offered'
}

/** "Was “Salesman”": how the page names a film whose title is another. */
export function namedOtherwise(mention: MentionDraft): string | null {
  const text = mention.places[0]?.text ?? mention.title
  return text.toLocaleLowerCase() === mention.title.toLocaleLowerCase() ? null : text
}
