/** What was changed, in words: "year of the UK release", "character of Sienna Miller". */
import { readDate } from '../../../../shared/text/writtenDates'
import { editFilmWords } from '../../../messages'
import { cell, COLUMNS, FIELDS, ROWS, TERMS, type Draft, type Row, type RowsName } from './draft'
import { isBlank } from './readDraft'

/** One phrase for each change, in the order of the page; none when nothing was changed. */
export function describeChanges(from: Draft, draft: Draft): string[] {
  const { change } = editFilmWords
  return [
    ...FIELDS.filter((field) => from.fields[field].trim() !== draft.fields[field].trim()).map((field) => change.field[field]),
    ...TERMS.filter((terms) => !isSameList(from.terms[terms], draft.terms[terms])).map((terms) => change.terms[terms]),
    ...ROWS.flatMap((name) => changesOfRows(name, from.rows[name], draft.rows[name]))
  ]
}

export function hasChanges(from: Draft, draft: Draft): boolean {
  return from !== draft && describeChanges(from, draft).length > 0
}

function changesOfRows(name: RowsName, from: readonly Row[], all: readonly Row[]): string[] {
  if (from === all) return []
  const { change } = editFilmWords
  const before = new Map(from.map((row) => [row.key, row]))
  // A row that was emptied is as good as removed.
  const rows = all.filter((row) => !isBlank(name, row))
  const now = new Set(rows.map(({ key }) => key))
  const changed = rows.flatMap((row) => {
    const old = before.get(row.key)
    if (old === undefined) return [change.added(nameOf(name, row))]
    return COLUMNS[name].filter((column) => cell(old, column).trim() !== cell(row, column).trim()).map((column) => phrase(name, column, old, row))
  })
  const removed = from.filter(({ key }) => !now.has(key)).map((row) => change.removed(nameOf(name, row)))
  const kept = (of: readonly Row[], others: { has: (key: string) => boolean }): string[] => of.map(({ key }) => key).filter((key) => others.has(key))
  const isMoved = !isSameList(kept(from, now), kept(rows, before))
  return [...changed, ...removed, ...(isMoved ? [change.order[name]] : [])]
}

function phrase(name: RowsName, column: string, old: Row, row: Row): string {
  const { change, authorities } = editFilmWords
  if (name === 'outsideIds') return authorityName(cell(row, 'authority'), authorities)
  // A name that was corrected is called by what it is now, anything else by what it was.
  const named = nameOf(name, column === COLUMNS[name][0] && name !== 'releases' ? row : old)
  const isYear = column === 'date' && differsInYear(cell(old, 'date'), cell(row, 'date'))
  return change.cell(isYear ? change.year : column, named)
}

function nameOf(name: RowsName, row: Row): string {
  const { change, rows, authorities } = editFilmWords
  switch (name) {
    case 'releases':
      return change.release(cell(row, 'country').trim(), cell(row, 'date').trim())
    case 'certificates':
      return change.certificate(cell(row, 'code').trim(), cell(row, 'country').trim())
    case 'credits':
      return change.named(cell(row, 'name').trim(), rows.credits)
    case 'titles':
      return change.named(cell(row, 'title').trim(), rows.titles)
    case 'trailers':
      return change.named(cell(row, 'title').trim(), rows.trailers)
    case 'outsideIds':
      return authorityName(cell(row, 'authority'), authorities)
  }
}

/** "IMDb" for imdb; an authority without a name of ours as it is kept. */
export function authorityName(authority: string, names: Readonly<Record<string, string>> = editFilmWords.authorities): string {
  return names[authority] ?? authority
}

function differsInYear(before: string, after: string): boolean {
  const [one, other] = [readDate(before), readDate(after)]
  return one !== null && other !== null && one.slice(0, 4) !== other.slice(0, 4) && one.slice(4) === other.slice(4)
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
