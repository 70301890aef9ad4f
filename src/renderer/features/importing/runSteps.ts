/** How far a running import is, from what it said of its steps. */
import { IMPORT_STEPS, type ImportPlan } from '../../../shared/models/importing'
import { importingWords } from '../../messages'
import { clock } from '../../messages/format'
import { KINDS_IN_ORDER } from '../../messages/importKinds'
import { filmsCompared } from './figures'
import type { SeenStep } from './session'

const words = importingWords.running

export interface ShownStep {
  readonly text: string
  readonly state: 'done' | 'now' | 'later'
  /** "702 of 1,129", for the step that is being done. */
  readonly figures: string | null
}

export interface RunState {
  /** From 0 to 1. */
  readonly share: number
  /** Whole seconds; null while nobody can say. */
  readonly secondsLeft: number | null
  readonly steps: readonly ShownStep[]
}

/** An estimate is worth saying only after so long, and after so large a part. */
const TELL_AFTER_MS = 1_500
const TELL_AFTER_SHARE = 0.04

/** @param now milliseconds, as `startedAt` */
export function runState(plan: ImportPlan, seen: readonly SeenStep[], startedAt: number, now: number): RunState {
  const { films, viewings } = plan.counts
  const rest = KINDS_IN_ORDER.filter((kind) => kind !== 'films' && kind !== 'viewings').reduce((sum, kind) => sum + plan.counts[kind].new + plan.counts[kind].changed, 0)
  // Until a step says itself how much it has to do.
  const expected = [
    { step: IMPORT_STEPS.films, size: filmsCompared(plan.counts) },
    { step: IMPORT_STEPS.entries, size: viewings.new + viewings.changed },
    { step: IMPORT_STEPS.rest, size: rest }
  ]
  const of = (step: string): SeenStep | undefined => seen.find((each) => each.step === step)
  const order = [IMPORT_STEPS.backup, IMPORT_STEPS.films, IMPORT_STEPS.entries, IMPORT_STEPS.rest]
  const current = order.findLastIndex((step) => of(step) !== undefined)

  const total = expected.reduce((sum, { step, size }) => sum + (of(step)?.total ?? size), 0)
  const done = expected.reduce((sum, { step }) => sum + (of(step)?.done ?? 0), 0)
  const share = total === 0 ? 0 : Math.min(1, done / total)
  const began = of(IMPORT_STEPS.films)?.since ?? startedAt
  const took = now - began
  const secondsLeft = share >= TELL_AFTER_SHARE && took > TELL_AFTER_MS ? Math.ceil((took / share) * (1 - share) / 1000) : null

  const steps = order.map((step, index): ShownStep => {
    const told = of(step)
    const isLast = index === order.length - 1
    const isDone = index < current || (isLast && told !== undefined && told.total !== null && told.done >= told.total)
    const state = isDone ? 'done' : index === Math.max(0, current) ? 'now' : 'later'
    if (step === IMPORT_STEPS.backup) {
      const made = of(IMPORT_STEPS.films)?.since ?? now
      return { text: state === 'done' ? words.backupMade(clock(new Date(made))) : words.backup, state, figures: null }
    }
    if (step === IMPORT_STEPS.films && state === 'done') return { text: films.new > 0 ? words.filmsAdded(films.new) : words.noFilms, state, figures: null }
    const figures = state === 'now' && told !== undefined && told.total !== null ? words.of(told.done, told.total) : null
    return { text: step, state, figures }
  })
  return { share, secondsLeft, steps }
}
