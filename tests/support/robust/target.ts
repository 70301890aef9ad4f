/**
 * A process of its own that works in a library until it is killed, and says every step on its output. Bundled and
 * started by startTarget.ts.
 */
import { channel } from 'node:diagnostics_channel'
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Library } from '../../../src/main/db/library'
import { runImport } from '../../../src/main/importing/apply/apply'
import { restore } from '../../../src/main/importing/restore'
import { takeBackUnfinished } from '../../../src/main/importing/unfinished'
import { withRepositories } from '../../../src/main/repositories'
import { StoppableWork } from '../../../src/main/worker/work'
import { IMPORT_STEPS } from '../../../src/shared/models/importing'
import { handReport } from '../handPlan'
import { savedReview, EDITED } from './savedReview'

/** Written at once, so that it is in the pipe when the process is killed right behind it. */
function tell(line: string): void {
  writeSync(1, `${line}\n`)
}

/** Saves one review after the other: a new one, then a change of the one that is changed all the time. */
async function save(path: string, first: number, acknowledgesTooEarly: boolean): Promise<void> {
  channel('matinee.write').subscribe((message) => {
    if (typeof message === 'object' && message !== null && 'phase' in message) tell(String(message.phase))
  })
  const open = withRepositories(await Library.open(path, { create: true }))
  const { films, reviews } = open.repositories
  const known = reviews.find(EDITED)
  const film = known?.film_id ?? (await open.library.write('Film added', () => films.save(films.blank('The Empty Rows', 1961)))).id
  tell('open')
  for (let number = first; ; number += 1) {
    const isChange = number % 2 === 1
    await open.library.write(
      'Review saved',
      () => {
        reviews.save(savedReview(number, film, isChange))
        if (acknowledgesTooEarly) tell(`saved ${number}`)
      },
      isChange ? { coalesce: `review:${EDITED}` } : {}
    )
    if (!acknowledgesTooEarly) tell(`saved ${number}`)
    if (number % 3 === 0) await pause(1)
  }
}

async function bringIn(path: string, file: string): Promise<void> {
  const library = await Library.open(path, { create: false, busyTimeoutMs: 5_000 })
  tell('open')
  const report = await restore(library, file, new StoppableWork((step, done) => {
    if (step.startsWith('Adding')) tell(`added ${done}`)
  }))
  tell(`done ${report.added}`)
  library.close()
}

/** Carries out a plan that was made by hand. */
async function carryOut(path: string, plan: string): Promise<void> {
  const open = withRepositories(await Library.open(path, { create: false, busyTimeoutMs: 5_000 }))
  tell('open')
  let total = 0
  let step = ''
  let last = 0
  const work = new StoppableWork((now, done) => {
    if (now === IMPORT_STEPS.backup) return
    if (now !== step) last = 0
    step = now
    total += done - last
    last = done
    tell(`added ${total}`)
  })
  const report = await runImport(open, plan, work, handReport)
  tell(`done ${report.counts.viewings.new}`)
  open.library.close()
}

async function takeBack(path: string): Promise<void> {
  const library = await Library.open(path, { create: false, busyTimeoutMs: 5_000 })
  tell('open')
  await takeBackUnfinished(library)
  tell('done')
  library.close()
}

const [task, path = '', argument = ''] = process.argv.slice(2)
if (task === 'save' || task === 'save-too-early') await save(path, Number(argument), task === 'save-too-early')
else if (task === 'restore') await bringIn(path, argument)
else if (task === 'carry-out') await carryOut(path, argument)
else if (task === 'take-back') await takeBack(path)
else throw new Error(`There is no task ${String(task)}.`)
