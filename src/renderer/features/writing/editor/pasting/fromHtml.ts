/**
 * What was copied from a page, as Markdown: paragraphs, bold, italic, links and quotes stay, everything else is only words.
 * The page is parsed into a document of its own that loads and runs nothing.
 */
import TurndownService from 'turndown'
import { escapeLine, escapeWords } from './escaping'
import { inertDocument } from './inertDocument'

const SAFE = /^(?:https?|mailto):$/
const BREAK = '  \n'

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** The address of a link as it may be kept; null when it is no address to follow. */
function safeAddress(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null
  const { protocol, href: address } = new URL(href)
  return SAFE.test(protocol) ? address.replaceAll('(', '%28').replaceAll(')', '%29') : null
}

/** Word processors say in styles what pages say in elements. Styles are read as text and never applied. */
function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase().replaceAll(/\s/g, '')
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function tidy(document: Document): void {
  for (const element of [...document.body.querySelectorAll('*')].toReversed()) {
    const style = styleOf(element)
    const name = element.localName
    if (/mso-list:ignore|mso-hide:all|display:none/.test(style) || element.hasAttribute('hidden')) element.remove()
    else if (/^(?:b|strong)$/.test(name)) {
      // All of a copied Google document lies in a bold that is not bold.
      if (/font-weight:(?:normal|[1-4]00)/.test(style)) element.replaceWith(...element.childNodes)
    } else if (/^(?:span|font)$/.test(name)) {
      const isBold = /font-weight:(?:bold|[6-9]00)/.test(style)
      const isItalic = /font-style:(?:italic|oblique)/.test(style)
      if (isBold && isItalic) {
        const inner = document.createElement('em')
        inner.append(...element.childNodes)
        element.append(inner)
      }
      if (isBold || isItalic) rename(element, isBold ? 'strong' : 'em')
    } else if (/^(?:em|i)$/.test(name) && style.includes('font-style:normal')) element.replaceWith(...element.childNodes)
  }
}

function converter(): TurndownService {
  const service = new TurndownService({ strongDelimiter: '**', emDelimiter: '*', linkStyle: 'inlined', br: '  ' })
  service.escape = escapeWords
  const paragraph = (content: string): string => (isBlank(content) ? '' : `\n\n${content.trim()}\n\n`)
  service.addRule('words', { filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table'], replacement: paragraph })
  service.addRule('lines', { filter: ['li', 'tr', 'dt', 'dd'], replacement: (content) => (isBlank(content) ? '' : `${content.trim().replace(/\n+/g, BREAK)}${BREAK}`) })
  service.addRule('cells', { filter: ['td', 'th'], replacement: (content) => `${content.trim()} ` })
  service.addRule('rules', { filter: ['hr'], replacement: () => '\n\n' })
  service.addRule('code', { filter: (node) => /^(?:CODE|KBD|SAMP|TT)$/.test(node.nodeName) && node.parentNode?.nodeName !== 'PRE', replacement: (content) => content })
  service.addRule('lettered', { filter: ['pre'], replacement: (_, node) => paragraph(escapeWords(node.textContent ?? '').trim().replace(/\n/g, BREAK)) })
  service.addRule('links', {
    filter: ['a'],
    replacement: (content, node) => {
      const href = 'getAttribute' in node ? node.getAttribute('href') : null
      const address = safeAddress(href)
      const words = content.replace(/\s*\n\s*/g, ' ').trim()
      if (address === null) return content
      return words === '' ? '' : `[${words}](${address})`
    }
  })
  return service
}

/** Turns the HTML of a clipboard into Markdown; '' when there are no words in it. */
export function fromHtml(html: string): string {
  const document = inertDocument(html)
  tidy(document)
  const markdown = converter().turndown(document.body)
  return markdown
    .split('\n')
    .map((line) => {
      const quote = /^(?:> ?)*/.exec(line)?.[0] ?? ''
      return `${quote}${escapeLine(line.slice(quote.length).replace(/^\s+/u, ''))}`
    })
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/ {2}(?=\n\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
