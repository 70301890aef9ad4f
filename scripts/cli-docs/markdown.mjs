// docs/command-line.md

/**
 * @typedef {import('./load.mjs').CommandLine} CommandLine
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinition} OptionDefinition
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinitions} OptionDefinitions
 */

/**
 * The command line as a document.
 * @param {CommandLine} line
 */
export function commandLineDocument({ program, commands, common, global, windowWords }) {
  return `${[
    '# The command line',
    'Written by `node scripts/cli-docs.mjs --document` from `src/main/cli/definition/`, as are `--help`, the manual page and what shells complete.',
    code(program.forms.map((form) => `${program.name} ${form}`)),
    ...program.description.map(escaped),
    '## Commands',
    ...commands.flatMap(([name, command]) => [
      `### ${name}`,
      escaped(command.summary),
      code(command.forms.map((form) => `${program.name} ${name} ${form}`)),
      ...command.description.map(escaped),
      ...table(command.options),
      ...command.examples.map(({ line, says }) => `${escaped(says)}\n\n${code([line])}`),
    ]),
    '## Options of every command',
    ...table(common),
    '## In place of a command',
    ...table(global),
    '## For the window',
    rows(windowWords.map(({ word, summary }) => [word, summary])),
    '## Files',
    rows(program.files.map(({ path, says }) => [path, says])),
    '## Exit status',
    rows(program.exits.map(({ code: exit, says }) => [String(exit), says])),
  ].join('\n\n')}\n`
}

/** @param {OptionDefinitions} options */
function table(options) {
  const all = Object.entries(options)
  return all.length === 0 ? [] : [rows(all.map(([name, option]) => [shown(name, option), option.summary, choices(option)]))]
}

/**
 * @param {string} name
 * @param {OptionDefinition} option
 */
function shown(name, option) {
  if (option.type === 'string') return `--${name} ${option.value.name}`
  return option.short === undefined ? `--${name}` : `-${option.short}, --${name}`
}

/** @param {OptionDefinition} option */
function choices(option) {
  return option.type === 'string' && option.value.kind === 'choice' ? ` ${option.value.choices.map((choice) => `\`${choice}\``).join(', ')}` : ''
}

/** @param {readonly (readonly string[])[]} all */
function rows(all) {
  return ['| | |', '|---|---|', ...all.map(([name, says = '', more = '']) => `| \`${name}\` | ${escaped(says)}${more} |`)].join('\n')
}

/** @param {readonly string[]} lines */
function code(lines) {
  return `\`\`\`sh\n${lines.join('\n')}\n\`\`\``
}

/** @param {string} words */
function escaped(words) {
  return words.replaceAll(/[\\`*_|<>]/gu, String.raw`\$&`)
}
