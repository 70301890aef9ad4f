/** Parcels and their files without a disk. */
import type { Parcel, ParcelFile } from '../../../src/main/importing/parcel/parcel'

/** A file that gives its bytes in pieces of `piece`. */
export function aParcelFile(path: string, content: string | Uint8Array, piece = 64 * 1024): ParcelFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    path,
    size: bytes.length,
    bytes: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
    head: async (count) => bytes.subarray(0, count)
  }
}

export function aParcel(files: Record<string, string | Uint8Array>, name = 'parcel'): Parcel {
  return { name, files: Object.entries(files).map(([path, content]) => aParcelFile(path, content)), refused: [], given: [], close: () => undefined }
}
