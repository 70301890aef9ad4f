/** What a journal's Markdown has besides Markdown: [[written links]], ||covered passages||, and quotes set in type. */
import type { Blockquote, Emphasis, Link, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { WRITTEN_LINK } from '../../../shared/text/writtenLinks'
import { typeset } from './typeset'
import { cutAtMentions, resolveWrittenLink, type Piece, type ProseMention } from './pieces'

const BARS = '||'

/** The remark plugin for a text with these mentions. */
export function remarkJournal(mentions: readonly ProseMention[]) {
  return () =>
    (root: Root): void => {
      root.children = coverPassages(root.children)
      linkFilms(root, mentions)
      setBlocks(root)
    }
}

/** Passages of several paragraphs first, then those within one. */
function coverPassages(blocks: RootContent[]): RootContent[] {
  const covered: RootContent[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) continue
    const end = opensPassage(block) ? blocks.findIndex((other, index) => index > at && closesPassage(other)) : -1
    if (end === -1) {
      coverWithin(block)
      covered.push(alone(block))
      continue
    }
    const passage = blocks.slice(at, end + 1)
    stripBars(passage)
    covered.push(passageOf(passage.filter(isBlock)))
    at = end
  }
  return covered
}

const isBlock = (node: RootContent): node is Blockquote['children'][number] => node.type !== 'yaml' && !isPhrasing(node)
const isPhrasing = (node: RootContent): node is PhrasingContent =>
  ['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break', 'image', 'html', 'delete'].includes(node.type)

function opensPassage(block: RootContent): boolean {
  const text = barsOf(block)
  return text.startsWith(BARS) && text.split(BARS).length % 2 === 0
}

function closesPassage(block: RootContent): boolean {
  const text = barsOf(block)
  return text.endsWith(BARS) && text.split(BARS).length % 2 === 0
}

function barsOf(block: RootContent): string {
  return block.type === 'paragraph' ? block.children.map((child) => (child.type === 'text' ? child.value : '·')).join('').trim() : ''
}

function stripBars(passage: readonly RootContent[]): void {
  const first = passage[0]
  const last = passage.at(-1)
  if (first?.type === 'paragraph' && first.children[0]?.type === 'text') {
    first.children[0].value = first.children[0].value.trimStart().slice(BARS.length)
  }
  const end = last?.type === 'paragraph' ? last.children.at(-1) : undefined
  if (end?.type === 'text') end.value = end.value.trimEnd().slice(0, -BARS.length)
}

function passageOf(children: Blockquote['children']): Blockquote {
  return { type: 'blockquote', children, data: { hName: 'div', hProperties: { dataSpoiler: true } } }
}

const isSpoiler = (node: PhrasingContent | undefined): node is Emphasis => node?.type === 'emphasis' && node.data?.hName === 'span'

/** A paragraph that is nothing but a covered passage is a block of its own. */
function alone(block: RootContent): RootContent {
  const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined
  if (!isSpoiler(only)) return block
  const paragraph: Paragraph = { type: 'paragraph', children: only.children }
  return passageOf([paragraph])
}

function coverWithin(node: RootContent): void {
  if (node.type === 'paragraph') node.children = coverChildren(node.children)
  else if ('children' in node) for (const child of node.children) coverWithin(child)
}

/** Children between two pairs of bars become one covered passage; bars without a partner stay bars. */
function coverChildren(children: PhrasingContent[]): PhrasingContent[] {
  const pieces = children.flatMap((child): (PhrasingContent | typeof BARS)[] =>
    child.type === 'text' ? splitAtBars(child.value) : [child]
  )
  if (!pieces.includes(BARS)) return children
  const covered: PhrasingContent[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined) continue
    if (piece !== BARS) {
      covered.push(piece)
      continue
    }
    const end = pieces.indexOf(BARS, at + 1)
    const inside = end === -1 ? [] : pieces.slice(at + 1, end).filter((part) => part !== BARS)
    if (inside.length === 0) covered.push({ type: 'text', value: BARS })
    else {
      covered.push({ type: 'emphasis', children: inside, data: { hName: 'span', hProperties: { dataSpoiler: true } } })
      at = end
    }
  }
  return covered
}

function splitAtBars(text: string): (PhrasingContent | typeof BARS)[] {
  return text.split(BARS).flatMap((part, index): (PhrasingContent | typeof BARS)[] => {
    const node: PhrasingContent[] = part === '' ? [] : [{ type: 'text', value: part }]
    return index === 0 ? node : [BARS, ...node]
  })
}

function linkFilms(node: Parents, mentions: readonly ProseMention[]): void {
  for (const child of node.children) {
    if ('children' in child && child.type !== 'link') linkFilms(child, mentions)
  }
  if (!holdsPhrases(node)) return
  node.children = node.children.flatMap((child): PhrasingContent[] => (child.type === 'text' ? linked(child.value, mentions) : [child]))
}

/** Nodes whose children are running text. */
function holdsPhrases(node: Parents): node is Extract<Parents, { children: PhrasingContent[] }> {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'tableCell'].includes(node.type)
}

function linked(text: string, mentions: readonly ProseMention[]): PhrasingContent[] {
  const pieces: Piece[] = []
  let done = 0
  for (const match of text.matchAll(WRITTEN_LINK)) {
    pieces.push(...cutAtMentions(text.slice(done, match.index), mentions), resolveWrittenLink(match[1] ?? '', mentions))
    done = match.index + match[0].length
  }
  pieces.push(...cutAtMentions(text.slice(done), mentions))
  return pieces.map(({ text: value, film, isGone }) =>
    film !== null ? filmLink(value, film.id) : isGone === true ? goneLink(value) : { type: 'text', value }
  )
}

/** Words that led to a film which is no longer in the library. */
function goneLink(value: string): Emphasis {
  return { type: 'emphasis', children: [{ type: 'text', value }], data: { hName: 'span', hProperties: { dataGone: true } } }
}

function filmLink(value: string, film: string): Link {
  return { type: 'link', url: '', children: [{ type: 'text', value }], data: { hProperties: { dataFilm: film } } }
}

/** Sets every block in type; quotes look past the edges of emphasis and links. */
function setBlocks(node: Parents): void {
  if (holdsPhrases(node)) {
    const texts = textsIn(node)
    texts.forEach((text, index) => {
      if (text.type === 'text') {
        text.value = typeset(text.value, { before: texts[index - 1]?.value ?? '', after: texts[index + 1]?.value ?? '' })
      }
    })
    return
  }
  for (const child of node.children) if ('children' in child) setBlocks(child)
}

interface Words {
  type: 'text' | 'inlineCode'
  value: string
}

function textsIn(node: Parents): Words[] {
  return node.children.flatMap((child): Words[] => {
    if (child.type === 'text' || child.type === 'inlineCode') return [child]
    return 'children' in child ? textsIn(child) : []
  })
}
