/** A node of a text that was read, as far as it matters here. */
interface TextNode {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly children?: readonly TextNode[]
}

const BLOCKS = new Set(['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'div'])
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** How many sentences a passage has; at least one. */
export function sentencesIn(node: TextNode | undefined): number {
  const said = [...sentences.segment(wordsOf(node))].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
  return Math.max(1, said.length)
}

/** The words of a node; only blocks stand on lines of their own. */
function wordsOf(node: TextNode | undefined): string {
  if (node === undefined) return ''
  if (node.value !== undefined) return node.value.replace(/\s+/gu, ' ')
  const inside = (node.children ?? []).map(wordsOf).join('')
  return BLOCKS.has(node.tagName ?? '') ? `${inside}\n` : inside
}
