/** Old dictionaries come in the encoding their language used to have; the speller is only ever given UTF-8. */
import iconv from 'iconv-lite'

/** The two halves of a dictionary as text. */
export interface DictionaryText {
  readonly affixes: string
  readonly words: string
}

/** It is not a dictionary, or not one that can be read. The message is for whoever keeps this code. */
export class BrokenDictionary extends Error {}

/** What Hunspell takes a file for that does not say. */
const UNSAID = 'ISO8859-1'
const SET = /^SET[ \t]+([^\s#]+).*$/m
const FLAG = /^FLAG[ \t]/m

/** Reads both halves by the encoding the first one names. Throws BrokenDictionary. */
export function inUtf8(affixes: Buffer, words: Buffer): DictionaryText {
  if (words.length === 0 || affixes.includes(0) || words.includes(0)) throw new BrokenDictionary('Not text.')
  const named = SET.exec(affixes.toString('latin1'))?.[1] ?? UNSAID
  const encoding = named.replace(/^ISO(?=\d)/i, 'ISO-').replace(/^microsoft-/i, '')
  if (!iconv.encodingExists(encoding)) throw new BrokenDictionary(`Encoding ${named}`)
  const text = { affixes: iconv.decode(affixes, encoding), words: iconv.decode(words, encoding) }
  if (!/^\s*\d+/.test(text.words)) throw new BrokenDictionary('The first line does not say how many words there are.')
  return /^utf-?8$/i.test(encoding) ? text : { ...text, affixes: saidToBeUtf8(text.affixes) }
}

/** A flag was one byte; written in UTF-8 it may be two, and has to be said to be one letter. */
function saidToBeUtf8(affixes: string): string {
  const flag = FLAG.test(affixes) ? '' : '\nFLAG UTF-8'
  return SET.test(affixes) ? affixes.replace(SET, `SET UTF-8${flag}`) : `SET UTF-8${flag}\n${affixes}`
}
