/** One import, from the files to what it did. */
import type { CsvMapping, ImportKind, ImportOpened, ImportOptions, ImportPlan, ImportQuestion, ImportReport, ImportVerdict } from '../../../shared/models/importing'
import type { JobProgress } from '../../../shared/models/transfer'

export type QuestionKind = ImportQuestion['kind']
export type AnswerToAll = 'mine' | 'file' | 'both' | 'new' | 'leave'

/** What each step of the running import said last, in the order in which they came. */
export interface SeenStep extends JobProgress {
  /** When it was heard of first, in milliseconds. */
  readonly since: number
}

/** Which rows are shown; null where it does not matter. */
export interface RowsShown {
  readonly kind: ImportKind | null
  readonly verdict: ImportVerdict | null
}

export interface ImportSession {
  /**
   * - `mapping`: the columns are being explained. `reading`: the dry run is being made. `notRead`: it could not be.
   * - `plan`: the dry run is shown. `running`, `done`; `stopped`: by the person; `failed`: the problem says why.
   */
  readonly phase: 'mapping' | 'reading' | 'notRead' | 'plan' | 'running' | 'done' | 'stopped' | 'failed'
  readonly opened: ImportOpened
  readonly options: ImportOptions
  /** What stands in the mapping step, whole or not. */
  readonly mapping: CsvMapping | null
  readonly job: string
  readonly progress: JobProgress | null
  readonly isStopping: boolean
  readonly plan: ImportPlan | null
  /** Other options are being compared; the plan that is shown is the former one. */
  readonly isComparing: boolean
  readonly questionKind: QuestionKind | null
  /** Answers that were given and are on their way, by question. */
  readonly given: ReadonlyMap<number, string>
  /** The row of questions that Tab leads to. */
  readonly activeQuestion: number
  /** The second view: every row; null while the plan itself is shown. */
  readonly rows: RowsShown | null
  readonly rowsTotal: number
  readonly activeRow: number
  readonly steps: readonly SeenStep[]
  readonly startedAt: number
  /** The dialog is out of the way while the import runs. */
  readonly isHidden: boolean
  readonly report: ImportReport | null
  readonly isTakingBack: boolean
  readonly problem: string | null
}

export const USUAL_OPTIONS: ImportOptions = {
  withDeleted: false,
  withOrphaned: false,
  withTv: false,
  ratingsAreViewings: false,
  dateOrder: null,
  mapping: null
}

export function newSession(opened: ImportOpened): ImportSession {
  return {
    phase: opened.needsMapping ? 'mapping' : 'reading',
    opened,
    options: USUAL_OPTIONS,
    mapping: null,
    job: crypto.randomUUID(),
    progress: null,
    isStopping: false,
    plan: null,
    isComparing: false,
    questionKind: null,
    given: new Map(),
    activeQuestion: 0,
    rows: null,
    rowsTotal: 0,
    activeRow: 0,
    steps: [],
    startedAt: 0,
    isHidden: false,
    report: null,
    isTakingBack: false,
    problem: null
  }
}

/** Adds what a running import just said to what it said before. */
export function withStep(steps: readonly SeenStep[], progress: JobProgress, now: number): SeenStep[] {
  const before = steps.find(({ step }) => step === progress.step)
  if (before === undefined) return [...steps, { ...progress, since: now }]
  return steps.map((each) => (each === before ? { ...progress, since: before.since } : each))
}
