/**
 * What a careful human reader would conclude from a generated page. `ambiguous` marks what such a reader could not
 * settle: there a doubtful answer, right or wrong, or none, costs nothing, but a wrong certain one still counts.
 */
export type Truth<T> = { value: T; ambiguous: boolean }

export type TruthCertificate = {
  code: string
  /** The system's names the page may be said to give; empty when the page names none. */
  systems: readonly string[]
  /** The country the page ties the certificate to, null when it ties none. */
  country: string | null
}

export type TruthRelease = {
  date: string
  country: string | null
  countryCode: string | null
  countryAmbiguous: boolean
}

export type TruthScore = {
  /** Every way to cut the score out of the text that a reader would accept; the first is the barest. */
  texts: readonly string[]
  value: number | null
  /** Scales a reader would accept: "4 stars" names none, and 5 is what it means. */
  scales: readonly (number | null)[]
}

export type TruthMention = {
  title: string
  year: number | null
  ambiguous: boolean
  yearAmbiguous: boolean
}

export type TruthEntry = {
  kind: 'take' | 'review'
  /** Between a long take and a short review a reader cannot tell. */
  kindAmbiguous: boolean
  author: string
  /** The border between name and text cannot be told. */
  authorAmbiguous: boolean
  /** The text as it stands in the page. */
  text: string
  /** Where author and text stand in the page: UTF-16 offsets, end exclusive. */
  start: number
  end: number
  score: Truth<TruthScore | null>
  mentions: readonly TruthMention[]
  /** Names that are no other film, but that a reader would not blame anyone for asking about. */
  tolerated: readonly string[]
  /** Offsets in `text` where copying swallowed a paragraph break. */
  breaks: readonly number[]
  /** Offsets where it may have swallowed one, or the author forgot a space. */
  possibleBreaks: readonly number[]
}

export type PageTruth = {
  title: Truth<string | null>
  year: Truth<number | null>
  certificates: Truth<readonly TruthCertificate[]>
  release: Truth<TruthRelease | null>
  synopsis: Truth<string | null>
  entries: readonly TruthEntry[]
}

export type GeneratedPage = { seed: number; text: string; truth: PageTruth; features: string[] }
