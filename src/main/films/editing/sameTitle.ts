/** What a new title means for other films and for texts that speak of this one. */
import type { FilmEdit } from '../../../shared/models/filmEdit'
import { newId } from '../../ids'
import { removeLonelyStubs } from '../../mentions/stubs'
import type { MentionRow } from '../../mentions/repository'
import { Problem } from '../../problem'
import type { OpenLibrary } from '../../repositories'
import { foldForMatching } from '../../text/fold'
import { nameOf, type FilmRow } from '../repository'

type Named = Pick<FilmRow, 'id' | 'title' | 'year'>

/** Two films of one title and one year would be one film twice. */
export function refuseTwin(open: OpenLibrary, film: Named): void {
  const twin = bearersOf(open, film).find((other) => other.is_stub === 0)
  if (!twin) return
  const advice = 'If both are the same film, merge the two; if not, give them different years. Nothing was changed.'
  throw new Problem('conflict', `“${nameOf(twin)}” is in your library already. ${advice}`, { fields: { title: `“${nameOf(twin)}” is in your library already.` } })
}

/** Texts that mentioned a film by the title this one has now did mean this one. Call inside a write. */
export function takeOverStubs(open: OpenLibrary, film: Named): void {
  const { mentions } = open.repositories
  const stubs = bearersOf(open, film).filter((other) => other.is_stub === 1)
  for (const stub of stubs) {
    for (const mention of mentions.to(stub.id)) {
      // In a text on the film itself its title is no mention.
      if (subjectFilm(open, mention) === film.id) mentions.remove(mention.id)
      else mentions.save({ ...mention, film_id: film.id })
    }
  }
  removeLonelyStubs(open, stubs.map(({ id }) => id))
}

/**
 * `[[Old title]]` in texts of mine goes on finding the film: where one of them uses it, the old title becomes one of the
 * film's other titles. Call inside a write, before the film itself is saved.
 */
export function keepLinkedTitle({ repositories: { films, mentions } }: OpenLibrary, film: FilmRow, { title, originalTitle }: FilmEdit): void {
  const old = film.match_title
  const titles = films.facts.titles.ofFilm(film.id)
  const known = [title, originalTitle ?? '', ...titles.map((row) => row.title)].map(foldForMatching)
  const isLinked = mentions.to(film.id).some((mention) => mention.origin === 'written' && foldForMatching(mention.title) === old)
  if (!isLinked || known.includes(old)) return
  const position = Math.max(-1, ...titles.map((row) => row.position)) + 1
  films.facts.titles.save({
    id: newId(), film_id: film.id, title: film.title, country: null, country_code: null, language: null, match_title: old, position, kind: 'other', batch_id: null, deleted_at: null
  })
}

/** Other films and stubs of exactly this title and year. */
function bearersOf({ repositories: { films } }: OpenLibrary, { id, title, year }: Named): FilmRow[] {
  const key = foldForMatching(title)
  return films.titled(title, year).filter((other) => other.id !== id && other.match_title === key && other.year === year)
}

function subjectFilm({ repositories: { reviews, takes } }: OpenLibrary, { subject_kind, subject_id }: MentionRow): string | null {
  if (subject_kind === 'film') return subject_id
  if (subject_kind === 'review') return reviews.find(subject_id)?.film_id ?? null
  if (subject_kind === 'take') return takes.find(subject_id)?.film_id ?? null
  return null
}
