// What zsh completes.

/**
 * @typedef {import('./load.mjs').CommandLine} CommandLine
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinition} OptionDefinition
 * @typedef {import('../../src/main/cli/definition/types').ValueDefinition} ValueDefinition
 */

/**
 * A function for /usr/share/zsh/vendor-completions.
 * @param {CommandLine} line
 */
export function zshCompletion(line) {
  const { program, commands, global, windowWords } = line
  const names = commands.map(([name]) => name)
  const window = windowWords.filter(({ kind }) => kind === 'switch').map(({ word, summary }) => quoted(`(- *)${word}[${bracketed(summary)}]`))
  return `#compdef ${program.name}
# Written by scripts/cli-docs.mjs from the definition of the command line.

_${program.name}() {
  local curcontext=$curcontext state line ret=1
  local -A opt_args
  # Nothing of ours stands behind --.
  (( \${words[(i)--]} < CURRENT )) && return 1

  _arguments -C -S \\
${[...Object.entries(global).flatMap(([name, option]) => specs(name, option, names, '(- *)')), ...window].map((spec) => `    ${spec} \\`).join('\n')}
    '(-): :->first' \\
    '(-)*:: :->rest' && ret=0

  case $state in
    first)
      local -a commands=(
${commands.map(([name, { summary }]) => `        ${quoted(`${name}:${summary}`)}`).join('\n')}
      )
      _describe -t commands command commands && ret=0
      _files && ret=0
      ;;
    rest)
      curcontext=\${curcontext%:*:*}:${program.name}-$line[1]:
      case $line[1] in
${commands
  .map(([name, { positional }, options]) => {
    const all = [...Object.entries(options).flatMap(([option, each]) => specs(option, each, names)), ...(positional === null ? [] : [quoted(`*:${positional.name}:${action(positional, names)}`)])]
    return `        ${name})\n          _arguments -S \\\n${all.map((spec) => `            ${spec}`).join(' \\\n')} && ret=0\n          ;;`
  })
  .join('\n')}
        *) _files && ret=0 ;;
      esac
      ;;
  esac
  return ret
}

_${program.name} "$@"
`
}

/**
 * The ways an option is typed, as _arguments wants them; one excludes the other, and --format=json is --format json.
 * @param {string} name
 * @param {OptionDefinition} option
 * @param {readonly string[]} names
 * @param {string} [excluding]
 */
function specs(name, option, names, excluding) {
  const says = `[${bracketed(option.summary)}]`
  if (option.type === 'string') return [quoted(`--${name}=${says}:${coloned(option.value.name)}:${action(option.value, names)}`)]
  if (option.short === undefined) return [quoted(`${excluding ?? ''}--${name}${says}`)]
  return ['-', '--'].map((hyphens) => quoted(`${excluding ?? `(-${option.short} --${name})`}${hyphens}${hyphens === '-' ? option.short : name}${says}`))
}

/**
 * @param {ValueDefinition} value
 * @param {readonly string[]} names
 */
function action(value, names) {
  switch (value.kind) {
    case 'choice':
      return `(${value.choices.join(' ')})`
    case 'command':
      return `(${names.join(' ')})`
    case 'library':
      return '_files -g "*.matinee"'
    case 'file':
    case 'place':
      return '_files'
    default:
      return ' '
  }
}

/** @param {string} words */
function bracketed(words) {
  return words.replaceAll(/[\\[\]:]/gu, String.raw`\$&`)
}

/** @param {string} words */
function coloned(words) {
  return words.replaceAll(':', String.raw`\:`)
}

/** @param {string} words */
function quoted(words) {
  return `'${words.replaceAll("'", String.raw`'\''`)}'`
}
