/** The commands that only read the library. */
import type { CommandDefinition } from './types'

/** `matinee films` */
export const FILMS = {
  summary: 'List the films of the library.',
  description: ['Lists all films, or those whose title holds the words of QUERY. A library that is not there is a mistake.'],
  forms: ['[QUERY]'],
  positional: { kind: 'text', name: 'QUERY' },
  needsLibrary: true,
  options: {},
  examples: [{ line: 'matinee films --json', says: 'Every film, for another program.' }]
} as const satisfies CommandDefinition

/** `matinee film` */
export const FILM = {
  summary: 'Show everything about one film.',
  description: ['Shows what the library knows about one film. TITLE is a title, "Title (Year)" or an id; a full title goes before a part of one. Where several films fit, they are listed with their ids and the command fails.'],
  forms: ['TITLE'],
  positional: { kind: 'text', name: 'TITLE' },
  needsLibrary: true,
  options: {},
  examples: [{ line: 'matinee film "Interview (2007)"', says: 'One film by title and year.' }]
} as const satisfies CommandDefinition

/** `matinee search` */
export const SEARCH = {
  summary: 'Find films, people, lists, takes, reviews and your own writing.',
  description: ['Searches titles, people, lists and everything written, as the window does, and forgives small typing errors.'],
  forms: ['QUERY'],
  positional: { kind: 'text', name: 'QUERY' },
  needsLibrary: true,
  options: {},
  examples: [{ line: 'matinee search soap actress', says: 'Every text with both words.' }]
} as const satisfies CommandDefinition

/** `matinee help` */
export const HELP = {
  summary: 'Say how Matinee, or one command, is used.',
  description: ['The same as "matinee --help", or "matinee COMMAND --help".'],
  forms: ['[COMMAND]'],
  positional: { kind: 'command', name: 'COMMAND' },
  needsLibrary: false,
  options: {},
  examples: [{ line: 'matinee help export', says: 'All about exports.' }]
} as const satisfies CommandDefinition
