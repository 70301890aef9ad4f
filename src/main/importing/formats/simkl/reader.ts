/** Simkl: its backup (a ZIP with one JSON file) and its CSV. */
import type { Reader } from '../../brought'
import type { Parcel } from '../../parcel/parcel'
import { anyHeader, beginningOf } from '../reading/columns'
import { leaveOutFile } from '../reading/fileReading'
import { readBackup } from './backup'
import { isSimklCsv, readSimklCsv } from './csv'

export const simklReader: Reader = {
  format: 'simkl',
  name: 'Simkl',
  recognises: async (parcel) => (await isBackup(parcel)) || anyHeader(parcel, isSimklCsv),
  read: async (parcel, sink, options, work) => {
    for (const file of parcel.files) {
      if (/\.json$/i.test(file.path)) await readBackup(file, sink, options, work)
      else if (/\.(?:csv|tsv|txt)$/i.test(file.path) || parcel.files.length === 1) await readSimklCsv(file, sink, options, work)
      else leaveOutFile(sink, file, 'It is not a file of records.')
    }
  }
}

const MOST_LOOKED_INTO = 20
const HEAD_BYTES = 16_384

async function isBackup(parcel: Parcel): Promise<boolean> {
  for (const file of parcel.files.filter(({ path }) => /\.json$/i.test(path)).slice(0, MOST_LOOKED_INTO)) {
    const head = (await beginningOf(file, HEAD_BYTES)).replace(/\s+/g, '')
    if (/^\{"(?:movies|shows|anime)":\[/.test(head) && (/"ids":\{[^{}]*"simkl(?:_id)?":/.test(head) || (/^SimklBackup/i.test(file.path.split('/').at(-1) ?? '') && head.length < 100))) return true
  }
  return false
}
