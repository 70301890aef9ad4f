/** Markdown as the HTML that Letterboxd takes: `<b>`, `<i>`, `<a>`, `<blockquote>`, and line ends as they are. */
import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { keepTitles, WRITTEN_LINK } from '../../../shared/text/writtenLinks'
import { blocksOf, piecesOf } from '../../exporting/html/covered'

const ALLOWED = /^(?:https?:\/\/|mailto:)/i

/** The same words as Matinee shows; covered passages and links to films become plain words, headings bold ones. */
export function markdownToLbml(markdown: string): string {
  try {
    const root = fromMarkdown(keepTitles(markdown))
    return new LbmlWriter(definitionsIn(root.children)).text(root.children)
  } catch (error) {
    // Nested deeper than can be followed: nobody reads that as Markdown either.
    if (error instanceof RangeError) return escaped(markdown)
    throw error
  }
}

/** "Local Hero (1983)" is shown by its title, "Local Hero|that beach" by the words behind the bar. */
function shownWords(inner: string): string {
  const [target = '', shown = ''] = inner.split(/\|(.*)/s)
  return shown.trim() === '' ? target.trim().replace(/\s*\(\d{4}\)$/, '') || target.trim() : shown.trim()
}

/** What is open around some words: opened once more, Letterboxd's readers would close it. */
interface Around {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isLink: boolean
  readonly isQuote: boolean
}

class LbmlWriter {
  readonly #definitions: ReadonlyMap<string, Definition>

  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.#definitions = definitions
  }

  /** Passages of several paragraphs are covered only where those stand in nothing else, as a quote. */
  text(nodes: readonly RootContent[]): string {
    return this.#blocks(
      blocksOf(nodes).flatMap((block) => (block.covered ? block.nodes : [block.node])),
      { isBold: false, isItalic: false, isLink: false, isQuote: false }
    )
  }

  #blocks(nodes: readonly RootContent[], around: Around): string {
    return nodes
      .map((node) => this.#block(node, around))
      .filter((text) => text !== '')
      .join('\n\n')
  }

  #block(node: RootContent, around: Around): string {
    switch (node.type) {
      case 'paragraph':
        return this.#covering(node.children, around)
      case 'heading':
        return this.#within('b', around.isBold, this.#phrases(node.children, { ...around, isBold: true }))
      case 'blockquote':
        return this.#within('blockquote', around.isQuote, this.#blocks(node.children, { ...around, isQuote: true }))
      case 'list':
        return node.children.map((item, index) => `${node.ordered === true ? `${(node.start ?? 1) + index}.` : '•'} ${this.#blocks(item.children, around)}`).join('\n')
      case 'code':
      case 'html':
        return escaped(node.value)
      default:
        return isPhrase(node) ? this.#phrase(node, around) : ''
    }
  }

  /** Words directly in a paragraph: only there do bars cover anything. */
  #covering(nodes: readonly PhrasingContent[], around: Around): string {
    return this.#phrases(
      piecesOf(nodes).flatMap((piece) => (piece.covered ? piece.nodes : [piece.node])),
      around
    )
  }

  #phrases(nodes: readonly PhrasingContent[], around: Around): string {
    return nodes.map((node) => this.#phrase(node, around)).join('')
  }

  #phrase(node: PhrasingContent, around: Around): string {
    switch (node.type) {
      case 'text':
        return escaped(around.isLink ? node.value : node.value.replace(WRITTEN_LINK, (_link, inner: string) => shownWords(inner)))
      case 'inlineCode':
      case 'html':
        return escaped(node.value)
      case 'break':
        return '\n'
      case 'strong':
        return this.#within('b', around.isBold, this.#phrases(node.children, { ...around, isBold: true }))
      case 'emphasis':
        return this.#within('i', around.isItalic, this.#phrases(node.children, { ...around, isItalic: true }))
      case 'link':
        return this.#link(node.url, node.children, around)
      case 'linkReference':
        return this.#link(this.#definitions.get(node.identifier)?.url ?? '', node.children, around)
      case 'image':
      case 'imageReference':
        return escaped(node.alt ?? '')
      default:
        return 'children' in node ? this.#phrases(node.children, around) : ''
    }
  }

  #link(url: string, children: readonly PhrasingContent[], around: Around): string {
    const inside = this.#phrases(children, { ...around, isLink: true })
    if (around.isLink || inside === '' || !ALLOWED.test(url)) return inside
    return `<a href="${escaped(url).replace(/"/g, '&quot;')}">${inside}</a>`
  }

  #within(tag: 'b' | 'i' | 'blockquote', isOpen: boolean, inside: string): string {
    return isOpen || inside === '' ? inside : `<${tag}>${inside}</${tag}>`
  }
}

const isPhrase = (node: Nodes): node is PhrasingContent => ['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break', 'image', 'delete', 'linkReference', 'imageReference'].includes(node.type)

function definitionsIn(nodes: readonly RootContent[]): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const node of nodes) {
    if (node.type === 'definition') {
      if (!found.has(node.identifier)) found.set(node.identifier, node)
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') for (const [identifier, definition] of definitionsIn(node.children)) if (!found.has(identifier)) found.set(identifier, definition)
  }
  return found
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
