/** Tellico: a video collection as .tc (a ZIP with tellico.xml in it) or as XML, read as a stream and without anything from outside. */
import { TextDecoder } from 'node:util'
import sax from 'sax'
import type { ImportOptions } from '../../../../shared/models/importing'
import { Problem } from '../../../problem'
import type { Work } from '../../../worker/work'
import type { Reader, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { beginningOf } from '../reading/columns'
import { type FileReading, leaveOutFile, readFile } from '../reading/fileReading'
import { called, filmOf } from '../reading/film'
import { leaveOutTv } from '../reading/tv'
import { Collecting, type TellicoEntry } from './collect'
import { commentsOf, filmParts, ratingOf, seenOf } from './entry'

const HEAD_BYTES = 8_192
const VIDEOS = '3'

export const tellicoReader: Reader = {
  format: 'tellico',
  name: 'Tellico',
  recognises: async (parcel) => {
    for (const file of candidates(parcel.files)) if (await isTellico(file)) return true
    return false
  },
  read: async (parcel, sink, options, work) => {
    for (const file of parcel.files) {
      if (await isTellico(file)) await readCollection(file, sink, options, work)
      else leaveOutFile(sink, file, /(?:^|\/)images\//.test(file.path) ? 'Pictures of a collection stay out.' : 'It is not a Tellico collection.')
    }
  }
}

const MOST_LOOKED_INTO = 40

/** Pictures are not looked into. */
function candidates(files: readonly ParcelFile[]): readonly ParcelFile[] {
  return files.filter(({ path }) => !/\.(?:png|jpe?g|gif|webp|svg|csv|json|md)$/i.test(path)).slice(0, MOST_LOOKED_INTO)
}

async function isTellico(file: ParcelFile): Promise<boolean> {
  return /<tellico[\s>][^<]{0,2000}periapsis\.org\/tellico/.test(await beginningOf(file, HEAD_BYTES))
}

async function readCollection(file: ParcelFile, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  work.report(`Reading ${file.path}`, 0, null)
  await readFile(sink, file, async (reading) => {
    const waiting: TellicoEntry[] = []
    const collecting = new Collecting((entry) => waiting.push(entry))
    const xml = new XmlStream(collecting)
    const bring = (): void => {
      for (const entry of waiting.splice(0)) {
        reading.count()
        if (collecting.collection?.type === VIDEOS) bringEntry(entry, collecting, reading, sink, options)
        else reading.leaveOut('films', entry.line, entry.texts.get('title')?.[0] ?? '', 'It is in a collection of something other than films.')
      }
    }
    const decoder = await decoderOf(file)
    for await (const bytes of file.bytes()) {
      xml.write(decoder.decode(bytes, { stream: true }))
      bring()
      await work.breathe()
      if (xml.trouble !== null) break
    }
    if (xml.trouble === null) xml.write(decoder.decode())
    xml.end()
    bring()
    if (xml.trouble !== null) return reading.end(xml.trouble)
    const type = collecting.collection?.type
    if (type === undefined) return reading.end('It holds no collection.')
    if (type !== VIDEOS) reading.endLeftOut('It is a collection of something other than films.')
  })
}

/** UTF-8 as Tellico writes it, or what the file declares. */
async function decoderOf(file: ParcelFile): Promise<TextDecoder> {
  const head = await beginningOf(file, 200)
  const declared = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]{2,40})["']/i.exec(head)?.[1] ?? 'utf-8'
  const bytes = await file.head(2)
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const label = mark ?? (/^utf-?16/i.test(declared) ? 'utf-8' : declared)
  try {
    return new TextDecoder(label)
  } catch {
    throw new Problem('unreadable', 'The file is in an encoding that Matinee does not know. Save it in UTF-8 and try again.')
  }
}

/** The parser: strict, resolving no entities of a file's own or from outside, and stopped by the first mistake. */
class XmlStream {
  readonly #parser = sax.parser(true, { xmlns: true, position: true })
  readonly #collecting: Collecting
  #trouble: string | null = null

  constructor(collecting: Collecting) {
    this.#collecting = collecting
    const parser = this.#parser
    parser.onerror = () => this.#stop(`It is not whole: its XML breaks off or is broken at line ${parser.line + 1}.`)
    parser.onopentag = (tag) => {
      if (this.#trouble === null && !collecting.open(tag, parser.line + 1)) this.#stop('It is nested deeper than any collection.')
    }
    parser.ontext = (text) => this.#trouble === null && collecting.text(text)
    parser.oncdata = (text) => this.#trouble === null && collecting.text(text)
    parser.onclosetag = () => this.#trouble === null && collecting.close()
  }

  get trouble(): string | null {
    return this.#trouble
  }

  write(text: string): void {
    this.#guarded(() => this.#parser.write(text))
  }

  end(): void {
    if (this.#trouble === null) this.#guarded(() => this.#parser.close())
    if (this.#trouble === null && !this.#collecting.isTellico) this.#stop('It is not a Tellico collection.')
  }

  #stop(reason: string): void {
    this.#trouble ??= reason
  }

  /** The parser also throws what it has told already. */
  #guarded(act: () => void): void {
    if (this.#trouble !== null) return
    try {
      act()
    } catch {
      this.#stop(`It is not whole: its XML breaks off or is broken at line ${this.#parser.line + 1}.`)
    }
  }
}

function bringEntry(entry: TellicoEntry, { fields }: Collecting, reading: FileReading, sink: Sink, options: ImportOptions): void {
  const found = filmOf(filmParts(entry))
  if (!('film' in found)) return reading.unreadable('films', entry.line, 'An entry', found.reason)
  const { film } = found
  if (leaveOutTv(film, 'films', entry.line, reading, sink, options)) return
  const place = { file: reading.path, line: entry.line, film }
  const rating = ratingOf(entry, fields)
  const seen = seenOf(entry, fields)
  const comments = commentsOf(entry)
  reading.add({ kind: 'film', ...place })
  if (rating === undefined) reading.unreadable('ratings', entry.line, called(film), 'Its rating has more steps than half stars.')
  else if (rating !== null) reading.add({ kind: 'rating', ...place, rating })
  if (seen) reading.add({ kind: 'seen', ...place, seenOn: seen.on })
  if (comments) reading.add({ kind: 'review', ...place, text: { ...comments, isPrivate: true } })
}
