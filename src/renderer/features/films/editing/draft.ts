/** A film as it is edited: everything is text, as it stands in the fields. What it means is read when it is saved (readDraft.ts). */
import { z } from 'zod'
import type { FilmEdit } from '../../../../shared/models/filmEdit'
import { writeDate } from '../../../../shared/text/writtenDates'
import { editFilmWords } from '../../../messages'

const texts = z.array(z.string())

/** One row of a list of facts. `id` is that of the library, null while it is new; `key` tells the rows of a draft apart. */
const Row = z.object({ key: z.string(), id: z.string().nullable(), cells: z.record(z.string(), z.string()) })
export type Row = Readonly<z.infer<typeof Row>>
const rows = z.array(Row)

export const Draft = z.object({
  fields: z.object({ title: z.string(), year: z.string(), originalTitle: z.string(), synopsis: z.string(), minutes: z.string(), distributor: z.string().default(''), privateNote: z.string() }),
  terms: z.object({ genres: texts, languages: texts, countries: texts, tags: texts }),
  rows: z.object({ titles: rows, releases: rows, certificates: rows, credits: rows, trailers: rows, outsideIds: rows })
})
export type Draft = z.infer<typeof Draft>

export type FieldName = keyof Draft['fields']
export type TermsName = keyof Draft['terms']
export type RowsName = keyof Draft['rows']

export const FIELDS: readonly FieldName[] = ['title', 'year', 'originalTitle', 'synopsis', 'minutes', 'distributor', 'privateNote']
export const TERMS: readonly TermsName[] = ['genres', 'languages', 'countries', 'tags']

/**
 * The columns of each list that are shown, in their order. Two are not: the person a credit's name stands for (personId), and
 * whose number an identifier is (authority).
 */
export const COLUMNS: Readonly<Record<RowsName, readonly string[]>> = {
  titles: ['title', 'country', 'kind'],
  releases: ['date', 'country', 'kind', 'note'],
  certificates: ['code', 'country'],
  credits: ['name', 'job', 'character'],
  trailers: ['title', 'url'],
  outsideIds: ['value']
}
export const ROWS: readonly RowsName[] = ['titles', 'releases', 'certificates', 'credits', 'trailers', 'outsideIds']

export function cell(row: Row, column: string): string {
  return row.cells[column] ?? ''
}

/** What the library says, as text. */
export function toDraft(edit: FilmEdit): Draft {
  return {
    fields: {
      title: edit.title,
      year: edit.year === null ? '' : String(edit.year),
      originalTitle: edit.originalTitle ?? '',
      synopsis: edit.synopsis ?? '',
      minutes: edit.runtimeMinutes === null ? '' : editFilmWords.minutes(edit.runtimeMinutes),
      distributor: edit.distributor ?? '',
      privateNote: edit.privateNote ?? ''
    },
    terms: { genres: edit.genres, languages: edit.languages, countries: edit.countries, tags: edit.tags },
    rows: {
      titles: edit.titles.map(({ id, title, country, kind }) => known(id, { title, country: country ?? '', kind: kind ?? '' })),
      releases: edit.releases.map(({ id, date, country, kind, note }) => known(id, { date: writeDate(date), country: country ?? '', kind: kind ?? '', note: note ?? '' })),
      certificates: edit.certificates.map(({ id, code, country }) => known(id, { code, country: country ?? '' })),
      credits: edit.credits.map(({ id, personId, name, job, character }) => known(id, { personId: personId ?? '', name, job: jobShown(job), character: character ?? '' })),
      trailers: edit.trailers.map(({ id, title, url }) => known(id, { title, url: url ?? '' })),
      outsideIds: edit.outsideIds.map(({ id, authority, value }) => known(id, { authority, value }))
    }
  }
}

function known(id: string | null, cells: Record<string, string>): Row {
  return { key: id ?? newKey(), id, cells }
}

let made = 0

/** A key no other row of this window has; a draft that was kept over a restart may hold older ones. */
export function newKey(): string {
  made += 1
  return `new-${performance.timeOrigin}-${made}`
}

/** "director" → "Director"; a job without a name of ours stays as it is kept. */
export function jobShown(job: string): string {
  const names: Readonly<Record<string, string>> = editFilmWords.jobs
  return names[job] ?? job
}

/** "Director" → "director"; anything else as it was typed. */
export function jobKept(shown: string): string {
  const asked = shown.trim().toLocaleLowerCase()
  return Object.entries(editFilmWords.jobs).find(([, name]) => name.toLocaleLowerCase() === asked)?.[0] ?? shown.trim()
}
