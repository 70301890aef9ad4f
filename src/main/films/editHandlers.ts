/** Editing what is known of a film, and my verdict on it. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'
import { changeFilm } from './editing/changeFilm'
import { editableFilm } from './editing/editable'
import { judge } from './editing/judge'

type Calls = Pick<Handlers['films'], 'edit' | 'change' | 'judge'>

export function filmEditHandlers(current: () => OpenLibrary): Calls {
  return {
    edit: ({ film }) => editableFilm(current(), film),
    change: ({ film, edit }) => changeFilm(current(), film, edit),
    judge: ({ film, ...judgement }) => judge(current(), film, judgement)
  }
}
