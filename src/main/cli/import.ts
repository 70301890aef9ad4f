import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ImportAnswer, type ImportLine } from '../../shared/answers/others'
import { DateOrder, ImportFormat, type ImportReport } from '../../shared/models/importing'
import type { ReportLine } from '../../shared/models/pasting'
import type { RestoreReport } from '../../shared/models/transfer'
import { detectBytes, detectFile } from '../files/detect'
import { refuseStrangeFile } from '../files/refuse'
import { recogniseFiles } from '../importing/door'
import { reportText } from '../importing/reportText'
import { dryRun, restore } from '../importing/restore'
import { addPages, tryPages } from '../pasting/addPages'
import { pageToAdd } from '../pasting/pageToAdd'
import { PendingPages } from '../pasting/pending'
import { describe, Problem } from '../problem'
import { readPage } from '../recogniser/pageText'
import { recognise } from '../recogniser/index'
import type { OpenLibrary } from '../repositories'
import { progressShown } from './progress'
import { nameOf } from './findFilm'
import { say, type Answer, type Command } from './command'
import { IMPORT } from './definition/import'
import { columnsSaid, type ExportGiven, type ExportWords, importExport, nameOfFiles } from './importExports'
import { standardInput } from './standardInput'
import { undoImport } from './undoImport'
import { read, UsageError } from './usage'

interface ImportOptions {
  readonly format: 'page' | 'json' | ImportFormat | null
  readonly dryRun: boolean
  readonly update: boolean
  readonly words: ExportWords
}

/** `import <file…|-> [--format …] [--dry-run] [--update]` and what exports need to be told, or `import --undo BATCH`. */
export function importCommand(words: readonly string[]): Command {
  const { values, positionals } = read(IMPORT, words)
  const common = { makesLibrary: true, library: values.library, json: values.json }
  const { undo } = values
  if (undo !== undefined) return { ...common, makesLibrary: false, run: (open) => undoImport(open, undo) }
  if (positionals.length === 0) throw new UsageError('This command needs a file, or - for the standard input.')
  const options: ImportOptions = {
    format: formatSaid(values.format),
    dryRun: values['dry-run'],
    update: values.update,
    words: {
      withDeleted: values['with-deleted'],
      withOrphaned: values['with-orphaned'],
      withTv: values['with-tv'],
      ratingsAreViewings: values['ratings-are-viewings'],
      dateOrder: dateOrderSaid(values.dates),
      columns: values.map === undefined ? null : columnsSaid(values.map)
    }
  }
  return { ...common, run: (open) => importFiles(open, positionals, options) }
}

function formatSaid(word: string | undefined): ImportOptions['format'] {
  if (word === undefined || word === 'page' || word === 'json') return word ?? null
  const format = ImportFormat.safeParse(word)
  if (!format.success) throw new UsageError(`--format is page, json, ${ImportFormat.options.join(', ')}.`)
  return format.data
}

function dateOrderSaid(word: string | undefined): DateOrder | null {
  if (word === undefined) return null
  const order = DateOrder.safeParse(word)
  if (!order.success) throw new UsageError(`--dates is ${DateOrder.options.join(', ')}.`)
  return order.data
}

type Entry = ImportAnswer['files'][number]

async function importFiles(open: OpenLibrary, files: readonly string[], options: ImportOptions): Promise<Answer> {
  const answer: ImportAnswer = { dryRun: options.dryRun, files: [], added: [], matched: [], changed: [], leftOut: [], reports: [] }
  const exported: Entry[] = []
  for (const file of files) {
    const asked = entryOf(file)
    const parts: Part[] = []
    await orProblem([asked], async () => void parts.push(...(await partsOf(open, file, options))))
    if (asked.problem !== null) answer.files.push(asked)
    for (const { path, kind } of parts) {
      const entry = entryOf(path)
      answer.files.push(entry)
      if (kind === 'export') exported.push(entry)
      else await orProblem([entry], () => importFile(open, path, { ...options, format: kind }, entry, answer))
    }
  }
  if (exported.length > 0) await importExports(open, exported, options, answer)
  return { data: ImportAnswer.parse(answer), text: textOf(answer), failed: answer.files.some(({ problem }) => problem !== null) }
}

interface Part {
  readonly path: string
  readonly kind: 'page' | 'json' | 'export' | null
}

/** What a file is by itself, and what lies in a folder; files of one export are put together afterwards. */
async function partsOf(open: OpenLibrary, file: string, { format }: ImportOptions): Promise<Part[]> {
  if (format === 'page' || format === 'json') return [{ path: file, kind: format }]
  if (file === '-') {
    if (format !== null) throw new Problem('invalid', 'An export of another program is read from a file, not from the standard input. Nothing was changed.')
    return [{ path: file, kind: null }]
  }
  if (format !== null) return [{ path: file, kind: 'export' }]
  return (await recogniseFiles([file], open.library.path)).map((given): Part => {
    if (given.kind === 'import') return { path: file, kind: 'export' }
    return { path: given.path, kind: given.kind === 'library' ? 'json' : 'page' }
  })
}

function entryOf(file: string): Entry {
  return { file, format: null, batch: null, films: [], problem: null }
}

async function importExports(open: OpenLibrary, entries: readonly Entry[], { format, words, dryRun: isDry }: ImportOptions, answer: ImportAnswer): Promise<void> {
  const paths = entries.map(({ file }) => file)
  const groups: ExportGiven[] = []
  await orProblem(entries, async () => {
    if (format !== null && format !== 'page' && format !== 'json') groups.push({ paths, name: nameOfFiles(paths), format })
    else groups.push(...(await recogniseFiles(paths, open.library.path)).filter((given) => given.kind === 'import'))
  })
  for (const group of groups) {
    const own = entries.filter(({ file }) => group.paths.includes(file))
    for (const entry of own) entry.format = group.format
    await orProblem(own, async () => {
      const report = await importExport(open, group, words, isDry)
      for (const entry of own) entry.batch = report.batch
      answer.reports.push(report)
      addCounts(answer, own[0]?.file ?? group.name, report)
    })
  }
}

/** A file that cannot be brought in does not keep the others out. */
async function orProblem(entries: readonly Entry[], run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const { code, message } = describe(error)
    for (const entry of entries) entry.problem = { code, message }
    const names = entries.map(({ file }) => file).filter((file) => file !== '-')
    say(`${names.length === 0 ? '' : `${names.join(', ')}: `}${message}\n`)
  }
}

async function importFile(open: OpenLibrary, file: string, options: ImportOptions, entry: Entry, answer: ImportAnswer): Promise<void> {
  const isInput = file === '-'
  const input = isInput ? standardInput() : null
  const format = options.format === 'page' || options.format === 'json' ? options.format : formatOf(input, file)
  entry.format = format
  if (format === 'page') return importPages(open, { bytes: input ?? readFileSync(file), name: isInput ? null : basename(file) }, options, entry, answer)
  if (input === null) return importLibrary(open, file, options, entry, answer)
  // A complete export is read from its end as well as from its beginning, so it has to be a file.
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  try {
    const copy = join(folder, 'standard-input.json')
    writeFileSync(copy, input)
    await importLibrary(open, copy, options, entry, answer)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function formatOf(input: Uint8Array | null, file: string): 'page' | 'json' {
  const kind = input === null ? detectFile(file) : detectBytes(input)
  refuseStrangeFile(kind, input === null ? basename(file) : 'The standard input')
  return kind === 'library' ? 'json' : 'page'
}

async function importLibrary(open: OpenLibrary, file: string, options: ImportOptions, entry: ImportAnswer['files'][number], answer: ImportAnswer): Promise<void> {
  const work = progressShown()
  const report = options.dryRun ? await dryRun(open.library, file, work) : await restore(open.library, file, work)
  entry.batch = report.batch
  addTables(answer, entry.file, report)
}

async function importPages(
  open: OpenLibrary,
  page: { bytes: Uint8Array; name: string | null },
  options: ImportOptions,
  entry: ImportAnswer['files'][number],
  answer: ImportAnswer
): Promise<void> {
  const pending = new PendingPages(() => open, {
    readPage: (bytes, mediaType) => Promise.resolve(readPage(bytes, mediaType)),
    recognise: (text) => Promise.resolve(recognise(text))
  })
  const reading = await pending.readFile(page.bytes, page.name ?? 'the standard input')
  const source = pending.source(reading.token)
  const problems: string[] = []
  const pages = reading.recognition.pages.flatMap((found, i) => {
    const known = reading.known[i] ?? { film: null, takes: [], reviews: [] }
    const plan = pageToAdd(found, known, { update: options.update })
    if (!('problem' in plan)) return [plan]
    problems.push(plan.problem)
    return []
  })
  if (pages.length > 0) {
    const { report } = await (options.dryRun ? tryPages(open, { source, pages }) : addPages(open, { source, pages }))
    entry.batch = options.dryRun ? null : report.batch
    entry.films = report.films.map(({ id, title, year }) => ({ id, title, year }))
    for (const line of report.lines) addLine(answer, entry.file, line)
  }
  if (problems.length > 0) throw new Problem('unreadable', problems.join('\n'))
}

function addLine(answer: ImportAnswer, file: string, { kind, outcome, what, reason, id }: ReportLine): void {
  linesOf(answer, outcome).push({ file, kind, what, reason, id: answer.dryRun && outcome === 'added' ? null : id, count: 1 })
}

/** An export of another program is summed up by kind; its report says more. */
function addCounts(answer: ImportAnswer, file: string, { counts }: ImportReport): void {
  for (const [kind, { new: added, matched, changed, leftOut }] of Object.entries(counts)) {
    const line = (count: number): ImportLine[] => (count === 0 ? [] : [{ file, kind, what: `${count} ${kind}`, reason: null, id: null, count }])
    answer.added.push(...line(added))
    answer.matched.push(...line(matched))
    answer.changed.push(...line(changed))
    answer.leftOut.push(...line(leftOut))
  }
}

/** A complete export is summed up by kind. */
function addTables(answer: ImportAnswer, file: string, report: RestoreReport): void {
  for (const { what, added, matched, differing } of report.tables) {
    const line = (count: number, reason: string | null): ImportLine => ({ file, kind: what, what: `${count} ${what}`, reason, id: null, count })
    if (added > 0) answer.added.push(line(added, null))
    if (matched > 0) answer.matched.push(line(matched, 'The same is in your library already.'))
    if (differing > 0) answer.leftOut.push(line(differing, 'Your library has it with other content, which stays as it is.'))
  }
}

function linesOf(answer: ImportAnswer, outcome: ReportLine['outcome']): ImportLine[] {
  switch (outcome) {
    case 'added':
      return answer.added
    case 'matched':
      return answer.matched
    case 'changed':
      return answer.changed
    case 'left-out':
      return answer.leftOut
  }
}

function textOf(answer: ImportAnswer): string {
  const sum = (lines: readonly ImportLine[]): number => lines.reduce((total, { count }) => total + count, 0)
  const reports = answer.reports.map(reportText).join('\n')
  if (answer.reports.length > 0 && answer.files.every(({ format, problem }) => problem !== null || (format !== 'page' && format !== 'json'))) return reports
  const films = answer.files.flatMap((file) => file.films.map(nameOf))
  const counts = `${sum(answer.added)} added, ${sum(answer.matched)} matched, ${sum(answer.changed)} changed, ${sum(answer.leftOut)} left out`
  const told = [...answer.changed, ...answer.leftOut].map(({ what, reason }) => `  ${what}${reason === null ? '' : `: ${reason}`}\n`).join('')
  return `${films.length > 0 ? `${films.join('\n')}\n` : ''}${counts}${answer.dryRun ? '. A dry run: nothing has been changed yet.' : '.'}\n${told}${reports}`
}
