/** ZIP archives, read where they lie. What an archive says of itself is not believed: everything is counted while it comes. */
import { isUtf8 } from 'node:buffer'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { errorCode, Problem } from '../../problem'
import { MOST_FILES } from './disk'
import { badName, isIgnored, withoutTopFolder } from './names'
import type { Parcel, ParcelFile } from './parcel'

const GIGABYTE = 1024 ** 3
const LARGEST = 2 * GIGABYTE
const LARGEST_TOGETHER = 4 * GIGABYTE
/** Nothing that anybody wrote is packed as tightly. */
const TIGHTEST = 200
const TIGHT_FROM = 50 * 1024 * 1024

const ARCHIVE_NAME = /\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz|zst)$/i
const TEXT_NAME = /\.(?:csv|tsv|txt|json|jsonl|md|markdown|xml|htm|html|yaml|yml|jpe?g|png|webp|gif)$/i

type Contents = Pick<Parcel, 'files' | 'refused' | 'close'>

/** @throws Problem when the archive is incomplete, encrypted as a whole, or holds more than anybody's export would */
export async function openZip(path: string): Promise<Contents> {
  const name = basename(path)
  const zip = await opened(path, name)
  try {
    return { ...(await contents(zip, name)), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error instanceof Problem ? error : broken(name, error)
  }
}

async function opened(path: string, name: string): Promise<ZipFile> {
  try {
    // Names are decoded below: yauzl would give up the whole archive for one bad name.
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
    zip.on('error', () => undefined)
    return zip
  } catch (error) {
    throw broken(name, error)
  }
}

async function contents(zip: ZipFile, name: string): Promise<Omit<Contents, 'close'>> {
  if (zip.entryCount > MOST_FILES) throw new Problem('invalid', `“${name}” holds more than ${MOST_FILES.toLocaleString('en')} files, so nothing was read and nothing was changed. Choose the archive with the export itself.`)
  const files = new Map<string, ParcelFile>()
  const refused: { path: string; reason: string }[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry)
    if (path.endsWith('/') || isIgnored(path)) continue
    const reason = refusal(entry, path) ?? (files.has(path) ? 'There are two files with this name in the ZIP; the first one was read.' : null)
    const file = ofZip(zip, entry, path, name)
    if (reason !== null) refused.push({ path, reason })
    else if (await isArchive(file)) refused.push({ path, reason: NESTED })
    else {
      total += entry.uncompressedSize
      if (total > LARGEST_TOGETHER) throw new Problem('invalid', `What is in “${name}” is larger than 4 GB, so nothing was read and nothing was changed. Choose the archive with the export itself.`)
      files.set(path, file)
    }
  }
  return { files: withoutTopFolder([...files.values()]), refused }
}

const NESTED = 'It is an archive within the ZIP, so it was not read. Unpack it and bring it in by itself.'

function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  // Many programs write UTF-8 and do not say so; some on Windows write "\".
  const name = isUtf8(raw) ? raw.toString('utf8') : getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  return name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '').normalize('NFC')
}

function refusal(entry: Entry, path: string): string | null {
  const bad = badName(path)
  if (bad !== null) return bad
  // The kind of file, as Unix writes it: a link.
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return 'It is a link to another file, so it was not read.'
  if (entry.isEncrypted()) return 'It is locked with a password, so it was not read. Unpack the ZIP and bring in the folder.'
  if (ARCHIVE_NAME.test(path)) return NESTED
  if (entry.uncompressedSize > LARGEST) return 'It is larger than 2 GB, so it was not read.'
  if (entry.uncompressedSize > TIGHT_FROM && entry.uncompressedSize > entry.compressedSize * TIGHTEST) return 'It unpacks to far more than any file of this kind, so it was not read.'
  if (!entry.canDecodeFileData()) return 'It is packed in a way that Matinee cannot read. Unpack the ZIP and bring in the folder.'
  return null
}

/** A name that says nothing may be an archive, too; its beginning tells. What cannot be read tells so when it is read. */
async function isArchive(file: ParcelFile): Promise<boolean> {
  if (TEXT_NAME.test(file.path)) return false
  const head = await file.head(4).catch(() => new Uint8Array())
  return Buffer.from(head).toString('latin1') === 'PK\x03\x04'
}

function ofZip(zip: ZipFile, entry: Entry, path: string, archive: string): ParcelFile {
  async function* bytes(isWhole: boolean): AsyncGenerator<Uint8Array, void> {
    let sum = 0
    try {
      const stream = await zip.openReadStreamPromise(entry)
      // One that was left half-way may still tell of an error, to nobody.
      stream.on('error', () => undefined)
      try {
        for await (const chunk of stream) {
          if (!(chunk instanceof Uint8Array)) continue
          if (isWhole) sum = crc32(chunk, sum)
          yield chunk
        }
      } finally {
        stream.destroy()
      }
    } catch (error) {
      throw brokenFile(path, archive, error)
    }
    if (isWhole && sum !== entry.crc32) throw brokenFile(path, archive, null)
  }
  return {
    path,
    size: entry.uncompressedSize,
    bytes: () => bytes(true),
    head: async (count) => {
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const chunk of bytes(false)) {
        pieces.push(chunk)
        length += chunk.length
        if (length >= count) break
      }
      return Buffer.concat(pieces).subarray(0, count)
    }
  }
}

function broken(name: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : ''
  const system = errorCode(error)
  if (system !== null && !system.startsWith('Z_')) return new Problem('unreadable', `“${name}” could not be read, so nothing was changed. Check that its drive is connected and that it may be read.`, { cause: error })
  if (/encryption/.test(message)) return new Problem('unreadable', `“${name}” is locked with a password, so nothing was read and nothing was changed. Unpack it and bring in the folder.`, { cause: error })
  if (/multi-disk/.test(message)) return new Problem('unreadable', `“${name}” is one part of a ZIP in several parts, so nothing was read and nothing was changed. Unpack it and bring in the folder.`, { cause: error })
  return new Problem('unreadable', `The ZIP is incomplete or damaged: “${name}” could not be read, so nothing was changed. Download or copy it once more.`, { cause: error })
}

function brokenFile(path: string, archive: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : ''
  if (/too many bytes/.test(message)) return new Problem('unreadable', `“${path}” in “${archive}” unpacks to more than the ZIP says, so it was not read. Nothing was changed.`, { cause: error })
  return new Problem('unreadable', `The ZIP is incomplete or damaged: “${path}” in “${archive}” could not be read, so nothing was changed. Download or copy it once more.`, { cause: error })
}
