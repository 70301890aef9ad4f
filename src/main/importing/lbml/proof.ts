/** The proof of what was written: read as Matinee reads it, Markdown has to show the words it was made of, and no others. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { keepTitles, WRITTEN_LINK } from '../../../shared/text/writtenLinks'
import type { Block } from './blocks'

/** Without these nothing means anything in Markdown: most of what people write. */
const SYNTAX = /[\\*_`[\]<&~|]|^[ \t\d#>=+-]/m
/**
 * Longer texts, and paragraphs in more looks, are not proved: Markdown's reader takes seconds for some of them, and hardly anybody
 * writes a review like that.
 */
const LONGEST = 25_000
const MOST_LOOKS = 500

/** Whether the words of these blocks are seen: line by line, none of them syntax, covered, or a link to a film. */
export function shows(markdown: string, blocks: readonly Block[]): boolean {
  if (!SYNTAX.test(markdown) || markdown.length > LONGEST || blocks.some(({ runs }) => runs.length > MOST_LOOKS)) return true
  const shown = new Shown().of(fromMarkdown(keepTitles(markdown)))
  return shown !== null && tidied(shown) === tidied(blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'))
}

class Shown {
  #bars = 0

  /** The words of a node; null where something is seen that is not one of Letterboxd's elements. */
  of(node: Nodes, isLink = false): string | null {
    switch (node.type) {
      case 'text':
        return isLink || this.#isPlain(node.value) ? node.value : null
      case 'root':
      case 'blockquote':
        return this.#together(node.children, '\n', isLink)
      case 'paragraph':
      case 'heading':
      case 'strong':
      case 'emphasis':
        return this.#together(node.children, '', isLink)
      case 'link':
        return this.#together(node.children, '', true)
      default:
        return null
    }
  }

  #together(nodes: readonly Nodes[], between: string, isLink: boolean): string | null {
    const words: string[] = []
    for (const node of nodes) {
      const inside = this.of(node, isLink)
      if (inside === null) return null
      words.push(inside)
    }
    return words.join(between)
  }

  /** No link to a film, and at most one pair of bars in the whole text, so that it covers nothing. */
  #isPlain(text: string): boolean {
    this.#bars += text.split('||').length - 1
    return this.#bars < 2 && text.search(WRITTEN_LINK) < 0
  }
}

/** Space at the ends of lines is not seen. */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '')
    .join('\n')
}
