import { Problem } from '../../problem'
import type { OpenCsv } from './csv'

/** Opens a CSV; see csv.ts. */
export const openCsv: OpenCsv = () => {
  throw new Problem('unexpected', 'Not built yet.')
}
