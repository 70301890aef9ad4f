import { CsvField, DateOrder, ImportFormat } from '../../../shared/models/importing'
import type { CommandDefinition } from './types'

/** `matinee import` */
export const IMPORT = {
  summary: 'Bring in film pages, exports of other programs, or a complete export.',
  description: [
    'Brings in film pages (text or HTML), a complete export of Matinee, or what you have elsewhere: exports of Letterboxd, IMDb, Trakt, Simkl, Movary and Tellico, folders of Markdown notes, any CSV. A folder or a ZIP may hold any of these, and a folder saved film pages. What a file is shows by itself; --format says it where that is not plain. Files of one export are put together.',
    'With - a page or a complete export is read from the standard input. A library that is not there is made.',
    'What is in the library already is recognised and not added twice. Each import is one batch that --undo takes back; its id is in the answer.',
    `A meaning behind --map is one of ${CsvField.options.join(', ')}.`
  ],
  forms: ['FILE… [OPTION…]', '- [OPTION…]', '--undo BATCH'],
  positional: { kind: 'file', name: 'FILE' },
  needsLibrary: true,
  options: {
    format: {
      type: 'string',
      value: { kind: 'choice', name: 'FORMAT', choices: ['page', 'json', ...ImportFormat.options] },
      summary: 'What it is, where that is not plain.'
    },
    'dry-run': { type: 'boolean', default: false, summary: 'Say what would happen and change nothing.' },
    update: { type: 'boolean', default: false, summary: 'Take the new text where a page that is known has changed.' },
    'with-deleted': { type: 'boolean', default: false, summary: 'Bring in what you deleted there, too.' },
    'with-orphaned': { type: 'boolean', default: false, summary: 'Bring in what lost its film there, too.' },
    'with-tv': { type: 'boolean', default: false, summary: 'Bring in series and episodes, too.' },
    'ratings-are-viewings': { type: 'boolean', default: false, summary: 'Take the day of a rating for the day the film was watched.' },
    dates: {
      type: 'string',
      value: { kind: 'choice', name: 'ORDER', choices: DateOrder.options },
      summary: 'Which part of a date such as 03/04/2005 comes first.'
    },
    map: {
      type: 'string',
      value: { kind: 'text', name: 'COLUMN=MEANING,…' },
      summary: 'What the columns of a CSV mean: title, year, watchedOn, rating and so on.'
    },
    undo: { type: 'string', value: { kind: 'text', name: 'BATCH' }, summary: 'Take one import back, by the id of its batch.' }
  },
  examples: [
    { line: 'matinee import page.html', says: 'One film page.' },
    { line: 'matinee import letterboxd-export.zip --dry-run', says: 'What an export of Letterboxd would bring; nothing is changed.' },
    { line: 'matinee import seen.csv --map "Film=title,Seen on=watchedOn" --dates day-first', says: 'A table of your own.' }
  ]
} as const satisfies CommandDefinition
