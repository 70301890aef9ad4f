/** What a draft means: the edit to save, or what is wrong, field by field. */
import { FilmYear } from '../../../../shared/models/film'
import { type FilmEdit, OutsideAuthority, ReleaseKind, TitleKind } from '../../../../shared/models/filmEdit'
import { readDate } from '../../../../shared/text/writtenDates'
import { editFilmWords } from '../../../messages'
import { isOutsideLink } from '../../../ui/outsideLinks'
import { cell, COLUMNS, jobKept, toDraft, type Draft, type Row, type RowsName } from './draft'

/** Keyed by field ("year") or by list, row and column ("releases.<key>.date"). */
export type Problems = Readonly<Record<string, string>>

export const cellName = (rows: RowsName, key: string, column: string): string => `${rows}.${key}.${column}`

export type Reading = { readonly edit: FilmEdit; readonly keys: Readonly<Record<RowsName, readonly string[]>> } | { readonly problems: Problems }

/**
 * Reads a draft. What was not touched is what the library said (`base`), to the letter; a row nobody filled in is left out.
 */
export function readDraft(draft: Draft, base: FilmEdit): Reading {
  const problems: Record<string, string> = {}
  const from = toDraft(base)
  const untouched = (field: keyof Draft['fields']): boolean => draft.fields[field] === from.fields[field]
  const fail = (name: string, problem: string): null => {
    problems[name] = problem
    return null
  }
  /** Reads one cell; one that was not touched keeps what it stands for. */
  const read = <T>(name: RowsName, row: Row, column: string, kept: T | undefined, reader: Reader<T>): T | null => {
    const before = from.rows[name].find(({ id }) => id !== null && id === row.id)
    if (kept !== undefined && before !== undefined && cell(before, column) === cell(row, column)) return kept
    const value = reader(cell(row, column).trim())
    return 'problem' in value ? fail(cellName(name, row.key, column), value.problem) : value.value
  }
  const filled = (name: RowsName): Row[] => draft.rows[name].filter((row) => !isBlank(name, row))
  const { errors } = editFilmWords

  const title = draft.fields.title.trim()
  if (title === '') fail('title', errors.title)
  const year = untouched('year') ? base.year : readYear(draft.fields.year, (problem) => fail('year', problem))
  const runtimeMinutes = untouched('minutes') ? base.runtimeMinutes : readMinutes(draft.fields.minutes, () => fail('minutes', errors.minutes))

  const titles = filled('titles').map((row) => {
    const kept = base.titles.find(({ id }) => id !== null && id === row.id)
    return {
      id: row.id,
      title: read('titles', row, 'title', kept?.title, needed(errors.rowTitle)) ?? '',
      country: read('titles', row, 'country', kept?.country, maybe),
      kind: TitleKind.safeParse(cell(row, 'kind')).data ?? null
    }
  })
  const releases = filled('releases').map((row) => {
    const kept = base.releases.find(({ id }) => id !== null && id === row.id)
    return {
      id: row.id,
      date: read('releases', row, 'date', kept?.date, dated) ?? '',
      country: read('releases', row, 'country', kept?.country, maybe),
      kind: ReleaseKind.safeParse(cell(row, 'kind')).data ?? null,
      note: read('releases', row, 'note', kept?.note, maybe)
    }
  })
  const certificates = filled('certificates').map((row) => {
    const kept = base.certificates.find(({ id }) => id !== null && id === row.id)
    return {
      id: row.id,
      code: read('certificates', row, 'code', kept?.code, needed(errors.code)) ?? '',
      country: read('certificates', row, 'country', kept?.country, maybe)
    }
  })
  const credits = filled('credits').map((row) => {
    const kept = base.credits.find(({ id }) => id !== null && id === row.id)
    return {
      id: row.id,
      personId: orNull(cell(row, 'personId')),
      name: read('credits', row, 'name', kept?.name, needed(errors.name)) ?? '',
      job: read('credits', row, 'job', kept?.job, (text) => (text === '' ? { problem: errors.job } : { value: jobKept(text) })) ?? '',
      character: read('credits', row, 'character', kept?.character, maybe)
    }
  })
  const trailers = filled('trailers').map((row) => {
    const kept = base.trailers.find(({ id }) => id !== null && id === row.id)
    return {
      id: row.id,
      title: read('trailers', row, 'title', kept?.title, needed(errors.trailer)) ?? '',
      url: read('trailers', row, 'url', kept?.url, (text) => (text === '' || isOutsideLink(text) ? { value: orNull(text) } : { problem: errors.url }))
    }
  })
  const outsideIds = filled('outsideIds').map((row) => ({ id: row.id, authority: cell(row, 'authority'), value: bareNumber(cell(row, 'authority'), cell(row, 'value')) }))

  if (Object.keys(problems).length > 0) return { problems }
  const keysOf = (name: RowsName): string[] => filled(name).map(({ key }) => key)
  return {
    edit: {
      title,
      year,
      originalTitle: orNull(draft.fields.originalTitle.trim()),
      titles,
      releases,
      synopsis: orNull(draft.fields.synopsis),
      runtimeMinutes,
      certificates,
      ...draft.terms,
      distributor: orNull(draft.fields.distributor.trim()),
      credits,
      trailers,
      outsideIds,
      privateNote: orNull(draft.fields.privateNote)
    },
    keys: { titles: keysOf('titles'), releases: keysOf('releases'), certificates: keysOf('certificates'), credits: keysOf('credits'), trailers: keysOf('trailers'), outsideIds: keysOf('outsideIds') }
  }
}

/** Choices that a new row may come with do not make it filled in. */
const NOT_COUNTED: readonly string[] = ['kind', 'job']

/** True for a row in which nothing was typed. */
export function isBlank(name: RowsName, row: Row): boolean {
  return COLUMNS[name].every((column) => NOT_COUNTED.includes(column) || cell(row, column).trim() === '')
}

/** "Four figures"; the words are for the field. */
function readYear(typed: string, fail: (problem: string) => null): number | null {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{4}$/.test(text)) return fail(editFilmWords.errors.year)
  const year = FilmYear.safeParse(Number(text))
  if (year.success) return year.data
  return fail(Number(text) < 1900 ? editFilmWords.errors.yearEarly : editFilmWords.errors.yearLate)
}

/** "84", "84 minutes", "1 h 24 min", "1:24"; null when the field is empty. */
function readMinutes(typed: string, fail: () => null): number | null {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  const minutes = /^(\d{1,5}) ?(?:m|min|mins|minutes?|['′])?\.?$/.exec(text)
  const hours = /^(\d{1,3}) ?(?:h|hrs?|hours?|:)\.? ?(?:(\d{1,2}) ?(?:m|min|mins|minutes?)?\.?)?$/.exec(text)
  const total = minutes ? Number(minutes[1]) : hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : 0
  return total > 0 && total <= 100_000 ? total : fail()
}

/** The number in an address somebody copied: imdb.com/title/tt0480269/ → tt0480269. */
function bareNumber(authority: string, typed: string): string {
  const text = typed.trim()
  const patterns: Readonly<Record<string, RegExp>> = { imdb: /\b(tt\d{5,12})\b/, tmdb: /themoviedb\.org\/movie\/(\d+)/, wikidata: /wikidata\.org\/(?:wiki|entity)\/(Q\d+)/ }
  return patterns[authority]?.exec(text)?.[1] ?? text
}

/** The authorities that have a name of ours, in the order in which they are shown. */
export const AUTHORITIES = OutsideAuthority.options

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}

/** Reads what stands in a field, trimmed. */
type Reader<T> = (text: string) => { readonly value: T } | { readonly problem: string }

const maybe: Reader<string | null> = (text) => ({ value: orNull(text) })
const needed = (problem: string): Reader<string> => (text) => (text === '' ? { problem } : { value: text })
const dated: Reader<string> = (text) => {
  const date = readDate(text)
  return date === null ? { problem: editFilmWords.errors.date } : { value: date }
}

/** Problems as main gives them ("releases.1.date") under the names of this draft's fields. */
export function problemsFromMain(fields: Readonly<Record<string, string>>, keys: Readonly<Record<RowsName, readonly string[]>>): Problems {
  const named = Object.entries(fields).map(([path, problem]): [string, string] => {
    const [name = '', index = '', column = ''] = path.split('.')
    if (name === 'runtimeMinutes') return ['minutes', problem]
    const key = isRowsName(name) ? keys[name][Number(index)] : undefined
    return key === undefined || !isRowsName(name) ? [name, problem] : [cellName(name, key, column), problem]
  })
  return Object.fromEntries(named)
}

function isRowsName(name: string): name is RowsName {
  return name in COLUMNS
}
