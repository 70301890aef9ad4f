// What fish completes.

/**
 * @typedef {import('./load.mjs').CommandLine} CommandLine
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinition} OptionDefinition
 * @typedef {import('../../src/main/cli/definition/types').ValueDefinition} ValueDefinition
 */

/**
 * A file for /usr/share/fish/vendor_completions.d.
 * @param {CommandLine} line
 */
export function fishCompletion({ program, commands, global, windowWords }) {
  const { name: matinee } = program
  const names = commands.map(([name]) => name)
  const at = (/** @type {string} */ name) => `-n '__${matinee}_in ${name}'`
  const lines = [
    `# fish completion for ${matinee}. Written by scripts/cli-docs.mjs from the definition of the command line.`,
    '',
    `function __${matinee}_first -d 'Whether the first word is being typed'`,
    '    test (count (commandline -opc)) -eq 1',
    'end',
    '',
    `function __${matinee}_in -d 'Whether a command is being typed, and no -- stands before'`,
    '    set -l words (commandline -opc)',
    '    test (count $words) -gt 1; and contains -- $words[2] $argv; and not contains -- -- $words',
    'end',
    '',
    `function __${matinee}_window -d 'Whether files for the window are being typed: no command, and no -- stands before'`,
    '    set -l words (commandline -opc)',
    `    not contains -- "$words[2]" ${names.join(' ')}; and not contains -- -- $words`,
    'end',
    '',
    `complete -c ${matinee} -f`,
    `complete -c ${matinee} -n __${matinee}_window -F`,
    ...commands.map(([name, { summary }]) => `complete -c ${matinee} -n __${matinee}_first -a ${name} -d ${quoted(summary)}`),
    ...Object.entries(global).map(([name, option]) => `complete -c ${matinee} -n __${matinee}_first ${optionArguments(name, option, names)}`),
    ...windowWords.filter(({ kind }) => kind === 'switch').map(({ word, summary }) => `complete -c ${matinee} -n __${matinee}_window -l ${word.slice(2)} -d ${quoted(summary)}`),
    ...commands.flatMap(([name, command, options]) => [
      ...Object.entries(options).map(([option, each]) => `complete -c ${matinee} ${at(name)} ${optionArguments(option, each, names)}`),
      ...positionals(command.positional, names).map((each) => `complete -c ${matinee} ${at(name)} ${each}`),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/**
 * @param {string} name
 * @param {OptionDefinition} option
 * @param {readonly string[]} names
 */
function optionArguments(name, option, names) {
  const short = option.type === 'boolean' && option.short !== undefined ? ` -s ${option.short}` : ''
  const value = option.type === 'string' ? ` ${valueArguments(option.value, names)}` : ''
  return `-l ${name}${short}${value} -d ${quoted(option.summary)}`
}

/**
 * What stands behind an option: -r that something does, -F that it is a file, -x that it is no file.
 * @param {ValueDefinition} value
 * @param {readonly string[]} names
 */
function valueArguments(value, names) {
  switch (value.kind) {
    case 'choice':
      return `-x -a ${quoted(value.choices.join(' '))}`
    case 'command':
      return `-x -a ${quoted(names.join(' '))}`
    case 'library':
      return `-x -k -a '(__fish_complete_suffix .matinee)'`
    case 'file':
    case 'place':
      return '-r -F'
    default:
      return '-x'
  }
}

/**
 * @param {ValueDefinition | null} value
 * @param {readonly string[]} names
 */
function positionals(value, names) {
  if (value?.kind === 'file') return ['-F']
  if (value?.kind === 'command') return [`-a ${quoted(names.join(' '))}`]
  return []
}

/** @param {string} words */
function quoted(words) {
  return `'${words.replaceAll(/[\\']/gu, String.raw`\$&`)}'`
}
