/** What the words on the command line ask for, before any library is opened. */
import type { Command } from './command'
import { COMMANDS, GLOBAL_OPTIONS, WINDOW_WORDS, type CommandName } from './definition'
import { HANDLERS } from './handlers'
import { commandHelp, commandUsage, programHelp, programUsage } from './help'
import { nearest } from './nearest'
import { asksForHelp, didYouMean, UsageError } from './usage'

export type Asked = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'command'; readonly command: Command }

/** A text to print, or a command to run on a library. What is not understood is a UsageError. */
export function asked(words: readonly string[], version: string): Asked {
  const [name = '', ...rest] = words
  if (name.startsWith('-')) return { kind: 'text', text: globalAnswer(name, rest, version) }
  if (!isCommand(name)) throw new UsageError(`There is no command "${name}".${didYouMean(nearest(name, Object.keys(COMMANDS)))}`)
  if (asksForHelp(rest)) return { kind: 'text', text: commandHelp(name) }
  if (name === 'help') return { kind: 'text', text: helpOn(rest) }
  return { kind: 'command', command: HANDLERS[name](rest) }
}

/** What stands under a sentence about words that were wrong. */
export function usageFor([name = '']: readonly string[]): string {
  return isCommand(name) ? `${commandUsage(name)}\nmatinee ${name} --help says more.\n` : `${programUsage()}\nmatinee --help says more.\n`
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

function globalAnswer(word: string, rest: readonly string[], version: string): string {
  if (word === '--version') return `${version}\n`
  if (asksForHelp([word, ...rest])) return programHelp()
  if (WINDOW_WORDS.some((window) => window.word === word)) throw new UsageError(`${word} opens the window, which a command cannot do.`)
  const name = word.replace(/^-+/u, '').replace(/=.*$/su, '')
  if (name === 'library' || name === 'json') throw new UsageError(`--${name} stands behind a command: matinee films --${name}.`)
  const near = nearest(name, [...Object.keys(GLOBAL_OPTIONS), ...WINDOW_WORDS.filter(({ kind }) => kind === 'switch').map((window) => window.word.slice(2))])
  throw new UsageError(`There is no option ${word}.${didYouMean(near === null ? null : `--${near}`)}`)
}

function helpOn(words: readonly string[]): string {
  const [name] = words
  if (name === undefined) return programHelp()
  if (isCommand(name)) return commandHelp(name)
  throw new UsageError(`There is no command "${name}".${didYouMean(nearest(name, Object.keys(COMMANDS)))}`)
}
