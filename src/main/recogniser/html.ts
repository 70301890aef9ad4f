/** HTML as lines of text, much as a browser copies it: block elements end lines, paragraphs stand apart. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Elements whose content is no part of what a reader reads. */
const IGNORED = new Set('script style nav noscript template svg head button select option textarea input iframe object embed audio video canvas map dialog math'.split(' '))
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody tfoot thead tr caption ul'.split(' ')
)
/** Blocks with an empty line above and below, as browsers set them. */
const APART = new Set('p blockquote h1 h2 h3 h4 h5 h6 ul ol dl table pre figure hr'.split(' '))
/** Deeper nesting than any page has is flattened before parsing, which would take quadratic time. */
const DEEPEST = 400

interface Step {
  readonly node: Node
  readonly leaving: boolean
  readonly verbatim: boolean
}

/** The text of an HTML page. Its title, if it has one, is the first line. */
export function htmlToText(html: string): string {
  const page = parse(shallow(html))
  const keepForms = mostTextInForms(page)
  const writer = new Writer()
  const title = titleOf(page)
  if (title !== '') {
    writer.text(title, false)
    writer.lineEnd(2)
  }
  // A list of steps instead of recursion: pages can be nested deeper than the stack allows.
  const steps: Step[] = [{ node: page, leaving: false, verbatim: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) visit(step, steps, writer, keepForms)
  return writer.finished()
}

function visit(step: Step, steps: Step[], writer: Writer, keepForms: boolean): void {
  const { node } = step
  if (node.nodeName === '#text' && 'value' in node) {
    writer.text(node.value, step.verbatim)
    return
  }
  const name = node.nodeName
  const ends = APART.has(name) ? 2 : BLOCKS.has(name) ? 1 : 0
  if (step.leaving) {
    writer.lineEnd(ends)
    return
  }
  if (name === 'br') {
    writer.hardBreak()
    return
  }
  if (!('childNodes' in node) || (IGNORED.has(name) && !(name === 'dialog')) || (name === 'form' && !keepForms) || isHidden(node)) return
  if (name === 'td' || name === 'th') writer.cell()
  writer.lineEnd(ends)
  steps.push({ node, leaving: true, verbatim: step.verbatim })
  for (let at = node.childNodes.length - 1; at >= 0; at--) {
    const child = node.childNodes[at]
    if (child) steps.push({ node: child, leaving: false, verbatim: step.verbatim || name === 'pre' })
  }
}

function isHidden(node: Node): boolean {
  if (!('attrs' in node)) return false
  return node.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(value.slice(0, 500))) || (name === 'role' && value === 'navigation')
  )
}

/** Collects text: white space is one space, line ends are made once however many elements ask for them. */
class Writer {
  private readonly parts: string[] = []
  private pending = 0
  private space = false
  private empty = true

  text(value: string, verbatim: boolean): void {
    const pieces = verbatim ? value.split(/\r\n?|\n/u) : [value]
    pieces.forEach((piece, at) => {
      if (at > 0) this.hardBreak()
      this.words(piece)
    })
  }

  lineEnd(count: number): void {
    if (count === 0) return
    this.pending = Math.max(this.pending, count)
    this.space = false
  }

  hardBreak(): void {
    if (this.pending > 0) this.flush()
    if (!this.empty) this.parts.push('\n')
    this.space = false
  }

  cell(): void {
    if (!this.empty && this.pending === 0) this.parts.push('\t')
  }

  finished(): string {
    return this.parts.join('').replace(/[ \t]+(?=\n|$)/gu, '').replace(/\n{3,}/gu, '\n\n').trim()
  }

  private words(piece: string): void {
    const words = piece.replace(/[ \t\n\r\f]+/gu, ' ')
    if (words === ' ' || words === '') {
      this.space = this.space || words === ' '
      return
    }
    this.flush()
    const start = words.startsWith(' ') ? words.slice(1) : words
    if ((this.space || start !== words) && !this.atLineStart()) this.parts.push(' ')
    this.parts.push(start.endsWith(' ') ? start.slice(0, -1) : start)
    this.space = start.endsWith(' ')
    this.empty = false
  }

  private flush(): void {
    if (this.pending > 0 && !this.empty) this.parts.push('\n'.repeat(this.pending))
    if (this.pending > 0) this.space = false
    this.pending = 0
  }

  private atLineStart(): boolean {
    const last = this.parts[this.parts.length - 1]
    return last === undefined || /[\n\t]$/u.test(last)
  }
}

function titleOf(page: Node): string {
  const html = childNamed(page, 'html')
  const head = html && childNamed(html, 'head')
  const title = head && childNamed(head, 'title')
  const text = title && 'childNodes' in title ? title.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : ''
  return text.replace(/\s+/gu, ' ').trim().slice(0, 300).replace(/[\uD800-\uDBFF]$/u, '')
}

function childNamed(node: Node, name: string): Element | null {
  if (!('childNodes' in node)) return null
  for (const child of node.childNodes) if (child.nodeName === name && 'tagName' in child) return child
  return null
}

/** Some pages put everything into one form; then it is the page, and only its fields are left out. */
function mostTextInForms(page: Node): boolean {
  let inside = 0
  let all = 0
  const steps: Array<{ node: Node; form: boolean }> = [{ node: page, form: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node } = step
    if (IGNORED.has(node.nodeName)) continue
    if (node.nodeName === '#text' && 'value' in node) {
      const length = node.value.trim().length
      all += length
      if (step.form) inside += length
    }
    if ('childNodes' in node) for (const child of node.childNodes) steps.push({ node: child, form: step.form || node.nodeName === 'form' })
  }
  return inside > all * 0.7
}

/** Takes out opening tags that would nest deeper than any real page does; their text stays. */
function shallow(html: string): string {
  let depth = 0
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,2000}?(\/?)>/giu, (tag: string, closing: string, name: string, selfClosing: string) => {
    if (/^(?:br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|p|li|td|tr|th|option|dd|dt)$/iu.test(name)) return depth > DEEPEST && closing === '' ? ' ' : tag
    if (closing !== '') {
      depth = Math.max(0, depth - 1)
      return tag
    }
    if (selfClosing !== '') return tag
    if (depth >= DEEPEST) return ' '
    depth++
    return tag
  })
}
