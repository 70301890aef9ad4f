/**
 * A text as HTML for a page or a book: Markdown without HTML and without pictures, as the window shows it. Everything that is not an
 * element of ours is escaped, and the only addresses are https, http and mailto.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { typographic } from '../../../shared/text/typography'
import { keepTitles, WRITTEN_LINK } from '../../../shared/text/writtenLinks'
import { blocksOf, piecesOf } from './covered'
import { escaped } from './escape'

export interface ProseOptions {
  /** Where a film's name in a text leads, or null when it is not in what goes out. */
  readonly filmAt: (title: string, year: number | null) => string | null
  /** Whether covered passages go out (covered) or are left out ("[…]"). */
  readonly spoilers: boolean
  /** What the button over a covered passage says; null where nothing can be opened, as on paper. */
  readonly cover: string | null
  /** Level of the largest heading in a text. */
  readonly heading: 3 | 4
}

const LEFT_OUT = '[…]'

/** Markdown as HTML. */
export function proseHtml(markdown: string, options: ProseOptions): string {
  try {
    return blocksHtml(fromMarkdown(keepTitles(markdown)).children, options)
  } catch (error) {
    // Nested deeper than can be followed: nobody reads that as Markdown either.
    if (error instanceof RangeError) return plainHtml(markdown)
    throw error
  }
}

/** Plain text as HTML: paragraphs where a line is empty, lines where they end. */
export function plainHtml(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(typographic(paragraph))}</p>`)
    .join('\n')
}

function blocksHtml(blocks: readonly RootContent[], options: ProseOptions): string {
  return blocksOf(blocks)
    .map((block) => (block.covered ? coveredHtml(blocksHtmlPlain(block.nodes, options), options) : blockHtml(block.node, options)))
    .filter((html) => html !== '')
    .join('\n')
}

function blocksHtmlPlain(blocks: readonly RootContent[], options: ProseOptions): string {
  return blocks.map((node) => blockHtml(node, options)).join('\n')
}

function coveredHtml(inside: string, { spoilers, cover }: ProseOptions): string {
  if (!spoilers) return `<p class="leftout">${LEFT_OUT}</p>`
  return cover === null ? `<div class="spoilt">${inside}</div>` : `<details class="spoil"><summary>${escaped(cover)}</summary>${inside}</details>`
}

function blockHtml(node: RootContent, options: ProseOptions): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${phrasesHtml(node.children, options)}</p>`
    case 'heading': {
      const level = Math.min(6, options.heading + node.depth - 1)
      return `<h${level}>${phrasesHtml(node.children, options)}</h${level}>`
    }
    case 'blockquote':
      return `<blockquote>${blocksHtml(node.children, options)}</blockquote>`
    case 'list': {
      const tag = node.ordered === true ? 'ol' : 'ul'
      const start = node.ordered === true && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : ''
      return `<${tag}${start}>${node.children.map((item) => `<li>${itemHtml(item.children, options)}</li>`).join('')}</${tag}>`
    }
    case 'code':
      return `<pre>${escaped(node.value)}</pre>`
    case 'thematicBreak':
      return '<hr>'
    case 'html':
      return `<p>${escaped(node.value)}</p>`
    case 'definition':
    case 'yaml':
      return ''
    default:
      return isPhrase(node) ? `<p>${phraseHtml(node, options)}</p>` : ''
  }
}

/** A list's item of one paragraph stands in its line. */
function itemHtml(blocks: readonly RootContent[], options: ProseOptions): string {
  const [only, ...rest] = blocks
  return only?.type === 'paragraph' && rest.length === 0 ? phrasesHtml(only.children, options) : blocksHtml(blocks, options)
}

const isPhrase = (node: Nodes): node is PhrasingContent => ['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break', 'image', 'delete'].includes(node.type)

function phrasesHtml(nodes: readonly PhrasingContent[], options: ProseOptions): string {
  return piecesOf(nodes)
    .map((piece) => {
      if (!piece.covered) return phraseHtml(piece.node, options)
      if (!options.spoilers) return LEFT_OUT
      const inside = piece.nodes.map((node) => phraseHtml(node, options)).join('')
      return options.cover === null ? inside : `<span class="cover" tabindex="0">${inside}</span>`
    })
    .join('')
}

function phraseHtml(node: PhrasingContent, options: ProseOptions): string {
  const inside = (children: readonly PhrasingContent[]): string => children.map((child) => phraseHtml(child, options)).join('')
  switch (node.type) {
    case 'text':
      return textHtml(node.value, options)
    case 'emphasis':
      return `<em>${inside(node.children)}</em>`
    case 'strong':
      return `<strong>${inside(node.children)}</strong>`
    case 'delete':
      return `<s>${inside(node.children)}</s>`
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return isOutside(node.url) ? `<a href="${escaped(node.url)}" rel="noreferrer">${inside(node.children)}</a>` : inside(node.children)
    case 'linkReference':
      return inside(node.children)
    case 'image':
    case 'imageReference':
      return escaped(node.alt ?? '')
    case 'html':
      return escaped(node.value)
    default:
      return ''
  }
}

/** Text with its film links: `[[Title (Year)]]`, `[[Title (Year)|as it is said]]`. */
function textHtml(text: string, { filmAt }: ProseOptions): string {
  let html = ''
  let done = 0
  for (const match of text.matchAll(WRITTEN_LINK)) {
    html += escaped(typographic(text.slice(done, match.index)))
    done = match.index + match[0].length
    html += filmHtml(match[1] ?? '', filmAt)
  }
  return html + escaped(typographic(text.slice(done)))
}

function filmHtml(inner: string, filmAt: ProseOptions['filmAt']): string {
  const [target = '', shown = ''] = inner.split(/\|(.*)/s)
  const year = /^(.*?)\s*\((\d{4})\)$/s.exec(target.trim())
  const title = year?.[1] ?? target.trim()
  const words = escaped(typographic(shown.trim() === '' ? title : shown.trim()))
  const at = filmAt(title, year?.[2] === undefined ? null : Number(year[2]))
  return at === null ? `<cite>${words}</cite>` : `<a class="film" href="#${escaped(at)}">${words}</a>`
}

function isOutside(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol)
}
