/** The command line as data: what there is to say, and what it means. Imports nothing of Electron or of the library. */
import { EXPORT } from './export'
import { IMPORT } from './import'
import { FILM, FILMS, HELP, SEARCH } from './reading'
import { REVIEW } from './review'
import type { CommandDefinition, Example, OptionDefinitions, WindowWord } from './types'

/** Every command by its name. */
export const COMMANDS = {
  import: IMPORT,
  export: EXPORT,
  films: FILMS,
  film: FILM,
  search: SEARCH,
  review: REVIEW,
  help: HELP
} as const satisfies Readonly<Record<string, CommandDefinition>>

export type CommandName = keyof typeof COMMANDS

/** What every command on a library takes besides its own options. */
export const COMMON_OPTIONS = {
  library: {
    type: 'string',
    value: { kind: 'library', name: 'PATH' },
    summary: 'The library to work on, instead of Matinee/Library.matinee in your documents.'
  },
  json: { type: 'boolean', default: false, summary: 'Answer as JSON, for other programs.' },
  help: { type: 'boolean', short: 'h', default: false, summary: 'Say how it is used.' }
} as const satisfies OptionDefinitions

/** What stands in place of a command. */
export const GLOBAL_OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false, summary: 'Say how Matinee is used.' },
  version: { type: 'boolean', default: false, summary: 'Say which version this is.' }
} as const satisfies OptionDefinitions

/** Without a command the window opens; these say on what. */
export const WINDOW_WORDS: readonly WindowWord[] = [
  { word: '--new-entry', kind: 'switch', summary: 'Open the window on a new entry.' },
  { word: '--search', kind: 'switch', summary: 'Open the window on the search.' },
  { word: 'matinee://film/ID', kind: 'address', summary: 'Open the window on that film.' },
  { word: 'LIBRARY.matinee', kind: 'file', summary: 'Open the window on that library.' },
  { word: 'FILE…', kind: 'file', summary: 'Look in the window at what these files would bring in.' }
]

export const PROGRAM: {
  readonly name: string
  readonly summary: string
  readonly description: readonly string[]
  readonly forms: readonly string[]
  readonly exits: readonly { readonly code: number; readonly says: string }[]
  readonly files: readonly { readonly path: string; readonly says: string }[]
  readonly examples: readonly Example[]
} = {
  name: 'matinee',
  summary: 'A film journal that lives on your own computer',
  description: [
    'Matinee keeps your viewings, reviews and what others wrote about films in one library, a file on your own computer. Without a command it opens its window. With a command it answers on the terminal, needs no display, and may be used while a window is open.',
    'Only the answer goes to the standard output. Progress, and what went wrong, go to the standard error.'
  ],
  forms: ['COMMAND [ARGUMENT…] [OPTION…]', '[--new-entry | --search | matinee://film/ID] [LIBRARY.matinee] [FILE…]', '--help | --version'],
  exits: [
    { code: 0, says: 'Done.' },
    { code: 1, says: 'It failed, and said why.' },
    { code: 2, says: 'The words were not understood.' }
  ],
  files: [
    { path: '~/Documents/Matinee/Library.matinee', says: 'The library, unless --library names another one. The folder is the one that your system calls your documents.' },
    { path: '~/.config/Matinee', says: 'Settings and the state of the window. The library is not in it.' },
    { path: '~/.config/Matinee/logs', says: 'What happened inside, for somebody who looks for a fault. Nothing you wrote is in it.' }
  ],
  examples: [
    { line: 'matinee', says: 'Open the window.' },
    { line: 'matinee Library.matinee', says: 'Open the window on that library.' }
  ]
}

/** The options that a command understands: its own ones first. */
export function optionsOf(command: CommandDefinition): OptionDefinitions {
  return { ...command.options, ...commonOf(command) }
}

/** The options that a command shares with others. */
export function commonOf({ needsLibrary }: CommandDefinition): OptionDefinitions {
  return needsLibrary ? COMMON_OPTIONS : { help: COMMON_OPTIONS.help }
}
