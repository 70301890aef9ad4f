import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ImportAnswer, type ImportLine } from '../../shared/answers/others'
import type { ReportLine } from '../../shared/models/pasting'
import type { RestoreReport } from '../../shared/models/transfer'
import { groupsOfBatch, undoGroup } from '../changes/replay'
import { detectBytes, detectFile } from '../files/detect'
import { refuseStrangeFile } from '../files/refuse'
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
import { standardInput } from './standardInput'
import { read, UsageError } from './usage'

interface ImportOptions {
  readonly format: 'page' | 'json' | null
  readonly dryRun: boolean
  readonly update: boolean
}

/** `import <file…|-> [--format page|json] [--dry-run] [--update]`, or `import --undo BATCH`. */
export function importCommand(words: readonly string[]): Command {
  const { values, positionals } = read(words, {
    format: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    undo: { type: 'string' }
  })
  const common = { makesLibrary: true, library: values.library, json: values.json }
  const { undo } = values
  if (undo !== undefined) return { ...common, makesLibrary: false, run: (open) => undoImport(open, undo) }
  if (positionals.length === 0) throw new UsageError('This command needs a file, or - for the standard input.')
  const { format } = values
  if (format !== undefined && format !== 'page' && format !== 'json') throw new UsageError('--format is page or json.')
  const options: ImportOptions = { format: format ?? null, dryRun: values['dry-run'], update: values.update }
  return { ...common, run: (open) => importFiles(open, positionals, options) }
}

async function importFiles(open: OpenLibrary, files: readonly string[], options: ImportOptions): Promise<Answer> {
  const answer: ImportAnswer = { dryRun: options.dryRun, files: [], added: [], matched: [], changed: [], leftOut: [], reports: [] }
  for (const file of files) {
    const entry: ImportAnswer['files'][number] = { file, format: null, batch: null, films: [], problem: null }
    answer.files.push(entry)
    try {
      await importFile(open, file, options, entry, answer)
    } catch (error) {
      const { code, message } = describe(error)
      entry.problem = { code, message }
      say(`${file === '-' ? '' : `${file}: `}${message}\n`)
    }
  }
  return { data: ImportAnswer.parse(answer), text: textOf(answer), failed: answer.files.some(({ problem }) => problem !== null) }
}

async function importFile(open: OpenLibrary, file: string, options: ImportOptions, entry: ImportAnswer['files'][number], answer: ImportAnswer): Promise<void> {
  const isInput = file === '-'
  const input = isInput ? standardInput() : null
  const format = options.format ?? formatOf(input, file)
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
  const films = answer.files.flatMap((file) => file.films.map(nameOf))
  const counts = `${sum(answer.added)} added, ${sum(answer.matched)} matched, ${sum(answer.changed)} changed, ${sum(answer.leftOut)} left out`
  const told = [...answer.changed, ...answer.leftOut].map(({ what, reason }) => `  ${what}${reason === null ? '' : `: ${reason}`}\n`).join('')
  return `${films.length > 0 ? `${films.join('\n')}\n` : ''}${counts}${answer.dryRun ? '. A dry run: nothing has been changed yet.' : '.'}\n${told}`
}

async function undoImport(open: OpenLibrary, id: string): Promise<Answer> {
  const { library, repositories } = open
  const batch = repositories.batches.get(id)
  const groups = groupsOfBatch(library.db, id)
  if (groups.length === 0) throw new Problem('conflict', `“${batch.label}” was taken back already.`)
  let keptNewer = 0
  for (const group of groups) keptNewer += (await library.writeUnlogged(() => undoGroup(library.db, group))).keptNewer
  return {
    data: { batch: id, label: batch.label, undone: true, keptNewer },
    text: `“${batch.label}” was taken back.${keptNewer > 0 ? ' What you changed since was kept.' : ''}\n`
  }
}
