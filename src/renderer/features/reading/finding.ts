/** Finding words in a text that is on the screen: without case and marks, across bold, italic and links. */

/** A place in a text, in its own letters. */
export interface Found {
  readonly start: number
  readonly end: number
}

interface Folded {
  readonly text: string
  /** For each letter of `text`: where it begins in the original, and where it ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const MARKS = /[\u0300-\u036f]/g
const SINGLE = /[‘’‚‛`´]/
const DOUBLE = /[“”„‟]/
const DASH = /[‐‑‒–—]/

/** Every place at which the words stand, from the first to the last, none within another. */
export function placesOf(text: string, words: string): Found[] {
  const wanted = folded(words).text
  if (wanted.trim() === '') return []
  const { text: within, starts, ends } = folded(text)
  const places: Found[] = []
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + wanted.length)) {
    places.push({ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? text.length })
  }
  return places
}

function folded(original: string): Folded {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let index = 0
  for (const sign of original) {
    const end = index + sign.length
    const letters = foldedSign(sign)
    // A mark of its own belongs to the letter before it, and so does a space after a space.
    if (letters === '' || (letters === ' ' && text.endsWith(' '))) {
      if (ends.length > 0) ends[ends.length - 1] = end
    } else {
      text += letters
      for (let letter = 0; letter < letters.length; letter += 1) {
        starts.push(index)
        ends.push(end)
      }
    }
    index = end
  }
  return { text, starts, ends }
}

function foldedSign(sign: string): string {
  if (/\s/.test(sign)) return ' '
  if (SINGLE.test(sign)) return "'"
  if (DOUBLE.test(sign)) return '"'
  if (DASH.test(sign)) return '-'
  return sign.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, th, div'
/** What stands in a text and is not of it. */
const NOT_TEXT = 'button, svg, .sr, .spoil'

/** The same on the screen: each place as a range. No place reaches from one paragraph into the next. */
export function findIn(root: Element, words: string): Range[] {
  return blocksIn(root).flatMap((nodes) => {
    const text = nodes.map((node) => node.data).join('')
    return placesOf(text, words).map((place) => rangeOf(nodes, place))
  })
}

function blocksIn(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks: Text[][] = []
  let last: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || parent.closest(NOT_TEXT) !== null) continue
    const block = parent.closest(BLOCKS)
    if (block === last) blocks.at(-1)?.push(node)
    else blocks.push([node])
    last = block
  }
  return blocks
}

function rangeOf(nodes: readonly Text[], { start, end }: Found): Range {
  const range = document.createRange()
  let before = 0
  for (const node of nodes) {
    const after = before + node.length
    if (start >= before && start < after) range.setStart(node, start - before)
    if (end > before && end <= after) range.setEnd(node, end - before)
    before = after
  }
  return range
}
