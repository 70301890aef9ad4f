import type { FilmAnswer, MyReviewAnswer, ViewingAnswer } from '../../shared/answers/film'
import { starsOf } from '../../shared/models/rating'
import { filmPage } from '../films/page'
import type { ViewingRow } from '../journal/viewingRepository'
import type { OpenLibrary } from '../repositories'
import type { ReviewRow } from '../reviews/repository'

/** Everything about one film, as `film --json` prints it. */
export function filmAnswer(open: OpenLibrary, id: string): FilmAnswer {
  const { film, takes, reviews, notes, mentions, mentionedIn } = filmPage(open, id)
  const mine = open.repositories.reviews.ofFilm(id).filter((review) => review.author_id === null)
  return {
    id: film.id,
    title: film.title,
    year: film.year,
    stub: film.isStub,
    originalTitle: film.originalTitle,
    alternativeTitles: film.alternativeTitles,
    certificates: film.certificates,
    releaseDates: film.releases.map(({ date, country, countryCode }) => ({ date, country, countryCode })),
    synopsis: film.synopsis,
    runtimeMinutes: film.runtimeMinutes,
    genres: film.genres,
    languages: film.languages,
    countries: film.countries,
    distributor: film.distributor,
    trailers: film.trailers,
    credits: film.credits.map(({ person, job, character, order }) => ({ person, job, character, order })),
    takes,
    reviews: reviews.map((review) => ({
      id: review.id,
      author: review.author,
      body: review.body,
      bodyFormat: review.bodyFormat,
      bodyAsPasted: review.bodyAsPasted ?? review.body,
      score: review.score,
      spoiler: review.hasSpoilers,
      source: review.source,
      mentions: review.mentions.map(({ title, year, film: target, status }) => ({ title, year, film: target?.id ?? null, status }))
    })),
    lines: notes.filter(({ kind }) => kind === 'line').map(({ id: line, body, speaker, isPrivate }) => ({ id: line, text: body, speaker, private: isPrivate })),
    questions: notes.filter(({ kind }) => kind === 'question').map(({ id: question, body, answer, isPrivate }) => ({ id: question, text: body, answer, private: isPrivate })),
    mentions: mentions.map(({ title, year, film: target, status }) => ({ title, year, film: target?.id ?? null, status })),
    mentionedIn: mentionedIn.map(({ reviewId, film: { id: from, title, year }, sentence }) => ({ review: reviewId, film: { id: from, title, year }, sentence })),
    seen: film.isSeen,
    rating: stars(film.rating),
    like: film.isLiked,
    viewings: open.repositories.viewings.ofFilm(id).map((viewing) => viewingAnswer(open, viewing)),
    myReviews: mine.map((review) => myReviewAnswer(open, review))
  }
}

/** A viewing, with the review that belongs to it. Tags stand on the viewing, or on a review without one. */
export function viewingAnswer({ repositories }: OpenLibrary, viewing: ViewingRow): ViewingAnswer {
  const review = repositories.reviews.ofViewing(viewing.id)
  return {
    id: viewing.id,
    date: viewing.watched_on,
    rewatch: viewing.is_rewatch === 1,
    rating: stars(viewing.rating),
    like: viewing.is_liked === 1,
    tags: repositories.tags.of('viewing', viewing.id),
    place: viewing.place,
    company: viewing.company,
    privateNote: viewing.private_note,
    private: viewing.is_private === 1,
    draft: viewing.is_draft === 1,
    review: review?.id ?? null
  }
}

/** A review of mine; what stands on its viewing is given here too. */
export function myReviewAnswer({ repositories }: OpenLibrary, review: ReviewRow): MyReviewAnswer {
  const viewing = review.viewing_id === null ? null : repositories.viewings.find(review.viewing_id)
  const standing = viewing?.deleted_at === null ? viewing : null
  return {
    id: review.id,
    body: review.body,
    rating: stars(standing?.rating ?? review.rating),
    viewing: standing?.id ?? null,
    tags: standing ? repositories.tags.of('viewing', standing.id) : repositories.tags.of('review', review.id),
    spoiler: review.has_spoilers === 1,
    private: review.is_private === 1,
    draft: review.is_draft === 1,
    createdAt: review.created_at,
    updatedAt: review.updated_at
  }
}

function stars(rating: number | null): number | null {
  return rating === null ? null : starsOf(rating)
}
