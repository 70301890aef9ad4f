/** What main and the worker say to each other. Both sides check what they are told. */
import { z } from 'zod'
import { ProblemData } from '../../shared/ipc/result'
import { Instant } from '../../shared/models/ids'
import { Recognition } from '../../shared/models/page'
import { Replayed } from '../../shared/models/changeNotes'
import {
  CsvMapping, CsvPreview, ImportFormat, ImportKind, ImportOptions, ImportPlan, ImportQuestion, ImportQuestionStretch, ImportReport, ImportRowStretch, ImportVerdict
} from '../../shared/models/importing'
import { ExportChoices, ExportPreview, RestoreReport } from '../../shared/models/transfer'

const PageMediaType = z.enum(['text/plain', 'text/html'])

export interface Task<I, O> {
  readonly name: string
  readonly input: z.ZodType<I>
  readonly output: z.ZodType<O>
}

const task = <I, O>(name: string, input: z.ZodType<I>, output: z.ZodType<O>): Task<I, O> => ({ name, input, output })

/** `library` is always the path of a library; the worker opens it on a connection of its own. */
const inLibrary = z.object({ library: z.string() })

const inPlan = z.object({ plan: z.string() })
const PlanSummary = ImportPlan.omit({ token: true })
const someRows = { start: z.int(), count: z.int() }

const Given = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), path: z.string() }),
  z.object({ kind: z.literal('library'), path: z.string() }),
  z.object({ kind: z.literal('import'), paths: z.array(z.string()), name: z.string(), format: ImportFormat, needsMapping: z.boolean() })
])

export const tasks = {
  recognise: task('recognise', z.object({ text: z.string() }), Recognition),
  readPage: task(
    'readPage',
    z.object({ bytes: z.instanceof(Uint8Array), mediaType: PageMediaType.nullable() }),
    z.object({ text: z.string(), mediaType: PageMediaType, encoding: z.string(), replaced: z.int() })
  ),
  preview: task('preview', inLibrary.extend({ choices: ExportChoices }), ExportPreview),
  export: task(
    'export',
    inLibrary.extend({ choices: ExportChoices, target: z.string() }),
    z.object({ path: z.string(), files: z.int(), films: z.int(), reviews: z.int(), leftOut: z.array(z.string()) })
  ),
  writeBook: task(
    'writeBook',
    inLibrary.extend({ choices: ExportChoices, file: z.string(), pages: z.record(z.string(), z.int()).nullable() }),
    z.object({ films: z.int(), reviews: z.int() })
  ),
  pagesOfBook: task('pagesOfBook', z.object({ pdf: z.string() }), z.record(z.string(), z.int())),
  finishBook: task('finishBook', z.object({ pdf: z.string(), target: z.string() }), z.string()),
  dryRun: task('dryRun', inLibrary.extend({ file: z.string() }), RestoreReport),
  restore: task('restore', inLibrary.extend({ file: z.string() }), RestoreReport),
  recogniseFiles: task('recogniseFiles', inLibrary.extend({ paths: z.array(z.string()) }), z.array(Given)),
  previewCsv: task('previewCsv', inLibrary.extend({ paths: z.array(z.string()), mapping: CsvMapping.nullable() }), CsvPreview),
  planImport: task(
    'planImport',
    inLibrary.extend({ paths: z.array(z.string()), format: ImportFormat, name: z.string(), options: ImportOptions, plan: z.string() }),
    PlanSummary
  ),
  planRows: task('planRows', inPlan.extend({ kind: ImportKind.nullable(), verdict: ImportVerdict.nullable(), ...someRows }), ImportRowStretch),
  planQuestions: task('planQuestions', inPlan.extend({ kind: ImportQuestion.shape.kind.nullable(), ...someRows }), ImportQuestionStretch),
  answerQuestions: task(
    'answerQuestions',
    inLibrary.extend({ plan: z.string(), answers: z.array(z.object({ question: z.int(), answer: z.string() })) }),
    PlanSummary
  ),
  answerAlike: task('answerAlike', inLibrary.extend({ plan: z.string(), kind: ImportQuestion.shape.kind.nullable(), answer: z.string().nullable() }), PlanSummary),
  importReport: task('importReport', inPlan, ImportReport),
  runImport: task('runImport', inLibrary.extend({ plan: z.string() }), ImportReport),
  lookForMentions: task('lookForMentions', inLibrary, z.object({ found: z.int() })),
  takeBack: task('takeBack', inLibrary, z.null()),
  check: task('check', inLibrary, z.boolean()),
  backUp: task('backUp', inLibrary.extend({ target: z.string() }), z.null()),
  emptyBin: task('emptyBin', inLibrary, z.int()),
  purgeBin: task('purgeBin', inLibrary.extend({ before: Instant }), z.int()),
  replay: task('replay', inLibrary.extend({ group: z.int(), direction: z.enum(['back', 'forth']) }), Replayed.unwrap())
}

export const ToWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), job: z.string(), task: z.string(), input: z.unknown() }),
  z.object({ kind: z.literal('stop'), job: z.string() })
])
export type ToWorker = z.infer<typeof ToWorker>

export const FromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), job: z.string(), step: z.string(), done: z.int(), total: z.int().nullable() }),
  z.object({ kind: z.literal('done'), job: z.string(), value: z.unknown() }),
  z.object({ kind: z.literal('failed'), job: z.string(), problem: ProblemData })
])
export type FromWorker = z.infer<typeof FromWorker>
