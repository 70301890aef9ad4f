/** Trakt: its ZIP of JSON files in both layouts, single files of it, and its CSV form. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Reader, Sink } from '../../brought'
import type { Parcel, ParcelFile } from '../../parcel/parcel'
import { anyHeader, beginningOf } from '../reading/columns'
import { leaveOutFile } from '../reading/fileReading'
import { isTraktCsv, readTraktCsv } from './csv'
import { inReadingOrder, isTraktName, purposeOf } from './layout'
import { TraktRecords } from './records'

export const traktReader: Reader = {
  format: 'trakt',
  name: 'Trakt',
  recognises: async (parcel) => (await isTraktJson(parcel)) || anyHeader(parcel, isTraktCsv),
  read: async (parcel, sink, options, work) => {
    const records = new TraktRecords(sink, options, work)
    for (const file of inReadingOrder(parcel.files)) await readOne(file, records, sink, options, work)
    records.end()
  }
}

async function readOne(file: ParcelFile, records: TraktRecords, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  const use = purposeOf(file)
  if (use.use === 'none') leaveOutFile(sink, file, use.reason)
  else if (use.use === 'csv') await readTraktCsv(file, sink, options, work)
  else await records.read(file, use)
}

const MOST_LOOKED_INTO = 60
const HEAD_BYTES = 16_384

/** By Trakt's own numbers beside a date of Trakt's; of an export that is empty throughout, by several of its names. */
async function isTraktJson(parcel: Parcel): Promise<boolean> {
  let empty = 0
  for (const file of parcel.files.filter(({ path }) => /\.json$/i.test(path)).slice(0, MOST_LOOKED_INTO)) {
    const head = (await beginningOf(file, HEAD_BYTES)).replace(/\s+/g, '')
    const isTrakt = /"ids":\{[^{}]*"trakt":\d+/.test(head)
    if (isTrakt && /"(?:watched_at|last_watched_at|rated_at|listed_at|collected_at|created_at|plays)":/.test(head)) return true
    if (isTraktName(file) && (head === '[]' || head === '{}')) empty += 1
  }
  return empty >= 3
}
