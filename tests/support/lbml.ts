/** What is seen of Markdown and of Letterboxd's HTML: their words, where lines and paragraphs end, and nothing of how they look. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { remarkJournal } from '../../src/renderer/ui/prose/remarkJournal'
import { setTypographicQuotes } from '../../src/renderer/ui/prose/typeset'
import { keepTitles } from '../../src/shared/text/writtenLinks'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

/** As Matinee shows it, with its own syntax: a line of a paragraph is a line. */
export function seenInMarkdown(markdown: string): string {
  const root = fromMarkdown(keepTitles(markdown))
  // What was typed is compared, not how its quotes are set.
  setTypographicQuotes(false)
  remarkJournal([])()(root)
  setTypographicQuotes(true)
  return tidied(textOf(root))
}

const BLOCKS = new Set(['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'code', 'thematicBreak', 'html'])

function textOf(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(textOf).join('') : node.type === 'break' ? '\n' : 'value' in node ? node.value : ''
  // What should be words and became something else is seen in the test.
  const strange = ['list', 'code', 'thematicBreak', 'html', 'inlineCode', 'image'].includes(node.type) ? `⟨${node.type}⟩` : ''
  return `${strange}${inside}${BLOCKS.has(node.type) ? '\n' : ''}`
}

/** As a browser would read it, except that line ends are line ends. */
export function seenInHtml(source: string): string {
  return tidied(htmlText(parseFragment(source)))
}

function htmlText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (node.nodeName === 'br') return '\n'
  const inside = 'childNodes' in node ? node.childNodes.map(htmlText).join('') : ''
  return /^(?:p|blockquote|h[1-6])$/.test(node.nodeName) ? `\n${inside}\n` : inside
}

/** Without space at the ends of lines, and without empty lines. */
export function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
