/** Exports of other programs, from the command line: the same plan and the same report as in the window. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CsvField, type CsvMapping, type DateOrder, type ImportFormat, type ImportOptions, type ImportReport } from '../../shared/models/importing'
import { runImport } from '../importing/apply/apply'
import { previewCsv } from '../importing/formats/mapped/preview'
import { makePlan, reportOf } from '../importing/plan/planning'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { progressShown } from './progress'
import { UsageError } from './usage'

/** Files that belong together. */
export interface ExportGiven {
  readonly paths: readonly string[]
  readonly name: string
  readonly format: ImportFormat
}

/** As the words said: `columns` are pairs of a column's name and what it means. */
export interface ExportWords {
  readonly withDeleted: boolean
  readonly withOrphaned: boolean
  readonly withTv: boolean
  readonly ratingsAreViewings: boolean
  readonly dateOrder: DateOrder | null
  readonly columns: readonly (readonly [column: string, field: CsvField])[] | null
}

/** Brings an export in, or only plans it. Where something is asked, what is proposed stands. */
export async function importExport(open: OpenLibrary, given: ExportGiven, words: ExportWords, dryRun: boolean): Promise<ImportReport> {
  const { columns, ...rest } = words
  const mapping = given.format === 'csv' ? await mappingOf(open, given.paths, columns) : null
  const options: ImportOptions = { ...rest, dateOrder: words.dateOrder ?? mapping?.dateOrder ?? null, mapping }
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  const plan = join(folder, 'import.plan')
  const work = progressShown()
  try {
    await makePlan(open, { ...given, options, plan }, work)
    return dryRun ? reportOf(plan, null) : await runImport(open, plan, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** "Title=title,Seen on=watchedOn": what each column means. */
export function columnsSaid(text: string): [string, CsvField][] {
  return text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=')
    const field = CsvField.safeParse(pair.slice(at + 1).trim())
    const column = pair.slice(0, Math.max(0, at)).trim()
    if (column === '' || !field.success) throw new UsageError(`--map is "Column=meaning,…"; a meaning is one of ${CsvField.options.join(', ')}.`)
    return [column, field.data]
  })
}

/** Several files by the name of what they are together. */
export function nameOfFiles(paths: readonly string[]): string {
  const [first] = paths
  return paths.length === 1 && first !== undefined ? basename(first) : `${paths.length} files`
}

/** Without --map the columns mean what a preset or their names say. */
async function mappingOf(open: OpenLibrary, paths: readonly string[], said: ExportWords['columns']): Promise<CsvMapping> {
  const { header, mapping } = await previewCsv(open, paths, null)
  if (said === null) return mapping
  const columns: Record<string, CsvField> = {}
  for (const [name, field] of said) {
    const at = header.findIndex((each) => each.trim().toLowerCase() === name.toLowerCase())
    if (at < 0) throw new Problem('invalid', `There is no column “${name}”. The columns are ${header.map((each) => `“${each}”`).join(', ')}. Nothing was changed.`)
    columns[String(at)] = field
  }
  return { ...mapping, columns }
}
