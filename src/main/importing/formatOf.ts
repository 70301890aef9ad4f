/** Which reader knows a parcel. */
import type { ImportFormat } from '../../shared/models/importing'
import { Problem } from '../problem'
import { readers } from './formats/readers'
import type { Parcel, ParcelFile } from './parcel/parcel'

/**
 * The first reader that is sure. A file that cannot be read does not keep the others from being known: its reader tells of it.
 * @param mayBeTable a CSV that nobody knows may be explained by the person
 */
export async function formatOf(parcel: Parcel, mayBeTable: boolean): Promise<ImportFormat | null> {
  const problems: Problem[] = []
  const asked: Parcel = { ...parcel, files: parcel.files.map((file) => forgiving(file, problems)) }
  for (const reader of readers) {
    if (reader.format === 'csv' && !mayBeTable) continue
    if (await reader.recognises(asked)) return reader.format
  }
  const [problem] = problems
  if (problem) throw problem
  return null
}

function forgiving(file: ParcelFile, problems: Problem[]): ParcelFile {
  return {
    ...file,
    head: async (count) => {
      try {
        return await file.head(count)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        problems.push(error)
        return new Uint8Array()
      }
    }
  }
}
