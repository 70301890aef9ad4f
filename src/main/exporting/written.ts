/** What everything that writes an export has in common: where it writes to, and what it says afterwards. */
import type { Database } from 'better-sqlite3'
import type { NamedChoices } from '../../shared/models/transfer'
import type { Work } from '../worker/work'

/** Anything that takes text: a file, or an array in a test. */
export interface TextSink {
  write: (text: string) => void
}

/** Takes the files of a folder one after the other; paths are inside it, with "/". */
export interface FolderSink {
  /** Begins a file: what is written goes there, until the next one begins. */
  begin: (path: string) => TextSink
  /** A file whose content is there at once. */
  add: (path: string, content: string | Buffer) => void
}

export interface Written {
  readonly films: number
  readonly reviews: number
  /** What the form cannot hold and what therefore stayed behind, one sentence each. */
  readonly leftOut: readonly string[]
}

export type WriteFile = (db: Database, choices: NamedChoices, sink: TextSink, work: Work) => Promise<Written>
export type WriteFolder = (db: Database, choices: NamedChoices, folder: FolderSink, work: Work) => Promise<Written>

/** A form of export: one file, or a folder of them. */
export type Writer = { readonly kind: 'file'; readonly write: WriteFile } | { readonly kind: 'folder'; readonly write: WriteFolder }
