/** What an export would write, without writing it. */
import type { Database } from 'better-sqlite3'
import type { ExportChoices, ExportPreview, NamedChoices, NamedScope } from '../../shared/models/transfer'
import { Problem } from '../problem'
import { StoppableWork } from '../worker/work'
import { filmsOf, noteFolder } from './markdown/folder'
import { NoteRows } from './markdown/rows'
import { atOneMoment } from './oneMoment'
import { named } from './scope'
import { suggestedName } from './suggestedName'
import { writerFor } from './writers'
import type { FolderSink, TextSink } from './written'

const MOST_FILES = 200
const MOST_LETTERS = 20_000
/** What is longer is not written to its end only to say how long it is. */
const MOST_COUNTED = 3_000_000

export async function previewExport(db: Database, chosen: ExportChoices): Promise<ExportPreview> {
  return atOneMoment(db, async () => {
    const choices = named(db, chosen)
    const counts = countsOf(db, choices.scope)
    try {
      return { ...(await filesOf(db, choices)), counts }
    } catch (error) {
      // A private review that was not asked for: nothing would be written.
      if (error instanceof Problem && error.code === 'invalid') return { fileCount: 0, files: [], sample: null, bytes: null, isCounted: true, leftOut: [], counts }
      throw error
    }
  })
}

async function filesOf(db: Database, choices: NamedChoices): Promise<Omit<ExportPreview, 'counts'>> {
  const { scope, format } = choices
  const path = suggestedName(db, choices)
  // Printed pages are nothing to read here, and everything as JSON is long and says nothing new.
  if (format === 'pdf' || (format === 'json' && scope.kind === 'everything')) return { fileCount: 1, files: [{ path }], sample: null, bytes: null, isCounted: true, leftOut: [] }
  if (format === 'markdown' && scope.kind !== 'review') {
    const { files, sample } = noteFolder(db, scope, choices)
    const text = sample?.text() ?? ''
    return {
      fileCount: files.length,
      files: files.slice(0, MOST_FILES).map((file) => ({ path: file.path })),
      sample: sample === null || typeof text !== 'string' ? null : { path: sample.path, text: text.slice(0, MOST_LETTERS) },
      bytes: null,
      isCounted: true,
      leftOut: []
    }
  }
  const writer = await writerFor(choices)
  const counted = new Counted()
  if (writer.kind === 'folder') {
    const leftOut = await leftOutOf(() => writer.write(db, choices, counted, new StoppableWork()))
    return {
      fileCount: counted.files,
      files: counted.paths.map((each) => ({ path: each })),
      sample: counted.sample,
      bytes: counted.bytes,
      isCounted: leftOut !== null,
      leftOut: [...(leftOut ?? [])]
    }
  }
  const file = counted.begin(path)
  const leftOut = await leftOutOf(() => writer.write(db, choices, file, new StoppableWork()))
  // A page's source is nothing to read either.
  return { fileCount: 1, files: [{ path }], sample: format === 'html' ? null : counted.sample, bytes: counted.bytes, isCounted: leftOut !== null, leftOut: [...(leftOut ?? [])] }
}

class LongEnough extends Error {}

/** What stayed behind; null when it got so long that it was not written to its end. */
async function leftOutOf(write: () => Promise<{ leftOut: readonly string[] }>): Promise<readonly string[] | null> {
  try {
    return (await write()).leftOut
  } catch (error) {
    if (error instanceof LongEnough) return null
    throw error
  }
}

/** Files that are counted and not kept, but for the beginning of the first. */
class Counted implements FolderSink {
  readonly paths: string[] = []
  files = 0
  bytes = 0
  #beginning = ''

  begin(path: string): TextSink {
    this.files += 1
    const isFirst = this.files === 1
    if (this.paths.length < MOST_FILES) this.paths.push(path)
    return { write: (text) => this.#count(Buffer.byteLength(text), isFirst ? text : '') }
  }

  add(path: string, content: string | Buffer): void {
    if (typeof content === 'string') this.begin(path).write(content)
    else {
      this.begin(path)
      this.#count(content.length, '')
    }
  }

  /** The first file, as far as it is shown. */
  get sample(): { path: string; text: string } | null {
    const [path] = this.paths
    return path === undefined ? null : { path, text: this.#beginning }
  }

  #count(bytes: number, text: string): void {
    this.bytes += bytes
    if (this.#beginning.length < MOST_LETTERS) this.#beginning += text.slice(0, MOST_LETTERS - this.#beginning.length)
    if (this.bytes > MOST_COUNTED) throw new LongEnough()
  }
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
