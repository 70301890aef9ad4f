/** Reading a command's words by its definition, and what to say when they are not understood. */
import { parseArgs } from 'node:util'
import { COMMANDS, COMMON_OPTIONS, optionsOf } from './definition'
import type { CommandDefinition, OptionDefinition, OptionDefinitions } from './definition/types'
import { nearest } from './nearest'

/** The words were wrong: exit 2, and how to say it. */
export class UsageError extends Error {}

/** Splits a command's words into its options and the rest. What the definition does not know is a UsageError. */
export function read<const O extends OptionDefinitions>(command: CommandDefinition & { readonly options: O }, words: readonly string[]) {
  refuseUnknown(command, words)
  try {
    return parseArgs({ args: [...words], options: { ...COMMON_OPTIONS, ...command.options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command was not understood.')
  }
}

/** Whether somebody asks how a command is used, whatever else the words are. */
export function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h')
}

/** The one word a command takes ("a title"), several words being one title typed without quotes. */
export function oneOf(words: readonly string[], what: string): string {
  const joined = words.join(' ').trim()
  if (joined === '') throw new UsageError(`This command needs ${what}.`)
  return joined
}

/** " Did you mean --this?", or nothing. */
export function didYouMean(word: string | null): string {
  return word === null ? '' : ` Did you mean ${word}?`
}

/** Node's own sentences for these are about its functions, and name nothing that is near. */
function refuseUnknown(command: CommandDefinition, words: readonly string[]): void {
  const options = optionsOf(command)
  const { tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw unknownOption(words[token.index] ?? token.rawName, options)
    refuseValue(option, token.rawName, token.value, token.inlineValue === true)
  }
}

function refuseValue(option: OptionDefinition, name: string, value: string | undefined, isInline: boolean): void {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${name} takes no value.`)
    return
  }
  if (value === undefined) throw new UsageError(`${name} needs a value: ${name} ${option.value.name}.`)
  // "--text --rating 4" is a forgotten value far more often than a value that begins with a hyphen.
  if (!isInline && value.length > 1 && value.startsWith('-')) {
    throw new UsageError(`${name} needs a value: ${name} ${option.value.name}. One that begins with a hyphen is written ${name}=${value}.`)
  }
}

function unknownOption(word: string, options: OptionDefinitions): UsageError {
  const typed = word.replace(/=.*$/su, '')
  const name = typed.replace(/^-+/u, '')
  const near = nearest(name, Object.keys(options))
  const all: [string, CommandDefinition][] = Object.entries(COMMANDS)
  const other = all.find(([, command]) => Object.hasOwn(command.options, name))
  if (other && !Object.hasOwn(options, name)) return new UsageError(`There is no option ${typed} here; it belongs to "matinee ${other[0]}".`)
  return new UsageError(`There is no option ${typed}.${didYouMean(near === null ? null : `--${near}`)}`)
}
