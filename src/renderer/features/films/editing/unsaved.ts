/** An edit that was not saved when the window closed: kept on this computer, so that coming back finds it. */
import { z } from 'zod'
import { Draft } from './draft'

const Unsaved = z.object({ film: z.string(), from: Draft, draft: Draft })
export type Unsaved = z.infer<typeof Unsaved>

export interface UnsavedEdits {
  readonly read: (film: string) => Unsaved | null
  /** Keeps one edit, the latest. */
  readonly keep: (edit: Unsaved) => void
  readonly drop: (film: string) => void
}

const PLACE = 'matinee.unsaved-edit'

/** In the browser's own store of the page. Where there is none, or it is full, nothing is kept and nothing fails. */
export function unsavedIn(storage: () => Storage): UnsavedEdits {
  const stored = (): Unsaved | null => {
    try {
      const text = storage().getItem(PLACE)
      return text === null ? null : Unsaved.parse(JSON.parse(text))
    } catch {
      return null
    }
  }
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch {
      // The edit itself is still on the screen.
    }
  }
  return {
    read: (film) => {
      const edit = stored()
      return edit?.film === film ? edit : null
    },
    keep: (edit) => attempt(() => storage().setItem(PLACE, JSON.stringify(edit))),
    drop: (film) => attempt(() => {
      if (stored()?.film === film) storage().removeItem(PLACE)
    })
  }
}
