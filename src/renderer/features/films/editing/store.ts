/** Films being edited. What was typed stays here, and over a closed window, until it is saved or discarded. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../../shared/ipc/result'
import type { MatineeApi } from '../../../../shared/ipc/types'
import type { Done } from '../../../../shared/models/changeNotes'
import type { EditableFilm, FilmEdit, Poster } from '../../../../shared/models/filmEdit'
import { EVERY_FILM, type FilmFacets } from '../../../../shared/models/filmQuery'
import type { PersonChoice } from '../../../../shared/models/person'
import { hasChanges } from './describeChanges'
import { toDraft, type Draft } from './draft'
import { problemsFromMain, readDraft, type Problems } from './readDraft'
import { rebase } from './rebase'
import { unsavedIn, type UnsavedEdits } from './unsaved'

/** A film that is open for editing. */
export interface OpenEdit {
  readonly film: string
  readonly base: FilmEdit
  /** What the library says, as text. */
  readonly from: Draft
  readonly draft: Draft
  readonly posters: readonly Poster[]
  /** What was wrong when it was last saved; a problem goes when its field is changed. */
  readonly problems: Problems
  readonly isSaving: boolean
}

/** What came of saving. `unread`: a field needs another look, and says why. */
export type Saved = { readonly saved: Done | null } | { readonly unread: Problems } | { readonly trouble: string }

export interface FilmEditState {
  readonly byFilm: Readonly<Record<string, OpenEdit>>
  /** Why the film that was opened last could not be read. */
  readonly problem: ProblemData | null
  /** Words the library knows already, to choose from. */
  readonly words: Pick<FilmFacets, 'genres' | 'languages' | 'countries'>
  readonly actions: FilmEditActions
}

export interface FilmEditActions {
  readonly open: (film: string) => Promise<void>
  /** The library changed: what was not touched here follows it. */
  readonly reload: () => Promise<void>
  readonly change: (film: string, edit: (draft: Draft) => Draft) => void
  readonly save: (film: string) => Promise<Saved>
  /** Lets go of what was typed. */
  readonly discard: (film: string) => void
  /** The page is left: an edit without changes is not kept. */
  readonly leave: (film: string) => void
  readonly suggestPeople: (begins: string) => Promise<readonly PersonChoice[]>
  readonly suggestTags: (begins: string) => Promise<readonly string[]>
}

type FilmEditApi<F> = Pick<MatineeApi<F>, 'films' | 'people' | 'tags'>

/** A pause in typing after which an edit is kept for the case that the window closes. */
const KEEP_AFTER_MS = 300

export function createFilmEditsStore<F>(api: FilmEditApi<F>, unsaved: UnsavedEdits = unsavedIn(() => localStorage)): StoreApi<FilmEditState> {
  return createStore<FilmEditState>((set, get) => {
    let current: string | null = null
    let timer: ReturnType<typeof setTimeout> | null = null

    const put = (edit: OpenEdit): void => set({ byFilm: { ...get().byFilm, [edit.film]: edit } })
    const forget = (film: string): void => {
      const { [film]: _gone, ...others } = get().byFilm
      set({ byFilm: others })
    }
    const keepSoon = (film: string): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => {
        timer = null
        const edit = get().byFilm[film]
        if (edit === undefined) return
        if (hasChanges(edit.from, edit.draft)) unsaved.keep({ film, from: edit.from, draft: edit.draft })
        else unsaved.drop(film)
      }, KEEP_AFTER_MS)
    }
    const letGo = (film: string): void => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      unsaved.drop(film)
      forget(film)
    }
    /** Puts what the library says under what was typed. */
    const settle = ({ film, edit: base, posters }: EditableFilm): OpenEdit => {
      const from = toDraft(base)
      const before = get().byFilm[film]
      const typed = before ?? unsaved.read(film)
      const draft = typed === null ? from : rebase(typed.from, typed.draft, from)
      const edit = { film, base, from, draft, posters, problems: before?.problems ?? {}, isSaving: before?.isSaving ?? false }
      put(edit)
      return edit
    }
    const read = async (film: string): Promise<OpenEdit | ProblemData> => {
      const result = await api.films.edit({ film })
      if (result.ok) {
        set({ problem: null })
        return settle(result.value)
      }
      if (film === current) set({ problem: result.problem })
      return result.problem
    }
    const readWords = async (): Promise<void> => {
      const result = await api.films.facets({ filter: EVERY_FILM })
      if (result.ok) set({ words: { genres: result.value.genres, languages: result.value.languages, countries: result.value.countries } })
    }
    const fail = (edit: OpenEdit, problems: Problems): Saved => {
      put({ ...edit, problems, isSaving: false })
      return { unread: problems }
    }

    return {
      byFilm: {},
      problem: null,
      words: { genres: [], languages: [], countries: [] },
      actions: {
        open: async (film) => {
          current = film
          set({ problem: null })
          await Promise.all([read(film), readWords()])
        },
        reload: async () => {
          if (current !== null && get().byFilm[current] !== undefined) await read(current)
        },
        change: (film, change) => {
          const edit = get().byFilm[film]
          if (edit === undefined) return
          const draft = change(edit.draft)
          if (draft === edit.draft) return
          put({ ...edit, draft, problems: stillThere(edit.problems, edit.draft, draft) })
          keepSoon(film)
        },
        save: async (film) => {
          const before = get().byFilm[film]
          if (before === undefined || before.isSaving) return { saved: null }
          put({ ...before, isSaving: true })
          // Somebody else may have written meanwhile: a row they added is not one that was removed here.
          const edit = await read(film)
          if (!('draft' in edit)) {
            put({ ...before, isSaving: false })
            return { trouble: edit.message }
          }
          const reading = readDraft(edit.draft, edit.base)
          if ('problems' in reading) return fail(edit, reading.problems)
          const result = await api.films.change({ film, edit: reading.edit })
          if (result.ok) {
            letGo(film)
            return { saved: result.value }
          }
          const { fields, message } = result.problem
          if (fields !== undefined) return fail(edit, problemsFromMain(fields, reading.keys))
          put({ ...edit, isSaving: false })
          return { trouble: message }
        },
        discard: letGo,
        leave: (film) => {
          const edit = get().byFilm[film]
          if (current === film) current = null
          if (edit !== undefined && !hasChanges(edit.from, edit.draft)) letGo(film)
        },
        suggestPeople: async (begins) => {
          if (begins.trim() === '') return []
          const result = await api.people.suggest({ begins: begins.trim().slice(0, 200) })
          return result.ok ? result.value : []
        },
        suggestTags: async (begins) => {
          const result = await api.tags.suggest({ begins: begins.slice(0, 100) })
          return result.ok ? result.value.map(({ name }) => name) : []
        }
      }
    }
  })
}

/** True while something typed was not saved. */
export function isUnsaved({ byFilm }: FilmEditState, film: string): boolean {
  const edit = byFilm[film]
  return edit !== undefined && hasChanges(edit.from, edit.draft)
}

/** A problem goes as soon as its field says something else. */
function stillThere(problems: Problems, before: Draft, after: Draft): Problems {
  const left = Object.entries(problems).filter(([name]) => textAt(before, name) === textAt(after, name))
  return left.length === Object.keys(problems).length ? problems : Object.fromEntries(left)
}

function textAt(draft: Draft, name: string): string | undefined {
  const [list = '', key = '', column = ''] = name.split('.')
  const fields: Readonly<Record<string, string>> = draft.fields
  const rows: Readonly<Record<string, Draft['rows']['titles']>> = draft.rows
  return rows[list] === undefined ? fields[list] : rows[list].find((row) => row.key === key)?.cells[column]
}
