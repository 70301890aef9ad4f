/** Tags and words as paragraphs, quotes and headings. Tags are never closed by some people, so they are read as they meant them. */
import { type TagToken, type Token, tokensOf } from './tokens'

/** A stretch of a block with one look. `text` has "\n" where a line ends. `link` is the same object throughout one link. */
export interface Run {
  text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly link: { readonly address: string } | null
}

/** How words look. */
type Look = Omit<Run, 'text'>

export interface Block {
  readonly isQuote: boolean
  /** 1 to 6; 0 for a paragraph. */
  readonly heading: number
  readonly runs: Run[]
}

const TOGGLES = ['b', 'strong', 'i', 'em', 'a'] as const
type Toggle = (typeof TOGGLES)[number]
type Next = Readonly<Record<Toggle, 'open' | 'close' | null>>

export function blocksOf(source: string): Block[] {
  const tokens = tokensOf(source)
  const next = nextOf(tokens)
  const reader = new BlockReader()
  tokens.forEach((token, index) => {
    const after = next[index]
    if (after) reader.take(token, after)
  })
  return reader.finished()
}

/** Of each token, which tag of each kind comes after it. */
function nextOf(tokens: readonly Token[]): Next[] {
  const next: Next[] = []
  let now: Next = { b: null, strong: null, i: null, em: null, a: null }
  for (const token of tokens.toReversed()) {
    next.push(now)
    if (token.kind === 'tag' && isToggle(token.name)) now = { ...now, [token.name]: token.isClosing ? 'close' : 'open' }
  }
  return next.reverse()
}

function isToggle(name: string): name is Toggle {
  return TOGGLES.some((each) => each === name)
}

function isLook(name: string): name is Exclude<Toggle, 'a'> {
  return isToggle(name) && name !== 'a'
}

/** The same words with another look. */
export function withLook(block: Block, look: Partial<Look>): Block {
  const changed: Block = { ...block, runs: [] }
  for (const run of block.runs) addTo(changed, run.text, { ...run, ...look })
  return changed
}

/** Words that look like those before them are one with them. */
function addTo({ runs }: Block, text: string, { bold, italic, link }: Look): void {
  const last = runs.at(-1)
  if (last && last.bold === bold && last.italic === italic && last.link === link) last.text += text
  else runs.push({ text, bold, italic, link })
}

class BlockReader {
  readonly #blocks: Block[] = []
  readonly #open = new Set<Exclude<Toggle, 'a'>>()
  #link: Run['link'] = null
  #block: Block | null = null
  #isQuote = false
  #heading = 0
  /** Line ends since the last words. */
  #lineEnds = 0
  /** White space since the last words. */
  #space = ''

  take(token: Token, next: Next): void {
    if (token.kind === 'text') this.#lines(token.text, next)
    else this.#tag(token, next)
  }

  finished(): Block[] {
    return this.#blocks
  }

  #lines(text: string, next: Next): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.#lineEnd(next)
      this.#words(line)
    })
  }

  #lineEnd(next: Next): void {
    this.#lineEnds += 1
    this.#space = ''
    if (this.#lineEnds === 2 || this.#heading > 0) this.#end(next)
  }

  #words(line: string): void {
    // Space at the ends of lines is not seen.
    const begun = this.#block === null || this.#lineEnds > 0 ? line.replace(/^[ \t]+/, '') : line
    if (begun === '') return
    const words = trimmedEnd(begun)
    if (words === '') {
      this.#space += begun
      return
    }
    const before = this.#block === null ? '' : this.#lineEnds > 0 ? '\n' : this.#space
    if (this.#block === null) {
      this.#block = { isQuote: this.#isQuote, heading: this.#heading, runs: [] }
      this.#blocks.push(this.#block)
    }
    addTo(this.#block, before + words, this.#look())
    this.#lineEnds = 0
    this.#space = begun.slice(words.length)
  }

  #look(): Look {
    return { bold: this.#open.has('b') || this.#open.has('strong'), italic: this.#open.has('i') || this.#open.has('em'), link: this.#link }
  }

  /** The paragraph ends, and with it what was opened and is not closed by a tag of its own later. */
  #end(next: Next): void {
    this.#block = null
    this.#lineEnds = 0
    this.#space = ''
    for (const name of this.#open) if (next[name] !== 'close') this.#open.delete(name)
    if (next.a !== 'close') this.#link = null
  }

  #tag(tag: TagToken, next: Next): void {
    const { name, isClosing } = tag
    if (name === 'br') this.#lineEnd(next)
    else if (name === 'p') this.#end(next)
    else if (name === 'blockquote') {
      this.#end(next)
      this.#isQuote = !isClosing && !this.#isQuote
      this.#heading = 0
    } else if (/^h[1-6]$/.test(name)) {
      this.#end(next)
      this.#heading = isClosing ? 0 : Number(name.slice(1))
    } else if (name === 'iframe') this.#frame(tag)
    else if (name === 'a') this.#link = isClosing || tag.address === null ? null : { address: tag.address }
    else if (isLook(name)) {
      if (isClosing || this.#open.has(name)) this.#open.delete(name)
      else this.#open.add(name)
    }
  }

  #frame({ address }: TagToken): void {
    if (address === null) return
    const outer = this.#link
    this.#link = { address }
    this.#words(address)
    this.#link = outer
  }
}

/** Without a pattern: those look at each space of a long row of them again. */
function trimmedEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end -= 1
  return text.slice(0, end)
}
