import { readFileSync } from 'node:fs'
import { ReviewAnswer } from '../../shared/answers/others'
import type { EntryText, WatchedOn } from '../../shared/models/entry'
import { PartialDate } from '../../shared/models/partialDate'
import { halfStarsOf, type HalfStars } from '../../shared/models/rating'
import { today } from '../clock'
import { log } from '../journal/writing'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { REVIEW } from './definition/review'
import { myReviewAnswer, viewingAnswer } from './filmAnswer'
import { findFilm, nameOf, splitTitle, type NamedFilm } from './findFilm'
import type { Command } from './command'
import { standardInput } from './standardInput'
import { oneOf, read, UsageError } from './usage'

/** `review TITLE …`: writes an entry. A film that is not in the library yet is added. */
export function reviewCommand(words: readonly string[]): Command {
  const { values, positionals } = read(REVIEW, words)
  const title = oneOf(positionals, 'the title of a film')
  const rating = ratingOf(values.rating)
  const isOfViewing = values.rewatch || [values.where, values.with, values.note].some((text) => text !== undefined)
  const watchedOn = watchedOf(values.watched, isOfViewing)
  const tags = (values.tags ?? '').split(',').map((tag) => tag.trim()).filter((tag) => tag !== '')
  return {
    makesLibrary: true,
    library: values.library,
    json: values.json,
    run: async (open) => {
      const text: EntryText = {
        body: textOf(values.text),
        watchedOn,
        rating,
        isRewatch: values.rewatch,
        isLiked: values.like,
        hasSpoilers: values.spoiler,
        isPrivate: values.private,
        place: values.where ?? null,
        company: values.with ?? null,
        privateNote: values.note ?? null,
        tags
      }
      const film = findFilm(open, title) ?? (await addFilm(open, title))
      const { viewingId, reviewId } = await log(open, film.id, text)
      const { viewings, reviews } = open.repositories
      const viewing = viewingId === null ? null : viewings.find(viewingId)
      const review = reviewId === null ? null : reviews.find(reviewId)
      const data = ReviewAnswer.parse({
        film: { id: film.id, title: film.title, year: film.year },
        viewing: viewing && viewingAnswer(open, viewing),
        review: review && myReviewAnswer(open, review)
      })
      return { data, text: `Your entry on ${nameOf(film)} is saved.\n` }
    }
  }
}

async function addFilm({ library, repositories: { films } }: OpenLibrary, text: string): Promise<NamedFilm> {
  const { title, year } = splitTitle(text)
  const row = await library.write(`${title} added`, () => films.save(films.blank(title, year)))
  return { id: row.id, title: row.title, year: row.year, isStub: false }
}

function ratingOf(text: string | undefined): HalfStars | null {
  if (text === undefined) return null
  const rating = halfStarsOf(Number(text.replace(',', '.')))
  if (rating === null) throw new UsageError('--rating is half a star to five stars: 0.5, 1, 1.5 and so on to 5.')
  return rating
}

/** Without a date, what is said of a viewing (a rewatch, where, with whom, a note) is today's; a review by itself belongs to none. */
function watchedOf(text: string | undefined, isOfViewing: boolean): WatchedOn {
  if (text === undefined) return isOfViewing ? today() : null
  if (text === 'unknown') return text
  const date = PartialDate.safeParse(text)
  if (!date.success) throw new UsageError('--watched is a date (2026-11-22, 2026-11 or 2026) or unknown.')
  return date.data
}

function textOf(from: string | undefined): string {
  if (from === undefined) return ''
  const bytes = from === '-' ? standardInput() : readFileSync(from)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem('unreadable', 'The text is not UTF-8, so nothing was saved. Save it as UTF-8 and try again.', { cause: error })
  }
}
