/** Lines of a film and questions for its next viewing. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'

const notWritten = (): never => {
  throw new Error('Not written yet.')
}

export function filmNoteHandlers(current: () => OpenLibrary): Handlers['filmNotes'] {
  return { of: () => { current(); return notWritten() }, add: notWritten, change: notWritten, remove: notWritten }
}
