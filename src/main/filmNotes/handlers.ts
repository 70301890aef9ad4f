/** Lines of a film and questions for its next viewing: what the window may ask for. */
import type { Handlers } from '../../shared/ipc/types'
import type { FilmNoteKind } from '../../shared/models/filmNote'
import { now } from '../clock'
import type { OpenLibrary } from '../repositories'
import { columnsOf, filmNote, type FilmNoteRow } from './repository'

export function filmNoteHandlers(current: () => OpenLibrary): Handlers['filmNotes'] {
  return {
    of: ({ film }) => current().repositories.filmNotes.ofFilm(film).map(filmNote),

    add: async ({ film, kind, text }) => {
      const { library, repositories: { films, filmNotes } } = current()
      const { title } = films.get(film)
      return library.write(`${named(kind, title)} added`, () => {
        films.get(film)
        return filmNote(filmNotes.save(filmNotes.blank(film, kind, text)))
      })
    },

    change: async ({ note, text }) => {
      const { library, repositories: { films, filmNotes } } = current()
      const before = filmNotes.get(note)
      const after = { ...before, ...columnsOf(before.kind, text) }
      if (saysTheSame(before, after)) return null
      const label = `${named(before.kind, films.get(before.film_id).title)} ${deedOf(before, after)}`
      return library.write(label, () => {
        filmNotes.save({ ...filmNotes.get(note), ...columnsOf(before.kind, text), updated_at: now() })
        return { label, group: library.changes.currentGroup() }
      })
    },

    remove: async ({ note }) => {
      const { library, repositories: { films, filmNotes } } = current()
      const { kind, film_id } = filmNotes.get(note)
      const label = `${named(kind, films.get(film_id).title)} removed`
      return library.write(label, () => {
        filmNotes.save({ ...filmNotes.get(note), deleted_at: now() })
        return { label, group: library.changes.currentGroup() }
      })
    }
  }
}

/** A note in the words of the Undo menu. */
function named(kind: FilmNoteKind, title: string): string {
  return kind === 'line' ? `Line from ${title}` : `Question on ${title}`
}

type Words = Pick<FilmNoteRow, 'body' | 'speaker' | 'answer' | 'is_private'>

function saysTheSame(one: Words, other: Words): boolean {
  return one.body === other.body && one.speaker === other.speaker && one.answer === other.answer && one.is_private === other.is_private
}

function deedOf(before: Words, after: Words): string {
  if (before.answer === null && after.answer !== null) return 'answered'
  if (before.answer !== null && after.answer === null) return 'opened again'
  return 'changed'
}
