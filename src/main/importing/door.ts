/** One door for everything that is brought in: says what the given files and folders are, by what is in them. */
import type { ImportFormat } from '../../shared/models/importing'
import { Problem } from '../problem'

/** `page`: a film page. `library`: a complete export of ours. `import`: another program's export; `paths` belong to it together. */
export type Given =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'library'; readonly path: string }
  | { readonly kind: 'import'; readonly paths: string[]; readonly name: string; readonly format: ImportFormat; readonly needsMapping: boolean }

/**
 * @param openLibrary the library that is open: never read as a file (closing it would drop SQLite's locks)
 * @throws Problem with a sentence when nothing of it can be brought in
 */
export function recogniseFiles(_paths: readonly string[], _openLibrary: string): Promise<Given[]> {
  throw new Problem('unexpected', 'Not built yet.')
}
