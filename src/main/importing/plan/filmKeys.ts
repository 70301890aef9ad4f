/** Which film among what was brought a row names. By outside id first, else by folded title and year. */
import type { Database, Statement } from 'better-sqlite3'
import { foldForMatching } from '../../text/fold'
import type { BroughtFilm, OutsideId } from '../brought'
import { FilmRest, Ids, parsed } from './records'

/** So many names of films are remembered between rows; a film that is named again after that is looked up. */
const MOST_REMEMBERED = 40_000
const EARLIEST = 1850
const LATEST = 2200

interface FilmRow {
  seq: number
  ids: string | null
  facts: string | null
}

interface Remembered {
  readonly film: number
  /** What was known of its facts when it was last named. */
  facts: string | null
}

export class FilmKeys {
  #remembered = new Map<string, Remembered>()
  readonly #byKey: Statement<[string], number>
  readonly #film: Statement<[number], FilmRow>
  readonly #addFilm: Statement<[string, string, number | null, string, string | null, string | null, string | null]>
  readonly #addKey: Statement<[string, number]>
  readonly #setIds: Statement<[string, number]>
  readonly #setFacts: Statement<[string, number]>

  constructor(db: Database) {
    this.#byKey = db.prepare<[string], number>('SELECT film FROM film_key WHERE key = ?').pluck()
    this.#film = db.prepare('SELECT seq, ids, facts FROM film WHERE seq = ?')
    this.#addFilm = db.prepare('INSERT INTO film (key, title, year, match_title, tv, ids, facts) VALUES (?, ?, ?, ?, ?, ?, ?)')
    this.#addKey = db.prepare('INSERT OR IGNORE INTO film_key (key, film) VALUES (?, ?)')
    this.#setIds = db.prepare('UPDATE film SET ids = ? WHERE seq = ?')
    this.#setFacts = db.prepare('UPDATE film SET facts = ? WHERE seq = ?')
  }

  /** The film's seq; made where nothing named it before. */
  of(film: BroughtFilm): number {
    const ids = film.ids ?? []
    const name = `${film.title}\n${film.year ?? ''}\n${ids.map(idKey).join(' ')}`
    const facts = factsOf(film)
    const known = this.#remembered.get(name)
    if (known) {
      if (facts !== null && facts !== known.facts) {
        this.#addFacts(known.film, facts)
        known.facts = facts
      }
      return known.film
    }
    const seq = this.#find(film, ids, facts)
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered = new Map()
    this.#remembered.set(name, { film: seq, facts })
    return seq
  }

  #find(film: BroughtFilm, ids: readonly OutsideId[], facts: string | null): number {
    const year = film.year !== null && Number.isInteger(film.year) && film.year >= EARLIEST && film.year <= LATEST ? film.year : null
    const match = foldForMatching(film.title)
    const nameKey = `=${match}|${year ?? ''}`
    const found = this.#withIds(ids) ?? this.#namedAlike(nameKey, ids)
    const seq = found ?? Number(this.#addFilm.run(ids[0] ? idKey(ids[0]) : nameKey, film.title, year, match, film.tv ?? null, idsText(ids), facts).lastInsertRowid)
    if (found !== null) {
      if (facts !== null) this.#addFacts(seq, facts)
      this.#addIds(seq, ids)
    }
    for (const id of ids) this.#addKey.run(idKey(id), seq)
    this.#addKey.run(nameKey, seq)
    return seq
  }

  #withIds(ids: readonly OutsideId[]): number | null {
    for (const id of ids) {
      const seq = this.#byKey.get(idKey(id))
      if (seq !== undefined) return seq
    }
    return null
  }

  /** A film of this title and year, unless both have ids: two films of one title and year are two. */
  #namedAlike(nameKey: string, ids: readonly OutsideId[]): number | null {
    const seq = this.#byKey.get(nameKey)
    if (seq === undefined || ids.length === 0) return seq ?? null
    return this.#film.get(seq)?.ids === null ? seq : null
  }

  #addIds(seq: number, ids: readonly OutsideId[]): void {
    const known = Ids.parse(parsed(this.#film.get(seq)?.ids ?? '[]'))
    const more = ids.filter((id) => !known.some((each) => each.authority === id.authority))
    if (more.length > 0) this.#setIds.run(idsText([...known, ...more]) ?? '[]', seq)
  }

  #addFacts(seq: number, json: string): void {
    const before = this.#film.get(seq)?.facts ?? null
    if (before === json) return
    const known = FilmRest.parse(parsed(before ?? '{}'))
    const more = FilmRest.parse(parsed(json))
    this.#setFacts.run(
      JSON.stringify({
        originalTitle: known.originalTitle ?? more.originalTitle,
        otherTitles: [...new Set([...(known.otherTitles ?? []), ...(more.otherTitles ?? [])])],
        facts: { ...more.facts, ...known.facts }
      }),
      seq
    )
  }
}

export function idKey(id: { authority: string; value: string }): string {
  return `${id.authority}:${id.value}`
}

function idsText(ids: readonly { authority: string; value: string }[]): string | null {
  return ids.length === 0 ? null : JSON.stringify(ids.map(({ authority, value }) => ({ authority, value })).toSorted((a, b) => (idKey(a) < idKey(b) ? -1 : 1)))
}

function factsOf({ originalTitle, otherTitles, facts }: BroughtFilm): string | null {
  if (facts === undefined && (originalTitle ?? null) === null && (otherTitles ?? []).length === 0) return null
  return JSON.stringify({ originalTitle: originalTitle ?? null, otherTitles: otherTitles ?? [], facts: facts ?? {} })
}
