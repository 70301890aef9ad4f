/** What the library says of a film that was brought: its row, and what I did with it. Not the bin, not drafts. */
import type { Database } from 'better-sqlite3'

export interface FilmHere {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly original_title: string | null
  readonly synopsis: string | null
  readonly runtime_minutes: number | null
  readonly distributor: string | null
  readonly private_note: string | null
  readonly is_stub: number
  readonly is_seen: number
  readonly seen_on: string | null
  readonly rating: number | null
  readonly is_liked: number
}

export interface ViewingHere {
  readonly id: string
  readonly watched_on: string | null
  readonly is_rewatch: number
  readonly rating: number | null
  readonly is_liked: number
  readonly place: string | null
  readonly medium: string | null
  readonly company: string | null
  readonly private_note: string | null
}

export interface ReviewHere {
  readonly id: string
  readonly viewing_id: string | null
  readonly body: string
  readonly body_as_pasted: string | null
  readonly rating: number | null
  readonly is_liked: number
}

export interface EntryHere {
  readonly id: string
  readonly note: string | null
}

export interface ListHere {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly is_ranked: number
  readonly is_liked: number
}

/** Names of what the film has of each kind of fact. */
export interface FactsHere {
  readonly titles: readonly string[]
  readonly kinds: ReadonlySet<string>
  /** Match names of the tags it bears. */
  readonly tags: ReadonlySet<string>
  /** Lines and questions that are kept of it. */
  readonly notes: ReadonlySet<string>
}

export type Here = ReturnType<typeof here>

export function here(db: Database) {
  const film = db.prepare<[string], FilmHere>(
    'SELECT id, title, year, original_title, synopsis, runtime_minutes, distributor, private_note, is_stub, is_seen, seen_on, rating, is_liked FROM film WHERE id = ? AND deleted_at IS NULL'
  )
  const viewings = db.prepare<[string], ViewingHere>(`
    SELECT id, watched_on, is_rewatch, rating, is_liked, place, medium, company, private_note FROM viewing
    WHERE film_id = ? AND deleted_at IS NULL AND is_draft = 0 ORDER BY watched_on, position, seq`)
  const reviews = db.prepare<[string], ReviewHere>(`
    SELECT id, viewing_id, body, body_as_pasted, rating, is_liked FROM review
    WHERE film_id = ? AND author_id IS NULL AND deleted_at IS NULL AND is_draft = 0 AND words > 0 ORDER BY position, seq`)
  const tags = db
    .prepare<[string, string], string>(
      `SELECT match_name FROM tagging JOIN tag ON tag.id = tagging.tag_id
      WHERE subject_kind = ? AND subject_id = ? AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL`
    )
    .pluck()
  const watch = db.prepare<[string], EntryHere>(`
    SELECT list_entry.id, note FROM list_entry JOIN list ON list.id = list_entry.list_id
    WHERE film_id = ? AND list.kind = 'watchlist' AND list_entry.deleted_at IS NULL AND list.deleted_at IS NULL ORDER BY list_entry.seq`)
  const entries = db.prepare<[string, string], EntryHere>(
    'SELECT id, note FROM list_entry WHERE film_id = ? AND list_id = ? AND deleted_at IS NULL ORDER BY position, seq'
  )
  const lists = db.prepare<[], ListHere>("SELECT id, name, description, is_ranked, is_liked FROM list WHERE kind = 'list' AND deleted_at IS NULL ORDER BY seq")
  const note = db.prepare<[{ body: string; address: string | null }], { id: string }>(
    'SELECT id FROM kept_note WHERE (body = @body OR body_as_pasted = @body) AND address IS @address AND deleted_at IS NULL ORDER BY seq LIMIT 1'
  )
  const notes = db.prepare<[], number>('SELECT count(*) FROM kept_note WHERE deleted_at IS NULL').pluck()
  const ids = db.prepare<[string], { authority: string; value: string }>('SELECT authority, value FROM film_outside_id WHERE film_id = ? AND deleted_at IS NULL')
  const titles = db.prepare<[string], string>('SELECT match_title FROM film_title WHERE film_id = ? AND deleted_at IS NULL').pluck()
  const filmNotes = db.prepare<[string], string>('SELECT body FROM film_note WHERE film_id = ? AND deleted_at IS NULL').pluck()
  const kinds = db
    .prepare<[{ film: string }], string>(
      `SELECT DISTINCT kind FROM film_term WHERE film_id = @film AND deleted_at IS NULL
      UNION SELECT DISTINCT lower(job) FROM credit WHERE film_id = @film AND deleted_at IS NULL
      UNION SELECT 'release' FROM film_release WHERE film_id = @film AND deleted_at IS NULL`
    )
    .pluck()
  return {
    film: (id: string): FilmHere | null => film.get(id) ?? null,
    viewings: (id: string): ViewingHere[] => viewings.all(id),
    reviews: (id: string): ReviewHere[] => reviews.all(id),
    tags: (kind: 'viewing' | 'review' | 'list', id: string): Set<string> => new Set(tags.all(kind, id)),
    onWatchlist: (id: string): EntryHere[] => watch.all(id),
    onList: (id: string, list: string): EntryHere[] => entries.all(id, list),
    lists: (): ListHere[] => lists.all(),
    note: (body: string, address: string | null): string | null => note.get({ body, address })?.id ?? null,
    hasNotes: (): boolean => (notes.get() ?? 0) > 0,
    ids: (id: string): { authority: string; value: string }[] => ids.all(id),
    facts: (id: string): FactsHere => ({ titles: titles.all(id), kinds: new Set(kinds.all({ film: id })), tags: new Set(tags.all('film', id)), notes: new Set(filmNotes.all(id).map((body) => body.trim())) })
  }
}
