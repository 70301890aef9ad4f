/**
 * HTML as a document that belongs to no window. The page's policy forbids the browser's own parser, which could run what it
 * reads; this one only makes elements, with no attribute but where a link goes and, under another name, its style.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Child = DefaultTreeAdapterTypes.ChildNode

/** Never words: what runs, loads, draws or is filled in. */
const DROPPED = /^(?:script|style|noscript|template|head|title|meta|link|base|iframe|frame|object|embed|applet|svg|math|canvas|img|picture|video|audio|map|input|select|button|textarea|datalist|dialog)$/
const PLAIN_NAME = /^[a-z][a-z0-9]*$/
/** Deeper than any page is nested on purpose. */
const DEEPEST = 500

/** Parses HTML; nothing in it is loaded or run. */
export function inertDocument(html: string): Document {
  const inert = document.implementation.createHTMLDocument('')
  const copy = (nodes: readonly Child[], parent: Element, depth: number): void => {
    for (const node of nodes) {
      if ('value' in node) parent.append(inert.createTextNode(node.value))
      else if ('tagName' in node && !DROPPED.test(node.tagName) && depth < DEEPEST) copy(node.childNodes, elementFor(node, parent), depth + 1)
    }
  }
  const elementFor = (node: DefaultTreeAdapterTypes.Element, parent: Element): Element => {
    if (/^(?:html|body)$/.test(node.tagName)) return parent
    const element = inert.createElement(PLAIN_NAME.test(node.tagName) ? node.tagName : 'span')
    for (const { name, value } of node.attrs) {
      if (name === 'href') element.setAttribute('href', value)
      else if (name === 'style') element.setAttribute('data-style', value)
      else if (name === 'hidden') element.setAttribute('hidden', '')
    }
    parent.append(element)
    return element
  }
  copy(parse(html).childNodes, inert.body, 0)
  return inert
}
