import { plain } from './fold'

/**
 * Leading articles that are hardly ever anything else. "Die" and "Den" stay: without knowing the title's language,
 * "Die Hard" would sort under H.
 */
const ARTICLE = /^(?:(?:the|an?|le|la|les|el|los|las|der|das|dem|il|lo|gli|un|une|una|uno|ein|eine)\s+|l['’])(?=\S)/u

/** The key a title sorts by: case and marks off, leading article and punctuation off. */
export function sortTitle(title: string): string {
  const folded = plain(title).replace(/^[^\p{L}\p{N}]+/u, '')
  const bare = folded.replace(ARTICLE, '')
  return bare === '' ? folded || title : bare
}
