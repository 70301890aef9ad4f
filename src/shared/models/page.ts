/**
 * What the recogniser understood of a pasted film page, before anything is saved.
 *
 * Every recognised value says whether it is certain; a doubtful one also says why, in a sentence fragment the
 * window shows beside the field ("Found beside “Trailers”", "Where does the name end?").
 */
import { z } from 'zod'
import { PartialDate } from './partialDate'

/** A range of the page's text: UTF-16 offsets, end exclusive. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Span = z.infer<typeof Span>

export const Certainty = z.enum(['certain', 'doubtful'])
export type Certainty = z.infer<typeof Certainty>

/** A value with where it stood in the page's text and how sure the recogniser is. `span` is null when a value was derived. */
const found = <T extends z.ZodType>(value: T) =>
  z.object({ value, certainty: Certainty, reason: z.string().nullable(), span: Span.nullable() })

export const FoundText = found(z.string())
export type FoundText = z.infer<typeof FoundText>
export const FoundYear = found(z.int().min(1850).max(2200))
export type FoundYear = z.infer<typeof FoundYear>

/** A certificate as the page wrote it. `system` (MPA, BBFC, FSK…) is null when the page does not say. */
export const PageCertificate = z.object({
  system: z.string().nullable(),
  country: z.string().nullable(),
  code: z.string()
})
export const FoundCertificate = found(PageCertificate)
export type FoundCertificate = z.infer<typeof FoundCertificate>

/** `country` as written, `countryCode` ISO 3166-1 alpha-2 (3166-3 for states that are gone), null when unknown. */
export const PageRelease = z.object({
  date: PartialDate,
  country: z.string().nullable(),
  countryCode: z.string().nullable()
})
export const FoundRelease = found(PageRelease)
export type FoundRelease = z.infer<typeof FoundRelease>

/** A trailer line or link; `url` is null when the page gave no address. */
export const PageTrailer = z.object({ title: z.string(), url: z.string().nullable() })
export const FoundTrailer = found(PageTrailer)
export type FoundTrailer = z.infer<typeof FoundTrailer>

/**
 * A score as its author wrote it. `value` and `scale` are null where the form has no numbers ("B+", "thumbs up");
 * "★★★½" is 3.5 of the stars that were drawn or, when no empty stars are drawn, of 5.
 */
export const Score = z.object({
  text: z.string(),
  value: z.number().nullable(),
  scale: z.number().nullable()
})
export type Score = z.infer<typeof Score>
export const FoundScore = found(Score)
export type FoundScore = z.infer<typeof FoundScore>

/**
 * Another film a review speaks of. `title` and `year` are the film's; `text` is how the review names it (what is
 * highlighted and linked); `spans` are all places in the page's text that name it so.
 */
export const PageMention = z.object({
  title: z.string(),
  year: z.int().nullable(),
  text: z.string(),
  certainty: Certainty,
  reason: z.string().nullable(),
  spans: z.array(Span)
})
export type PageMention = z.infer<typeof PageMention>

/** A short quote by a named person. */
export const PageTake = z.object({ author: FoundText, text: z.string(), span: Span })
export type PageTake = z.infer<typeof PageTake>

/**
 * A longer text by a named person. `bodyAsPasted` is the exact slice of the page; `body` is the same text with
 * `breaksRestored` paragraph breaks ("\n\n") put back where copying swallowed them ("repetitive.The"), nothing else changed.
 * `span` covers author and text.
 */
export const PageReview = z.object({
  author: FoundText,
  body: z.string(),
  bodyAsPasted: z.string(),
  breaksRestored: z.int(),
  score: FoundScore.nullable(),
  spoiler: z.boolean(),
  mentions: z.array(PageMention),
  span: Span
})
export type PageReview = z.infer<typeof PageReview>

export const PageFilm = z.object({
  title: FoundText.nullable(),
  year: FoundYear.nullable(),
  certificates: z.array(FoundCertificate),
  releases: z.array(FoundRelease),
  trailers: z.array(FoundTrailer),
  synopsis: FoundText.nullable()
})
export type PageFilm = z.infer<typeof PageFilm>

/** One film page. A paste can hold several; `span` is this page's part of the text. */
export const RecognisedPage = z.object({
  span: Span,
  film: PageFilm,
  takes: z.array(PageTake),
  reviews: z.array(PageReview),
  /** Lines that fitted nowhere; they stay in the source and are shown, unlabelled, beside the result. */
  leftOver: z.array(z.object({ text: z.string(), span: Span }))
})
export type RecognisedPage = z.infer<typeof RecognisedPage>

/** The whole answer: the text that was read (HTML already turned into lines) and the pages found in it, in order. */
export const Recognition = z.object({ text: z.string(), pages: z.array(RecognisedPage) })
export type Recognition = z.infer<typeof Recognition>
