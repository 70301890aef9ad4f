/** A remark plugin that lights up what was searched for. */
import type { Emphasis, Parents, PhrasingContent, Root, Text } from 'mdast'
import { marksIn } from './finding'

export function remarkMarks(words: readonly string[]) {
  return () =>
    (root: Root): void => {
      if (words.length > 0) markIn(root, words)
    }
}

function markIn(node: Parents, words: readonly string[]): void {
  for (const child of node.children) if ('children' in child) markIn(child, words)
  if (holdsText(node)) node.children = node.children.flatMap((child): PhrasingContent[] => (child.type === 'text' ? marked(child, words) : [child]))
}

function holdsText(node: Parents): node is Extract<Parents, { children: PhrasingContent[] }> {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'link'].includes(node.type)
}

function marked({ value }: Text, words: readonly string[]): PhrasingContent[] {
  const marks = marksIn(value, words)
  const ends = [0, ...marks.map(({ end }) => end)]
  return [
    ...marks.flatMap(({ start, end }, index) => [plain(value.slice(ends[index], start)), lit(value.slice(start, end))]),
    plain(value.slice(ends.at(-1)))
  ]
}

function plain(value: string): Text {
  return { type: 'text', value }
}

function lit(value: string): Emphasis {
  return { type: 'emphasis', children: [plain(value)], data: { hName: 'mark' } }
}
