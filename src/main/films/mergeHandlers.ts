/** Two films that are one. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'
import { mergeFilms, mergePreview } from './merging'

type Calls = Pick<Handlers['films'], 'mergePreview' | 'merge'>

export function mergeHandlers(current: () => OpenLibrary): Calls {
  return {
    mergePreview: (pair) => mergePreview(current(), pair),
    merge: (pair) => mergeFilms(current(), pair)
  }
}
