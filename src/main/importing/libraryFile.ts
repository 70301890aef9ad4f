/**
 * A complete export (or a film's or review's) on its way in. Opening it reads it once from end to end and checks
 * everything that can be checked without a library: form, version, every row, every reference inside it.
 * Only then does anybody look at the library.
 */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Row } from '../changes/changeLog'
import { schemaVersion } from '../db/migrate'
import { FORMAT, FORMAT_VERSION, type Table, tables } from '../exporting/tables'
import { Problem } from '../problem'
import type { Work } from '../worker/work'
import { Contents } from './contents'
import { Damage, JsonScanner } from './jsonScanner'

const Scope = z.enum(['everything', 'film', 'review', 'films', 'entries', 'list'])

export class LibraryFile {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly scope: z.infer<typeof Scope>
  /** Of the format it is written in. */
  readonly #version: number
  /** How many rows each table has in the file, and where its array begins. */
  readonly #found: ReadonlyMap<string, Found>

  private constructor(path: string, sha256: string, { scope, version }: z.infer<typeof Header>, found: ReadonlyMap<string, Found>) {
    this.path = path
    this.name = basename(path)
    this.sha256 = sha256
    this.scope = scope
    this.#version = version
    this.#found = found
  }

  /** Checks the whole file; a Problem says in a sentence what is wrong with it. Nothing is written anywhere. */
  static async open(path: string, work: Work): Promise<LibraryFile> {
    const size = statSync(path).size
    const hash = createHash('sha256')
    const scanner = new JsonScanner(path, hash)
    const contents = new Contents()
    const found = new Map<string, Found>()
    try {
      if (scanner.peek() !== '{') throw stranger(path)
      const header: Record<string, unknown> = {}
      for (const key of scanner.keys()) {
        if (key !== 'tables') header[key] = scanner.value()
        else {
          // As Matinee writes it, the header comes first; so a newer file is told from a damaged one.
          if (['format', 'version', 'schema', 'scope'].every((name) => name in header)) checkHeader(path, header)
          // Where the header comes last, rows may be of any version that is known.
          const version = z.int().catch(1).parse(header['version'])
          await checkTables(scanner, contents, found, version, async () => {
            work.report('Checking the file', scanner.offset, size)
            await work.breathe()
          })
        }
      }
      const read = checkHeader(path, header)
      if (scanner.peek() !== null) throw new Damage('something stands behind its end')
      if (tables.some(({ name, since }) => since <= read.version && !found.has(name))) throw new Damage('some of its tables are missing')
      contents.checkReferences()
      return new LibraryFile(path, hash.digest('hex'), read, found)
    } catch (error) {
      if (error instanceof Damage) throw damaged(path, error.message)
      throw error
    } finally {
      contents.close()
      scanner.close()
    }
  }

  get rows(): number {
    return [...this.#found.values()].reduce((sum, { rows }) => sum + rows, 0)
  }

  count(table: Table): number {
    return this.#found.get(table.name)?.rows ?? 0
  }

  /** The rows of one table, checked again: the file may have changed since. */
  *rowsOf(table: Table): Generator<Row> {
    const found = this.#found.get(table.name)
    if (!found || found.rows === 0) return
    const scanner = new JsonScanner(this.path)
    try {
      scanner.seek(found.offset)
      let rows = 0
      for (const number of scanner.items()) {
        rows = number
        yield checkRow(table, scanner.value(), number, this.#version)
      }
      if (rows !== found.rows) throw new Damage('it was changed while it was read')
    } catch (error) {
      if (error instanceof Damage) throw damaged(this.path, error.message)
      throw error
    } finally {
      scanner.close()
    }
  }
}

interface Found {
  readonly offset: number
  readonly rows: number
}

async function checkTables(scanner: JsonScanner, contents: Contents, found: Map<string, Found>, version: number, breathe: () => Promise<void>): Promise<void> {
  for (const name of scanner.keys()) {
    const table = tables.find((each) => each.name === name)
    if (!table) throw new Damage(`it has a table “${short(name)}” that Matinee does not know`)
    if (found.has(name)) throw new Damage(`its table “${name}” is there twice`)
    const offset = scanner.offset
    let rows = 0
    for (const number of scanner.items()) {
      rows = number
      contents.add(table, checkRow(table, scanner.value(), rows, version), rows)
      await breathe()
    }
    found.set(name, { offset, rows })
  }
}

function checkRow(table: Table, value: unknown, number: number, version: number): Row {
  const row = table.row.safeParse(version < FORMAT_VERSION ? withLater(table, value) : value)
  if (!row.success) {
    const issue = row.error.issues[0]
    const where = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.map(String).join('.')}: ${issue.message})`
    throw new Damage(`row ${number} of “${table.name}” is not as Matinee writes it${where}`)
  }
  return row.data
}

const AnyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** A row of an older file with the columns that it cannot have yet. */
function withLater({ later }: Table, value: unknown): unknown {
  const row = AnyRow.safeParse(value)
  // zod passes over this key; the row is refused for it wherever the file's version stands.
  if (!row.success || (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))) return value
  const missing = Object.entries(later).filter(([column]) => !(column in row.data))
  return { ...row.data, ...Object.fromEntries(missing.map(([column, of]) => [column, of(row.data)])) }
}

const Header = z.object({ version: z.int().min(1), schema: z.int().min(1), scope: Scope })

function checkHeader(path: string, header: Record<string, unknown>): z.infer<typeof Header> {
  if (header['format'] !== FORMAT) throw stranger(path)
  const numbers = z.object({ version: z.int(), schema: z.int() }).safeParse(header)
  if (numbers.success && (numbers.data.version > FORMAT_VERSION || numbers.data.schema > schemaVersion)) {
    throw new Problem('newer', `“${basename(path)}” was written by a newer Matinee, so it was not brought in. Nothing was changed. Update Matinee and try again.`)
  }
  const read = Header.safeParse(header)
  if (!read.success) throw new Damage('its first lines do not say what it is')
  return read.data
}

function stranger(path: string): Problem {
  return new Problem('unreadable', `“${basename(path)}” is not an export of a Matinee library, so nothing was brought in and nothing was changed.`)
}

function damaged(path: string, what: string): Problem {
  return new Problem(
    'unreadable',
    `“${basename(path)}” is damaged: ${what}. Nothing was brought in and nothing was changed. It may not have been copied completely; try another copy of it.`
  )
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
