/** What was given to be imported, whatever it is packed in: a ZIP, a folder, single files. Nothing of it is ever unpacked to the disk. */

/** One file of it. Everything is read as a stream, and may be read again. */
export interface ParcelFile {
  /** Inside the parcel, with "/": "lists/favourites.csv". Never leads out of it. */
  readonly path: string
  /** In bytes, as far as it is known before reading. */
  readonly size: number
  /** Where it lies, for what is read from more than one place at once; not there for a file of an archive. */
  readonly onDisk?: string
  /** The bytes from the beginning. Fails with a Problem when they cannot be read or are more than they may be. */
  bytes: () => AsyncIterable<Uint8Array>
  /** The first bytes, for telling what it is. */
  head: (count: number) => Promise<Uint8Array>
}

export interface Parcel {
  /** As the person knows it: "letterboxd-….zip", "my-films.csv", "4 files". */
  readonly name: string
  readonly files: readonly ParcelFile[]
  /** What is in it and is not read: encrypted, nested, too large, with a name that leads out of it. `reason` is a sentence. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[]
  /** The given paths, for keeping their bytes as sources. */
  readonly given: readonly string[]
  close: () => void
}
