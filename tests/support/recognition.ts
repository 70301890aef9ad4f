/** A recognised page from plain facts, for tests of what happens after the recogniser. */
import type { PageMention, RecognisedPage, Recognition, Score } from '../../src/shared/models/page'
import type { PageToAdd } from '../../src/shared/models/pasting'

interface ReviewFacts {
  author: string
  body: string
  pasted?: string
  score?: Score
  spoiler?: boolean
  mentions?: [title: string, year: number | null, certainty: 'certain' | 'doubtful'][]
}

export interface PageFacts {
  title?: string | null
  year?: number | null
  synopsis?: string
  certificate?: string
  released?: string
  trailer?: string
  takes?: [author: string, text: string][]
  reviews?: ReviewFacts[]
}

const span = { start: 0, end: 0 }
const found = <T>(value: T): { value: T; certainty: 'certain'; reason: null; span: null } => ({ value, certainty: 'certain', reason: null, span: null })
const perhaps = <F, V>(fact: F | null | undefined, make: (fact: F) => V): V | null => (fact === null || fact === undefined ? null : make(fact))

export function aRecognisedPage(facts: PageFacts): RecognisedPage {
  const { title = 'Interview', year = 2007 } = facts
  return {
    span,
    film: {
      title: perhaps(title, found),
      year: perhaps(year, found),
      certificates: facts.certificate === undefined ? [] : [found({ system: null, country: null, code: facts.certificate })],
      releases: facts.released === undefined ? [] : [found({ date: facts.released, country: 'USA', countryCode: 'US' })],
      trailers: facts.trailer === undefined ? [] : [found({ title: facts.trailer, url: null })],
      synopsis: perhaps(facts.synopsis, found)
    },
    takes: (facts.takes ?? []).map(([author, text]) => ({ author: found(author), text, span })),
    reviews: (facts.reviews ?? []).map((review) => ({
      author: found(review.author),
      body: review.body,
      bodyAsPasted: review.pasted ?? review.body,
      breaksRestored: 0,
      score: perhaps(review.score, found),
      spoiler: review.spoiler ?? false,
      mentions: (review.mentions ?? []).map(([name, of, certainty]): PageMention => ({ title: name, year: of, text: name, certainty, reason: null, spans: [span] })),
      span
    })),
    leftOver: []
  }
}

export function aRecognition(...pages: PageFacts[]): Recognition {
  return { text: 'The text of the page.', pages: pages.map(aRecognisedPage) }
}

/** A page as the person sends it to be added; a film's title and year, and what else a test is about. */
export function aPageToAdd(facts: Partial<PageToAdd> = {}): PageToAdd {
  return {
    film: null, title: 'Interview', year: 2007, certificates: [], releases: [], trailers: [], synopsis: null, takes: [], reviews: [], ...facts
  }
}
