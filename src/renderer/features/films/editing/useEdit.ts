import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../../app/stores'
import type { Draft, FieldName, Row, RowsName, TermsName } from './draft'
import { withCells, withField, withTerms } from './draftEdits'
import { cellName } from './readDraft'
import type { OpenEdit } from './store'

/** Which film the form around is about. */
export const EditedFilm = createContext('')

/** One thing of the edit that is open. Only when it changes is the component drawn again. */
export function useEdited<T>(choose: (edit: OpenEdit) => T): T {
  const film = useContext(EditedFilm)
  const { filmEdits } = useStores()
  return useStore(filmEdits, ({ byFilm }) => {
    const edit = byFilm[film]
    if (edit === undefined) throw new Error('This film is not being edited.')
    return choose(edit)
  })
}

export function useChange(): (edit: (draft: Draft) => Draft) => void {
  const film = useContext(EditedFilm)
  const { filmEdits } = useStores()
  return useCallback((edit) => filmEdits.getState().actions.change(film, edit), [filmEdits, film])
}

/** A field of the film itself, for a Field. */
export function useField(name: FieldName): { value: string; error: string | null; onChange: (text: string) => void } {
  const change = useChange()
  return {
    value: useEdited(({ draft }) => draft.fields[name]),
    error: useEdited(({ problems }) => problems[name] ?? null),
    onChange: (text) => change((draft) => withField(draft, name, text))
  }
}

export function useTerms(name: TermsName): { words: readonly string[]; onChange: (words: string[]) => void } {
  const change = useChange()
  return {
    words: useEdited(({ draft }) => draft.terms[name]),
    onChange: (words) => change((draft) => withTerms(draft, name, words))
  }
}

/** A field of one row. */
export function useCell(rows: RowsName, row: Row, column: string): { value: string; error: string | null; onChange: (text: string) => void } {
  const change = useChange()
  return {
    value: row.cells[column] ?? '',
    error: useEdited(({ problems }) => problems[cellName(rows, row.key, column)] ?? null),
    onChange: (text) => change((draft) => withCells(draft, rows, row.key, { [column]: text }))
  }
}
