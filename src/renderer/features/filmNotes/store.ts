/** What I note on a film: lines and questions. The film's page holds those it shows; Write asks for the open questions of its film. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { FilmNote, FilmNoteKind, FilmNoteText } from '../../../shared/models/filmNote'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface FilmNotesState {
  /** The questions that are open on the film of `questionsOf`, in their order. */
  readonly questions: readonly FilmNote[]
  readonly questionsOf: string | null
  /** What was typed and not yet saved, by what it is for, so that leaving a form loses no word. */
  readonly typed: Readonly<Record<string, FilmNoteText>>
  readonly actions: {
    readonly add: (film: string, kind: FilmNoteKind, text: FilmNoteText) => Promise<Outcome<FilmNote>>
    /** null: nothing was changed. */
    readonly change: (note: string, text: FilmNoteText) => Promise<Outcome<Done | null>>
    readonly remove: (note: string) => Promise<Outcome<Done>>
    /** Reads the questions that are open on a film. */
    readonly ask: (film: string) => Promise<void>
    /** Keeps what was typed for something; null forgets it. */
    readonly keep: (what: string, text: FilmNoteText | null) => void
  }
}

type FilmNotesApi<F> = Pick<MatineeApi<F>, 'filmNotes'>

export function createFilmNotesStore<F>(api: FilmNotesApi<F>): StoreApi<FilmNotesState> {
  return createStore<FilmNotesState>((set, get) => ({
    questions: [],
    questionsOf: null,
    typed: {},
    actions: {
      add: async (film, kind, text) => outcomeOf(await api.filmNotes.add({ film, kind, text })),
      change: async (note, text) => outcomeOf(await api.filmNotes.change({ note, text })),
      remove: async (note) => outcomeOf(await api.filmNotes.remove({ note })),
      ask: async (film) => {
        if (get().questionsOf !== film) set({ questions: [], questionsOf: film })
        const notes = await api.filmNotes.of({ film })
        if (notes.ok && get().questionsOf === film) set({ questions: notes.value.filter(({ kind, answer }) => kind === 'question' && answer === null) })
      },
      keep: (what, text) => {
        const { [what]: _before, ...others } = get().typed
        set({ typed: text === null ? others : { ...others, [what]: text } })
      }
    }
  }))
}

/** The words of a note, as a form begins with them. */
export function textOf({ body, speaker, answer, isPrivate }: FilmNote): FilmNoteText {
  return { body, speaker, answer, isPrivate }
}
