import { describe, expect, it, vi } from 'vitest'
import { createImportingStore } from '../../../../src/renderer/features/importing/store'
import type { ImportCounts, ImportPlan, ImportQuestion, ImportReport, KindCounts } from '../../../../src/shared/models/importing'
import type { Result } from '../../../../src/shared/ipc/result'
import { fakeApi, id, ok, problem } from '../../../support/fakeApi'

const none: ImportCounts = { new: 0, matched: 0, changed: 0, unclear: 0, leftOut: 0 }
const counts = (more: Partial<KindCounts> = {}): KindCounts => ({
  films: none, viewings: none, ratings: none, reviews: none, seen: none, likes: none, watchlist: none, lists: none, listEntries: none, notes: none, ...more
})
const options = { withDeleted: false, withOrphaned: false, withTv: false, ratingsAreViewings: false, dateOrder: null, mapping: null }
const aPlan = (more: Partial<ImportPlan> = {}): ImportPlan => ({
  token: 'token', name: 'diary.csv', format: 'letterboxd', counts: counts({ films: { ...none, new: 2 } }), questions: { film: 0, rating: 2, viewing: 0, review: 0 },
  files: [], offers: { deleted: 12, orphaned: 0, tv: 0, ratings: 0 }, dateDoubt: null, options, milliseconds: 40, ...more
})
const aQuestion = (number: number): ImportQuestion => ({
  id: number, kind: 'rating', why: 'ratedOtherwise', film: { title: 'Ikiru', year: 1952 }, here: null, day: null, answer: 'mine', isGiven: false,
  options: [{ value: 'mine', film: null, rating: 7, text: null }, { value: 'file', film: null, rating: 8, text: null }]
})
const aReport: ImportReport = {
  name: 'diary.csv', format: 'letterboxd', dryRun: false, batch: id(7), counts: counts(), files: [], leftOut: [], leftOutMore: 0, questions: [], milliseconds: 900
}
const opened = { token: 'token', name: 'diary.csv', format: 'letterboxd', needsMapping: false } as const

function setUp() {
  const api = fakeApi()
  const importing = {
    ...api.importing,
    plan: vi.fn(api.importing.plan).mockResolvedValue(ok(aPlan())),
    questions: vi.fn(api.importing.questions).mockResolvedValue(ok({ total: 2, questions: [aQuestion(1), aQuestion(2)] })),
    answer: vi.fn(api.importing.answer).mockResolvedValue(ok(aPlan())),
    run: vi.fn(api.importing.run).mockResolvedValue(ok(aReport)),
    discard: vi.fn(api.importing.discard)
  }
  const jobs = { cancel: vi.fn(api.jobs.cancel) }
  const store = createImportingStore({ ...api, importing, jobs })
  const session = () => {
    const shown = store.getState().session
    if (shown === null) throw new Error('No import is open.')
    return shown
  }
  return { api, importing, jobs, store, session, ...store.getState().actions }
}

/** A call that answers when the test says so. */
function later<T>(): { promise: Promise<Result<T>>; answer: (result: Result<T>) => void } {
  let answer: (result: Result<T>) => void = () => undefined
  const promise = new Promise<Result<T>>((resolve) => {
    answer = resolve
  })
  return { promise, answer: (result) => answer(result) }
}

describe('the dry run', () => {
  it('is read as soon as the files are open, and shows how far the reading is', async () => {
    const { api, importing, session, open } = setUp()
    const reading = later<ImportPlan>()
    importing.plan.mockReturnValue(reading.promise)
    const opening = open(opened)
    expect(session().phase).toBe('reading')
    api.push('job.progress', { job: session().job, step: 'Reading diary.csv', done: 1_204, total: null })
    expect(session().progress?.done).toBe(1_204)
    reading.answer(ok(aPlan()))
    await opening
    expect(session().phase).toBe('plan')
  })

  it('says why the files could not be read, and goes away when it was stopped', async () => {
    const { importing, session, store, open } = setUp()
    importing.plan.mockResolvedValueOnce(problem('unreadable', 'diary.csv could not be read.'))
    await open(opened)
    expect(session()).toMatchObject({ phase: 'notRead', problem: 'diary.csv could not be read.' })
    importing.plan.mockResolvedValueOnce(problem('cancelled', 'Stopped. Nothing was changed.'))
    await open(opened)
    expect(store.getState().session).toBeNull()
    expect(importing.discard).toHaveBeenCalledTimes(2)
  })

  it('waits for the columns of a CSV to be explained', async () => {
    const { importing, session, open, explain, compare } = setUp()
    await open({ ...opened, needsMapping: true })
    expect(session().phase).toBe('mapping')
    await compare()
    expect(importing.plan).not.toHaveBeenCalled()
    const mapping = { columns: { '0': 'title' }, scale: null, dateOrder: null, rowsAre: 'seen' } as const
    explain(mapping)
    await compare()
    expect(importing.plan.mock.lastCall?.[0].options.mapping).toEqual(mapping)
  })

  it('is made anew with other options, and keeps what it shows when that fails', async () => {
    const { importing, session, open, choose } = setUp()
    await open(opened)
    importing.plan.mockResolvedValueOnce(ok(aPlan({ options: { ...options, withDeleted: true } })))
    await choose({ withDeleted: true })
    expect(session().options.withDeleted).toBe(true)
    importing.plan.mockResolvedValueOnce(problem('unexpected', 'That did not work.'))
    await choose({ withTv: true })
    expect(session()).toMatchObject({ phase: 'plan', problem: 'That did not work.', isComparing: false, options: { withDeleted: true, withTv: false } })
  })

  it('shows an answer at once, sends answers in turn, and imports only after the last', async () => {
    const { importing, session, open, answer, run } = setUp()
    await open(opened)
    const first = later<ImportPlan>()
    importing.answer.mockReturnValueOnce(first.promise)
    void answer(1, 'file')
    void answer(2, 'file')
    expect([...session().given]).toEqual([[1, 'file'], [2, 'file']])
    const running = run()
    await Promise.resolve()
    expect(importing.answer).toHaveBeenCalledTimes(1)
    expect(importing.run).not.toHaveBeenCalled()
    first.answer(ok(aPlan()))
    await running
    expect(importing.answer).toHaveBeenCalledTimes(2)
    expect(importing.run).toHaveBeenCalledTimes(1)
  })

  it('takes an answer back that could not be kept, and says why', async () => {
    const { importing, session, open, answer } = setUp()
    await open(opened)
    importing.answer.mockResolvedValueOnce(problem('unexpected', 'The answer could not be kept.'))
    await answer(1, 'file')
    expect(session().given.size).toBe(0)
    expect(session().problem).toBe('The answer could not be kept.')
  })
})

describe('the run', () => {
  it('ends with its report', async () => {
    const { session, open, run } = setUp()
    await open(opened)
    expect(await run()).toEqual(aReport)
    expect(session()).toMatchObject({ phase: 'done', report: aReport })
  })

  it('can be hidden, and not closed, while it goes on; stopping it says so and the dry run is still there', async () => {
    const { importing, jobs, session, open, run, hide, close, stop, backToPlan } = setUp()
    await open(opened)
    const going = later<ImportReport>()
    importing.run.mockReturnValue(going.promise)
    const running = run()
    await vi.waitFor(() => expect(session().phase).toBe('running'))
    hide()
    close()
    expect(session().isHidden).toBe(true)
    await stop()
    expect(jobs.cancel).toHaveBeenCalledWith({ job: session().job })
    going.answer(problem('cancelled', 'Stopped. Nothing was changed.'))
    expect(await running).toBeNull()
    expect(session()).toMatchObject({ phase: 'stopped', isHidden: false })
    backToPlan()
    expect(session().phase).toBe('plan')
  })
})
