/** The log of a utility process: main gives the folder as its first argument. */
import { keepLog, log, type Writer } from './log'

/** From now on this process writes to the log, and an error that nobody caught ends it. Answers with what ends it. */
export function logHere(writer: Writer): (error: unknown) => void {
  const [folder, echoes] = process.argv.slice(2)
  if (folder !== undefined) keepLog({ folder, writer, echoes: echoes === 'echo' })
  return (error) => {
    log.error('The process ends because of an error.', error)
    process.exit(1)
  }
}
