/** Gathers a Tellico collection out of its XML as it streams by: the fields it declares, then one entry after the other. */
import type { QualifiedTag, Tag } from 'sax'
import { kept } from '../reading/film'

/** What an entry says under the name of a field: texts, rows of columns, or the parts of a date. */
export interface TellicoEntry {
  readonly line: number
  readonly texts: Map<string, string[]>
  readonly rows: Map<string, string[][]>
  readonly dates: Map<string, string>
}

export interface TellicoField {
  readonly title: string
  readonly most: number | null
}

export interface TellicoCollection {
  readonly title: string
  /** 3: videos. */
  readonly type: string
}

const DEEPEST = 40

/** Takes what the parser meets. `entry` is called for each entry that is complete. */
export class Collecting {
  collection: TellicoCollection | null = null
  readonly fields = new Map<string, TellicoField>()
  /** Open elements, by their plain names. */
  readonly #path: string[] = []
  readonly #entry: (entry: TellicoEntry) => void
  #isTellico = false
  #current: TellicoEntry | null = null
  #columns: string[] = []
  #date: Partial<Record<string, string>> = {}
  #text = ''
  #declared: { name: string; title: string; most: number | null; prop: string } | null = null

  constructor(entry: (entry: TellicoEntry) => void) {
    this.#entry = entry
  }

  get isTellico(): boolean {
    return this.#isTellico
  }

  /** False when it is nested as no collection is. */
  open(tag: Tag | QualifiedTag, line: number): boolean {
    const name = 'local' in tag ? tag.local : tag.name
    this.#path.push(name)
    this.#text = ''
    if (this.#path.length === 1) this.#isTellico = name === 'tellico' && (!('uri' in tag) || tag.uri === '' || /periapsis\.org/.test(tag.uri))
    const attribute = (key: string): string => {
      const found = Object.hasOwn(tag.attributes, key) ? tag.attributes[key] : undefined
      return kept(typeof found === 'string' ? found : (found?.value ?? ''))
    }
    if (this.#at('tellico', 'collection')) this.collection ??= { title: attribute('title'), type: attribute('type') }
    else if (this.#at('tellico', 'collection', 'fields', 'field')) this.#declared = { name: attribute('name'), title: attribute('title'), most: null, prop: '' }
    else if (this.#declared && name === 'prop') this.#declared.prop = attribute('name')
    else if (this.#at('tellico', 'collection', 'entry')) this.#current = { line, texts: new Map(), rows: new Map(), dates: new Map() }
    else if (this.#current && this.#path.length === 5) {
      this.#columns = []
    } else if (this.#current && this.#path.length === 4) this.#date = {}
    return this.#path.length <= DEEPEST
  }

  text(text: string): void {
    if (this.#current || this.#declared) this.#text += text
  }

  close(): void {
    const name = this.#path.at(-1) ?? ''
    const depth = this.#path.length
    const text = kept(this.#text).trim()
    if (this.#declared) this.#closeDeclared(name, text)
    else if (this.#current) {
      const field = this.#path[3] ?? ''
      if (depth === 3 && name === 'entry') {
        this.#entry(this.#current)
        this.#current = null
      } else if (depth === 4) this.#closeField(this.#current, field, text)
      else if (depth === 5) this.#closeValue(this.#current, field, name, text)
      else if (depth === 6 && name === 'column') this.#columns.push(text)
    }
    this.#path.pop()
    this.#text = ''
  }

  #closeDeclared(name: string, text: string): void {
    const declared = this.#declared
    if (declared === null) return
    if (name === 'prop' && declared.prop === 'maximum' && /^\d{1,3}$/.test(text)) declared.most = Number(text)
    if (name !== 'field') return
    if (declared.name !== '') this.fields.set(declared.name, { title: declared.title, most: declared.most })
    this.#declared = null
  }

  /** `<year>1979</year>`, or the end of `<cdate><year>…</cdate>`. */
  #closeField(entry: TellicoEntry, field: string, text: string): void {
    const { year, month, day } = this.#date
    if (year !== undefined && /^\d{4}$/.test(year)) {
      const parts = [year, month, day].map((part) => (part ?? '').padStart(2, '0'))
      const known = parts.findIndex((part) => !/^\d{2,4}$/.test(part) || part === '00')
      entry.dates.set(field, (known === -1 ? parts : parts.slice(0, known)).join('-'))
    } else if (text !== '') add(entry.texts, field, text)
  }

  /** `<genres><genre>Drama</genre></genres>` is one genre; a table's row has columns. */
  #closeValue(entry: TellicoEntry, field: string, name: string, text: string): void {
    if (['year', 'month', 'day'].includes(name)) this.#date = { ...this.#date, [name]: text }
    else if (field !== `${name}s`) return
    else if (this.#columns.length > 0) add(entry.rows, name, this.#columns)
    else if (text !== '') add(entry.texts, name, text)
  }

  #at(...path: readonly string[]): boolean {
    return this.#path.length === path.length && path.every((name, index) => this.#path[index] === name)
  }
}

function add<T>(map: Map<string, T[]>, name: string, value: T): void {
  const known = map.get(name)
  if (known) known.push(value)
  else map.set(name, [value])
}
