/** SQL of bringing what hangs on one film to another: what the other has already is set aside. Every step is noted, so Undo takes all of it back. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { SET_ASIDE } from '../changes/setAside'

/** One small thing to do inside a write. */
export type Act = () => void

interface Kind {
  readonly table: string
  /** When a row `own` says nothing that the film that stays does not say already. */
  readonly double: string | null
  /** Rows have a place among those of their film: those that come follow those that are there. */
  readonly isPlaced: boolean
  /** What is in the bin comes too, so that it can still be restored. */
  readonly withBin: boolean
  /** A text, on which mentions hang. */
  readonly isText: boolean
}

const alike = (table: string, ...columns: string[]): string =>
  `EXISTS (SELECT 1 FROM ${table} AS kept WHERE kept.film_id = @keep AND kept.deleted_at IS NULL AND ${columns.map((column) => `${column.replaceAll('$', 'kept')} IS ${column.replaceAll('$', 'own')}`).join(' AND ')})`

const fact = (table: string, double: string | null): Kind => ({ table, double, isPlaced: table !== 'film_outside_id', withBin: false, isText: false })

const TITLES = `own.match_title IN (
  SELECT match_title FROM film WHERE id = @keep UNION SELECT match_original FROM film WHERE id = @keep
  UNION SELECT match_title FROM film_title WHERE film_id = @keep AND deleted_at IS NULL)`

const KINDS: Readonly<Record<'viewings' | 'reviews' | 'takes' | 'notes' | 'lists' | 'facts', readonly Kind[]>> = {
  viewings: [{ table: 'viewing', double: null, isPlaced: false, withBin: true, isText: false }],
  reviews: [{ table: 'review', double: `own.author_id IS NOT NULL AND ${alike('review', '$.author_id', '$.body')}`, isPlaced: true, withBin: true, isText: true }],
  takes: [{ table: 'take', double: alike('take', '$.author_id', '$.body'), isPlaced: true, withBin: true, isText: true }],
  notes: [{ table: 'film_note', double: alike('film_note', '$.kind', '$.body', '$.speaker', '$.answer', '$.is_private'), isPlaced: true, withBin: true, isText: false }],
  lists: [{ table: 'list_entry', double: alike('list_entry', '$.list_id'), isPlaced: false, withBin: false, isText: false }],
  facts: [
    fact('film_title', TITLES),
    fact('film_release', alike('film_release', '$.released_on', '$.country')),
    fact('film_certificate', alike('film_certificate', '$.code', '$.country', '$.system')),
    fact('film_trailer', alike('film_trailer', '$.title', '$.url')),
    fact('film_term', alike('film_term', '$.kind', 'lower($.value)')),
    fact('film_outside_id', null),
    fact('credit', alike('credit', '$.person_id', 'lower($.job)', "lower(coalesce($.character, ''))")),
    fact('film_poster', null)
  ]
}

type Pair = { keep: string; other: string }
type Found = { id: string; position: number | null; is_double: number; is_live: number }

interface Moves {
  readonly kind: Kind
  readonly found: Statement<[Pair], Found>
  readonly next: Statement<[string], { position: number }> | null
  readonly move: Statement<[{ id: string; keep: string; position: number | null }]>
  readonly setAside: Statement<[string]>
}

type Subject = { id: string; table: 'mention' | 'tagging' }
type DoubleEntry = { id: string; kept: string; note: string | null; kept_note: string | null }

export class FilmMoves {
  readonly #changes: ChangeLog
  readonly #moves: ReadonlyMap<keyof typeof KINDS, readonly Moves[]>
  readonly #entryNotes: Statement<[Pair], DoubleEntry>
  readonly #setNote: Statement<[string, string]>
  readonly #mentionsTo: Statement<[string], { id: string }>
  readonly #pointMention: Statement<[string, string]>
  readonly #mentionsOfItself: Statement<[{ keep: string }], { id: string }>
  readonly #mentionsOf: Statement<[string, string], { id: string }>
  readonly #onFilm: Statement<[Pair], Subject & { is_double: number }>
  readonly #setSubject: Record<Subject['table'], Statement<[string, string]>>
  readonly #drop: Record<Subject['table'], Statement<[string]>>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    const named: (keyof typeof KINDS)[] = ['facts', 'takes', 'notes', 'viewings', 'reviews', 'lists']
    this.#moves = new Map(named.map((name) => [name, KINDS[name].map((kind) => movesOf(db, kind))]))
    this.#entryNotes = db.prepare(`
      SELECT own.id, own.note, kept.id AS kept, kept.note AS kept_note FROM list_entry AS own
      JOIN list_entry AS kept ON kept.list_id = own.list_id AND kept.film_id = @keep AND kept.deleted_at IS NULL
      WHERE own.film_id = @other AND own.deleted_at IS NULL AND own.note IS NOT NULL GROUP BY own.id`)
    this.#setNote = db.prepare('UPDATE list_entry SET note = ? WHERE id = ?')
    this.#mentionsTo = db.prepare('SELECT id FROM mention WHERE film_id = ?')
    this.#pointMention = db.prepare('UPDATE mention SET film_id = ? WHERE id = ?')
    const ofIts = (kind: string): string => `SELECT mention.id FROM ${kind} JOIN mention ON mention.subject_kind = '${kind}' AND mention.subject_id = ${kind}.id
      WHERE ${kind}.${kind === 'film' ? 'id' : 'film_id'} = @keep AND mention.film_id = @keep AND mention.deleted_at IS NULL`
    this.#mentionsOfItself = db.prepare(['film', 'review', 'take', 'viewing'].map(ofIts).join(' UNION ALL '))
    this.#mentionsOf = db.prepare('SELECT id FROM mention WHERE subject_kind = ? AND subject_id = ? AND deleted_at IS NULL')
    this.#onFilm = db.prepare(`
      SELECT id, 'mention' AS "table", 0 AS is_double FROM mention WHERE subject_kind = 'film' AND subject_id = @other
      UNION ALL SELECT id, 'tagging', EXISTS (SELECT 1 FROM tagging AS kept WHERE kept.subject_kind = 'film' AND kept.subject_id = @keep AND kept.tag_id = own.tag_id AND kept.deleted_at IS NULL)
        FROM tagging AS own WHERE subject_kind = 'film' AND subject_id = @other AND deleted_at IS NULL`)
    this.#setSubject = { mention: db.prepare('UPDATE mention SET subject_id = ? WHERE id = ?'), tagging: db.prepare('UPDATE tagging SET subject_id = ? WHERE id = ?') }
    this.#drop = { mention: dropping(db, 'mention'), tagging: dropping(db, 'tagging') }
  }

  /** How much of the other film would come to the one that stays; without what is there already and without the bin. */
  count(what: keyof typeof KINDS, pair: Pair): number {
    const found = (this.#moves.get(what) ?? []).flatMap((moves) => moves.found.all(pair))
    return found.filter((row) => row.is_live === 1 && row.is_double === 0).length
  }

  /** How many mentions point to a film. */
  countMentions(film: string): number {
    return this.#mentionsTo.all(film).length
  }

  /** What brings everything of the other film over; each to be done once, in this order, inside writes of one group. */
  acts(pair: Pair): Act[] {
    const moves = [...this.#moves.values()].flat().flatMap((each) => this.#actsOf(each, pair))
    return [
      ...this.#entryNotes.all(pair).map((entry) => () => this.#joinNotes(entry)),
      ...moves,
      ...this.#onFilm.all(pair).map((row) => () => this.#moveSubject(row, pair)),
      ...this.#mentionsTo.all(pair.other).map(({ id }) => () => {
        this.#pointMention.run(pair.keep, id)
        this.#changes.record('mention', { id, film_id: pair.other }, { id, film_id: pair.keep })
      }),
      // A text that speaks of the film it is about mentions nothing.
      () => {
        for (const { id } of this.#mentionsOfItself.all({ keep: pair.keep })) this.#dropRow('mention', id)
      }
    ]
  }

  #actsOf({ kind, found, next, move, setAside }: Moves, pair: Pair): Act[] {
    const offset = next?.get(pair.keep)?.position ?? 0
    return found.all(pair).map((row) => () => {
      if (row.is_double === 1) {
        setAside.run(row.id)
        this.#changes.record(kind.table, { id: row.id, deleted_at: null }, { id: row.id, deleted_at: SET_ASIDE })
        if (kind.isText) for (const { id } of this.#mentionsOf.all(kind.table, row.id)) this.#dropRow('mention', id)
        return
      }
      const position = row.position === null ? null : row.position + offset
      move.run({ id: row.id, keep: pair.keep, position })
      const places = kind.isPlaced ? [{ position: row.position }, { position }] : [{}, {}]
      this.#changes.record(kind.table, { id: row.id, film_id: pair.other, ...places[0] }, { id: row.id, film_id: pair.keep, ...places[1] })
    })
  }

  /** The film is on a list twice: one entry goes, but not what was noted on it. */
  #joinNotes({ kept, note, kept_note }: DoubleEntry): void {
    const joined = [kept_note, note].filter((text) => text !== null && text !== '').join('\n\n')
    if (joined === kept_note) return
    this.#setNote.run(joined, kept)
    this.#changes.record('list_entry', { id: kept, note: kept_note }, { id: kept, note: joined })
  }

  #moveSubject({ id, table, is_double }: Subject & { is_double: number }, { keep, other }: Pair): void {
    if (is_double === 1) return this.#dropRow(table, id)
    this.#setSubject[table].run(keep, id)
    this.#changes.record(table, { id, subject_id: other }, { id, subject_id: keep })
  }

  #dropRow(table: Subject['table'], id: string): void {
    this.#drop[table].run(id)
    this.#changes.record(table, { id, deleted_at: null }, { id, deleted_at: SET_ASIDE })
  }
}

function movesOf(db: Database, kind: Kind): Moves {
  const { table, double, isPlaced, withBin } = kind
  return {
    kind,
    found: db.prepare(`
      SELECT own.id, ${isPlaced ? 'own.position' : 'NULL AS position'}, own.deleted_at IS NULL AS is_live, own.deleted_at IS NULL AND (${double ?? '0'}) AS is_double
      FROM ${table} AS own WHERE own.film_id = @other AND (${withBin ? '1' : 'own.deleted_at IS NULL'}) ORDER BY own.seq`),
    next: isPlaced ? db.prepare(`SELECT coalesce(max(position), -1) + 1 AS position FROM ${table} WHERE film_id = ?`) : null,
    move: db.prepare(`UPDATE ${table} SET film_id = @keep${isPlaced ? ', position = @position' : ''} WHERE id = @id`),
    setAside: dropping(db, table)
  }
}

function dropping(db: Database, table: string): Statement<[string]> {
  return db.prepare(`UPDATE ${table} SET deleted_at = '${SET_ASIDE}' WHERE id = ?`)
}
