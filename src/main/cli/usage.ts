/** Reading a command's words, and what to say when they are not understood. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

export const USAGE = `Usage: matinee <command> [--library PATH] [--json]

  import <file…|->     Bring in film pages, a complete export, or what you have elsewhere: exports of
                       Letterboxd, IMDb, Trakt, Simkl, Movary and Tellico, folders of Markdown notes,
                       any CSV. - reads a page or a complete export from the standard input.
      --format page|json|letterboxd|imdb|trakt|simkl|movary|tellico|markdown|csv
                           What it is, when that is not plain.
      --dry-run            Say what would happen; change nothing.
      --with-deleted       What you deleted there too.  --with-orphaned  What lost its film there.
      --with-tv            Series and episodes too.
      --ratings-are-viewings   The day of a rating is the day it was watched.
      --dates day-first|month-first|year-first
      --map "Column=meaning,…"   What the columns of a CSV mean: title, year, watchedOn, rating…
      --update             Take the new text where a known page has changed.
  export --format json|markdown|csv|letterboxd|html|pdf|text --to PATH
      --film TITLE  --list NAME  One film, or one list, instead of everything.
      --include-private    Private entries and notes too (JSON of everything always has them).
      --without-spoilers  --without-collected  --without-posters
      --with-versions      Earlier versions of reviews, where the form can hold them.
      --bom                CSV with a byte order mark, for Excel.
      --overwrite          Replace the file at PATH.
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
