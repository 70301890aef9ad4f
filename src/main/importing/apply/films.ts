/** Films of a plan: new ones with all that is known of them, and what changes of those that are there. */
import { now } from '../../clock'
import { newId } from '../../ids'
import type { FilmRow } from '../../films/repository'
import { codeOfCountryName } from '../../../shared/text/countryNames'
import { countryCodeOf } from '../../recogniser/countries'
import { foldForMatching } from '../../text/fold'
import { type Carrying, changesOf } from './carrying'
import { type FilmToDo, parsed } from './planToDo'
import { Columns, Facts, OutsideIds } from './records'
import { addTags } from './tags'

/** Call inside a write. */
export function carryFilm(carrying: Carrying, film: FilmToDo): void {
  if (film.deed === 'add') {
    addFilm(carrying, film)
    return
  }
  const row = film.film_id === null ? null : carrying.open.repositories.films.find(film.film_id)
  if (row === null || row.deleted_at !== null) {
    carrying.gone.add(film.seq)
    if (film.deed === 'change') carrying.leaveFilm(film, 'gone')
    return
  }
  carrying.plan.noteFilm(film.seq, row.id)
  if (film.deed === 'change') changeFilm(carrying, film, row)
}

function addFilm(carrying: Carrying, film: FilmToDo): void {
  const { films } = carrying.open.repositories
  const { otherTitles, tags, notes, ...facts } = factsOf(film.add_facts)
  const row: FilmRow = {
    ...films.blank(film.title, film.year),
    ...(film.changes === null ? {} : Columns.parse(parsed(film.changes))),
    batch_id: carrying.batch,
    source_id: carrying.sourceOf(null)
  }
  films.insertNew(row, otherTitles)
  carrying.plan.noteFilm(film.seq, row.id)
  addTitles(carrying, row.id, otherTitles, 0)
  addIds(carrying, row.id, film.add_ids)
  addLines(carrying, row.id, facts)
  addTags(carrying, 'film', row.id, tags)
  addNotes(carrying, row.id, notes)
}

function changeFilm(carrying: Carrying, film: FilmToDo, row: FilmRow): void {
  const { films } = carrying.open.repositories
  const { otherTitles, tags, notes, ...facts } = factsOf(film.add_facts)
  const known = films.facts.titles.ofFilm(row.id)
  const titles = otherTitles.filter((title) => !known.some((each) => each.match_title === foldForMatching(title)))
  addTitles(carrying, row.id, titles, known.length)
  addIds(carrying, row.id, film.add_ids)
  addLines(carrying, row.id, facts)
  addTags(carrying, 'film', row.id, tags)
  addNotes(carrying, row.id, notes)
  const changes = changesOf(film, row)
  if (changes === 'changed') carrying.leaveFilm(film, 'changed')
  if (titles.length > 0 || (changes !== null && changes !== 'changed')) films.save({ ...row, ...(changes === 'changed' ? {} : changes), updated_at: now() })
}

function addTitles({ open, batch }: Carrying, film: string, titles: readonly string[], from: number): void {
  for (const [at, title] of titles.entries()) {
    open.repositories.films.facts.titles.insertNew({
      id: newId(), film_id: film, title, country: null, country_code: null, language: null, match_title: foldForMatching(title), position: from + at, kind: null, batch_id: batch, deleted_at: null
    })
  }
}

/** A number that another film got meanwhile stays with that one. */
function addIds({ open, batch }: Carrying, film: string, ids: string | null): void {
  if (ids === null) return
  const { films } = open.repositories
  for (const { authority, value } of OutsideIds.parse(parsed(ids))) {
    if (films.withOutsideId(authority, value) === null) films.facts.outsideIds.insertNew({ id: newId(), film_id: film, authority, value, batch_id: batch, deleted_at: null })
  }
}

/** Adds what comes in lines: genres, languages, countries, a release, credits. Those the film has already stay as they are. */
function addLines({ open, batch }: Carrying, film: string, facts: Omit<Facts, 'otherTitles' | 'tags' | 'notes'>): void {
  const { films, people } = open.repositories
  const terms = [
    ...facts.genres.map((value) => ({ kind: 'genre' as const, value, code: null })),
    ...facts.languages.map((value) => ({ kind: 'language' as const, value, code: null })),
    ...facts.countries.map((value) => ({ kind: 'country' as const, value, code: countryCodeOf(value) ?? codeOfCountryName(value) }))
  ]
  if (terms.length > 0) {
    const known = films.facts.terms.ofFilm(film)
    for (const { kind, value, code } of terms) {
      const same = known.filter((term) => term.kind === kind)
      if (same.some((term) => foldForMatching(term.value) === foldForMatching(value))) continue
      known.push(films.facts.terms.save({ id: newId(), film_id: film, kind, value, code, position: same.length, batch_id: batch, deleted_at: null }))
    }
  }
  if (facts.releasedOn !== null && !films.facts.releases.ofFilm(film).some(({ released_on }) => released_on === facts.releasedOn)) {
    films.facts.releases.save({
      id: newId(), film_id: film, released_on: facts.releasedOn, country: null, country_code: null, note: null, kind: null, position: 0, batch_id: batch, deleted_at: null
    })
  }
  const credits = [
    ...facts.directors.map((name) => ({ name, job: 'director', character: null })),
    ...facts.writers.map((name) => ({ name, job: 'writer', character: null })),
    ...facts.cast.map(({ name, character }) => ({ name, job: 'actor', character }))
  ]
  if (credits.length === 0) return
  const known = people.creditsOfFilm(film)
  let position = known.length
  for (const { name, job, character } of credits) {
    if (known.some((credit) => credit.job.toLowerCase() === job && foldForMatching(credit.name) === foldForMatching(name))) continue
    people.saveCredit({ id: newId(), film_id: film, person_id: people.findOrAdd(name, { batch }).id, job, character, position: position++, batch_id: batch, deleted_at: null })
  }
}

/** Lines and questions, behind those that are there. */
function addNotes({ open, batch }: Carrying, film: string, notes: Facts['notes']): void {
  const { filmNotes } = open.repositories
  for (const { kind, ...text } of notes) filmNotes.save({ ...filmNotes.blank(film, kind, text), batch_id: batch })
}

const NOTHING = Facts.parse({})

function factsOf(json: string | null): Facts {
  return json === null ? NOTHING : Facts.parse(parsed(json))
}
