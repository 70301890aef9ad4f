import type { FilmNote } from '../../../shared/models/filmNote'
import { NoteList } from './NoteList'

interface FilmNotesProps {
  film: string
  notes: readonly FilmNote[]
}

/** What I note on a film: lines of it, and questions for the next viewing. Where there are none, two plain buttons. */
export function FilmNotes({ film, notes }: FilmNotesProps) {
  const lines = notes.filter(({ kind }) => kind === 'line')
  const questions = notes.filter(({ kind }) => kind === 'question')
  return (
    <div className="notes">
      <NoteList film={film} kind="line" notes={lines} />
      <NoteList film={film} kind="question" notes={questions} />
    </div>
  )
}
