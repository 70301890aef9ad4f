/** Covered passages in a text as Markdown reads it: `||like this||`, within a paragraph or over several. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'

const BARS = '||'

/** Words of a paragraph, and passages among them that are covered. */
export type Piece = { readonly covered: false; readonly node: PhrasingContent } | { readonly covered: true; readonly nodes: readonly PhrasingContent[] }

/** Blocks, and passages of whole blocks that are covered. */
export type Block = { readonly covered: false; readonly node: RootContent } | { readonly covered: true; readonly nodes: readonly RootContent[] }

/** The blocks of a text. A passage opens with bars at the beginning of one paragraph and closes at the end of another. */
export function blocksOf(blocks: readonly RootContent[]): Block[] {
  const found: Block[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const node = blocks[at]
    if (node === undefined) continue
    const end = opens(node) ? blocks.findIndex((other, index) => index > at && closes(other)) : -1
    if (end === -1) found.push({ covered: false, node })
    else {
      found.push({ covered: true, nodes: blocks.slice(at, end + 1).map((each, index, all) => bare(each, index === 0, index === all.length - 1)) })
      at = end
    }
  }
  return found
}

/** The pieces of a paragraph; bars without a partner stay bars. */
export function piecesOf(children: readonly PhrasingContent[]): Piece[] {
  const parts = children.flatMap((child): (PhrasingContent | typeof BARS)[] => (child.type === 'text' ? cut(child.value) : [child]))
  const pieces: Piece[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) continue
    if (part !== BARS) {
      pieces.push({ covered: false, node: part })
      continue
    }
    const end = parts.indexOf(BARS, at + 1)
    const nodes = end === -1 ? [] : parts.slice(at + 1, end).filter((each) => each !== BARS)
    if (nodes.length === 0) pieces.push({ covered: false, node: { type: 'text', value: BARS } })
    else {
      pieces.push({ covered: true, nodes })
      at = end
    }
  }
  return pieces
}

function cut(text: string): (PhrasingContent | typeof BARS)[] {
  return text.split(BARS).flatMap((value, index): (PhrasingContent | typeof BARS)[] => {
    const node: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
    return index === 0 ? node : [BARS, ...node]
  })
}

const opens = (node: RootContent): boolean => isOdd(node) && words(node).startsWith(BARS)
const closes = (node: RootContent): boolean => isOdd(node) && words(node).endsWith(BARS)
const isOdd = (node: RootContent): boolean => words(node).split(BARS).length % 2 === 0

function words(node: RootContent): string {
  return node.type === 'paragraph' ? node.children.map((child) => (child.type === 'text' ? child.value : '·')).join('').trim() : ''
}

function bare(node: RootContent, isFirst: boolean, isLast: boolean): RootContent {
  if (node.type !== 'paragraph') return node
  const last = node.children.length - 1
  const children = node.children.map((child, index): PhrasingContent => {
    if (child.type !== 'text') return child
    let { value } = child
    if (isFirst && index === 0) value = value.trimStart().slice(BARS.length)
    if (isLast && index === last) value = value.trimEnd().slice(0, -BARS.length)
    return { type: 'text', value }
  })
  const paragraph: Paragraph = { type: 'paragraph', children }
  return paragraph
}
