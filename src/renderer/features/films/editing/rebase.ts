/** The library changed while a film was being edited: what the person changed stays, everything else follows the library. */
import { cell, COLUMNS, FIELDS, ROWS, TERMS, type Draft, type Row } from './draft'

/**
 * @param from what the library said when the draft began
 * @param fresh what it says now
 */
export function rebase(from: Draft, draft: Draft, fresh: Draft): Draft {
  if (draft === from) return fresh
  const rebased: Draft = { fields: { ...fresh.fields }, terms: { ...fresh.terms }, rows: { ...fresh.rows } }
  for (const field of FIELDS) if (draft.fields[field] !== from.fields[field]) rebased.fields[field] = draft.fields[field]
  for (const terms of TERMS) rebased.terms[terms] = rebaseWords(from.terms[terms], draft.terms[terms], fresh.terms[terms])
  for (const rows of ROWS) rebased.rows[rows] = rebaseRows(from.rows[rows], draft.rows[rows], fresh.rows[rows], [...COLUMNS[rows], 'personId', 'authority'])
  return rebased
}

function rebaseWords(from: readonly string[], draft: readonly string[], fresh: readonly string[]): string[] {
  if (JSON.stringify(from) === JSON.stringify(draft)) return [...fresh]
  const kept = draft.filter((word) => fresh.includes(word) || !from.includes(word))
  return [...kept, ...fresh.filter((word) => !from.includes(word) && !kept.includes(word))]
}

function rebaseRows(from: readonly Row[], draft: readonly Row[], fresh: readonly Row[], columns: readonly string[]): Row[] {
  const before = new Map(from.map((row) => [row.key, row]))
  const now = new Map(fresh.map((row) => [row.key, row]))
  const isChanged = (row: Row): boolean => {
    const old = before.get(row.key)
    return old === undefined || columns.some((column) => cell(old, column) !== cell(row, column))
  }
  if (draft.length === from.length && draft.every((row, index) => row.key === from[index]?.key && !isChanged(row))) return [...fresh]
  const kept = draft.flatMap((row) => {
    const old = before.get(row.key)
    const current = now.get(row.key)
    // Removed elsewhere: only what somebody changed here comes back, as a new row.
    if (current === undefined) return isChanged(row) ? [{ ...row, id: null }] : []
    const cells = Object.fromEntries(columns.map((column) => [column, old !== undefined && cell(old, column) === cell(row, column) ? cell(current, column) : cell(row, column)]))
    return [{ ...current, cells }]
  })
  return [...kept, ...fresh.filter(({ key }) => !before.has(key) && !draft.some((row) => row.key === key))]
}
