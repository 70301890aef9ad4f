// What bash completes.
import { optionWords } from './load.mjs'

/**
 * @typedef {import('./load.mjs').CommandLine} CommandLine
 * @typedef {import('../../src/main/cli/definition/types').ValueDefinition} ValueDefinition
 */

/**
 * A script for /usr/share/bash-completion/completions/matinee. It needs nothing of the bash-completion package.
 * @param {CommandLine} line
 */
export function bashCompletion(line) {
  const { program, global, windowWords } = line
  const names = line.commands.map(([name]) => name)
  const window = windowWords.filter(({ kind }) => kind === 'switch').map(({ word }) => word)
  const first = [...optionWords(global), ...window]
  return `# bash completion for ${program.name}. Written by scripts/cli-docs.mjs from the definition of the command line.

# Files of this name pattern, and folders. Where a word is quoted, readline looks for itself.
_${program.name}_files() {
  compopt -o filenames -o default 2>/dev/null
  local file
  while IFS= read -r file; do
    COMPREPLY+=("$file")
  done < <(if [ -z "$1" ]; then compgen -f -- "$cur"; else compgen -f -X "!$1" -- "$cur"; compgen -d -- "$cur"; fi)
}

_${program.name}_words() {
  local word
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen -W "$1" -- "$cur")
}

_${program.name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} i
  COMPREPLY=()
  # Bash takes "--format=js" for three words.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$prev" = = ] && [ "$COMP_CWORD" -gt 2 ]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [ "\${COMP_WORDS[i]}" = -- ]; then
      compopt +o default 2>/dev/null
      return 0
    fi
  done

  if [ "$COMP_CWORD" -eq 1 ]; then
    case $cur in
      -*) _${program.name}_words '${first.join(' ')}' ;;
      *)
        _${program.name}_words '${names.join(' ')}'
        _${program.name}_files ''
        ;;
    esac
    return 0
  fi

  case "$command $prev" in
${line.commands
  .flatMap(([name, , options]) => Object.entries(options).flatMap(([option, each]) => (each.type === 'string' ? [`    '${name} --${option}')${[action(program.name, each.value, names), ' return 0'].filter((part) => part !== '').join(';')} ;;`] : [])))
  .join('\n')}
  esac

  case $command in
${line.commands
  .map(([name, { positional }, options]) => `    ${name})
      case $cur in
        -*) _${program.name}_words '${optionWords(options).join(' ')}' ;;
        *)${positional === null ? '' : action(program.name, positional, names)} ;;
      esac
      ;;`)
  .join('\n')}
    *)
      # No command: the window opens, on files.
      case $cur in
        -*) _${program.name}_words '${window.join(' ')}' ;;
        *) _${program.name}_files '' ;;
      esac
      ;;
  esac
  return 0
}

complete -F _${program.name} ${program.name}
`
}

/**
 * @param {string} program
 * @param {ValueDefinition} value
 * @param {readonly string[]} names
 */
function action(program, value, names) {
  switch (value.kind) {
    case 'choice':
      return ` _${program}_words '${value.choices.join(' ')}'`
    case 'command':
      return ` _${program}_words '${names.join(' ')}'`
    case 'library':
      return ` _${program}_files '*.matinee'`
    case 'file':
    case 'place':
      return ` _${program}_files ''`
    default:
      return ''
  }
}
