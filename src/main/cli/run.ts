/** The command line: the same app, without a window. Only the answer goes to stdout. */
import { app } from 'electron'
import { Library } from '../db/library'
import { usualPlace } from '../library/place'
import { describe, Problem } from '../problem'
import { withRepositories } from '../repositories'
import { say, type Command } from './command'
import { exportCommand } from './export'
import { filmCommand, filmsCommand } from './films'
import { importCommand } from './import'
import { reviewCommand } from './review'
import { searchCommand } from './search'
import { SeveralFilms } from './findFilm'
import { USAGE, UsageError } from './usage'

const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Command>> = {
  import: importCommand,
  export: exportCommand,
  films: filmsCommand,
  film: filmCommand,
  search: searchCommand,
  review: reviewCommand
}

/** Runs one command and ends the process: 0 done, 1 it failed and said why, 2 the words were wrong. */
export async function runCommand(words: readonly string[]): Promise<void> {
  // A book is printed by a window nobody sees; the command goes on when that is gone.
  app.on('window-all-closed', () => undefined)
  let code: number
  try {
    code = await answerCommand(words)
  } catch (error) {
    code = error instanceof UsageError ? 2 : 1
    say(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : `${describe(error).message}\n`)
  }
  await drained()
  app.exit(code)
}

async function answerCommand(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === '--help' || name === '-h' || name === 'help') {
    await print(USAGE)
    return 0
  }
  if (name === '--version') {
    await print(`${app.getVersion()}\n`)
    return 0
  }
  const make = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name]
  if (!make) throw new UsageError(`There is no command "${name ?? ''}".`)
  const command = make(rest)
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
