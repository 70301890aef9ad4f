import type { Handlers } from '../../shared/ipc/types'
import type { Jobs } from './jobs'

export function jobsHandlers(jobs: Pick<Jobs, 'cancel'>): Handlers['jobs'] {
  return { cancel: ({ job }) => jobs.cancel(job) }
}
