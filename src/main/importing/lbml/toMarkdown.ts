/** Letterboxd's HTML as Markdown that shows the same words. */
import { type Block, blocksOf, type Run, withLook } from './blocks'
import { classOf, escapeEverySign, escapeWords } from './escaping'
import { shows } from './proof'

/**
 * `<b>`, `<i>`, `<em>`, `<strong>`, `<a>`, `<blockquote>`, `<br>`, `<p>` and headings as Markdown; an `<iframe>` as a link to its
 * address; any other tag goes and its words stay. A tag that is opened again where it is open ends there; one that is never closed
 * ends with its paragraph, a quote with the text. A link to anything but a web or mail address becomes its words.
 *
 * What was written is read again. Where it would not show the words it was made of, it is written more carefully.
 */
export function lbmlToMarkdown(source: string): string {
  // A byte order mark is no letter; at the beginning Markdown's readers pass over it, and behind it a line begins.
  const blocks = blocksOf(source.replace(/\uFEFF/g, ''))
  const markdown = blocksToMarkdown(blocks, 'as needed')
  return shows(markdown, blocks) ? markdown : carefulMarkdown(blocks)
}

/** Which signs are escaped. */
type Escaped = 'as needed' | 'every sign'

/** With every sign escaped; where even that is read in another way, without marks and links too: then nothing but words is left. */
export function carefulMarkdown(blocks: readonly Block[]): string {
  const markdown = blocksToMarkdown(blocks, 'every sign')
  if (shows(markdown, blocks)) return markdown
  return blocksToMarkdown(
    blocks.map((block) => withLook(block, { bold: false, italic: false, link: null })),
    'every sign'
  )
}

function blocksToMarkdown(blocks: readonly Block[], escaped: Escaped): string {
  const hasBars = blocks.reduce((count, { runs }) => count + runs.reduce((inside, { text }) => inside + text.split('||').length - 1, 0), 0) > 1
  return blocks.map((block, index) => (index === 0 ? '' : block.isQuote && blocks[index - 1]?.isQuote === true ? '\n>\n' : '\n\n') + blockText(block, { hasBars, escaped })).join('')
}

/** What holds for a whole text. */
interface Throughout {
  /** Two pairs of bars, between which something would be covered. */
  readonly hasBars: boolean
  readonly escaped: Escaped
}

function blockText(block: Block, throughout: Throughout): string {
  const inside = `${'#'.repeat(block.heading)}${block.heading > 0 ? ' ' : ''}${new RunWriter(block, throughout).written()}`
  return block.isQuote ? inside.split('\n').map((line) => `> ${line}`).join('\n') : inside
}

/** Words without space around them, or the space between two of them. */
interface Piece extends Run {
  readonly isSpace: boolean
}

type Mark = 'bold' | 'italic' | 'link'
const MARKS: readonly Mark[] = ['link', 'bold', 'italic']
/** Cannot be written as &#…; so that nothing next to them can be told from syntax. */
const UNWRITABLE = /(?!\t|\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

class RunWriter {
  readonly #pieces: readonly Piece[]
  readonly #isHeading: boolean
  readonly #throughout: Throughout
  readonly #out: string[] = []
  readonly #open: Mark[] = []
  /** Up to which piece each mark goes on, counted from each piece. */
  readonly #ends: readonly Readonly<Record<Mark, number>>[]
  readonly #italic: '*' | '_'
  readonly #isOneSign: boolean
  /** Where the open link leads. */
  #link = ''
  /** The mark before needs something other than a letter after it. */
  #needsSign = false
  #isLineStart: boolean

  constructor(block: Block, throughout: Throughout) {
    this.#throughout = throughout
    const isUnwritable = UNWRITABLE.test(block.runs.map((run) => run.text).join(''))
    const shown = isUnwritable ? withLook(block, { bold: false, italic: false }).runs : block.runs
    this.#pieces = piecesOf(shown)
    this.#isHeading = block.heading > 0
    this.#isLineStart = !this.#isHeading
    this.#ends = endsOf(this.#pieces)
    // Beside stars of another meaning they could not be told apart.
    const hasBold = shown.some((run) => run.bold)
    this.#italic = hasBold ? '_' : '*'
    this.#isOneSign = !hasBold || !shown.some((run) => run.italic)
  }

  written(): string {
    this.#pieces.forEach((piece, index) => {
      this.#openAndClose(piece, index)
      this.#words(piece, this.#pieces[index + 1])
    })
    this.#closeTo(0)
    return this.#out.join('')
  }

  #openAndClose(piece: Piece, index: number): void {
    const last = this.#pieces[index - 1]
    const keeps = this.#open.findIndex((mark) => !has(piece, mark) || (mark === 'link' && last?.link !== piece.link))
    if (keeps >= 0) this.#closeTo(keeps)
    // What had to be closed for a link opens again with the next words.
    if (piece.isSpace) return
    const ends = this.#ends[index]
    const opened = MARKS.filter((mark) => has(piece, mark) && !this.#open.includes(mark))
    for (const mark of opened.toSorted((a, b) => (ends?.[b] ?? 0) - (ends?.[a] ?? 0))) this.#openMark(mark, piece)
  }

  #closeTo(count: number): void {
    while (this.#open.length > count) {
      const mark = this.#open.pop()
      if (mark === 'link') {
        this.#push(`](${destination(this.#link)})`)
        this.#needsSign = false
      } else {
        const last = classOf(this.#lastLetter())
        const sign = mark === 'bold' ? '**' : this.#italic
        this.#push(sign)
        this.#needsSign = sign === '_' || last !== 'letter'
      }
    }
  }

  #openMark(mark: Mark, piece: Piece): void {
    if (mark === 'link') {
      // "!" before a link would make it a picture.
      if (this.#lastLetter() === '!' && !(this.#out.at(-1) ?? '').endsWith('\\!')) this.#out.push((this.#out.pop() ?? '').replace(/!$/, '\\!'))
      this.#link = piece.link?.address ?? ''
      this.#push('[')
      this.#needsSign = false
      this.#open.push(mark)
      return
    }
    const sign = mark === 'bold' ? '**' : this.#italic
    const isLastMark = MARKS.filter((each) => has(piece, each)).length === this.#open.length + 1
    const isBeforeLetter = this.#isOneSign && isLastMark && classOf(firstLetter(piece.text)) === 'letter'
    const before = classOf(this.#lastLetter())
    if (!isBeforeLetter && (before === 'letter' || before === 'either')) this.#encodeLast()
    this.#push(sign)
    this.#needsSign = false
    this.#open.push(mark)
  }

  #words(piece: Piece, next: Piece | undefined): void {
    const lines = piece.text.split('\n')
    lines.forEach((line, index) => {
      if (index > 0) {
        this.#out.push('\n')
        this.#isLineStart = true
        this.#needsSign = false
      }
      if (line === '') return
      const isLast = index === lines.length - 1
      this.#out.push(this.#line(line, piece, isLast ? this.#letterAfter(piece, next) : '\n'))
      this.#isLineStart = false
      this.#needsSign = false
    })
  }

  #line(line: string, piece: Piece, after: string): string {
    if (piece.isSpace) return line
    const first = firstLetter(line)
    const kind = classOf(first)
    const isWritten = this.#needsSign && (kind === 'letter' || kind === 'either')
    const rest = isWritten ? line.slice(first.length) : line
    const around = { isLineStart: this.#isLineStart && !isWritten, isHeading: this.#isHeading, before: isWritten ? '' : this.#lastLetter(), after, isLink: piece.link !== null, hasBars: this.#throughout.hasBars }
    const words = this.#throughout.escaped === 'as needed' ? escapeWords(rest, around) : escapeEverySign(rest, around)
    return (isWritten ? reference(first) : '') + words
  }

  /** What stands after the words of a piece: a letter, or "" where it is syntax. */
  #letterAfter(piece: Piece, next: Piece | undefined): string {
    if (next === undefined) return this.#open.length === 0 ? '\n' : ''
    return MARKS.every((mark) => has(piece, mark) === has(next, mark)) && piece.link === next.link ? next.text.charAt(0) : ''
  }

  #push(sign: string): void {
    this.#out.push(sign)
    this.#isLineStart = false
  }

  #lastLetter(): string {
    const last = this.#out.at(-1) ?? ''
    const two = last.slice(-2)
    return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(two) ? two : last.slice(-1)
  }

  #encodeLast(): void {
    const letter = this.#lastLetter()
    const last = this.#out.pop() ?? ''
    this.#out.push(beforeSign(last.slice(0, last.length - letter.length)) + reference(letter))
  }
}

/** Words that a letter followed, where a sign follows now: a backslash or an underline at their end means something then. */
function beforeSign(words: string): string {
  const isUnderline = words.endsWith('_')
  const rest = isUnderline ? words.slice(0, -1) : words
  const backslashes = /\\{0,64}$/.exec(rest)?.[0].length ?? 0
  if (backslashes % 2 === 1) return isUnderline ? words : `${words}\\`
  return isUnderline ? `${rest}\\_` : words
}

function has(piece: Piece, mark: Mark): boolean {
  return mark === 'link' ? piece.link !== null : piece[mark]
}

/** Space is bold, italic or in a link where the words on both sides of it are: no mark begins or ends beside it. */
function piecesOf(runs: readonly Run[]): Piece[] {
  const cores = runs.flatMap((run) => cut(run))
  const next: (Piece | null)[] = []
  let following: Piece | null = null
  for (const piece of cores.toReversed()) {
    next.push(following)
    if (!piece.isSpace) following = piece
  }
  next.reverse()
  let before: Piece | null = null
  const pieces: Piece[] = []
  cores.forEach((piece, index) => {
    const after = next[index] ?? null
    const link = before !== null && before.link === after?.link ? before.link : null
    const settled: Piece = piece.isSpace ? { ...piece, bold: before?.bold === true && after?.bold === true, italic: before?.italic === true && after?.italic === true, link } : piece
    const last = pieces.at(-1)
    if (last?.isSpace === true && settled.isSpace) last.text += settled.text
    else pieces.push(settled)
    if (!piece.isSpace) before = piece
  })
  return pieces
}

function cut(run: Run): Piece[] {
  const core = run.text.trim()
  if (core === '') return [{ ...run, isSpace: true }]
  const start = run.text.length - run.text.trimStart().length
  const pieces = [
    { ...run, text: run.text.slice(0, start), isSpace: true },
    { ...run, text: core, isSpace: false },
    { ...run, text: run.text.slice(start + core.length), isSpace: true }
  ]
  return pieces.filter(({ text }) => text !== '')
}

function endsOf(pieces: readonly Piece[]): Record<Mark, number>[] {
  const ends: Record<Mark, number>[] = []
  let after = { link: pieces.length, bold: pieces.length, italic: pieces.length }
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const [piece, next] = [pieces[index], pieces[index + 1]]
    const goesOn = (mark: Mark): boolean => piece !== undefined && next !== undefined && has(piece, mark) === has(next, mark) && (mark !== 'link' || piece.link === next.link)
    after = { link: goesOn('link') ? after.link : index, bold: goesOn('bold') ? after.bold : index, italic: goesOn('italic') ? after.italic : index }
    ends.push(after)
  }
  return ends.reverse()
}

function firstLetter(text: string): string {
  const code = text.codePointAt(0)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function reference(letter: string): string {
  return `&#${letter.codePointAt(0) ?? 0};`
}

/** An address in round brackets; those of its own are escaped, and a "[" behind another, as both would begin a link to a film. */
function destination(address: string): string {
  return address.replace(/[\\()<>]|(?<=\[)\[/g, '\\$&').replace(/&(?=#?\w{1,40};)/g, '\\&')
}
