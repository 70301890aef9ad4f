/** What of the library goes out in the forms made for reading: which films, which entries of mine, and their words. */
import type { NamedChoices } from '../../shared/models/transfer'
import { Problem } from '../problem'
import type { FilmFacts, MyEntry, NoteRows } from './markdown/rows'

/** The films that get a part of their own; of chosen entries or one review none. */
export function chosenFilms(rows: NoteRows, { scope }: NamedChoices): FilmFacts[] {
  switch (scope.kind) {
    case 'everything':
      return rows.films()
    case 'film':
      return rows.films([scope.film])
    case 'films':
      return rows.films(scope.films)
    case 'list':
      return rows.films(rows.listed(scope.list).map(({ film_id }) => film_id))
    case 'entries':
    case 'review':
      return []
  }
}

/** My finished entries, oldest first; private ones only where they are asked for. */
export function chosenEntries(rows: NoteRows, { scope, mine, privateText }: NamedChoices): MyEntry[] {
  if (!mine && scope.kind !== 'entries' && scope.kind !== 'review') return []
  return entriesOf(rows, scope).filter((entry) => privateText || entry.is_private === 0)
}

function entriesOf(rows: NoteRows, scope: NamedChoices['scope']): MyEntry[] {
  switch (scope.kind) {
    case 'everything':
      return rows.entries()
    case 'film':
      return rows.entries({ films: [scope.film] })
    case 'films':
      return rows.entries({ films: scope.films })
    case 'list':
      return rows.entries({ films: rows.listed(scope.list).map(({ film_id }) => film_id) })
    case 'entries':
      return rows.entries({ ids: scope.entries })
    case 'review': {
      const entries = rows.entries({ ids: [scope.review] })
      if (entries.length === 0) throw new Problem('invalid', 'That review is a draft, or was written by somebody else, so it was not exported in this form. Choose Markdown for it.')
      return entries
    }
  }
}

/** What I wrote in an entry; null where it has no text. */
export function bodyOfEntry(rows: NoteRows, entry: MyEntry): { body: string; format: 'markdown' | 'plain' } | null {
  return rows.bodyOf(entry)
}

export const tellsSpoilers = (entry: MyEntry): boolean => entry.has_spoilers === 1
