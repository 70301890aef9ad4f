/** What the words of a query are in FTS5. Every word stands in quotes, so nothing typed is ever read as syntax. */
import { fold } from '../../text/fold'
import type { Term } from '../query'
import { readQuery } from './grammar'
import { isLone } from './phrase'
import type { Node, Phrase } from './tree'

/** Pairs that end with a character, for one that stands alone in a query: it may be the last of its run. */
export type RunEndsOf = (character: string) => readonly Term[]

export function matchOfPhrase(phrase: Phrase, endsOf: RunEndsOf): string {
  const words = phrase.map(({ text }) => fold(text).trim()).join(' ')
  const match = `"${words}"${phrase.at(-1)?.isPrefix === true ? '*' : ''}`
  const [only] = phrase
  const ends = phrase.length === 1 && only !== undefined && isLone(only) ? endsOf(only.text) : []
  return ends.length === 0 ? match : `(${[match, ...ends.map(({ text }) => `"${text}"`)].join(' OR ')})`
}

/** The whole of it as one expression; null where it asks more than words, or only excludes some. */
export function matchOfNode(node: Node, endsOf: RunEndsOf): string | null {
  switch (node.kind) {
    case 'words':
      return matchOfPhrase(node.phrase, endsOf)
    case 'field':
    case 'not':
      return null
    case 'or': {
      const parts = node.parts.flatMap((part) => matchOfNode(part, endsOf) ?? [])
      return parts.length === node.parts.length ? `(${parts.join(' OR ')})` : null
    }
    case 'and': {
      const { match, rest } = matchOfAll(node.parts, endsOf)
      return rest.length === 0 ? match : null
    }
  }
}

/** What was typed into a field for words alone, by the same grammar; null where it asks more than words, or nothing. */
export function matchOfWords(text: string): string | null {
  const { tree } = readQuery(text)
  return tree === null ? null : matchOfNode(tree, () => [])
}

/** As much of these as one expression can ask, and the parts that are left. */
export function matchOfAll(parts: readonly Node[], endsOf: RunEndsOf): { match: string | null; rest: readonly Node[] } {
  const asked = parts.map((part) => ({ part, match: matchOfNode(part, endsOf), excluded: part.kind === 'not' ? matchOfNode(part.part, endsOf) : null }))
  const wanted = asked.flatMap(({ match }) => match ?? [])
  // Words are excluded from what was found: alone they find nothing.
  if (wanted.length === 0) return { match: null, rest: parts }
  const excluded = asked.flatMap((each) => each.excluded ?? [])
  const found = `(${wanted.join(' AND ')})`
  return {
    match: excluded.length === 0 ? found : `(${found} NOT (${excluded.join(' OR ')}))`,
    rest: asked.filter((each) => each.match === null && each.excluded === null).map(({ part }) => part)
  }
}
