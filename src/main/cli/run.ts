/** The command line: the same app, without a window. Only the answer goes to stdout. */
import { app } from 'electron'
import { Library } from '../db/library'
import { usualPlace } from '../library/place'
import { describe, Problem } from '../problem'
import { withRepositories } from '../repositories'
import { asked, usageFor } from './ask'
import { say } from './command'
import { SeveralFilms } from './findFilm'
import { UsageError } from './usage'

/** Runs one command and ends the process: 0 done, 1 it failed and said why, 2 the words were wrong. */
export async function runCommand(words: readonly string[]): Promise<void> {
  // A book is printed by a window nobody sees; the command goes on when that is gone.
  app.on('window-all-closed', () => undefined)
  let code: number
  try {
    code = await answerCommand(words)
  } catch (error) {
    code = error instanceof UsageError ? 2 : 1
    say(error instanceof UsageError ? `${error.message}\n\n${usageFor(words)}` : `${describe(error).message}\n`)
  }
  await drained()
  app.exit(code)
}

async function answerCommand(words: readonly string[]): Promise<number> {
  const what = asked(words, app.getVersion())
  if (what.kind === 'text') {
    await print(what.text)
    return 0
  }
  const { command } = what
  const library = await Library.open(command.library ?? usualPlace(), { create: command.makesLibrary, busyTimeoutMs: 5_000 })
  try {
    const answer = await command.run(withRepositories(library))
    await print(command.json ? `${JSON.stringify(answer.data, null, 2)}\n` : answer.text)
    return answer.failed ? 1 : 0
  } catch (error) {
    if (!(error instanceof SeveralFilms)) throw error
    // The list is an answer too: whoever asked can ask again by id.
    await print(command.json ? `${JSON.stringify(error.answer, null, 2)}\n` : error.list)
    throw new Problem('conflict', error.message)
  } finally {
    library.close()
  }
}

/** Resolves when the text is in the pipe: a process that ends earlier cuts it off. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, (error) => (error && !isClosedPipe(error) ? fail(error) : done())))
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE'
}

function drained(): Promise<void> {
  return new Promise((done) => (process.stdout.writableLength === 0 ? done() : process.stdout.once('drain', () => done())))
}
