/**
 * Main's side of the worker: starts a process when there is something to do, hands it one task at a time, and keeps it
 * a while for the next. A process that dies takes only its own task with it.
 */
import type { Recognition } from '../../shared/models/page'
import type { CsvMapping, CsvPreview, ImportFormat, ImportKind, ImportOptions, ImportQuestion, ImportQuestionStretch, ImportReport, ImportRowStretch, ImportVerdict } from '../../shared/models/importing'
import type { ExportChoices, ExportPreview, JobProgress, RestoreReport } from '../../shared/models/transfer'
import type { Direction } from '../changes/replay'
import type { Step } from '../changes/undoing'
import type { Exported } from '../exporting/exportTo'
import { newId } from '../ids'
import type { Given } from '../importing/given'
import type { PlanSummary } from '../importing/plan/planning'
import type { PageMediaType } from '../pasting/pending'
import { log } from '../logging/log'
import { Problem } from '../problem'
import type { PageText } from '../recogniser/pageText'
import { forkWorker, type WorkerProcess } from './forkWorker'
import { FromWorker, type Task, tasks, type ToWorker } from './protocol'

/** The process ended before the task did. What it had begun in a library is still to be taken back. */
export class WorkerEnded extends Problem {}

/** How long a stopped task may take to tidy up before its process is ended. */
const GRACE_MS = 10_000
const KEEP_IDLE_MS = 60_000

/** A page that passes through every part of the recogniser. */
const WARMING_PAGE = `PG | 1 May 2001 (UK)
A Film Trailers

Somebody warms up the house before the doors open.

first_row Short, and soon over.
second_row The house is warm now and the lamps are down.I would see "Another Film" (1999) here as well, and then walk home. 7/10
`

interface Going {
  readonly worker: WorkerProcess
  readonly done: (value: unknown) => void
  readonly fail: (error: Problem) => void
  grace: NodeJS.Timeout | null
}

export class Jobs {
  readonly #progress: (progress: JobProgress) => void
  readonly #fork: () => WorkerProcess
  readonly #going = new Map<string, Going>()
  readonly #stops = new Map<string, () => void>()
  readonly #idle = new Map<WorkerProcess, NodeJS.Timeout>()

  constructor(progress: (progress: JobProgress) => void, fork: () => WorkerProcess = forkWorker) {
    this.#progress = progress
    this.#fork = fork
  }

  recognise(text: string): Promise<Recognition> {
    return this.run(tasks.recognise, { text })
  }

  readPage(bytes: Uint8Array, mediaType: PageMediaType | null): Promise<PageText> {
    return this.run(tasks.readPage, { bytes, mediaType })
  }

  preview(library: string, choices: ExportChoices): Promise<ExportPreview> {
    return this.run(tasks.preview, { library, choices })
  }

  export(library: string, choices: ExportChoices, target: string, job: string): Promise<Exported> {
    return this.run(tasks.export, { library, choices, target }, job)
  }

  /** Writes the page of a book; see exporting/pdf/exportBook.ts. */
  writeBook(library: string, choices: ExportChoices, file: string, pages: Record<string, number> | null, job: string): Promise<{ films: number; reviews: number }> {
    return this.run(tasks.writeBook, { library, choices, file, pages }, job)
  }

  pagesOfBook(pdf: string): Promise<Record<string, number>> {
    return this.run(tasks.pagesOfBook, { pdf })
  }

  finishBook(pdf: string, target: string): Promise<string> {
    return this.run(tasks.finishBook, { pdf, target })
  }

  /** Says what main itself does for a job just now. */
  tell(job: string, step: string): void {
    this.#progress({ job, step, done: 0, total: null })
  }

  /** Work of main's own that a cancelled job stops too; the answer ends that. */
  stopsWith(job: string, stop: () => void): () => void {
    this.#stops.set(job, stop)
    return () => void this.#stops.delete(job)
  }

  dryRun(library: string, file: string): Promise<RestoreReport> {
    return this.run(tasks.dryRun, { library, file })
  }

  restore(library: string, file: string, job: string): Promise<RestoreReport> {
    return this.run(tasks.restore, { library, file }, job)
  }

  /** Says what files and folders are. */
  recogniseFiles(library: string, paths: string[]): Promise<Given[]> {
    return this.run(tasks.recogniseFiles, { library, paths })
  }

  previewCsv(library: string, paths: string[], mapping: CsvMapping | null): Promise<CsvPreview> {
    return this.run(tasks.previewCsv, { library, paths, mapping })
  }

  /** The dry run of an import, kept at `plan`. */
  planImport(library: string, what: { paths: string[]; format: ImportFormat; name: string; options: ImportOptions; plan: string }, job: string): Promise<PlanSummary> {
    return this.run(tasks.planImport, { library, ...what }, job)
  }

  planRows(plan: string, which: { kind: ImportKind | null; verdict: ImportVerdict | null }, stretch: { start: number; count: number }): Promise<ImportRowStretch> {
    return this.run(tasks.planRows, { plan, ...which, ...stretch })
  }

  planQuestions(plan: string, kind: ImportQuestion['kind'] | null, stretch: { start: number; count: number }): Promise<ImportQuestionStretch> {
    return this.run(tasks.planQuestions, { plan, kind, ...stretch })
  }

  answerQuestions(library: string, plan: string, answers: { question: number; answer: string }[]): Promise<PlanSummary> {
    return this.run(tasks.answerQuestions, { library, plan, answers })
  }

  answerAlike(library: string, plan: string, kind: ImportQuestion['kind'] | null, answer: string | null): Promise<PlanSummary> {
    return this.run(tasks.answerAlike, { library, plan, kind, answer })
  }

  importReport(plan: string): Promise<ImportReport> {
    return this.run(tasks.importReport, { plan })
  }

  /** Carries a plan out. */
  runImport(library: string, plan: string, job: string): Promise<ImportReport> {
    return this.run(tasks.runImport, { library, plan }, job)
  }

  /** Looks through every finished text for films that are named and not linked. */
  lookForMentions(library: string, job: string): Promise<{ found: number }> {
    return this.run(tasks.lookForMentions, { library }, job)
  }

  /** Takes back what an import left half done, whose process is gone. */
  async takeBack(library: string): Promise<void> {
    await this.run(tasks.takeBack, { library })
  }

  /** True when the library has no damage. */
  check(library: string): Promise<boolean> {
    return this.run(tasks.check, { library })
  }

  /** Makes a checked copy of the library. */
  async backUp(library: string, target: string): Promise<void> {
    await this.run(tasks.backUp, { library, target })
  }

  /** Removes for good what lies in the bin. Answers how many things that were. */
  emptyBin(library: string): Promise<number> {
    return this.run(tasks.emptyBin, { library })
  }

  /** Removes for good what went to the bin before an instant. */
  purgeBin(library: string, before: string): Promise<number> {
    return this.run(tasks.purgeBin, { library, before })
  }

  /** Takes a large step back, or does it again. */
  replay(library: string, group: number, direction: Direction): Promise<Step> {
    return this.run(tasks.replay, { library, group, direction })
  }

  /** Does one task in a process that does nothing else meanwhile. */
  async run<I, O>(task: Task<I, O>, input: I, job: string = newId()): Promise<O> {
    if (this.#going.has(job)) throw new Problem('invalid', 'That work is going on already.')
    const worker = this.#free()
    const value = await new Promise<unknown>((done, fail) => {
      this.#going.set(job, { worker, done, fail, grace: null })
      this.#tell(worker, { kind: 'begin', job, task: task.name, input })
    })
    return task.output.parse(value)
  }

  /** Starts a process and lets it read a page once, so that the first real one waits for neither. */
  warm(): void {
    if (this.#going.size > 0 || this.#idle.size > 0) return
    this.recognise(WARMING_PAGE).catch((error: unknown) => log.error('The worker did not start ahead.', error))
  }

  /** Asks a task to stop. It takes back what it began; one that does not answer is ended. */
  cancel(job: string): void {
    this.#stops.get(job)?.()
    const going = this.#going.get(job)
    if (!going || going.grace) return
    this.#tell(going.worker, { kind: 'stop', job })
    going.grace = setTimeout(() => going.worker.end(), GRACE_MS)
  }

  /** Ends everything: the app closes. What is half done is taken back at the next start. */
  stop(): void {
    for (const { worker } of this.#going.values()) worker.end()
    for (const worker of this.#idle.keys()) this.#letGo(worker)
  }

  #free(): WorkerProcess {
    const [idle] = this.#idle.entries()
    if (idle) {
      clearTimeout(idle[1])
      this.#idle.delete(idle[0])
      return idle[0]
    }
    const worker = this.#fork()
    worker.onMessage((message) => this.#hear(worker, message))
    worker.onExit(() => this.#ended(worker))
    return worker
  }

  #tell(worker: WorkerProcess, message: ToWorker): void {
    worker.send(message)
  }

  #hear(worker: WorkerProcess, raw: unknown): void {
    const message = FromWorker.parse(raw)
    const going = this.#going.get(message.job)
    if (!going) return
    if (message.kind === 'progress') {
      const { job, step, done, total } = message
      this.#progress({ job, step, done, total })
      return
    }
    this.#forget(message.job, going)
    this.#idle.set(worker, setTimeout(() => this.#letGo(worker), KEEP_IDLE_MS).unref())
    if (message.kind === 'done') going.done(message.value)
    else {
      const { code, message: sentence, fields } = message.problem
      going.fail(new Problem(code, sentence, fields ? { fields } : {}))
    }
  }

  #ended(worker: WorkerProcess): void {
    clearTimeout(this.#idle.get(worker))
    this.#idle.delete(worker)
    for (const [job, going] of this.#going) {
      if (going.worker !== worker) continue
      const wasStopped = going.grace !== null
      this.#forget(job, going)
      going.fail(
        wasStopped
          ? new WorkerEnded('cancelled', 'Stopped. Nothing was changed.')
          : new WorkerEnded('unexpected', 'The work stopped before it was done; nothing was changed. Everything you wrote is in your library. You can try again.')
      )
    }
  }

  #forget(job: string, going: Going): void {
    if (going.grace) clearTimeout(going.grace)
    this.#going.delete(job)
  }

  #letGo(worker: WorkerProcess): void {
    clearTimeout(this.#idle.get(worker))
    this.#idle.delete(worker)
    worker.end()
  }
}
