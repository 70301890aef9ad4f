import type { CommandDefinition } from './types'

/** `matinee review` */
export const REVIEW = {
  summary: 'Write an entry: a viewing, a review, or both.',
  description: [
    'Writes an entry on a film. TITLE is a title, "Title (Year)" or an id; a film that is not in the library is added, and a library that is not there is made.',
    'With --rewatch, --where, --with or --note and without --watched the viewing is of today. Without any of these the entry is a review that belongs to no viewing.'
  ],
  forms: ['TITLE [OPTION…]'],
  positional: { kind: 'text', name: 'TITLE' },
  needsLibrary: true,
  options: {
    text: { type: 'string', value: { kind: 'file', name: 'FILE' }, summary: 'The review, in Markdown and UTF-8; - reads it from the standard input.' },
    rating: {
      type: 'string',
      value: { kind: 'choice', name: 'STARS', choices: ['0.5', '1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5'] },
      summary: 'Half a star to five stars.'
    },
    watched: { type: 'string', value: { kind: 'text', name: 'DATE' }, summary: 'When: 2026-11-22, 2026-11, 2026 or unknown.' },
    rewatch: { type: 'boolean', default: false, summary: 'Not for the first time.' },
    like: { type: 'boolean', default: false, summary: 'You like it.' },
    spoiler: { type: 'boolean', default: false, summary: 'The text tells how it ends.' },
    private: { type: 'boolean', default: false, summary: 'Leave the entry out of exports that are made to be shared.' },
    tags: { type: 'string', value: { kind: 'text', name: 'TAGS' }, summary: 'Tags, with commas between them.' },
    where: { type: 'string', value: { kind: 'text', name: 'PLACE' }, summary: 'Where you saw it.' },
    with: { type: 'string', value: { kind: 'text', name: 'COMPANY' }, summary: 'With whom you saw it.' },
    note: { type: 'string', value: { kind: 'text', name: 'NOTE' }, summary: 'A private note on the viewing.' }
  },
  examples: [
    { line: 'matinee review "Interview (2007)" --watched 2026-11-22 --rating 4.5 --text review.md', says: 'A viewing with a review.' },
    { line: 'matinee review Interview --rewatch --where "at home" --tags rain,late', says: 'Seen again today, without words.' }
  ]
} as const satisfies CommandDefinition
