/** Versions of my texts: the history of a review, and going back in it. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'

const notWritten = (): never => {
  throw new Error('Not written yet.')
}

export function versionHandlers(current: () => OpenLibrary): Handlers['versions'] {
  return { list: () => { current(); return notWritten() }, text: notWritten, name: notWritten, keep: notWritten, restore: notWritten }
}
