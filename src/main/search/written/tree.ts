/** What a query over everything written means. The grammar, for people, is in docs/search.md. */
import type { WrittenKind } from '../../../shared/models/writtenSearch'
import type { Term } from '../query'

/** Numbers or days from one to another, both included; null is open. */
export interface Range<T> {
  readonly from: T | null
  readonly to: T | null
}

/** Words one after the other, folded; the last may be the beginning of a word. */
export type Phrase = readonly Term[]

/** What is asked of a text, or of its film, besides its words. Ratings are in half stars. */
export type Field =
  | { readonly name: 'title' | 'mentions'; readonly phrase: Phrase }
  /** null is me. */
  | { readonly name: 'author'; readonly phrase: Phrase | null }
  /** As tags are compared. */
  | { readonly name: 'tag'; readonly tag: string }
  | { readonly name: 'year' | 'rating'; readonly range: Range<number> }
  | { readonly name: 'has'; readonly what: 'spoiler' | 'link' }
  | { readonly name: 'is'; readonly what: 'draft' | 'private' | 'mine' | 'kept' }
  | { readonly name: 'kind'; readonly kind: WrittenKind }
  | { readonly name: 'day'; readonly when: 'on' | 'before' | 'after'; readonly day: string }

export type Node =
  | { readonly kind: 'words'; readonly phrase: Phrase }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly part: Node }

/** Several as one; one is itself. */
export function joined(kind: 'and' | 'or', parts: readonly Node[]): Node | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]))
  const [first] = flat
  if (first === undefined) return null
  return flat.length === 1 ? first : { kind, parts: flat }
}

export function not(part: Node): Node {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** The phrases a text is found by: those that are not excluded. */
export function phrasesOf(node: Node): Phrase[] {
  switch (node.kind) {
    case 'words':
      return [node.phrase]
    case 'and':
    case 'or':
      return node.parts.flatMap(phrasesOf)
    case 'field':
    case 'not':
      return []
  }
}
