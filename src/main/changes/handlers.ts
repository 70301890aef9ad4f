/** Undo and redo, from the menu, the keyboard and a toast. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'
import { type Direction, nextRedo, nextUndo } from './replay'
import { replayStep, sizeOfStep, type Step } from './undoing'

/** More rows than this are too many for the process that answers the window: it may be busy for some milliseconds only. */
const MOST_HERE = 100

/** Takes a step elsewhere, on a connection of its own. */
export type Elsewhere = (library: string, group: number, direction: Direction) => Promise<Step>

export function changeHandlers(current: () => OpenLibrary, elsewhere?: Elsewhere): Handlers['changes'] {
  const step = async (group: number, direction: Direction): Promise<Step> => {
    const open = current()
    const isMuch = elsewhere !== undefined && sizeOfStep(open.library.db, group, direction) > MOST_HERE
    return isMuch ? elsewhere(open.library.path, group, direction) : replayStep(open, group, direction)
  }
  return {
    undo: async () => {
      const next = nextUndo(current().library.db)
      return next && step(next.id, 'back')
    },
    redo: async () => {
      const next = nextRedo(current().library.db)
      return next && step(next.id, 'forth')
    },
    undoGroup: async ({ group }) => step(group, 'back')
  }
}
