/** Search over everything written: reads the query, keeps what it has found while somebody scrolls through it. */
import type { Database, Statement } from 'better-sqlite3'
import type { WrittenStretch } from '../../../shared/models/writtenSearch'
import type { RunEnds } from '../runEnds'
import type { Term } from '../query'
import { conditionOf, type Values } from './conditions'
import { readQuery, type WrittenQuery } from './grammar'
import { HitRows } from './hits'
import { isLone } from './phrase'
import { Resolving } from './resolving'
import { Session } from './session'
import { SOURCES } from './sources'
import { Stream } from './stream'
import { type Node, phrasesOf } from './tree'

/** Forms of statements that are kept: a query has one for each table. */
const MOST_FORMS = 60

interface Current {
  readonly query: string
  readonly read: WrittenQuery
  /** How the library was when it was asked. */
  readonly state: string
  readonly session: Session
}

export class WrittenSearch {
  readonly #db: Database
  readonly #runEnds: RunEnds
  readonly #known: Resolving
  readonly #hits: HitRows
  readonly #written: Statement<[], number>
  readonly #prepared = new Map<string, Statement<[Values], { seq: number; made_at: string }>>()
  #current: Current | null = null

  constructor(db: Database, runEnds: RunEnds) {
    this.#db = db
    this.#runEnds = runEnds
    this.#known = new Resolving(db)
    this.#hits = new HitRows(db)
    this.#written = db.prepare<[], number>('SELECT total_changes()').pluck()
  }

  /**
   * One stretch of what a query means, the newest first. Any text is a query; one that asks for nothing finds nothing.
   * `isWhole` is false while not everything was looked through: `total` is what was found up to there. Asked for more than
   * there is, it looks through everything.
   */
  async stretch(query: string, start: number, count: number): Promise<WrittenStretch> {
    const { read, session } = await this.#of(query)
    await session.reach(start + count)
    const found = session.found.slice(start, start + count)
    return {
      total: session.found.length,
      isWhole: session.isWhole,
      start,
      hits: this.#hits.of(found, read.tree === null ? [] : phrasesOf(read.tree)),
      trouble: [...read.trouble]
    }
  }

  async #of(query: string): Promise<Current> {
    const state = `${String(this.#db.pragma('data_version', { simple: true }))} ${this.#written.get() ?? 0}`
    if (this.#current?.query === query && this.#current.state === state) return this.#current
    this.#current?.session.abandon()
    const read = readQuery(query)
    const ends = read.tree === null ? new Map<string, readonly Term[]>() : await this.#endsIn(read.tree)
    const { tree } = read
    this.#known.forget()
    const endsOf = (character: string): readonly Term[] => ends.get(character) ?? []
    const streams = tree === null ? [] : SOURCES.map((source) => new Stream((sql) => this.#prepare(sql), this.#db, source, conditionOf(tree, source, this.#known, endsOf)))
    const current = { query, read, state, session: new Session(streams) }
    this.#current = current
    return current
  }

  /** One character of a script without spaces may be the last of its run, where it begins no pair. */
  async #endsIn(tree: Node): Promise<Map<string, readonly Term[]>> {
    const lone = new Set(wordsIn(tree).filter(isLone).map(({ text }) => text))
    return new Map(await Promise.all([...lone].map(async (text) => [text, await this.#runEnds.of(text)] as const)))
  }

  #prepare(sql: string): Statement<[Values], { seq: number; made_at: string }> {
    const found = this.#prepared.get(sql) ?? this.#db.prepare<[Values], { seq: number; made_at: string }>(sql)
    if (this.#prepared.size >= MOST_FORMS) this.#prepared.clear()
    this.#prepared.set(sql, found)
    return found
  }
}

/** The words of phrases of one word, excluded ones among them. */
function wordsIn(node: Node): readonly Term[] {
  switch (node.kind) {
    case 'words':
      return node.phrase.length === 1 ? node.phrase : []
    case 'and':
    case 'or':
      return node.parts.flatMap(wordsIn)
    case 'not':
      return wordsIn(node.part)
    case 'field': {
      const { field } = node
      return 'phrase' in field && field.phrase !== null && field.phrase.length === 1 ? field.phrase : []
    }
  }
}
