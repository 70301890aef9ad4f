import type { ChosenPlace } from '../../shared/models/transfer'
import { newId } from '../ids'
import { Problem } from '../problem'

/** Paths that came from the system's dialogs. The window holds their tokens; it can neither read nor name a path. */
export class Places {
  readonly #paths = new Map<string, string>()
  readonly #shown: (path: string) => string

  /** @param shown a path as a person reads it: "Documents › Matinee export" */
  constructor(shown: (path: string) => string) {
    this.#shown = shown
  }

  add(path: string): ChosenPlace {
    const token = newId()
    this.#paths.set(token, path)
    return { token, display: this.#shown(path) }
  }

  path(token: string): string {
    const path = this.#paths.get(token)
    if (path === undefined) throw new Problem('invalid', 'That place is no longer known, so nothing was done. Choose it once more.')
    return path
  }
}
