/** A migrated library in a folder of its own, and small builders of what stands in it. Real files: ":memory:" has no WAL. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { now } from '../../src/main/clock'
import { Library } from '../../src/main/db/library'
import type { EntryText } from '../../src/shared/models/entry'
import type { FilmRow } from '../../src/main/films/repository'
import { newId } from '../../src/main/ids'
import { type OpenLibrary, withRepositories } from '../../src/main/repositories'
import type { MentionRow } from '../../src/main/mentions/repository'
import type { ReviewRow } from '../../src/main/reviews/repository'
import type { TakeRow } from '../../src/main/takes/repository'
import { fold } from '../../src/main/text/fold'

export interface LibraryFixture {
  readonly open: OpenLibrary
  readonly path: string
  close(): void
}

/** An empty library; `close` closes it and removes its folder. */
export async function aLibrary(): Promise<LibraryFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  const path = join(folder, 'Library.matinee')
  const library = await Library.open(path, { create: true })
  return {
    open: withRepositories(library),
    path,
    close: () => {
      library.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** A film (not a stub) in the library; the title is what tests read, so it comes first. */
export async function aFilm(open: OpenLibrary, title: string, facts: Partial<Omit<FilmRow, 'title'>> = {}): Promise<FilmRow> {
  const { films } = open.repositories
  return open.library.write(`${title} added`, () => films.save({ ...films.blank(title, facts.year ?? null), ...facts }))
}

/** A film known only because something mentioned it. */
export async function aStub(open: OpenLibrary, title: string, year: number | null = null): Promise<FilmRow> {
  return aFilm(open, title, { year, is_stub: 1 })
}

/** Somebody else's review of a film. */
export async function aReview(open: OpenLibrary, film: string, author: string, body: string, rest: Partial<ReviewRow> = {}): Promise<ReviewRow> {
  const { people, reviews } = open.repositories
  const at = now()
  return open.library.write('Review added', () =>
    reviews.save({
      ...plainReview(film, body, at),
      author_id: people.findOrAdd(author, { batch: null }).id,
      position: reviews.nextPosition(film),
      ...rest
    })
  )
}

/** A finished review of mine, without a viewing. */
export async function aReviewOfMine(open: OpenLibrary, film: string, body: string, rest: Partial<ReviewRow> = {}): Promise<ReviewRow> {
  const { reviews } = open.repositories
  const at = now()
  return open.library.write('Review added', () =>
    reviews.save({ ...plainReview(film, body, at), body_format: 'markdown', position: reviews.nextPosition(film), ...rest })
  )
}

export async function aTake(open: OpenLibrary, film: string, author: string, body: string): Promise<TakeRow> {
  const { people, takes } = open.repositories
  const at = now()
  return open.library.write('Take added', () =>
    takes.save({
      id: newId(),
      film_id: film,
      author_id: people.findOrAdd(author, { batch: null }).id,
      body,
      written_on: null,
      language: null,
      folded: fold(body),
      position: takes.nextPosition(film),
      source_id: null,
      batch_id: null,
      created_at: at,
      updated_at: at,
      deleted_at: null
    })
  )
}

/** A mention in a review; accepted and linked when a film is given, else offered. */
export async function aMention(open: OpenLibrary, review: string, title: string, year: number | null, film: string | null = null, rest: Partial<MentionRow> = {}): Promise<MentionRow> {
  const { mentions } = open.repositories
  return open.library.write('Mention added', () =>
    mentions.save({
      id: newId(),
      subject_kind: 'review',
      subject_id: review,
      film_id: film,
      text: title,
      title,
      year,
      origin: 'recognised',
      status: film === null ? 'offered' : 'accepted',
      batch_id: null,
      created_at: now(),
      deleted_at: null,
      ...rest
    })
  )
}

/** What a person says in an entry: by default that they watched it on one day, and nothing else. */
export function anEntryText(rest: Partial<EntryText> = {}): EntryText {
  return {
    body: '',
    watchedOn: '2026-11-22',
    rating: null,
    isRewatch: false,
    isLiked: false,
    hasSpoilers: false,
    isPrivate: false,
    place: null,
    company: null,
    privateNote: null,
    tags: [],
    ...rest
  }
}

function plainReview(film: string, body: string, at: string): ReviewRow {
  return {
    id: newId(),
    film_id: film,
    author_id: null,
    viewing_id: null,
    title: null,
    body,
    body_format: 'plain',
    body_as_pasted: null,
    score_text: null,
    score_value: null,
    score_scale: null,
    score_percent: null,
    rating: null,
    is_liked: 0,
    has_spoilers: 0,
    is_private: 0,
    is_draft: 0,
    language: null,
    written_on: null,
    folded: fold(body),
    position: 0,
    source_id: null,
    batch_id: null,
    created_at: at,
    updated_at: at,
    deleted_at: null,
    words: 0
  }
}
