/** What a person can change on a page before adding it. Pure: a page in, a page out. An edited value is no longer in doubt. */
import type { FilmDraft, Known, PageDraft, ReviewDraft, TakeDraft } from './draft'
import type { MentionDraft } from './mentions'

export type Edit = (page: PageDraft) => PageDraft

const sure = (text: string): { text: string; doubt: null } => ({ text, doubt: null })

const inFilm =
  (change: (film: FilmDraft) => Partial<FilmDraft>): Edit =>
  (page) => ({ ...page, film: { ...page.film, ...change(page.film) } })

export const includePage = (isIncluded: boolean): Edit => (page) => ({ ...page, isIncluded })
export const toAnotherFilm = (isAnotherFilm: boolean): Edit => (page) => ({ ...page, isAnotherFilm })
export const setTitle = (text: string): Edit => inFilm(() => ({ title: sure(text) }))
export const setYear = (text: string): Edit => inFilm(() => ({ year: sure(text) }))
export const setSynopsis = (text: string): Edit => inFilm(() => ({ synopsis: sure(text) }))

/** The first certificate, release or trailer has a field even where the page named none. */
export const setCertificate = (index: number, text: string): Edit =>
  inFilm(({ certificates }) => ({
    certificates: replaced(certificates, index, (was) => ({
      key: was?.key ?? `certificate-${index}`,
      code: sure(text),
      system: was?.system ?? null,
      country: was?.country ?? null
    }))
  }))

export const setReleased = (index: number, text: string): Edit =>
  inFilm(({ releases }) => ({
    releases: replaced(releases, index, (was) => ({
      key: was?.key ?? `release-${index}`,
      date: sure(text),
      country: was?.country ?? sure(''),
      countryCode: was?.countryCode ?? null
    }))
  }))

export const setCountry = (index: number, text: string): Edit =>
  inFilm(({ releases }) => ({
    releases: replaced(releases, index, (was) => ({
      key: was?.key ?? `release-${index}`,
      date: was?.date ?? sure(''),
      country: sure(text),
      countryCode: null
    }))
  }))

export const setTrailer = (index: number, text: string): Edit =>
  inFilm(({ trailers }) => ({
    trailers: replaced(trailers, index, (was) => ({ key: was?.key ?? `trailer-${index}`, title: sure(text), url: was?.url ?? null }))
  }))

export const removeRow = (kind: 'certificates' | 'releases' | 'trailers', key: string): Edit =>
  inFilm((film) => ({ [kind]: film[kind].filter((row) => row.key !== key) }))

export const changeTake =
  (key: string, change: Partial<TakeDraft>): Edit =>
  (page) => ({ ...page, takes: page.takes.map((take) => (take.key === key ? { ...take, ...change } : take)) })

export const changeReview =
  (key: string, change: Partial<ReviewDraft>): Edit =>
  (page) => ({ ...page, reviews: page.reviews.map((review) => (review.key === key ? { ...review, ...change } : review)) })

/** The text that is on show; the other reading keeps its own. */
export const setBody =
  (key: string, text: string): Edit =>
  (page) => ({
    ...page,
    reviews: page.reviews.map((review) => {
      if (review.key !== key) return review
      return review.showsBreaks ? { ...review, restored: text } : { ...review, asPasted: text }
    })
  })

/** Leaves a text out or takes it in again; for a changed one that is also the choice of what to do with it. */
export const include =
  (kind: 'takes' | 'reviews', key: string, isIncluded: boolean): Edit =>
  (page) => ({
    ...page,
    takes: kind === 'takes' ? included(page.takes, key, isIncluded) : page.takes,
    reviews: kind === 'reviews' ? included(page.reviews, key, isIncluded) : page.reviews
  })

export const choose =
  (kind: 'takes' | 'reviews', key: string, choice: Known['choice']): Edit =>
  (page) => ({
    ...page,
    takes: kind === 'takes' ? withChoice(page.takes, key, choice) : page.takes,
    reviews: kind === 'reviews' ? withChoice(page.reviews, key, choice) : page.reviews
  })

/** Ticking, unticking or editing a mention is an answer to its doubt. */
export const changeMention =
  (key: string, change: Partial<Pick<MentionDraft, 'title' | 'year' | 'isChecked'>>): Edit =>
  (page) => ({
    ...page,
    mentions: page.mentions.map((mention) => (mention.key === key ? { ...mention, ...change, doubt: null } : mention))
  })

function included<T extends TakeDraft | ReviewDraft>(texts: readonly T[], key: string, isIncluded: boolean): T[] {
  return texts.map((text) => {
    if (text.key !== key) return text
    if (text.known?.state !== 'changed') return { ...text, isIncluded }
    return { ...text, isIncluded, known: { ...text.known, choice: isIncluded ? 'update' : 'leave' } }
  })
}

function withChoice<T extends TakeDraft | ReviewDraft>(texts: readonly T[], key: string, choice: Known['choice']): T[] {
  return texts.map((text) => (text.key === key && text.known !== null ? { ...text, known: { ...text.known, choice } } : text))
}

function replaced<T>(rows: readonly T[], index: number, change: (was: T | undefined) => T): T[] {
  const row = change(rows[index])
  return index < rows.length ? rows.map((was, at) => (at === index ? row : was)) : [...rows, row]
}
