import type { MatineeApi } from '../shared/ipc/types'

declare global {
  interface Window {
    readonly matinee: MatineeApi<File>
  }
}
