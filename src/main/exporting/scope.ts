/** What a scope names: a filter is looked up once, and what it leaves is exported. */
import type { Database } from 'better-sqlite3'
import type { FilmFilter } from '../../shared/models/filmQuery'
import type { ExportChoices, NamedChoices, NamedScope } from '../../shared/models/transfer'
import { filmFrom, filmOrder, filmWhere, type FilmValues } from '../films/filmSql'
import { JournalRows } from '../journal/journalRows'

/** The same choices with the films or entries that a filter leaves named one by one, in the page's own order. */
export function named(db: Database, choices: ExportChoices): NamedChoices {
  return { ...choices, scope: lookedUp(db, choices.scope) }
}

function lookedUp(db: Database, scope: ExportChoices['scope']): NamedScope {
  if (scope.kind === 'filteredFilms') return { kind: 'films', films: filmsOf(db, scope.filter) }
  if (scope.kind === 'filteredEntries') return { kind: 'entries', entries: new JournalRows(db).ids({ filter: scope.filter, order: 'newest' }, 0, Number.MAX_SAFE_INTEGER) }
  return scope
}

function filmsOf(db: Database, filter: FilmFilter): string[] {
  const { sql, values } = filmWhere(filter)
  const isOfList = filter.list !== null
  const order = filmOrder(isOfList ? 'listed' : 'title', false, isOfList)
  return db.prepare<[FilmValues], { id: string }>(`SELECT film.id ${filmFrom({ isOfList })} WHERE ${sql} ORDER BY ${order}`).all(values).map(({ id }) => id)
}
