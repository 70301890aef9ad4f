/** A query as SQL over one of the tables: what FTS5 is asked, and what is asked of each row besides. */
import { matchOfAll, matchOfNode, matchOfPhrase, type RunEndsOf } from './matching'
import type { Resolving } from './resolving'
import type { Source } from './sources'
import type { Field, Node, Range } from './tree'

export type Values = Record<string, string | number>

export interface Condition {
  /** The expression that leads to the rows; null: every row is looked at. */
  readonly match: string | null
  /** What each row has to fulfil besides; '' for nothing. Names the rows' numbers by @from and @to. */
  readonly sql: string
  readonly values: Values
}

/** How a query is asked of one of the tables. */
export function conditionOf(tree: Node, source: Source, known: Resolving, endsOf: RunEndsOf): Condition {
  const { match, rest } = matchOfAll(tree.kind === 'and' ? tree.parts : [tree], endsOf)
  const writing = new Writing(source, known, endsOf)
  const parts = rest.map((part) => ({ sql: writing.node(part), isNarrow: part.kind === 'field' && writing.isNarrow(part.field) }))
  // Few texts fit the field and most have the words: those few are asked for the words, not the other way round.
  const isNarrow = match !== null && source.name === 'review' && parts.some((part) => part.isNarrow) && known.isCommon(match)
  const sql = [...parts.map((part) => part.sql), ...(isNarrow ? [writing.hasWords(match)] : [])].join(' AND ')
  return { match: isNarrow ? null : match, sql, values: writing.values }
}

class Writing {
  readonly values: Values = {}
  readonly #source: Source
  readonly #known: Resolving
  readonly #endsOf: RunEndsOf

  constructor(source: Source, known: Resolving, endsOf: RunEndsOf) {
    this.#source = source
    this.#known = known
    this.#endsOf = endsOf
  }

  /** Never NULL, so that excluding it is its opposite. */
  node(node: Node): string {
    const match = matchOfNode(node, this.#endsOf)
    if (match !== null) {
      const { search, table } = this.#source
      return `${table}.seq IN (SELECT rowid FROM ${search} WHERE ${search} MATCH ${this.#value(match)} AND rowid > @from AND rowid <= @to)`
    }
    switch (node.kind) {
      case 'and':
      case 'or':
        return `(${node.parts.map((part) => this.node(part)).join(node.kind === 'and' ? ' AND ' : ' OR ')})`
      case 'not':
        return `NOT ${this.node(node.part)}`
      case 'field':
        return `ifnull((${this.#field(node.field)}), 0)`
      case 'words':
        return '0'
    }
  }

  /** Whether the words stand in the one row that is looked at. */
  hasWords(match: string): string {
    const { search, table } = this.#source
    return `EXISTS (SELECT 1 FROM ${search} WHERE ${search} MATCH ${this.#value(match)} AND rowid = ${table}.seq)`
  }

  /** True when few texts can fit: it names few films, people or texts. */
  isNarrow(field: Field): boolean {
    switch (field.name) {
      case 'title':
        return this.#known.films(matchOfPhrase(field.phrase, this.#endsOf)) !== null
      case 'author':
        return field.phrase !== null && this.#known.people(matchOfPhrase(field.phrase, this.#endsOf)) !== null
      case 'mentions': {
        const films = this.#known.films(matchOfPhrase(field.phrase, this.#endsOf))
        return films !== null && this.#known.mentioning('review', films) !== null
      }
      case 'year':
        return this.#known.years(field.range) !== null
      case 'tag':
      case 'rating':
      case 'has':
      case 'is':
      case 'kind':
      case 'day':
        return false
    }
  }

  #field(field: Field): string {
    const source = this.#source
    const film = `${source.table}.film_id`
    switch (field.name) {
      case 'title': {
        const match = matchOfPhrase(field.phrase, this.#endsOf)
        const films = this.#known.films(match)
        return films === null
          ? `EXISTS (SELECT 1 FROM film WHERE film.id = ${film} AND film.seq IN (SELECT rowid FROM film_search WHERE film_search MATCH ${this.#value(match)}))`
          : this.#among(film, films)
      }
      case 'year': {
        const films = this.#known.years(field.range)
        return films === null ? `EXISTS (SELECT 1 FROM film WHERE film.id = ${film} AND ${this.#within('film.year', field.range)})` : this.#among(film, films)
      }
      case 'author': {
        if (field.phrase === null) return source.isMine
        if (source.author === null) return '0'
        const match = matchOfPhrase(field.phrase, this.#endsOf)
        const people = this.#known.people(match)
        return people === null
          ? `EXISTS (SELECT 1 FROM person WHERE person.id = ${source.author} AND person.seq IN (SELECT rowid FROM person_search WHERE person_search MATCH ${this.#value(match)}))`
          : this.#among(source.author, people)
      }
      case 'tag': {
        const tag = this.#known.tag(field.tag)
        if (tag === null) return '0'
        const id = this.#value(tag)
        return source.tagged
          .map(([kind, subject]) => `EXISTS (SELECT 1 FROM tagging INDEXED BY tagging_of_tag WHERE tag_id = ${id} AND subject_kind = '${kind}' AND subject_id = ${subject} AND deleted_at IS NULL)`)
          .join(' OR ')
      }
      case 'mentions':
        return this.#mentions(matchOfPhrase(field.phrase, this.#endsOf))
      case 'rating':
        return this.#within(source.rating, field.range)
      case 'has':
        return field.what === 'spoiler' ? source.hasSpoiler : `${source.text} LIKE '%[[%]]%' OR ${source.text} LIKE '%](%)%' OR ${source.text} LIKE '%://%'`
      case 'is':
        return { draft: source.isDraft, private: source.isPrivate, mine: source.isMine, kept: source.isKept }[field.what]
      case 'kind':
        return source.kinds[field.kind]
      case 'day':
        return this.#day(field.when, field.day)
    }
  }

  /** Texts with a mention that was not rejected of a film with this title. */
  #mentions(match: string): string {
    const { mentioning, table } = this.#source
    if (mentioning === null) return '0'
    const films = this.#known.films(match)
    const texts = films === null ? null : this.#known.mentioning(mentioning, films)
    if (texts !== null) return this.#among(`${table}.id`, texts)
    const isMeant = films === null ? `film.seq IN (SELECT rowid FROM film_search WHERE film_search MATCH ${this.#value(match)})` : this.#among('film.id', films)
    return `EXISTS (SELECT 1 FROM mention CROSS JOIN film ON film.id = mention.film_id
      WHERE mention.subject_kind = '${mentioning}' AND mention.subject_id = ${table}.id AND mention.status <> 'rejected' AND mention.deleted_at IS NULL AND ${isMeant})`
  }

  /** A day that is vaguer than what was asked and may be it is neither before nor after it: 2019 is not before May 2019. */
  #day(when: 'on' | 'before' | 'after', day: string): string {
    const own = `substr(${this.#source.day}, 1, ${day.length})`
    const asked = this.#value(day)
    return `${own} ${{ on: '=', before: '<', after: '>' }[when]} ${asked}${when === 'before' ? ` AND substr(${asked}, 1, length(${own})) <> ${own}` : ''}`
  }

  #within(column: string, { from, to }: Range<number>): string {
    const parts = [...(from === null ? [] : [`${column} >= ${this.#value(from)}`]), ...(to === null ? [] : [`${column} <= ${this.#value(to)}`])]
    return parts.join(' AND ')
  }

  #among(column: string, ids: readonly string[]): string {
    return ids.length === 0 ? '0' : `${column} IN (SELECT value FROM json_each(${this.#value(JSON.stringify(ids))}))`
  }

  #value(value: string | number): string {
    const name = `v${Object.keys(this.values).length}`
    this.values[name] = value
    return `@${name}`
  }
}
