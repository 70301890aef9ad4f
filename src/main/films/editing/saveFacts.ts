/** Writes the facts of a film that differ from what was edited: titles, releases, certificates, trailers, terms, numbers elsewhere. */
import { type FilmEdit, ReleaseKind, TitleKind } from '../../../shared/models/filmEdit'
import { codeOfCountryName } from '../../../shared/text/countryNames'
import type { Row } from '../../changes/changeLog'
import { newId } from '../../ids'
import { countryCodeOf } from '../../recogniser/countries'
import type { OpenLibrary } from '../../repositories'
import { foldForMatching } from '../../text/fold'
import type { FactTable, FilmFacts, FilmTermRow } from '../facts'
import { align } from './align'
import { knownKind } from './editable'

/** Call inside a write. */
export function saveFacts({ repositories: { films } }: OpenLibrary, film: string, edit: FilmEdit): void {
  const { facts } = films
  const fresh = { film_id: film, batch_id: null, deleted_at: null }
  saveRows(facts.titles, film, edit.titles, ({ title, country, kind }, row, position) => ({
    language: null, ...fresh, ...row, id: row?.id ?? newId(), title, match_title: foldForMatching(title), ...countryOf(country, row), kind: keptKind(TitleKind, kind, row), position
  }))
  saveRows(facts.releases, film, edit.releases, ({ date, country, kind, note }, row, position) => ({
    ...fresh, ...row, id: row?.id ?? newId(), released_on: date, ...countryOf(country, row), kind: keptKind(ReleaseKind, kind, row), note, position
  }))
  saveRows(facts.certificates, film, edit.certificates, ({ code, country }, row, position) => ({
    system: null, ...fresh, ...row, id: row?.id ?? newId(), code, ...countryOf(country, row), position
  }))
  saveRows(facts.trailers, film, edit.trailers, ({ title, url }, row, position) => ({
    local_file: null, ...fresh, ...row, id: row?.id ?? newId(), title, url, position
  }))
  saveTerms(facts, film, 'genre', edit.genres)
  saveTerms(facts, film, 'language', edit.languages)
  saveTerms(facts, film, 'country', edit.countries)
  saveOutsideIds(facts, film, edit.outsideIds)
}

type FactRow = Row & { id: string; film_id: string; position: number; batch_id: string | null; deleted_at: string | null }

function saveRows<R extends FactRow, E extends { readonly id: string | null }>(
  table: FactTable<R>, film: string, edited: readonly E[], rowOf: (edit: E, row: R | null, position: number) => R
): void {
  const { gone, kept } = align(table.ofFilm(film), edited)
  for (const row of gone) table.remove(row)
  for (const { row, edit, position } of kept) {
    const next = rowOf(edit, row, position)
    if (!row || isChanged(row, next)) table.save(next)
  }
}

/** A word that stays keeps its row, its code and its spelling's history; one that comes gets the code of its country. */
function saveTerms(facts: FilmFacts, film: string, kind: FilmTermRow['kind'], values: readonly string[]): void {
  const known = facts.terms.ofFilm(film).filter((term) => term.kind === kind)
  const edited = values.map((value) => {
    const row = known.find((term) => term.value === value) ?? known.find((term) => foldForMatching(term.value) === foldForMatching(value))
    return { id: row?.id ?? null, value }
  })
  const { gone, kept } = align(known, edited)
  for (const row of gone) facts.terms.remove(row)
  for (const { row, edit: { value }, position } of kept) {
    if (!row) facts.terms.save({ id: newId(), film_id: film, kind, value, code: kind === 'country' ? codeOf(value) : null, position, batch_id: null, deleted_at: null })
    else if (row.value !== value || row.position !== position) facts.terms.save({ ...row, value, position })
  }
}

/** A number that changed is another number: the old one goes first, so that two can change places. */
function saveOutsideIds({ outsideIds }: FilmFacts, film: string, edited: FilmEdit['outsideIds']): void {
  const known = outsideIds.ofFilm(film)
  const stays = (row: { id: string; authority: string; value: string }): boolean =>
    edited.some(({ id, authority, value }) => id === row.id && authority === row.authority && value === row.value)
  const kept = new Set(known.filter(stays).map(({ id }) => id))
  for (const row of known) if (!kept.has(row.id)) outsideIds.remove(row)
  for (const { id, authority, value } of edited) {
    if (id === null || !kept.has(id)) outsideIds.save({ id: newId(), film_id: film, authority, value, batch_id: null, deleted_at: null })
  }
}

/** A country that was not touched keeps its code; another one is looked up as pasting does. */
function countryOf(country: string | null, row: { country: string | null; country_code: string | null } | null): { country: string | null; country_code: string | null } {
  if (row && row.country === country) return { country, country_code: row.country_code }
  return { country, country_code: country === null ? null : codeOf(country) }
}

function codeOf(country: string): string | null {
  return countryCodeOf(country) ?? codeOfCountryName(country)
}

/** A kind the window does not know stays while nobody chose another. */
function keptKind<K extends string>(kinds: { safeParse: (value: unknown) => { data?: K | undefined } }, kind: K | null, row: { kind: string | null } | null): string | null {
  return kind === null && row !== null && knownKind(kinds, row.kind) === null ? row.kind : kind
}

function isChanged(before: Row, after: Row): boolean {
  return Object.keys(after).some((column) => before[column] !== after[column])
}
