/** Reading a command's words, and what to say when they are not understood. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

export const USAGE = `Usage: matinee <command> [--library PATH] [--json]

  import <file…|->     Bring in film pages, or a complete export. - reads the standard input.
      --format page|json   What it is, when that is not plain.
      --dry-run            Say what would happen; change nothing.
      --update             Take the new text where a known page has changed.
  export --format json|markdown --to PATH
      --film TITLE         One film instead of everything.
      --include-private    Markdown: private entries too.
  films [QUERY]        List films.
  film TITLE           Everything about one film.
  search QUERY         Find films, people, takes, reviews and your own writing.
  review TITLE         Write an entry.
      --text FILE|-        The review, in Markdown.
      --rating 4.5         Half a star to five stars.
      --watched DATE       2026-11-22, 2026-11, 2026 or unknown.
      --rewatch  --like  --spoiler  --private
      --tags a,b
      --where PLACE  --with COMPANY  --note PRIVATE-NOTE
  import --undo BATCH  Take one import back.

TITLE is a title, "Title (Year)" or an id.
Without a command Matinee opens its window.
`

/** The words were wrong: exit 2, and how to say it. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

const COMMON = { library: { type: 'string' }, json: { type: 'boolean', default: false } } as const satisfies Options

/** Splits a command's words into options and the rest; what is not known is a UsageError. */
export function read<const T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options: { ...COMMON, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command was not understood.')
  }
}

/** The one word a command takes ("a title"), several words being one title typed without quotes. */
export function oneOf(words: readonly string[], what: string): string {
  const joined = words.join(' ').trim()
  if (joined === '') throw new UsageError(`This command needs ${what}.`)
  return joined
}
