import { StoppableWork } from '../worker/work'
import { say } from './command'

/** Long work on the command line: progress goes to standard error, a new line for each step, and Ctrl+C stops it cleanly. */
export function progressShown(): StoppableWork {
  let last = ''
  const work = new StoppableWork((step) => {
    if (step === last) return
    last = step
    say(`${step}…\n`)
  })
  process.once('SIGINT', () => work.stop())
  process.once('SIGTERM', () => work.stop())
  return work
}
