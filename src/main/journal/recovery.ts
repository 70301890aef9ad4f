/** Words the library could not take, kept in a small file outside of it until it can. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { EntryText } from '../../shared/models/entry'
import { Id, Instant } from '../../shared/models/ids'
import { replaceFile } from '../files/replaceFile'
import { errorCode } from '../problem'

const KeptEntry = z.object({ entry: Id, keptAt: Instant, base: Instant.nullable().default(null), text: EntryText })
/** The words of one entry, when they were kept, and which words of the library they were written on (null: not known). */
export type KeptEntry = z.infer<typeof KeptEntry>

const KeptFile = z.object({ entries: z.array(KeptEntry) })

export class RecoveryFile {
  readonly #path: string
  #entries: KeptEntry[] | null = null

  constructor(path: string) {
    this.#path = path
  }

  /** Every entry whose words the library does not have yet. */
  recoverable(): readonly KeptEntry[] {
    this.#entries ??= this.#read()
    return this.#entries
  }

  of(entry: string): KeptEntry | null {
    return this.recoverable().find((kept) => kept.entry === entry) ?? null
  }

  /** Keeps the words of an entry; they are on the disk when this returns. */
  keep(kept: KeptEntry): void {
    this.#write([...this.recoverable().filter(({ entry }) => entry !== kept.entry), kept])
  }

  /** The library has the words now. */
  forget(entry: string): void {
    if (this.of(entry)) this.#write(this.recoverable().filter((kept) => kept.entry !== entry))
  }

  #write(entries: KeptEntry[]): void {
    if (entries.length === 0) rmSync(this.#path, { force: true })
    else {
      mkdirSync(dirname(this.#path), { recursive: true })
      replaceFile(this.#path, JSON.stringify({ entries }))
    }
    this.#entries = entries
  }

  #read(): KeptEntry[] {
    let content: string
    try {
      content = readFileSync(this.#path, 'utf8')
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    }
    const kept = parse(content)
    if (kept) return kept
    // Not to be read is not the same as empty: the file is set aside, so that the next words do not replace it.
    renameSync(this.#path, `${this.#path}.unreadable-${Date.now()}`)
    return []
  }
}

function parse(content: string): KeptEntry[] | null {
  try {
    return KeptFile.parse(JSON.parse(content)).entries
  } catch {
    return null
  }
}
