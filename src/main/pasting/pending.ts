/** Pages that were read and wait for the person's yes: their bytes stay here, named by a token, until then. */
import type { Recognition, RecognisedPage } from '../../shared/models/page'
import type { PageReading } from '../../shared/models/pasting'
import { countWords } from '../../shared/text/words'
import { newId } from '../ids'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { wellFormed } from '../text/wellFormed'
import type { PageSource } from './arrival'
import { knownPages } from './known'

export type PageMediaType = 'text/plain' | 'text/html'

/** How pages are understood: in a worker while the window must stay quick, in this thread on the command line. */
export interface PageReader {
  /** A file's bytes as the text a person would see, and how it was encoded. Raises a Problem for what is no text. */
  readPage(bytes: Uint8Array, mediaType: PageMediaType | null): Promise<{ text: string; encoding: string; mediaType: PageMediaType }>
  recognise(text: string): Promise<Recognition>
}

/** No film page comes near this; a whole book does not. */
export const MOST_BYTES = 5 * 1024 * 1024

/** Readings that were never added nor let go, as when a window closes. */
const MOST_PENDING = 4

export class PendingPages {
  readonly #current: () => OpenLibrary
  readonly #reader: PageReader
  readonly #sources = new Map<string, PageSource>()

  constructor(current: () => OpenLibrary, reader: PageReader) {
    this.#current = current
    this.#reader = reader
  }

  /** Understands a pasted text. It is kept as UTF-8. */
  async readText(text: string): Promise<PageReading> {
    const clean = wellFormed(text)
    const bytes = new TextEncoder().encode(clean.text)
    if (clean.text.trim() === '') throw new Problem('unreadable', 'There is no text on the clipboard to read. Copy a film page, then paste it here.')
    refuseTooBig('This text', bytes.length)
    return this.#read(clean, { bytes, mediaType: 'text/plain', encoding: 'utf-8', kind: 'paste', name: null })
  }

  /** Understands a file. Its bytes are kept as they are. */
  async readFile(bytes: Uint8Array, name: string): Promise<PageReading> {
    refuseTooBig(`“${name}”`, bytes.length)
    // Where the name does not say HTML, the content decides.
    const { text, encoding, mediaType } = await this.#reader.readPage(bytes, /\.x?html?$/iu.test(name) ? 'text/html' : null)
    if (text.trim() === '') throw new Problem('unreadable', `There is no text in “${name}” to read.`)
    return this.#read(wellFormed(text), { bytes, mediaType, encoding, kind: 'file', name })
  }

  /** The bytes behind a token. */
  source(token: string): PageSource {
    const source = this.#sources.get(token)
    if (!source) throw new Problem('not-found', 'This page is no longer waiting to be added. Nothing was changed. Paste it once more.')
    return source
  }

  /** Lets go of the bytes: they are in the library, or not wanted. */
  discard(token: string): void {
    this.#sources.delete(token)
  }

  async #read({ text, replaced }: { text: string; replaced: number }, source: PageSource): Promise<PageReading> {
    const begun = performance.now()
    const recognition = await this.#reader.recognise(text)
    const milliseconds = performance.now() - begun
    if (!recognition.pages.some(saysSomething)) {
      throw new Problem('unreadable', `No film page was found in ${source.name === null ? 'this text' : `“${source.name}”`}. A film page has a title, and takes or reviews by people who are named. Nothing was added.`)
    }
    return {
      token: this.#keep(source),
      name: source.name,
      recognition,
      known: knownPages(this.#current(), recognition),
      words: countWords(recognition.text),
      milliseconds,
      replaced
    }
  }

  #keep(source: PageSource): string {
    const token = newId()
    this.#sources.set(token, source)
    for (const oldest of [...this.#sources.keys()].slice(0, -MOST_PENDING)) this.#sources.delete(oldest)
    return token
  }
}

function saysSomething({ film, takes, reviews }: RecognisedPage): boolean {
  return film.title !== null || takes.length > 0 || reviews.length > 0
}

export function refuseTooBig(what: string, bytes: number): void {
  if (bytes <= MOST_BYTES) return
  const size = (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)
  throw new Problem('unreadable', `${what} is ${size} MB, and a page may be up to 5 MB. Nothing was read. Take only the part with the film’s page.`)
}
