/** A recognised page as it is added where nobody looks at it first: from the command line. */
import type { FoundText, PageMention, RecognisedPage } from '../../shared/models/page'
import type { KnownPage, KnownText, PageToAdd, ReportLine } from '../../shared/models/pasting'

/** Takes and reviews that the library has are left out, each with a line for the report. */
export type AutomaticPage = PageToAdd & { leftOut: ReportLine[] }

/**
 * Takes what was recognised as it is, doubtful values too; certain mentions are accepted and doubtful ones offered.
 * A changed text is put in the place of the earlier one only with `update`.
 */
export function pageToAdd(page: RecognisedPage, known: KnownPage, { update }: { update: boolean }): AutomaticPage | { problem: string } {
  const { film } = page
  if (!film.title) return { problem: withoutTitle(page) }
  const leftOut: ReportLine[] = []
  const isWanted = (kind: 'take' | 'review', author: FoundText, state: KnownText | null): boolean => {
    const line = lineLeftOut(kind, author.value, state, update)
    if (line) leftOut.push(line)
    return line === null
  }
  return {
    film: known.film?.id ?? null,
    title: film.title.value,
    year: film.year?.value ?? null,
    certificates: film.certificates.map(({ value }) => value),
    releases: film.releases.map(({ value }) => value),
    trailers: film.trailers.map(({ value }) => value),
    synopsis: film.synopsis?.value ?? null,
    takes: page.takes.flatMap((take, i) => {
      const state = known.takes[i] ?? null
      return isWanted('take', take.author, state) ? [{ author: take.author.value, text: take.text, updates: state?.id ?? null }] : []
    }),
    reviews: page.reviews.flatMap((review, i) => {
      const state = known.reviews[i] ?? null
      if (!isWanted('review', review.author, state)) return []
      return [{
        author: review.author.value,
        body: review.body,
        bodyAsPasted: review.bodyAsPasted,
        score: review.score?.value ?? null,
        hasSpoilers: review.spoiler,
        mentions: review.mentions.map(mentionToAdd),
        updates: state?.id ?? null
      }]
    }),
    leftOut
  }
}

function mentionToAdd({ title, year, text, certainty }: PageMention): PageToAdd['reviews'][number]['mentions'][number] {
  return { title, year, text, status: certainty === 'certain' ? 'accepted' : 'offered' }
}

/** The line of a text that is not added, or null for one that is. */
function lineLeftOut(kind: 'take' | 'review', author: string, state: KnownText | null, update: boolean): ReportLine | null {
  const what = `${kind === 'take' ? 'Take' : 'Review'} by ${author}`
  if (author.trim() === '') return { kind, outcome: 'left-out', what, reason: 'No author was found.', id: null }
  if (state?.state === 'same') return { kind, outcome: 'matched', what, reason: 'The same text is in your library already.', id: state.id }
  if (state?.state === 'changed' && !update) {
    return { kind, outcome: 'left-out', what, reason: 'The text has changed; it is offered as an update, and --update takes it.', id: state.id }
  }
  return null
}

function withoutTitle({ takes, reviews }: RecognisedPage): string {
  const found = reviews.length > 0 ? 'reviews' : takes.length > 0 ? 'takes' : 'text'
  return `This page has ${found} but no film title. Nothing of it was added. Paste it in the window, where you can give the title.`
}
