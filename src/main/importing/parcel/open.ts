import { Problem } from '../../problem'
import type { Parcel } from './parcel'

/** Opens what was given: one ZIP, one folder, or files (a ZIP among several counts as a file of its own). Unpacks nothing to the disk. */
export function openParcel(_paths: readonly string[]): Promise<Parcel> {
  throw new Problem('unexpected', 'Not built yet.')
}
