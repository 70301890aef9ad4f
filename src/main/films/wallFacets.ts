/**
 * What the filters of a page of films offer: each value with the number of films that have it, among those that everything
 * but this filter leaves. Counted one filter at a time, with a pause between, so that nothing else waits for all of them.
 */
import type { Database } from 'better-sqlite3'
import { setImmediate as pause } from 'node:timers/promises'
import type { Facet, FilmFacets, FilmFilter } from '../../shared/models/filmQuery'
import { filmWhere, IS_KEPT, type FilmValues } from './filmSql'

/** The most values one filter offers. */
const OFFERED = 1_000

type Kind = keyof FilmFacets

/** The filter with one part of it asking for nothing. */
function without(filter: FilmFilter, kind: Kind): FilmFilter {
  return kind === 'decades' ? { ...filter, years: null } : { ...filter, [kind]: [] }
}

/** Reads every facet of a filter. */
export async function filmFacets(db: Database, filter: FilmFilter): Promise<FilmFacets> {
  const facets: FilmFacets = { decades: [], certificates: [], genres: [], countries: [], languages: [], tags: [] }
  for (const kind of ['decades', 'certificates', 'genres', 'countries', 'languages', 'tags'] as const) {
    await pause()
    const { sql, values } = filmWhere(without(filter, kind))
    facets[kind] = db.prepare<[FilmValues], Facet>(facetSql(kind, sql)).all(values)
  }
  return facets
}

const TERM_OF: Readonly<Record<string, string>> = { genres: 'genre', countries: 'country', languages: 'language' }

/** The statement of one facet; `where` comes from filmWhere. */
export function facetSql(kind: Kind, where: string): string {
  if (kind === 'decades') {
    return `SELECT CAST(film.year / 10 * 10 AS TEXT) AS value, count(*) AS count FROM film WHERE ${where} AND film.year IS NOT NULL GROUP BY film.year / 10 ORDER BY film.year / 10 DESC`
  }
  if (kind === 'tags') {
    return `
      SELECT tag.name AS value, count(*) AS count FROM film_tag CROSS JOIN tag ON tag.id = film_tag.tag_id
      WHERE tag.deleted_at IS NULL AND ${amongFilms('film_tag.film_id', where)}
      GROUP BY film_tag.tag_id ORDER BY count DESC, tag.match_name LIMIT ${OFFERED}`
  }
  const [table, value, condition] = kind === 'certificates' ? ['film_certificate', 'code', ''] : ['film_term', 'value', `kind = '${TERM_OF[kind]}' AND `]
  return `
    SELECT ${value} AS value, count(DISTINCT film_id) AS count FROM ${table}
    WHERE ${condition}deleted_at IS NULL AND ${amongFilms('film_id', where)}
    GROUP BY ${value} ORDER BY count DESC, ${value} LIMIT ${OFFERED}`
}

/** True for the films of a condition. All films of the library are found quicker by the few that are none: the bin takes their facts with it. */
function amongFilms(column: string, where: string): string {
  return where === IS_KEPT
    ? `${column} NOT IN (SELECT id FROM film WHERE is_stub = 1 AND deleted_at IS NULL)`
    : `${column} IN (SELECT film.id FROM film WHERE ${where})`
}
