/** Copies a dictionary the person chose; read only when somebody adds one. */
import { mkdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { replaceFile } from '../files/replaceFile'
import { Problem } from '../problem'
import { filesOf, LARGEST_HALF } from './dictionaries'
import { BrokenDictionary, inUtf8 } from './inUtf8'

/**
 * Copies what the person chose into their own folder: either half of a pair that lies together, or both. Answers the
 * dictionary's id.
 */
export async function addDictionary(own: string, chosen: readonly string[]): Promise<string> {
  const [first] = chosen
  if (first === undefined) throw new Problem('invalid', 'No file was chosen. Choose a .dic or an .aff file.')
  const endings = chosen.map((path) => extname(path).toLowerCase())
  if (endings.some((ending) => ending !== '.dic' && ending !== '.aff')) {
    throw new Problem('invalid', `“${basename(first)}” is not a dictionary: its name ends in neither .dic nor .aff. Nothing was added.`)
  }
  const id = basename(first, extname(first)).slice(0, 100)
  const half = async (ending: '.aff' | '.dic'): Promise<Buffer> => {
    const path = chosen.find((one) => extname(one).toLowerCase() === ending) ?? join(dirname(first), `${basename(first, extname(first))}${ending}`)
    return readHalf(path, basename(first), ending)
  }
  const affixes = await half('.aff')
  const words = await half('.dic')
  try {
    inUtf8(affixes, words)
  } catch (error) {
    if (!(error instanceof BrokenDictionary)) throw error
    throw new Problem('unreadable', `“${id}” cannot be read as a dictionary, so it was not added. Fetch its two files again, or choose others.`, { cause: error })
  }
  await mkdir(own, { recursive: true })
  const target = filesOf(own, id)
  // A pair counts when it is whole: the words come last.
  replaceFile(target.affixes, affixes)
  replaceFile(target.words, words)
  return id
}

async function readHalf(path: string, chosen: string, ending: string): Promise<Buffer> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null
  )
  if (size === null) {
    throw new Problem('invalid', `A dictionary is two files, and the ${ending} file that belongs to “${chosen}” is not beside it. Put both in one folder, or choose both at once. Nothing was added.`)
  }
  if (size > LARGEST_HALF) throw new Problem('invalid', `“${basename(path)}” is larger than 40 MB, which no dictionary is. Nothing was added.`)
  return readFile(path)
}
