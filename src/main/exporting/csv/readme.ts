/** The README beside the tables: what each is, and how to read them. */

export function readme(tables: readonly { readonly name: string; readonly what: string }[]): string {
  const lines = [
    'Tables of a Matinee library',
    '===========================',
    '',
    ...tables.map(({ name, what }) => `${name}.csv: each row is ${what}.`),
    '',
    'The tables hang together by their ids: "film_id" is the "id" of a row in films.csv, "person_id" and "author_id" one in people.csv,',
    '"list_id" one in lists.csv. A table with nothing in it has no file.',
    '',
    'Text is UTF-8. Dates are 2026-11-15, 2026-11 or 2026, as far as they are known. Ratings are stars, 0.5 to 5. Several values in one',
    'cell are separated by ", ". Where "format" says markdown, the text is Markdown.',
    '',
    'A cell that a spreadsheet would take for a formula (it begins with = + - or @, a tab or a line break) has an apostrophe in front.',
    'Take that away to have the text as it was written.'
  ]
  return `${lines.join('\r\n')}\r\n`
}
