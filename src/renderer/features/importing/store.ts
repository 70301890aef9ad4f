/** The import that is open: its dry run, the answers, the run and what it did. Long work is a job: it tells how far it is and can be stopped. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Result } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Replayed } from '../../../shared/models/changeNotes'
import type { CsvMapping, ImportOpened, ImportOptions, ImportPlan, ImportQuestion, ImportReport, ImportRow } from '../../../shared/models/importing'
import type { ChosenPlace } from '../../../shared/models/transfer'
import { outcomeOf, type Outcome } from '../../app/outcome'
import { createStretches } from '../../app/stretches'
import { newSession, withStep, type AnswerToAll, type ImportSession, type QuestionKind, type RowsShown } from './session'

export interface ImportingState {
  readonly session: ImportSession | null
  /** Grows whenever questions or rows came or changed. */
  readonly revision: number
  readonly actions: ImportingActions
}

export interface ImportingActions {
  readonly open: (opened: ImportOpened) => Promise<void>
  readonly explain: (mapping: CsvMapping | null) => void
  /** Reads the files by the columns that were explained. */
  readonly compare: () => Promise<void>
  readonly explainAgain: () => void
  /** Plans anew with other options; what is shown stays until then. */
  readonly choose: (options: Partial<ImportOptions>) => Promise<void>
  readonly questionAt: (index: number) => ImportQuestion | undefined
  readonly showQuestions: (first: number, end: number) => void
  readonly showKind: (kind: QuestionKind | null) => void
  readonly moveToQuestion: (index: number) => void
  readonly answer: (question: number, answer: string) => Promise<void>
  readonly answerAlike: (answer: AnswerToAll | null) => Promise<void>
  /** The second view, of rows; null goes back to the plan. */
  readonly showRows: (rows: RowsShown | null) => void
  readonly rowAt: (index: number) => ImportRow | undefined
  readonly rows: (first: number, end: number) => void
  readonly moveToRow: (index: number) => void
  /** The first rows that are left out. */
  readonly firstLeftOut: (count: number) => Promise<readonly ImportRow[]>
  /** Stops the reading, or the running import, which is then taken back. */
  readonly stop: () => Promise<void>
  /** The report when everything is in the library; null when it was stopped or failed. */
  readonly run: () => Promise<ImportReport | null>
  readonly hide: () => void
  readonly unhide: () => void
  readonly backToPlan: () => void
  readonly saveReport: () => Promise<Outcome<ChosenPlace | null>>
  readonly takeBack: (batch: string) => Promise<Outcome<Replayed>>
  /** Not while it runs: then it can only be hidden or stopped. */
  readonly close: () => void
}

export type ImportingApi<F> = Pick<MatineeApi<F>, 'importing' | 'jobs' | 'on'>

const ALL = 'all'

export function createImportingStore<F>(api: ImportingApi<F>): StoreApi<ImportingState> {
  return createStore<ImportingState>((set, get) => {
    const change = (next: Partial<ImportSession>): void => {
      const { session } = get()
      if (session !== null) set({ session: { ...session, ...next } })
    }
    const session = (): ImportSession | null => get().session
    const isStill = (token: string): boolean => session()?.opened.token === token
    const grow = (): void => set({ revision: get().revision + 1 })

    const questions = createStretches<ImportQuestion>({
      read: async (key, start, count) => {
        const token = session()?.opened.token
        const kind = session()?.questionKind ?? null
        if (token === undefined || key !== (kind ?? ALL)) return null
        const result = await api.importing.questions({ token, kind, start, count })
        return result.ok && isStill(token) ? result.value.questions : null
      },
      onChange: () => {
        // Answers that came back are in the rows now.
        if (pending === 0 && (session()?.given.size ?? 0) > 0) change({ given: new Map() })
        grow()
      }
    })
    const rows = createStretches<ImportRow>({
      read: async (key, start, count) => {
        const token = session()?.opened.token
        const shown = session()?.rows ?? null
        if (token === undefined || shown === null || key !== rowsKey(shown)) return null
        const result = await api.importing.rows({ token, ...shown, start, count })
        if (!result.ok || !isStill(token)) return null
        change({ rowsTotal: result.value.total })
        return result.value.rows
      },
      onChange: grow
    })

    /** Answers are sent one after the other: each is compared anew. */
    let line: Promise<void> = Promise.resolve()
    let pending = 0
    const inTurn = (token: string, send: () => Promise<Result<ImportPlan>>): Promise<void> => {
      pending += 1
      line = line.then(async () => {
        const result = isStill(token) ? await send() : null
        pending -= 1
        if (result === null || !isStill(token)) return
        if (result.ok) settle(result.value)
        else change({ problem: result.problem.message, given: new Map() })
        questions.reset()
        rows.reset()
      })
      return line
    }
    const settle = (plan: ImportPlan): void => {
      const total = totalOf(plan, session()?.questionKind ?? null)
      change({ plan, options: plan.options, phase: 'plan', problem: null, activeQuestion: Math.min(session()?.activeQuestion ?? 0, Math.max(0, total - 1)) })
    }

    const read = async (): Promise<void> => {
      const now = session()
      if (now === null) return
      const { token } = now.opened
      const job = crypto.randomUUID()
      change(now.plan === null ? { phase: 'reading', job, progress: null, problem: null } : { isComparing: true, job, progress: null, problem: null })
      const result = await api.importing.plan({ token, options: now.options, job })
      if (!isStill(token) || session()?.job !== job) return
      change({ isComparing: false, isStopping: false, progress: null })
      if (result.ok) {
        settle(result.value)
        questions.reset()
        rows.reset()
      } else if (session()?.plan != null) change({ problem: result.problem.message, options: session()?.plan?.options ?? now.options })
      else if (result.problem.code === 'cancelled') close()
      else change({ phase: 'notRead', problem: result.problem.message })
    }
    const close = (): void => {
      const now = session()
      if (now === null || now.phase === 'running') return
      void api.importing.discard({ token: now.opened.token })
      set({ session: null })
    }

    api.on('job.progress', (progress) => {
      const now = session()
      if (now?.job !== progress.job) return
      change(now.phase === 'running' ? { progress, steps: withStep(now.steps, progress, Date.now()) } : { progress })
    })

    return {
      session: null,
      revision: 0,
      actions: {
        open: async (opened) => {
          close()
          if (session() !== null) return
          set({ session: newSession(opened) })
          if (!opened.needsMapping) await read()
        },
        explain: (mapping) => change({ mapping }),
        compare: async () => {
          const { mapping, options } = session() ?? {}
          if (mapping == null || options === undefined) return
          change({ options: { ...options, mapping } })
          await read()
        },
        explainAgain: () => {
          if (session()?.opened.needsMapping === true) change({ phase: 'mapping', plan: null, problem: null })
        },
        choose: async (options) => {
          const now = session()
          if (now?.phase !== 'plan' || now.isComparing) return
          await line
          change({ options: { ...now.options, ...options } })
          await read()
        },
        questionAt: (index) => questions.at(session()?.questionKind ?? ALL, index),
        showQuestions: (first, end) => questions.show(session()?.questionKind ?? ALL, first, end),
        showKind: (questionKind) => change({ questionKind, activeQuestion: 0 }),
        moveToQuestion: (activeQuestion) => {
          if (session()?.activeQuestion !== activeQuestion) change({ activeQuestion })
        },
        answer: async (question, answer) => {
          const now = session()
          if (now?.phase !== 'plan') return
          const { token } = now.opened
          change({ given: new Map(now.given).set(question, answer) })
          await inTurn(token, () => api.importing.answer({ token, answers: [{ question, answer }] }))
        },
        answerAlike: async (answer) => {
          const now = session()
          if (now?.phase !== 'plan') return
          const { token } = now.opened
          await inTurn(token, () => api.importing.answerAlike({ token, kind: now.questionKind, answer }))
        },
        showRows: (shown) => change({ rows: shown, rowsTotal: 0, activeRow: 0 }),
        rowAt: (index) => rows.at(rowsKey(session()?.rows ?? null), index),
        rows: (first, end) => rows.show(rowsKey(session()?.rows ?? null), first, end),
        moveToRow: (activeRow) => {
          if (session()?.activeRow !== activeRow) change({ activeRow })
        },
        firstLeftOut: async (count) => {
          const token = session()?.opened.token
          if (token === undefined) return []
          const result = await api.importing.rows({ token, kind: null, verdict: 'leftOut', start: 0, count })
          return result.ok ? result.value.rows : []
        },
        stop: async () => {
          const now = session()
          if (now === null || !(now.phase === 'reading' || now.phase === 'running' || now.isComparing)) return
          change({ isStopping: true })
          await api.jobs.cancel({ job: now.job })
        },
        run: async () => {
          await line
          const now = session()
          if (now?.phase !== 'plan' || now.isComparing) return null
          const { token } = now.opened
          const job = crypto.randomUUID()
          change({ phase: 'running', job, progress: null, steps: [], startedAt: Date.now(), isHidden: false, isStopping: false, problem: null })
          const result = await api.importing.run({ token, job })
          if (!isStill(token)) return null
          if (result.ok) {
            change({ phase: 'done', report: result.value, isStopping: false })
            return result.value
          }
          const phase = result.problem.code === 'cancelled' ? 'stopped' : 'failed'
          change({ phase, isStopping: false, isHidden: false, problem: result.problem.message })
          return null
        },
        hide: () => {
          if (session()?.phase === 'running') change({ isHidden: true })
        },
        unhide: () => change({ isHidden: false }),
        backToPlan: () => {
          const phase = session()?.phase
          if (phase === 'stopped' || phase === 'failed') change({ phase: 'plan', problem: null })
        },
        saveReport: async () => {
          const now = session()
          if (now === null) return { done: null }
          const batch = now.report?.batch ?? null
          return outcomeOf(await api.importing.saveReport(batch === null ? { token: now.opened.token } : { batch }))
        },
        takeBack: async (batch) => {
          change({ isTakingBack: true })
          const result = await api.importing.takeBack({ batch })
          change({ isTakingBack: false })
          return outcomeOf(result)
        },
        close
      }
    }
  })
}

function rowsKey(shown: RowsShown | null): string {
  return `${shown?.kind ?? ALL} ${shown?.verdict ?? ALL}`
}

/** How many questions there are of a kind, or of all. */
export function totalOf({ questions }: ImportPlan, kind: QuestionKind | null): number {
  return kind === null ? questions.film + questions.rating + questions.viewing + questions.review : questions[kind]
}
