/** What Matinee remembers about this computer, in the user-data folder: never in the library. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Theme } from '../shared/models/library'
import { replaceFile } from './files/replaceFile'

const WindowPlace = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), isMaximised: z.boolean() })

const SettingsData = z.object({
  /** The library that is opened at start; null is the usual place. */
  library: z.string().nullable().catch(null),
  /** The library that was open last: when it is gone, nobody begins an empty one in its place unasked. */
  lastLibrary: z.string().nullable().catch(null),
  theme: Theme.catch('system'),
  zoom: z.number().min(0.5).max(3).catch(1),
  window: WindowPlace.nullable().catch(null),
  opensLinksWithoutAsking: z.boolean().catch(false),
  /** The folder the last export went to. */
  exportFolder: z.string().nullable().catch(null),
  /** The folder the last file came from. */
  openFolder: z.string().nullable().catch(null)
})
export type SettingsData = z.infer<typeof SettingsData>

export class Settings {
  readonly #file: string
  #data: SettingsData

  /** Unreadable settings are only settings: the usual ones stand in, and the next change writes a whole file. */
  constructor(file: string) {
    this.#file = file
    this.#data = SettingsData.parse(read(file))
  }

  get(): SettingsData {
    return this.#data
  }

  /** Remembers what changed, written beside and renamed. A disk that refuses costs the memory, never the work. */
  set(change: Partial<SettingsData>): void {
    this.#data = { ...this.#data, ...change }
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      replaceFile(this.#file, `${JSON.stringify(this.#data, null, 2)}\n`)
    } catch (error) {
      console.error('Settings were not kept.', error)
    }
  }
}

function read(file: string): unknown {
  if (!existsSync(file)) return {}
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof data === 'object' && data !== null ? data : {}
  } catch {
    return {}
  }
}
