/** The dictionaries on this computer: pairs of .aff and .dic files, where the system keeps them and where the person added them. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { homedir } from 'node:os'
import { Problem } from '../problem'
import type { DictionaryFiles } from './protocol'

/** In bytes. The largest dictionaries in use have some 10 MB. */
export const LARGEST_HALF = 40_000_000

export interface FoundDictionary extends DictionaryFiles {
  readonly isOwn: boolean
}

/** Where systems keep dictionaries. */
export function systemFolders(platform: NodeJS.Platform = process.platform): string[] {
  if (platform === 'darwin') return [join(homedir(), 'Library/Spelling'), '/Library/Spelling']
  if (platform === 'win32') return []
  return ['/usr/share/hunspell', '/usr/share/myspell/dicts']
}

/** All whole pairs, each name once; the person's own stand before the system's. */
export async function findDictionaries(own: string, folders: readonly string[]): Promise<FoundDictionary[]> {
  const found = new Map<string, FoundDictionary>()
  for (const folder of [own, ...folders]) {
    for (const id of await pairsIn(folder)) {
      if (!found.has(id)) found.set(id, { id, ...filesOf(folder, id), isOwn: folder === own })
    }
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Where a dictionary's two halves lie in a folder. */
export function filesOf(folder: string, id: string): Pick<DictionaryFiles, 'affixes' | 'words'> {
  return { affixes: join(folder, `${id}.aff`), words: join(folder, `${id}.dic`) }
}

async function pairsIn(folder: string): Promise<string[]> {
  try {
    const names = new Set(await readdir(folder))
    return [...names].filter((name) => name.endsWith('.dic') && names.has(name.replace(/dic$/, 'aff'))).map((name) => name.slice(0, -'.dic'.length))
  } catch {
    // Most computers lack most of these folders.
    return []
  }
}

/** What a dictionary is called in English: en_GB is "British English". */
export function dictionaryName(id: string): string {
  const [language = '', region, ...rest] = id.split(/[_-]/)
  const tag = region !== undefined && /^([A-Za-z]{2}|\d{3})$/.test(region) ? `${language}-${region.toUpperCase()}` : language
  const more = tag === language ? [region, ...rest] : rest
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)
    if (name === undefined) return id
    const said = more.filter((part) => part !== undefined && part !== '').join(', ')
    return said === '' ? name : `${name} (${said})`
  } catch {
    return id
  }
}

/** The dictionary for a locale: of its language and country, else of its language. */
export function dictionaryFor(locale: string, dictionaries: readonly FoundDictionary[]): string | null {
  const exact = locale.replaceAll('-', '_').toLowerCase()
  const [language = exact] = exact.split('_')
  const ids = dictionaries.map(({ id }) => id)
  const called = (wanted: (id: string) => boolean): string | undefined => ids.find((id) => wanted(id.replaceAll('-', '_').toLowerCase()))
  return called((id) => id === exact) ?? called((id) => id.startsWith(`${exact}_`)) ?? called((id) => id === language) ?? called((id) => id.startsWith(`${language}_`)) ?? null
}

/** Takes away one the person added; the system's stay. */
export async function removeDictionary({ isOwn, affixes, words }: FoundDictionary): Promise<void> {
  if (!isOwn) throw new Problem('invalid', 'This dictionary belongs to the computer. You can leave it out of use, but not take it away here.')
  await rm(words, { force: true })
  await rm(affixes, { force: true })
}
