// The definition of the command line, from its TypeScript. Needs neither a build of the app, nor Electron, nor a display.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { projectFolder } from '../setup/paths.mjs'

/**
 * @typedef {import('../../src/main/cli/definition/types').CommandDefinition} CommandDefinition
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinitions} OptionDefinitions
 * @typedef {import('../../src/main/cli/definition/types').WindowWord} WindowWord
 * @typedef {typeof import('../../src/main/cli/definition/index').PROGRAM} Program
 * @typedef {readonly [name: string, command: CommandDefinition, options: OptionDefinitions]} Completed `options` are all that it understands.
 * @typedef {{ program: Program, commands: readonly Completed[], common: OptionDefinitions, global: OptionDefinitions, windowWords: readonly WindowWord[] }} CommandLine
 */

/** @returns {Promise<CommandLine>} */
export async function loadCommandLine() {
  const { module } = await runnerImport(join(projectFolder, 'src/main/cli/definition/index.ts'), { root: projectFolder, configFile: false, logLevel: 'error' })
  /** @type {[string, CommandDefinition][]} */
  const named = Object.entries(module.COMMANDS)
  const commands = named.map(([name, command]) => /** @type {const} */ ([name, command, module.optionsOf(command)]))
  return { program: module.PROGRAM, commands, common: module.COMMON_OPTIONS, global: module.GLOBAL_OPTIONS, windowWords: module.WINDOW_WORDS }
}

/**
 * Every way an option is typed: --help, -h.
 * @param {OptionDefinitions} options
 */
export function optionWords(options) {
  return Object.entries(options).flatMap(([name, option]) => (option.type === 'boolean' && option.short !== undefined ? [`--${name}`, `-${option.short}`] : [`--${name}`]))
}
