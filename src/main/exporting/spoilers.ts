/** Texts without what would give a film away, where that stays at home: covered passages (`||like this||`) taken out of their source. */
import type { Parent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { blocksOf } from './html/covered'

const LEFT_OUT = '[…]'
const BARS = '||'
/** Without these there are no bars, and the text need not be read as Markdown. */
const BARS_MAYBE = /\|\\?\||&(?:#|vert|verbar|verticalline)/i
/** Bars as they are written, escaped or not: a text node says `||` for both. */
const WRITTEN_BARS = /\\?\|\\?\|/g

interface Range {
  readonly from: number
  readonly to: number
}

/** A Markdown text with "[…]" where a passage is covered, and otherwise as it was written. */
export function withoutCovered(markdown: string): string {
  if (!BARS_MAYBE.test(markdown)) return markdown
  const ranges = rangesIn(markdown)
  let kept = ''
  let at = 0
  for (const { from, to } of ranges) {
    if (from < at) continue
    kept += `${markdown.slice(at, from)}${LEFT_OUT}`
    at = to
  }
  return kept + markdown.slice(at)
}

function rangesIn(markdown: string): Range[] {
  try {
    return coveredIn(fromMarkdown(markdown), markdown)
  } catch (error) {
    // Nested deeper than can be followed: then nothing of it goes out.
    if (error instanceof RangeError) return [{ from: 0, to: markdown.length }]
    throw error
  }
}

function coveredIn(node: Root | RootContent, source: string): Range[] {
  if (!('children' in node)) return []
  const { children } = node
  const ranges = wholeBlocks(children)
  const own = children.some(({ type }) => type === 'text') ? passagesOf(node, source) : []
  return [...ranges, ...own, ...children.flatMap((child) => coveredIn(child, source))].toSorted((a, b) => a.from - b.from || b.to - a.to)
}

/** Passages that begin in one paragraph and end in another. */
function wholeBlocks(children: readonly RootContent[]): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (const block of blocksOf(children)) {
    const count = block.covered ? block.nodes.length : 1
    const range = { from: startOf(children[at]), to: endOf(children[at + count - 1]) }
    if (block.covered) ranges.push(range)
    at += count
  }
  return ranges
}

/** Passages among the words of one paragraph, heading or the like: bars are paired in their order, as the window pairs them. */
function passagesOf(parent: Parent, source: string): Range[] {
  const bars: Range[] = []
  for (const child of parent.children) {
    if (child.type !== 'text') continue
    const from = startOf(child)
    const written = [...source.slice(from, endOf(child)).matchAll(WRITTEN_BARS)]
    // Written in a way that says nothing of where they stand: then nothing of it goes out.
    if (written.length !== child.value.split(BARS).length - 1) return [{ from: startOf(parent), to: endOf(parent) }]
    bars.push(...written.map((match) => ({ from: from + match.index, to: from + match.index + match[0].length })))
  }
  const ranges: Range[] = []
  for (let at = 0; at + 1 < bars.length; at += 1) {
    const [open, close] = [bars[at], bars[at + 1]]
    if (open === undefined || close === undefined || open.to === close.from) continue
    ranges.push({ from: open.from, to: close.to })
    at += 1
  }
  return ranges
}

type Placed = Pick<Parent, 'position'>

const startOf = (node: Placed | undefined): number => node?.position?.start.offset ?? 0
const endOf = (node: Placed | undefined): number => node?.position?.end.offset ?? 0
