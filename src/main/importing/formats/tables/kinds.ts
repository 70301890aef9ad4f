/** The tables of Matinee's own CSV export (docs/format-csv.md), told by their columns. */

export type TableKind = 'films' | 'entries' | 'lists' | 'listEntries' | 'tags' | 'titles' | 'credits' | 'filmNotes' | 'notes' | 'other'

/** Columns that no table of another program has together, in the order in which the tables are read: what is said of a film before it. */
const COLUMNS: readonly (readonly [kind: TableKind, columns: readonly string[]])[] = [
  ['tags', ['tag', 'on', 'id']],
  ['titles', ['filmid', 'film', 'title', 'countrycode', 'kind', 'language']],
  ['credits', ['filmid', 'film', 'personid', 'person', 'job']],
  ['filmNotes', ['filmid', 'film', 'kind', 'text', 'speaker', 'answer']],
  ['films', ['id', 'title', 'originaltitle', 'runtimeminutes', 'certificates', 'distributor', 'imdbid', 'tmdbid', 'letterboxd']],
  ['entries', ['viewingid', 'reviewid', 'filmid', 'film', 'watched', 'written']],
  ['lists', ['id', 'name', 'kind', 'format', 'description', 'ranked', 'private']],
  ['listEntries', ['listid', 'list', 'position', 'filmid', 'film', 'note']],
  ['notes', ['id', 'written', 'origin', 'address', 'note']]
]

/** Read with others, and too common to tell a table by. */
const NEVER_ALONE: ReadonlySet<TableKind> = new Set(['tags', 'notes', 'other'])

export const READ_ORDER: readonly TableKind[] = [...COLUMNS.map(([kind]) => kind), 'other']

export function kindOfTable(columns: ReadonlySet<string>): TableKind {
  return COLUMNS.find(([, names]) => names.every((name) => columns.has(name)))?.[0] ?? 'other'
}

/** Whether these columns are surely Matinee's. */
export function isOurs(columns: ReadonlySet<string>): boolean {
  return !NEVER_ALONE.has(kindOfTable(columns))
}
