/** Looking for damage, and copies the person asks for. Both read the whole file, so the worker does them. */
import { existsSync, realpathSync } from 'node:fs'
import { extname } from 'node:path'
import type { Handlers } from '../../shared/ipc/types'
import { now, today } from '../clock'
import type { Places } from '../files/places'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import type { Jobs } from '../worker/jobs'

export interface BackupNeeds {
  readonly current: () => OpenLibrary
  readonly jobs: Pick<Jobs, 'check' | 'backUp'>
  readonly places: Places
  /** Asks in the system's dialog, which also asks before a file is replaced; null when cancelled. */
  readonly askPlace: (suggested: string) => Promise<string | null>
}

const EXTENSION = '.matinee'

export function backupHandlers({ current, jobs, places, askPlace }: BackupNeeds): Pick<Handlers['library'], 'check' | 'backUp'> {
  return {
    check: async () => ({ isSound: await jobs.check(current().library.path), checkedAt: now() }),

    backUp: async () => {
      const { path } = current().library
      const chosen = await askPlace(`Matinee ${today()}${EXTENSION}`)
      if (chosen === null) return null
      const target = extname(chosen) === '' ? `${chosen}${EXTENSION}` : chosen
      if (target !== chosen && existsSync(target)) throw new Problem('cannot-write', 'A file of that name is there already. Nothing was changed. Choose another name.')
      if (existsSync(target) && realpathSync(target) === path) throw new Problem('invalid', 'That is the library itself. Nothing was changed. Choose another name or place for the copy.')
      await jobs.backUp(path, target)
      return places.add(target)
    }
  }
}
