import { ExportFormat } from '../../../shared/models/transfer'
import type { CommandDefinition } from './types'

/** `matinee export` */
export const EXPORT = {
  summary: 'Take everything, one film or one list out as files.',
  description: [
    'Writes the library, or a part of it, in one of these forms: json (complete, can be imported again), markdown (a folder of notes), csv (a folder with one table each), letterboxd (CSV that Letterboxd imports), html (one page that holds everything it shows), pdf (a book of your reviews), text (one plain text).',
    'JSON of everything is complete by definition: private text, drafts, versions and the bin are in it whatever else is said. All other forms leave private text out unless it is asked for. What a form cannot hold is named.',
    'A file that is there already stays unless --overwrite is given, and a folder with something in it always stays.'
  ],
  forms: ['--format FORMAT --to PATH [OPTION…]'],
  positional: null,
  needsLibrary: true,
  options: {
    format: { type: 'string', value: { kind: 'choice', name: 'FORMAT', choices: ExportFormat.options }, summary: 'The form to write.' },
    to: { type: 'string', value: { kind: 'place', name: 'PATH' }, summary: 'Where it goes: a file, or a folder for forms of several files.' },
    film: { type: 'string', value: { kind: 'text', name: 'TITLE' }, summary: 'One film instead of everything.' },
    list: { type: 'string', value: { kind: 'text', name: 'NAME' }, summary: 'One list instead of everything, by its name or id.' },
    'include-private': { type: 'boolean', default: false, summary: 'Private entries and notes too.' },
    'without-spoilers': { type: 'boolean', default: false, summary: 'Leave out texts marked as spoilers, and covered passages.' },
    'without-collected': { type: 'boolean', default: false, summary: 'Leave out what other people wrote.' },
    'without-posters': { type: 'boolean', default: false, summary: 'Leave out the posters.' },
    'with-versions': { type: 'boolean', default: false, summary: 'Earlier versions of reviews too, where the form can hold them.' },
    bom: { type: 'boolean', default: false, summary: 'Begin CSV with a byte order mark, for Excel.' },
    overwrite: { type: 'boolean', default: false, summary: 'Replace the file at PATH.' }
  },
  examples: [
    { line: 'matinee export --format json --to everything.json', says: 'All of it, to be imported again.' },
    { line: 'matinee export --format markdown --to notes --film "Interview (2007)"', says: 'One film as a folder of notes.' }
  ]
} as const satisfies CommandDefinition
