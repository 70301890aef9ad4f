/** Spelling: what the dictionaries on this computer know. */
import type { Handlers } from '../../shared/ipc/types'
import type { Settings } from '../settings'

const notWritten = (): never => {
  throw new Error('Not written yet.')
}

export function spellingHandlers(settings: Settings): Handlers['spelling'] {
  return {
    state: () => ({ dictionaries: [], languages: settings.preferences().spelling ?? [], words: 0 }),
    check: () => ({ unknown: [] }),
    suggest: () => ({ words: [] }),
    learn: notWritten,
    forget: notWritten,
    learnt: () => [],
    add: () => null,
    remove: notWritten
  }
}
