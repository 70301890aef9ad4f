/** Every format that can be brought in, in the order in which they are asked: the surest first, any CSV last. */
import type { ImportFormat } from '../../../shared/models/importing'
import type { Reader } from '../brought'
import { imdbReader } from './imdb/reader'
import { letterboxdReader } from './letterboxd/reader'
import { mappedReader } from './mapped/reader'
import { markdownReader } from './markdown/reader'
import { movaryReader } from './movary/reader'
import { simklReader } from './simkl/reader'
import { tablesReader } from './tables/reader'
import { tellicoReader } from './tellico/reader'
import { traktReader } from './trakt/reader'

export const readers: readonly Reader[] = [tablesReader, letterboxdReader, imdbReader, traktReader, simklReader, movaryReader, tellicoReader, markdownReader, mappedReader]

export function readerOf(format: ImportFormat): Reader {
  const found = readers.find((reader) => reader.format === format)
  if (!found) throw new Error(`There is no reader for ${format}.`)
  return found
}
