/** What is still to be looked at on a page, and what must be mended before it can be added: each by the name of its field. */
import { FilmYear } from '../../../shared/models/film'
import { isIn, type PageDraft } from './draft'
import { readRelease } from './released'
import { readYear } from './year'

export interface Complaint {
  readonly field: string
  readonly reason: string
}

/** The fields in doubt, in reading order. What is left out need not be checked. */
export function doubtsOf(page: PageDraft): string[] {
  if (!page.isIncluded) return []
  const { film } = page
  return [
    ...(film.title.doubt === null ? [] : ['title']),
    ...(film.year.doubt === null ? [] : ['year']),
    ...film.certificates.filter((row) => row.code.doubt !== null).map((row) => row.key),
    ...film.releases.filter((row) => row.date.doubt !== null).map((row) => row.key),
    ...film.trailers.filter((row) => row.title.doubt !== null).map((row) => row.key),
    ...(film.synopsis.doubt === null ? [] : ['synopsis']),
    ...page.takes.filter((take) => isIn(page, take) && take.author.doubt !== null).map((take) => take.key),
    ...page.reviews
      .filter((review) => isIn(page, review))
      .flatMap((review) => [
        ...(review.author.doubt === null ? [] : [review.key]),
        ...(review.score.doubt === null ? [] : [`${review.key}-score`])
      ]),
    ...page.mentions.filter((mention) => mention.doubt !== null).map((mention) => mention.key)
  ]
}

/** What stands in the way of adding this page, in reading order. */
export function complaintsOf(page: PageDraft): Complaint[] {
  if (!page.isIncluded) return []
  const { film } = page
  return [
    ...(film.title.text.trim() === '' ? [{ field: 'title', reason: 'A film needs a title.' }] : []),
    ...yearComplaint('year', film.year.text),
    ...film.releases.flatMap((row) =>
      row.date.text.trim() === '' || readRelease(row.date.text) !== null
        ? []
        : [{ field: row.key, reason: 'Write a date like 13 July 2007, July 2007 or 2007.' }]
    ),
    ...[...page.takes, ...page.reviews]
      .filter((text) => isIn(page, text) && text.author.text.trim() === '')
      .map((text) => ({ field: text.key, reason: 'Who wrote this?' })),
    ...page.mentions
      .filter((mention) => mention.isChecked)
      .flatMap((mention) => [
        ...(mention.title.trim() === '' ? [{ field: mention.key, reason: 'A film needs a title.' }] : []),
        ...yearComplaint(mention.key, mention.year)
      ])
  ]
}

function yearComplaint(field: string, typed: string): Complaint[] {
  if (typed.trim() === '') return []
  const year = readYear(typed)
  if (year === null) return [{ field, reason: 'Four figures, or nothing.' }]
  return FilmYear.safeParse(year).success ? [] : [{ field, reason: year < 1850 ? 'That year is before film.' : 'That year is too far off.' }]
}
