/** Writes ZIP archives byte by byte, also such as no program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** Stored rather than packed. */
  readonly isStored?: boolean
  /** What the archive says, where that is not the truth. */
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  /** Bit 0: encrypted. Bit 6: strongly. Bit 11: the name is UTF-8. */
  readonly flags?: number
  /** As Unix keeps them: 0o120777 is a link. */
  readonly mode?: number
}

export function aZip(entries: readonly ZipEntry[] | Record<string, string | Uint8Array>): Buffer {
  const all = isList(entries) ? entries : Object.entries(entries).map(([name, content]): ZipEntry => ({ name, content }))
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of all) {
    const { local, header } = written(entry, offset)
    locals.push(local)
    central.push(header)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(all.length, 8)
  end.writeUInt16LE(all.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

function isList(entries: readonly ZipEntry[] | Record<string, string | Uint8Array>): entries is readonly ZipEntry[] {
  return Array.isArray(entries)
}

function written(entry: ZipEntry, offset: number): { local: Buffer; header: Buffer } {
  const content = Buffer.from(entry.content ?? '')
  const name = Buffer.from(entry.name)
  const packed = entry.isStored === true ? content : deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(entry.flags ?? 0x800, 2)
  common.writeUInt16LE(entry.method ?? (entry.isStored === true ? 0 : 8), 4)
  common.writeUInt32LE(entry.crc ?? crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(entry.size ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE((((entry.mode ?? 0o100644) << 16) >>> 0), 6)
  rest.writeUInt32LE(offset, 10)
  // Made on Unix.
  const header = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), common, rest, name])
  return { local, header }
}
