/** What `matinee --help` and `matinee COMMAND --help` print. */
import { COMMANDS, COMMON_OPTIONS, commonOf, GLOBAL_OPTIONS, PROGRAM, WINDOW_WORDS, type CommandName } from './definition'
import type { CommandDefinition, Example, OptionDefinition, OptionDefinitions } from './definition/types'
import { columns, wrapped } from './layout'

/** All of it in short. */
export function programHelp(): string {
  const commands: [string, CommandDefinition][] = Object.entries(COMMANDS)
  return [
    usage(PROGRAM.forms),
    `${PROGRAM.summary}.\n`,
    ...PROGRAM.description.map((paragraph) => wrapped(paragraph, 0)),
    `Commands:\n${columns(commands.map(([name, { summary }]) => [name, summary]))}`,
    `Options of every command:\n${optionRows(COMMON_OPTIONS)}`,
    `In place of a command:\n${optionRows(GLOBAL_OPTIONS)}`,
    `For the window:\n${columns(WINDOW_WORDS.map(({ word, summary }) => [word, summary]))}`,
    exits(),
    'matinee COMMAND --help says all about one command.\n'
  ].join('\n')
}

/** Everything about one command. */
export function commandHelp(name: CommandName): string {
  const command: CommandDefinition = COMMANDS[name]
  const own = optionRows(command.options)
  return [
    commandUsage(name),
    ...command.description.map((paragraph) => wrapped(paragraph, 0)),
    ...(own === '' ? [] : [`Options:\n${own}`]),
    `${own === '' ? 'Options' : 'Options of every command'}:\n${optionRows(commonOf(command))}`,
    examples(command.examples),
    exits()
  ].join('\n')
}

/** The ways to ask a command, as lines. */
export function commandUsage(name: CommandName): string {
  return usage(COMMANDS[name].forms.map((form) => `${name} ${form}`))
}

/** The ways to ask Matinee, as lines. */
export function programUsage(): string {
  return usage(PROGRAM.forms)
}

/** "-h, --help" or "--format FORMAT". */
export function optionShown(name: string, option: OptionDefinition): string {
  if (option.type === 'string') return `--${name} ${option.value.name}`
  return option.short === undefined ? `--${name}` : `-${option.short}, --${name}`
}

/** What an option means, and what may stand behind it. */
export function optionSays({ summary, ...option }: OptionDefinition): string {
  return option.type === 'string' && option.value.kind === 'choice' ? `${summary} One of ${option.value.choices.join(', ')}.` : summary
}

function usage(forms: readonly string[]): string {
  const lead = 'Usage: '
  return forms.map((form, at) => wrapped(`${PROGRAM.name} ${form}`, lead.length + 2, lead.length).replace(/^ +/u, at === 0 ? lead : ' '.repeat(lead.length))).join('')
}

function optionRows(options: OptionDefinitions): string {
  return columns(Object.entries(options).map(([name, option]) => [optionShown(name, option), optionSays(option)]))
}

function examples(all: readonly Example[]): string {
  return `Examples:\n${all.map(({ line, says }) => `${wrapped(line, 6, 2)}${wrapped(says, 6)}`).join('')}`
}

function exits(): string {
  return `Exit status:\n${columns(PROGRAM.exits.map(({ code, says }) => [String(code), says]))}`
}
