/** What a start asks for: a library, a film, a thing to do, files to bring in. Pure: it decides, others do it. */
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Id } from '../../shared/models/ids'

/** What can be asked from outside the window. */
export type Ask =
  | { readonly kind: 'library'; readonly path: string }
  | { readonly kind: 'film'; readonly film: string }
  | { readonly kind: 'command'; readonly command: 'new-entry' | 'search' }
  | { readonly kind: 'files'; readonly paths: readonly string[] }

export interface Asked {
  /** The library first: what else is asked is meant for it. */
  readonly asks: readonly Ask[]
  /** What was given and is not done, by its kind alone. */
  readonly ignored: readonly ('link' | 'address' | 'second library' | 'too many files')[]
}

const MOST_FILES = 10_000

/** Ids only: an address may come from any page in any browser. A browser may add the last stroke. */
const FILM_LINK = /^matinee:\/\/film\/([0-9a-f-]{36})\/?$/iu
const OUR_LINK = /^matinee:/iu
const FILE_ADDRESS = /^file:\/\//iu
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//iu

/**
 * Reads the words of a start. Words that begin with a hyphen and are not ours belong to Electron or Chromium.
 *
 * @param words those behind the program's own name, and in a checkout behind the project's folder
 * @param folder where the person stood: relative names are meant from there
 */
export function askedBy(words: readonly string[], folder: string): Asked {
  const ignored: Asked['ignored'][number][] = []
  const paths: string[] = []
  const others: Ask[] = []
  let library: string | null = null
  // Whoever wrote a link may have tried to add words behind it.
  const link = words.findIndex((word) => OUR_LINK.test(word))
  for (const word of link < 0 ? words : words.slice(0, link + 1)) {
    if (word === '--new-entry') others.push({ kind: 'command', command: 'new-entry' })
    else if (word === '--search') others.push({ kind: 'command', command: 'search' })
    else if (OUR_LINK.test(word)) {
      const film = filmOf(word)
      if (film === null) ignored.push('link')
      else others.push({ kind: 'film', film })
    } else {
      const path = pathOf(word, folder)
      if (path === null) {
        if (ADDRESS.test(word)) ignored.push('address')
      } else if (!isLibraryName(path)) paths.push(path)
      else if (library === null) library = path
      else if (library !== path) ignored.push('second library')
    }
  }
  if (paths.length > MOST_FILES) ignored.push('too many files')
  const asks: Ask[] = library === null ? [] : [{ kind: 'library', path: library }]
  // One page is shown and one thing is done: the last one asked for.
  const last = others.at(-1)
  if (last) asks.push(last)
  if (paths.length > 0) asks.push({ kind: 'files', paths: paths.slice(0, MOST_FILES) })
  return { asks, ignored }
}

/** The film of a `matinee://film/…` link, or null for every other one. */
export function filmOf(link: string): string | null {
  const id = Id.safeParse(FILM_LINK.exec(link)?.[1]?.toLowerCase())
  return id.success ? id.data : null
}

/** Whether a name says that the file is a library. Whether it is one shows when it is opened. */
export function isLibraryName(path: string): boolean {
  return /\.matinee$/iu.test(path)
}

/**
 * Whether a start comes from a link. Such a start is never a command: whoever wrote the link must not be able to add words
 * that delete or import.
 */
export function comesFromLink(argv: readonly string[]): boolean {
  const marker = argv.indexOf('--')
  return (marker < 0 ? argv : argv.slice(0, marker)).some((word) => OUR_LINK.test(word))
}

/** What the person gave, of the arguments of a process; in a checkout the project's folder comes before it. */
export function wordsGiven(argv: readonly string[], isPackaged: boolean): string[] {
  const given = argv.slice(1)
  if (isPackaged) return given
  // "-r MODULE" is for Electron.
  return given.slice(given.findIndex((word, index) => !word.startsWith('-') && given[index - 1] !== '-r') + 1)
}

function pathOf(word: string, folder: string): string | null {
  if (word === '' || word.startsWith('-')) return null
  const path = FILE_ADDRESS.test(word) ? fileOf(word) : ADDRESS.test(word) ? null : isAbsolute(word) ? word : resolve(folder, word)
  // No file has such a name; behind it a name could end in another way than it seems to.
  return path === null || path.includes('\0') ? null : path
}

/** Some desktops hand over files as addresses. One on another computer is left alone. */
function fileOf(address: string): string | null {
  try {
    const { hostname } = new URL(address)
    return hostname === '' || hostname === 'localhost' ? fileURLToPath(`file://${new URL(address).pathname}`) : null
  } catch {
    return null
  }
}
