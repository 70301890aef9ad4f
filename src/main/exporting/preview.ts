/** What an export would write, without writing it. */
import type { Database } from 'better-sqlite3'
import type { ExportChoices, ExportPreview, NamedChoices, NamedScope } from '../../shared/models/transfer'
import { Problem } from '../problem'
import { StoppableWork } from '../worker/work'
import { writePartJson } from './libraryJson'
import { filmsOf, noteFolder, reviewNote } from './markdown/folder'
import { NoteRows } from './markdown/rows'
import { named } from './scope'
import { suggestedName } from './suggestedName'

const MOST_FILES = 200
const MOST_LETTERS = 20_000

export async function previewExport(db: Database, chosen: ExportChoices): Promise<ExportPreview> {
  const choices = named(db, chosen)
  const counts = countsOf(db, choices.scope)
  try {
    return { ...(await filesOf(db, choices)), counts }
  } catch (error) {
    // A private review that was not asked for: nothing would be written.
    if (error instanceof Problem && error.code === 'invalid') return { fileCount: 0, files: [], sample: null, bytes: null, leftOut: [], counts }
    throw error
  }
}

async function filesOf(db: Database, choices: NamedChoices): Promise<Omit<ExportPreview, 'counts'>> {
  const { scope, format, privateText } = choices
  const path = suggestedName(db, choices)
  if (format === 'json') {
    if (scope.kind === 'everything') return oneFile(path, null)
    const parts: string[] = []
    await writePartJson(db, { scope, privateText }, { write: (text) => parts.push(text.slice(0, MOST_LETTERS)) }, new StoppableWork())
    return oneFile(path, parts.join(''))
  }
  if (scope.kind === 'review') return oneFile(path, reviewNote(db, scope.review, privateText).text)
  const { files, sample } = noteFolder(db, scope, choices)
  return {
    fileCount: files.length,
    files: files.slice(0, MOST_FILES).map((file) => ({ path: file.path })),
    sample: sample === null ? null : { path: sample.path, text: sample.text().slice(0, MOST_LETTERS) },
    bytes: null,
    leftOut: []
  }
}

function oneFile(path: string, text: string | null): Omit<ExportPreview, 'counts'> {
  return { fileCount: 1, files: [{ path }], sample: text === null ? null : { path, text: text.slice(0, MOST_LETTERS) }, bytes: null, leftOut: [] }
}

/** How much there is to choose from, whatever is chosen. */
function countsOf(db: Database, scope: NamedScope): ExportPreview['counts'] {
  const rows = new NoteRows(db)
  if (scope.kind === 'review') {
    const isMine = db.prepare<[string], { mine: number; private: number }>('SELECT author_id IS NULL AS mine, is_private AS private FROM review WHERE id = ?').get(scope.review)
    return { films: 0, mine: Number(isMine?.mine === 1 && isMine.private === 0), collected: Number(isMine?.mine === 0), privateEntries: Number(isMine?.private === 1) }
  }
  const films = filmsOf(rows, scope)
  const entries = rows.entries(scope.kind === 'entries' ? { ids: scope.entries } : { films })
  const privateEntries = entries.filter(({ is_private }) => is_private === 1).length
  const mine = entries.length - privateEntries
  if (scope.kind === 'entries') return { films: 0, mine, collected: 0, privateEntries }
  return { films: films?.length ?? rows.films().length, mine, collected: rows.countCollected(films), privateEntries }
}
