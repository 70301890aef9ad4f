/** Bringing a complete export back, from the window. */
import type { Handlers } from '../../shared/ipc/types'
import type { Places } from '../files/places'
import type { OpenLibrary } from '../repositories'
import { type Jobs, WorkerEnded } from '../worker/jobs'

export interface RestoreNeeds {
  readonly current: () => OpenLibrary
  readonly jobs: Pick<Jobs, 'restore' | 'takeBack'>
  readonly places: Places
}

export function restoreHandler({ current, jobs, places }: RestoreNeeds): Handlers['files']['restore'] {
  return async ({ token, job }) => {
    const { path } = current().library
    try {
      return await jobs.restore(path, places.path(token), job)
    } catch (error) {
      // The process is gone and could not tidy up; another one does.
      if (error instanceof WorkerEnded) await jobs.takeBack(path)
      throw error
    }
  }
}
