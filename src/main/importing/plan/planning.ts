/** The dry run: reads what was given into a plan and compares it with the library; then answers what the window asks of it. */
import type { Database } from 'better-sqlite3'
import { rmSync } from 'node:fs'
import type {
  ImportFormat, ImportKind, ImportOptions, ImportPlan, ImportQuestion, ImportQuestionStretch, ImportReport, ImportRowStretch, ImportVerdict
} from '../../../shared/models/importing'
import type { OpenLibrary } from '../../repositories'
import { Problem } from '../../problem'
import type { Work } from '../../worker/work'
import type { Sink } from '../brought'
import { readers } from '../formats/readers'
import { openParcel } from '../parcel/open'
import { compareAgain, compareAll } from './compare'
import { openPlan, Plan } from './planFile'
import { countsAfter } from './countsAfter'
import { countsOf, filesOf, headOf, questionCounts, questionsOf, rowsOf } from './reading'
import { Options, parsed } from './records'
import { settle } from './settle'

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

/** Rows left out, and questions, that a report names one by one. */
const MOST_LEFT_OUT = 100_000

/** Reads and compares. A plan that stood at the place is replaced. */
export async function makePlan(open: OpenLibrary, what: ToPlan, work: Work): Promise<PlanSummary> {
  const reader = readers.find(({ format }) => format === what.format)
  if (!reader) throw new Problem('unreadable', 'Matinee cannot read this format. Nothing was changed.')
  const parcel = await openParcel(what.paths, open.library.path)
  try {
    return await planFrom(open, what, (sink) => reader.read(parcel, sink, what.options, work), work)
  } finally {
    parcel.close()
  }
}

/** A plan of what `read` brings. One that is stopped or fails leaves no file. */
export async function planFrom({ library }: OpenLibrary, what: ToPlan, read: (sink: Sink) => Promise<void>, work: Work): Promise<PlanSummary> {
  const begun = performance.now()
  const plan = new Plan(what)
  try {
    await read(plan)
    plan.end()
    await settle(plan.db, work)
    await compareAll(plan.db, library.db, work)
    plan.db.prepare('UPDATE head SET milliseconds = ?').run(performance.now() - begun)
    return summaryOf(plan.db)
  } catch (error) {
    plan.close()
    rmSync(what.plan, { force: true })
    throw error
  } finally {
    plan.close()
  }
}

export function planRows(plan: string, which: { kind: ImportKind | null; verdict: ImportVerdict | null }, stretch: Stretch): ImportRowStretch {
  return inPlan(plan, (db) => rowsOf(db, which, stretch))
}

export function planQuestions(plan: string, kind: ImportQuestion['kind'] | null, stretch: Stretch): ImportQuestionStretch {
  return inPlan(plan, (db) => questionsOf(db, kind, stretch))
}

/** Sets answers and compares anew what they decide. */
export function answerQuestions({ library }: OpenLibrary, plan: string, answers: readonly { question: number; answer: string }[]): PlanSummary {
  return inPlan(plan, (db) => {
    const find = db.prepare<[number], { kind: string; remember: string; options: string; film: number }>('SELECT kind, remember, options, film FROM question WHERE id = ?')
    const isFilm = library.db.prepare('SELECT 1 FROM film WHERE id = ? AND deleted_at IS NULL')
    const give = db.prepare('INSERT INTO given VALUES (?, ?) ON CONFLICT (remember) DO UPDATE SET answer = excluded.answer')
    const films = new Set<number>()
    for (const { question, answer } of answers) {
      const asked = find.get(question)
      if (!asked) throw new Problem('not-found', 'That question is no longer asked. The list was read again.')
      const isOption = Options.parse(parsed(asked.options)).some(({ value }) => value === answer)
      if (!isOption && !(asked.kind === 'film' && isFilm.get(answer) !== undefined)) throw new Problem('invalid', 'That is no answer to this question. Nothing was changed.')
      give.run(asked.remember, answer)
      films.add(asked.film)
    }
    compareAgain(db, library.db, films)
    return summaryOf(db)
  })
}

/** The same answer to every question of a kind (null: of all) that offers it; null: the proposals again. */
export function answerAlike({ library }: OpenLibrary, plan: string, kind: ImportQuestion['kind'] | null, answer: string | null): PlanSummary {
  return inPlan(plan, (db) => {
    const asked = db
      .prepare<[{ kind: string | null; answer: string | null }], { film: number; remember: string }>(`
        SELECT film, remember FROM question WHERE (@kind IS NULL OR kind = @kind)
          AND (@answer IS NULL OR EXISTS (SELECT 1 FROM json_each(question.options) AS option WHERE option.value ->> '$.value' = @answer))`)
      .all({ kind, answer })
    const set = answer === null ? db.prepare<[string]>('DELETE FROM given WHERE remember = ?') : null
    const give = db.prepare<[string, string | null]>('INSERT INTO given VALUES (?, ?) ON CONFLICT (remember) DO UPDATE SET answer = excluded.answer')
    for (const { remember } of asked) {
      if (set) set.run(remember)
      else give.run(remember, answer)
    }
    compareAgain(db, library.db, new Set(asked.map(({ film }) => film)))
    return summaryOf(db)
  })
}

/** What the plan says, as a report: of a dry run, or with the batch that carried it out. */
export function reportOf(plan: string, batch: string | null): ImportReport {
  return inPlan(plan, (db) => {
    const { name, format, milliseconds } = headOf(db)
    const leftOut = rowsOf(db, { kind: null, verdict: 'leftOut' }, { start: 0, count: MOST_LEFT_OUT })
    return {
      name, format, dryRun: batch === null, batch, counts: batch === null ? countsOf(db) : countsAfter(db), files: filesOf(db),
      leftOut: leftOut.rows.map(({ kind, file, line, what, reason }) => ({ kind, file, line, what, reason })),
      leftOutMore: Math.max(0, leftOut.total - leftOut.rows.length), questions: questionsOf(db, null, { start: 0, count: MOST_LEFT_OUT }).questions, milliseconds
    }
  })
}

function summaryOf(db: Database): PlanSummary {
  const head = headOf(db)
  return { ...head, counts: countsOf(db), questions: questionCounts(db), files: filesOf(db) }
}

/** One transaction: an answer stands with all it decides, or not at all. */
function inPlan<T>(path: string, run: (db: Database) => T): T {
  const db = openPlan(path)
  try {
    return db.transaction(() => run(db))()
  } finally {
    db.close()
  }
}
