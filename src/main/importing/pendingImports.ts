/** What the window may bring in: files it was given, by a token, each with a place for its plan. The window names no path. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportFormat, ImportOpened } from '../../shared/models/importing'
import { newId } from '../ids'
import { Problem } from '../problem'

export interface PendingImport {
  readonly paths: readonly string[]
  readonly name: string
  readonly format: ImportFormat
  readonly needsMapping: boolean
  /** Where its plan is, once there is one. */
  readonly plan: string
}

export class PendingImports {
  readonly #folder: string
  readonly #pending = new Map<string, PendingImport>()

  /** @param folder for plans alone: what an earlier run left there goes */
  constructor(folder: string) {
    this.#folder = folder
    rmSync(folder, { recursive: true, force: true })
  }

  add(given: Omit<PendingImport, 'plan'>): ImportOpened {
    mkdirSync(this.#folder, { recursive: true })
    const token = newId()
    this.#pending.set(token, { ...given, plan: join(this.#folder, `${token}.plan`) })
    return { token, name: given.name, format: given.format, needsMapping: given.needsMapping }
  }

  get(token: string): PendingImport {
    const found = this.#pending.get(token)
    if (!found) throw new Problem('not-found', 'That import is no longer open, so nothing was changed. Choose the file again.')
    return found
  }

  discard(token: string): void {
    if (!this.#pending.delete(token)) return
    for (const name of readdirSync(this.#folder).filter((each) => each.startsWith(token))) rmSync(join(this.#folder, name), { force: true })
  }
}
