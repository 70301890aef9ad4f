/** The dry run: reads what was given into a plan and compares it with the library; then answers what the window asks of it. */
import type {
  ImportFormat, ImportKind, ImportOptions, ImportPlan, ImportQuestion, ImportQuestionStretch, ImportReport, ImportRowStretch, ImportVerdict
} from '../../../shared/models/importing'
import type { OpenLibrary } from '../../repositories'
import { Problem } from '../../problem'
import type { Work } from '../../worker/work'

/** A plan without the token by which the window knows it. */
export type PlanSummary = Omit<ImportPlan, 'token'>

/** What is planned: the files, what they are, and where the plan is kept (importing/plan/schema.ts). */
export interface ToPlan {
  readonly paths: readonly string[]
  readonly format: ImportFormat
  readonly name: string
  readonly options: ImportOptions
  readonly plan: string
}

export interface Stretch {
  readonly start: number
  readonly count: number
}

/** Reads and compares. A plan that stood at the place is replaced. */
export function makePlan(_open: OpenLibrary, _what: ToPlan, _work: Work): Promise<PlanSummary> {
  throw new Problem('unexpected', 'Not built yet.')
}

export function planRows(_plan: string, _which: { kind: ImportKind | null; verdict: ImportVerdict | null }, _stretch: Stretch): ImportRowStretch {
  throw new Problem('unexpected', 'Not built yet.')
}

export function planQuestions(_plan: string, _kind: ImportQuestion['kind'] | null, _stretch: Stretch): ImportQuestionStretch {
  throw new Problem('unexpected', 'Not built yet.')
}

/** Sets answers and compares anew what they decide. */
export function answerQuestions(_open: OpenLibrary, _plan: string, _answers: readonly { question: number; answer: string }[]): PlanSummary {
  throw new Problem('unexpected', 'Not built yet.')
}

/** The same answer to every question of a kind (null: of all) that offers it; null: the proposals again. */
export function answerAlike(_open: OpenLibrary, _plan: string, _kind: ImportQuestion['kind'] | null, _answer: string | null): PlanSummary {
  throw new Problem('unexpected', 'Not built yet.')
}

/** What the plan says, as a report: of a dry run, or with the batch that carried it out. */
export function reportOf(_plan: string, _batch: string | null): ImportReport {
  throw new Problem('unexpected', 'Not built yet.')
}
