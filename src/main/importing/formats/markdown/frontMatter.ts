/** The YAML block at the head of a note, and the note's text behind it. */
import { parseDocument, type Tags } from 'yaml'
import { kept } from '../reading/film'

export interface Note {
  /** Keys in lower case without marks: "personalRating" and "personal_rating" are both "personalrating". */
  readonly front: Front
  /** What stands behind the block, without the empty line after it and without the last line end. */
  readonly body: string
}

const MOST_FRONT = 64 * 1024
/** Enough for a note in which something is repeated; a bomb needs thousands. */
const MOST_ALIASES = 100

/** The note, null where it has no front matter, or a sentence why that cannot be read. */
export function readNote(text: string): Note | null | { readonly reason: string } {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (open === null) return null
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m
  const rest = text.slice(open[0].length)
  const end = close.exec(rest.slice(0, MOST_FRONT + 8))
  if (end === null) return { reason: rest.length > MOST_FRONT ? 'Its front matter is longer than 64 kB or never ends.' : 'Its front matter never ends.' }
  const values = valuesIn(rest.slice(0, end.index))
  if (values === null) return { reason: 'Its front matter is not valid YAML.' }
  const body = rest.slice(end.index + end[0].length).replace(/^(?:\r\n|\n|\r)/, '').replace(/(?:\r\n|\n|\r)$/, '')
  return { front: new Front(values), body: kept(body) }
}

function valuesIn(yaml: string): Map<unknown, unknown> | null {
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false, customTags: asWritten })
    if (document.errors.length > 0) return null
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES })
    return value === null ? new Map() : value instanceof Map ? value : null
  } catch {
    // Nested too deeply, or a bomb of aliases.
    return null
  }
}

/** Numbers, yes and no stay as they are written: 007 is a title, and no number. */
function asWritten(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float|bool)$/.test(tag.tag))
}

export function keyName(written: string): string {
  return written.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What a note says under its keys, in the forms in which people write it. */
export class Front {
  readonly #values = new Map<string, unknown>()

  constructor(values: ReadonlyMap<unknown, unknown>) {
    for (const [key, value] of values) {
      const name = keyName(plain(key))
      if (name !== '' && !this.#values.has(name)) this.#values.set(name, value)
    }
  }

  /** The same with more keys, which do not replace any. */
  with(more: ReadonlyMap<string, string>): Front {
    return new Front(new Map<unknown, unknown>([...this.#values, ...[...more].filter(([key]) => !this.#values.has(key))]))
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  raw(name: string): unknown {
    return this.#values.get(name)
  }

  /** As text: of the first of these keys that says something. Of a list, its first item. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.#values.get(name)
      const found = plain(Array.isArray(value) ? value.find((item) => plain(item).trim() !== '') : value)
      if (found.trim() !== '') return found
    }
    return ''
  }

  /** As a list of names, links shown as what they are called: [[Ozu|Ozu Yasujirō]] is Ozu Yasujirō. */
  names(...names: readonly string[]): string[] {
    for (const name of names) {
      const value = this.#values.get(name)
      const items = Array.isArray(value) ? value.map(plain) : plain(value).split(/,(?![^[]*\]\])/)
      const found = [...new Set(items.map((item) => withoutLinks(item).replace(/\s+/g, ' ').trim()).filter((item) => item !== ''))]
      if (found.length > 0) return found
    }
    return []
  }

  /** The same, but a text is one item, whatever commas are in it: "May 5, 2020". */
  items(name: string): string[] {
    const value = this.#values.get(name)
    return (Array.isArray(value) ? value : [value]).map((item) => withoutLinks(plain(item)).trim()).filter((item) => item !== '')
  }

  /** Tags as they stand: of a text, those between commas or spaces, without their "#". */
  tags(): string[] {
    const value = this.#values.get('tags') ?? this.#values.get('tag')
    const items = Array.isArray(value) ? value.map(plain) : plain(value).split(/[,\s]+/)
    return [...new Set(items.map((item) => item.trim().replace(/^#/, '')).filter((item) => item !== ''))]
  }

  /** True only where it is said. */
  flag(...names: readonly string[]): boolean {
    return names.some((name) => {
      const value = this.#values.get(name)
      return typeof value === 'string' && /^(?:true|yes|y|x|1)$/i.test(value.trim())
    })
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? kept(value) : ''
}

/** [[Late Spring (1949)|Late Spring]] → Late Spring. */
export function withoutLinks(text: string): string {
  return text.replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_, target: string, shown: string | undefined) => shown ?? target)
}
