/** The draft as it is sent to be added: only what the person left in, as they left it. */
import type { PageToAdd, ReviewToAdd, TakeToAdd } from '../../../shared/models/pasting'
import { bodyOf, filmOf, isIn, knownOf, type PageDraft, type ReviewDraft, type TakeDraft } from './draft'
import { statusOf } from './mentions'
import { readRelease } from './released'
import { readScore } from './score'
import { readYear } from './year'

export function pagesToAdd(pages: readonly PageDraft[]): PageToAdd[] {
  return pages.filter((page) => page.isIncluded).map(pageToAdd)
}

export function pageToAdd(page: PageDraft): PageToAdd {
  const { film } = page
  const synopsis = film.synopsis.text.trim() === '' ? null : film.synopsis.text
  return {
    film: filmOf(page)?.id ?? null,
    title: film.title.text.trim(),
    year: readYear(film.year.text),
    certificates: film.certificates
      .filter((row) => row.code.text.trim() !== '')
      .map(({ code, system, country }) => ({ code: code.text.trim(), system, country })),
    releases: film.releases.flatMap((row) => {
      const typed = readRelease(row.date.text)
      if (typed === null) return []
      const country = typed.country ?? row.country.text.trim()
      return [{ date: typed.date, country: country === '' ? null : country, countryCode: typed.country === null ? row.countryCode : null }]
    }),
    trailers: film.trailers
      .filter((row) => row.title.text.trim() !== '')
      .map(({ title, url }) => ({ title: title.text.trim(), url })),
    synopsis,
    takes: page.takes.filter((take) => isIn(page, take) && take.text.trim() !== '').map((take) => takeToAdd(page, take)),
    reviews: page.reviews.flatMap((review, index) =>
      isIn(page, review) && bodyOf(review).trim() !== '' ? [reviewToAdd(page, review, index)] : []
    )
  }
}

function takeToAdd(page: PageDraft, take: TakeDraft): TakeToAdd {
  return { author: take.author.text.trim(), text: take.text, updates: updated(page, take) }
}

function reviewToAdd(page: PageDraft, review: ReviewDraft, index: number): ReviewToAdd {
  const found = review.foundScore
  return {
    author: review.author.text.trim(),
    body: bodyOf(review),
    bodyAsPasted: review.bodyAsPasted,
    score: found !== null && found.text === review.score.text ? found : readScore(review.score.text),
    hasSpoilers: review.hasSpoilers,
    mentions: page.mentions.flatMap((mention) => {
      const title = mention.title.trim() === '' ? mention.foundTitle : mention.title.trim()
      return mention.places
        .filter((place) => place.review === index)
        .map((place) => ({ title, year: readYear(mention.year), text: place.text, status: statusOf(mention) }))
    }),
    updates: updated(page, review)
  }
}

function updated(page: PageDraft, text: TakeDraft | ReviewDraft): string | null {
  const known = knownOf(page, text)
  return known?.choice === 'update' ? known.id : null
}
