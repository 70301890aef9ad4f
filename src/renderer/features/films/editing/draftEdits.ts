/** Small changes of a draft. Each gives a new draft; what did not change stays the very same object. */
import { newKey, type Draft, type FieldName, type Row, type RowsName, type TermsName } from './draft'

export function withField(draft: Draft, field: FieldName, text: string): Draft {
  return { ...draft, fields: { ...draft.fields, [field]: text } }
}

export function withTerms(draft: Draft, terms: TermsName, words: readonly string[]): Draft {
  return { ...draft, terms: { ...draft.terms, [terms]: [...words] } }
}

export function withRows(draft: Draft, name: RowsName, rows: readonly Row[]): Draft {
  return { ...draft, rows: { ...draft.rows, [name]: [...rows] } }
}

export function withCells(draft: Draft, name: RowsName, key: string, cells: Readonly<Record<string, string>>): Draft {
  return withRows(draft, name, draft.rows[name].map((row) => (row.key === key ? { ...row, cells: { ...row.cells, ...cells } } : row)))
}

/** A new row at the end, empty but for `cells`. */
export function withNewRow(draft: Draft, name: RowsName, cells: Readonly<Record<string, string>> = {}, key = newKey()): Draft {
  return withRows(draft, name, [...draft.rows[name], { key, id: null, cells: { ...cells } }])
}

export function withoutRow(draft: Draft, name: RowsName, key: string): Draft {
  return withRows(draft, name, draft.rows[name].filter((row) => row.key !== key))
}

/** Moves a row to a place, counted from 0; a place outside the list is its nearest end. */
export function withRowAt(draft: Draft, name: RowsName, key: string, to: number): Draft {
  const rows = draft.rows[name]
  const from = rows.findIndex((row) => row.key === key)
  const row = rows[from]
  if (row === undefined) return draft
  const place = Math.max(0, Math.min(to, rows.length - 1))
  return place === from ? draft : withRows(draft, name, rows.toSpliced(from, 1).toSpliced(place, 0, row))
}
