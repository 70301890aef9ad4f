/** What several tables say of one film, one entry or one list, put together by their ids before the rows themselves are read. */
import { FilmNoteKind, FilmNoteText } from '../../../../shared/models/filmNote'
import type { BroughtFacts, BroughtFilm, BroughtFilmNote } from '../../brought'
import type { Row } from '../reading/columns'
import { distinct, filmOf, namesOf } from '../reading/film'

type Subject = 'film' | 'viewing' | 'review' | 'list'

interface OfFilm {
  readonly titles: string[]
  readonly writers: string[]
  readonly cast: { name: string; character: string | null }[]
  readonly notes: BroughtFilmNote[]
}

export class Gathered {
  readonly #films = new Map<string, OfFilm>()
  readonly #tags = new Map<string, string[]>()
  readonly #named = new Map<string, BroughtFilm>()
  readonly #lists = new Map<string, 'list' | 'watchlist'>()

  addTag(row: Row): void {
    const of = `${row.get('on')} ${row.get('id')}`
    this.#tags.set(of, [...(this.#tags.get(of) ?? []), row.text('tag')])
  }

  addTitle(row: Row): void {
    this.#ofFilm(row.get('filmid')).titles.push(row.text('title'))
  }

  addCredit(row: Row): void {
    const { writers, cast } = this.#ofFilm(row.get('filmid'))
    const name = row.get('person')
    const job = row.get('job').toLowerCase()
    if (name === '') return
    if (job === 'writer') writers.push(name)
    if (job === 'actor') cast.push({ name, character: row.get('character') || null })
  }

  /** False where the row is no line and no question. */
  addFilmNote(row: Row): boolean {
    const kind = FilmNoteKind.safeParse(row.get('kind'))
    const text = FilmNoteText.safeParse({ body: row.text('text'), speaker: row.text('speaker') || null, answer: row.text('answer') || null, isPrivate: row.get('private') === 'yes' })
    if (!kind.success || !text.success) return false
    this.#ofFilm(row.get('filmid')).notes.push({ kind: kind.data, ...text.data })
    return true
  }

  addList(id: string, kind: 'list' | 'watchlist'): void {
    this.#lists.set(id, kind)
  }

  kindOfList(id: string): 'list' | 'watchlist' | null {
    return this.#lists.get(id) ?? null
  }

  /** Of the table of tags, where it came too: a cell with several names cannot say which comma is part of one, only their order. */
  tagsOf(subject: Subject, id: string, written: string): string[] {
    return this.#tags.size > 0 ? inOrder(distinct(this.#tags.get(`${subject} ${id}`) ?? []), written) : namesOf(written)
  }

  titlesOf(film: string): readonly string[] {
    return this.#films.get(film)?.titles ?? []
  }

  factsOf(film: string): BroughtFacts {
    const { writers = [], cast = [], notes = [] } = this.#films.get(film) ?? {}
    return { ...(writers.length === 0 ? {} : { writers }), ...(cast.length === 0 ? {} : { cast }), ...(notes.length === 0 ? {} : { notes }) }
  }

  /** Which film an id of these tables means; its facts are brought once, with its own row. */
  name(id: string, { title, year, ids }: BroughtFilm): void {
    this.#named.set(id, { title, year, ...(ids === undefined ? {} : { ids }) })
  }

  /** The film of a row of another table. */
  filmIn(row: Row): ReturnType<typeof filmOf> {
    const known = this.#named.get(row.get('filmid'))
    return known === undefined ? filmOf({ title: row.text('film'), year: row.get('year') }) : { film: known }
  }

  #ofFilm(id: string): OfFilm {
    const known = this.#films.get(id) ?? { titles: [], writers: [], cast: [], notes: [] }
    this.#films.set(id, known)
    return known
  }
}

/** Names as they stand one after the other in a cell. */
function inOrder(names: readonly string[], written: string): string[] {
  const left = names.toSorted((one, other) => other.length - one.length)
  const ordered: string[] = []
  let rest = written
  for (;;) {
    const at = left.findIndex((name) => rest === name || rest.startsWith(`${name}, `))
    if (at < 0) return [...ordered, ...left]
    const [name = ''] = left.splice(at, 1)
    ordered.push(name)
    rest = rest.slice(name.length + 2)
  }
}
