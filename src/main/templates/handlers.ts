/** Templates: words to begin a text with. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'

const notWritten = (): never => {
  throw new Error('Not written yet.')
}

export function templateHandlers(current: () => OpenLibrary): Handlers['templates'] {
  return { all: () => { current(); return [] }, add: notWritten, change: notWritten, remove: notWritten }
}
