/**
 * A changed paragraph as it is read: emphasis is set, and Markdown's signs are out of sight where they did not change. Where
 * they did they are shown faintly, for then they are the change. Pure.
 */
import type { Change } from './wordDiff'

export interface Leaf {
  readonly kind: Change['kind']
  readonly text: string
  readonly isEmphasis: boolean
  readonly isStrong: boolean
  /** One of Markdown's signs. */
  readonly isSign: boolean
}

export type BlockKind = 'heading' | 'quote' | 'text'

/** What kind of paragraph a text is. */
export function kindOf(text: string): BlockKind {
  if (/^#{1,6}\s/.test(text)) return 'heading'
  return text.startsWith('>') ? 'quote' : 'text'
}

type Style = 'sign' | 'em' | 'strong'

/** The leaves of one side, or of both in one text: neighbours differ in kind or in how they are set. */
export function leavesOf(changes: readonly Change[]): Leaf[] {
  const text = changes.map((change) => change.text).join('')
  const styles = stylesOf(text)
  const leaves: Leaf[] = []
  let at = 0
  for (const { kind, text: part } of changes) {
    const end = at + part.length
    while (at < end) {
      const of = styles[at] ?? 0
      let next = at + 1
      while (next < end && (styles[next] ?? 0) === of) next += 1
      const isSign = (of & BIT.sign) !== 0
      if (!isSign || kind !== 'same') {
        leaves.push({ kind, text: text.slice(at, next), isSign, isEmphasis: (of & BIT.em) !== 0, isStrong: (of & BIT.strong) !== 0 })
      }
      at = next
    }
  }
  return leaves
}

const BIT: Readonly<Record<Style, number>> = { sign: 1, em: 2, strong: 4 }

const LONGEST = 200_000

/** How each character is set. */
function stylesOf(text: string): Uint8Array {
  const styles = new Uint8Array(text.length)
  // A text this long is nobody's paragraph.
  if (text.length > LONGEST) return styles
  const set = (from: number, to: number, style: Style): void => {
    for (let at = from; at < to; at += 1) styles[at] = (styles[at] ?? 0) | BIT[style]
  }
  for (const match of text.matchAll(/^(?:#{1,6}[ \t]+|>[ \t]?)/gm)) set(match.index, match.index + match[0].length, 'sign')
  for (const match of text.matchAll(/\[\[|\]\]|\|\|/g)) set(match.index, match.index + 2, 'sign')
  for (const match of text.matchAll(/(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1/g)) setWithin(match, 'strong')
  for (const match of text.matchAll(/(?<![*_\p{L}\p{N}])([*_])(?![*_\s])([^*_\n]{1,2000}?)(?<![\s*_])\1(?![*_\p{L}\p{N}])/gu)) setWithin(match, 'em')
  return styles

  function setWithin(match: RegExpExecArray, style: Style): void {
    const sign = match[1]?.length ?? 0
    const [from, to] = [match.index, match.index + match[0].length]
    set(from, from + sign, 'sign')
    set(to - sign, to, 'sign')
    set(from + sign, to - sign, style)
  }
}
