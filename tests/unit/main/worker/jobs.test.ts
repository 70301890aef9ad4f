import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { existsSync, writeFileSync } from 'node:fs'
import { exportingHandlers } from '../../../../src/main/exporting/handlers'
import { Places } from '../../../../src/main/files/places'
import { restoreHandler } from '../../../../src/main/importing/handlers'
import { noteRunning } from '../../../../src/main/importing/unfinished'
import { withRepositories } from '../../../../src/main/repositories'
import { Desk, runner, type Runner } from '../../../../src/main/worker/desk'
import { Problem } from '../../../../src/main/problem'
import type { WorkerProcess } from '../../../../src/main/worker/forkWorker'
import { Jobs } from '../../../../src/main/worker/jobs'
import { runners } from '../../../../src/main/worker/runners'
import type { Task } from '../../../../src/main/worker/protocol'
import type { JobProgress } from '../../../../src/shared/models/transfer'
import { aWorkshop, exported, fillEveryTable, filmRow, insert, type Workshop } from '../../../support/fullLibrary'

/** A worker in this process: the same messages, copied as they are between processes. */
function inProcess(available: readonly Runner[]): { fork: () => WorkerProcess; started: { end: () => void }[] } {
  const started: { end: () => void }[] = []
  return {
    started,
    fork: () => {
      let hear: (message: unknown) => void = () => undefined
      let leave: () => void = () => undefined
      let isOver = false
      const desk = new Desk(available, (message) => {
        const copy: unknown = structuredClone(message)
        setImmediate(() => !isOver && hear(copy))
      })
      const end = (): void => {
        if (isOver) return
        isOver = true
        setImmediate(() => leave())
      }
      started.push({ end })
      return { send: (message) => void desk.receive(structuredClone(message)), end, onMessage: (listener) => (hear = listener), onExit: (listener) => (leave = listener) }
    }
  }
}

const count: Task<{ to: number }, number> = { name: 'count', input: z.object({ to: z.number() }), output: z.number() }
const counting = runner(count, async ({ to }, work) => {
  for (let i = 0; i < to; i += 1) {
    work.report('Counting', i, to)
    await new Promise((go) => setTimeout(go, 1))
    await work.breathe()
  }
  if (to === 0) throw new Problem('invalid', 'Nothing to count.', { fields: { to: 'too small' } })
  return to
})

describe('jobs', () => {
  let workshop: Workshop | null = null
  afterEach(() => workshop?.close())

  it('answers, tells how far it is, and keeps the process for the next', async () => {
    const told: JobProgress[] = []
    const { fork, started } = inProcess([counting])
    const jobs = new Jobs((progress) => told.push(progress), fork)
    expect(await jobs.run(count, { to: 300 }, 'a')).toBe(300)
    expect(told[0]).toEqual({ job: 'a', step: 'Counting', done: 0, total: 300 })
    expect(told.length).toBeLessThan(20)
    await expect(jobs.run(count, { to: 0 })).rejects.toMatchObject({ code: 'invalid', fields: { to: 'too small' } })
    expect(started).toHaveLength(1)
    await Promise.all([jobs.run(count, { to: 1 }), jobs.run(count, { to: 1 })])
    expect(started).toHaveLength(2)
    jobs.stop()
  })

  it('stops, and says so when the process dies', async () => {
    const { fork, started } = inProcess([counting])
    const jobs = new Jobs(() => undefined, fork)
    const stopped = jobs.run(count, { to: 10_000 }, 'a')
    setTimeout(() => jobs.cancel('a'), 20)
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    const died = jobs.run(count, { to: 10_000 }, 'b')
    setTimeout(() => started[0]?.end(), 20)
    await expect(died).rejects.toThrow('nothing was changed')
    expect(await jobs.run(count, { to: 1 }, 'c')).toBe(1)
    jobs.cancel('nobody')
    jobs.stop()
  })

  it('reads pages, exports, previews and brings back, each on its own connection', async () => {
    workshop = aWorkshop()
    const { path, folder } = workshop
    const library = await workshop.library()
    const { film } = fillEveryTable(library.db)
    const jobs = new Jobs(() => undefined, inProcess(runners).fork)
    expect(await jobs.readPage(Buffer.from('Interview (2007)'), 'text/plain')).toMatchObject({ text: 'Interview (2007)' })
    expect((await jobs.recognise('Interview (2007)')).text).toBe('Interview (2007)')

    const places = new Places((place) => place)
    const shown: string[] = []
    const handlers = exportingHandlers({ current: () => withRepositories(library), jobs, places, print: () => Promise.reject(new Error('Nothing is printed here.')), askSavePlace: () => Promise.resolve(path('chosen')), exportFolder: () => folder, showInFolder: (place) => shown.push(place) })
    const choices = { scope: { kind: 'everything' as const }, format: 'json' as const, mine: true, collected: true, privateText: false, titleCards: true, spoilers: true, versions: false, posters: true, byteOrderMark: false }
    writeFileSync(path('Matinee library.json'), 'somebody’s')
    const place = await handlers.place(choices)
    expect(place.display).toBe(path('Matinee library 2.json'))
    writeFileSync(path('Matinee library 2.json'), 'put there meanwhile')
    const done = await handlers.run({ choices, place: place.token, job: 'x' })
    expect(done).toMatchObject({ files: 1, films: 1, display: path('Matinee library 3.json') })
    await handlers.showInFolder({ place: done.place })
    expect(shown).toEqual([path('Matinee library 3.json')])
    const chosen = await handlers.choosePlace({ ...choices, format: 'markdown', scope: { kind: 'film', film } })
    expect((await handlers.run({ choices: { ...choices, format: 'markdown', scope: { kind: 'film', film } }, place: chosen?.token ?? '', job: 'y' })).display).toBe(path('chosen'))
    expect(await handlers.preview(choices)).toMatchObject({ fileCount: 1 })

    const other = await workshop.library('Other.matinee')
    const restore = restoreHandler({ current: () => withRepositories(other), jobs, places })
    expect((await jobs.dryRun(other.path, path('Matinee library 3.json'))).differing).toBe(0)
    await restore({ token: places.add(path('Matinee library 3.json')).token, job: 'z' })
    expect(await exported(other)).toBe(await exported(library))
    jobs.stop()
  })

  it('takes an import back when its process died in the middle', async () => {
    workshop = aWorkshop()
    const library = await workshop.library()
    const { fork, started } = inProcess([
      ...runners.filter(({ name }) => name !== 'restore'),
      {
        name: 'restore',
        run: async () => {
          await library.writeUnlogged(() => {
            noteRunning(library, null, 'all.json')
            insert(library.db, 'film', filmRow('Half', 2000))
            library.db.prepare("UPDATE local_note SET value = json_set(value, '$.process', 999999999)").run()
          })
          started[0]?.end()
          return new Promise(() => undefined)
        }
      }
    ])
    const jobs = new Jobs(() => undefined, fork)
    const places = new Places((place) => place)
    const restore = restoreHandler({ current: () => withRepositories(library), jobs, places })
    await expect(restore({ token: places.add(workshop.path('all.json')).token, job: 'z' })).rejects.toMatchObject({ code: 'unexpected' })
    expect(library.db.prepare('SELECT count(*) AS n FROM film').get()).toEqual({ n: 0 })
    expect(library.db.prepare('SELECT count(*) AS n FROM local_note').get()).toEqual({ n: 0 })
    expect(existsSync(library.path)).toBe(true)
    jobs.stop()
  })
})
