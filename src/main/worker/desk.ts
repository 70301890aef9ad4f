/** The worker's side: takes a task, does it, tells how far it is and how it ended. Knows nothing of Electron. */
import { log } from '../logging/log'
import { describe, type Problem } from '../problem'
import { type FromWorker, type Task, ToWorker } from './protocol'
import { StoppableWork, type Work } from './work'

/** A task with what does it. */
export interface Runner {
  readonly name: string
  readonly run: (input: unknown, work: Work) => Promise<unknown>
}

export function runner<I, O>(task: Task<I, O>, run: (input: I, work: Work) => O | Promise<O>): Runner {
  return { name: task.name, run: async (input, work) => run(task.input.parse(input), work) }
}

/** Ten times a second is as often as anybody can see. */
const TELL_EVERY_MS = 100

export class Desk {
  readonly #runners: ReadonlyMap<string, Runner>
  readonly #send: (message: FromWorker) => void
  readonly #refusal: Problem | null
  readonly #going = new Map<string, StoppableWork>()

  /** @param refusal what every task is answered with instead of being done */
  constructor(runners: readonly Runner[], send: (message: FromWorker) => void, refusal: Problem | null = null) {
    this.#runners = new Map(runners.map((each) => [each.name, each]))
    this.#send = send
    this.#refusal = refusal
  }

  async receive(raw: unknown): Promise<void> {
    const message = ToWorker.parse(raw)
    if (message.kind === 'stop') this.#going.get(message.job)?.stop()
    else await this.#do(message.job, message.task, message.input)
  }

  async #do(job: string, name: string, input: unknown): Promise<void> {
    const work = new StoppableWork(this.#teller(job))
    this.#going.set(job, work)
    try {
      if (this.#refusal !== null) throw this.#refusal
      const known = this.#runners.get(name)
      if (!known) throw new Error(`The worker knows no task “${name}”.`)
      this.#send({ kind: 'done', job, value: await known.run(input, work) })
    } catch (error) {
      const problem = describe(error)
      log.warning('A task failed.', { task: name, code: problem.code })
      this.#send({ kind: 'failed', job, problem })
    } finally {
      this.#going.delete(job)
    }
  }

  #teller(job: string): (step: string, done: number, total: number | null) => void {
    let told = { step: '', at: 0 }
    return (step, done, total) => {
      const at = performance.now()
      if (step === told.step && at - told.at < TELL_EVERY_MS) return
      told = { step, at }
      this.#send({ kind: 'progress', job, step, done, total })
    }
  }
}
