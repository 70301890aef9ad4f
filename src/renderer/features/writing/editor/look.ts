/** How formatting is shown where it stands: names for the parts of a text, which styles/editor.css draws. */
import { syntaxHighlighting, syntaxTree } from '@codemirror/language'
import { RangeSetBuilder, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import { tagHighlighter, tags } from '@lezer/highlight'
import { filmLinkMarkTag, filmLinkTag, spoilerMarkTag, spoilerTag } from './journalMarkdown'

const names = tagHighlighter([
  { tag: tags.strong, class: 'is-strong' },
  { tag: tags.emphasis, class: 'is-em' },
  { tag: tags.monospace, class: 'is-code' },
  { tag: tags.link, class: 'is-link' },
  { tag: tags.url, class: 'md' },
  { tag: tags.processingInstruction, class: 'md' },
  { tag: tags.contentSeparator, class: 'md' },
  { tag: filmLinkTag, class: 'is-film' },
  { tag: filmLinkMarkTag, class: 'md' },
  { tag: spoilerTag, class: 'is-spoiler' },
  { tag: spoilerMarkTag, class: 'md' }
])

const hanging = Decoration.mark({ class: 'hang' })
const gap = Decoration.line({ class: 'is-gap', attributes: { dir: 'auto' } })
const plain = Decoration.line({ attributes: { dir: 'auto' } })
const quote = Decoration.line({ class: 'is-quote', attributes: { dir: 'auto' } })
const headings = [1, 2, 3, 4, 5, 6].map((level) => Decoration.line({ class: `is-h is-h${level}`, attributes: { dir: 'auto' } }))

/** Longer marks would hang out of the sheet. */
const MOST_HANGING = 4

/** Between paragraphs a blank line is half a line; one where somebody is about to write is a whole one. */
function isGap(state: EditorState, number: number): boolean {
  return number > 1 && number < state.doc.lines && state.doc.line(number - 1).length > 0
}

interface LineKind {
  readonly line: Decoration
  /** How much of the line's beginning hangs in the margin. */
  readonly hang: number
}

function kinds(state: EditorState, from: number, to: number): Map<number, LineKind> {
  const found = new Map<number, LineKind>()
  syntaxTree(state).iterate({
    from,
    to,
    enter: (node) => {
      const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name)?.[1]
      const heading = level === undefined ? undefined : headings[Number(level) - 1]
      if (heading !== undefined) {
        for (let line = state.doc.lineAt(node.from); ; line = state.doc.line(line.number + 1)) {
          found.set(line.from, { line: heading, hang: marksAt(line.text, /^#{1,3} +/) })
          if (line.to >= node.to || line.number === state.doc.lines) break
        }
        return false
      }
      if (node.name !== 'Blockquote') return true
      // Only what is in sight: a quote may be as long as the text.
      const last = Math.min(node.to, to)
      for (let line = state.doc.lineAt(Math.max(node.from, from)); ; line = state.doc.line(line.number + 1)) {
        found.set(line.from, { line: quote, hang: marksAt(line.text, /^> ?/) })
        if (line.to >= last || line.number === state.doc.lines) break
      }
      return true
    }
  })
  return found
}

function marksAt(text: string, marks: RegExp): number {
  const length = marks.exec(text)?.[0].length ?? 0
  return length > MOST_HANGING ? 0 : length
}

function linesOf(view: EditorView): DecorationSet {
  const { state } = view
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    const kindAt = kinds(state, from, to)
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      const kind = kindAt.get(line.from)
      if (line.from >= from) {
        builder.add(line.from, line.from, kind?.line ?? (line.length === 0 && isGap(state, line.number) ? gap : plain))
        if (kind !== undefined && kind.hang > 0) builder.add(line.from, line.from + kind.hang, hanging)
      }
      at = line.to + 1
    }
  }
  return builder.finish()
}

const lines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = linesOf(view)
    }
    update(update: ViewUpdate): void {
      const isParsedFurther = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.viewportChanged || isParsedFurther) this.decorations = linesOf(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations }
)

/** Headings, quotes, emphasis and links look like themselves while their marks stay, faint; each line has its own direction. */
export function formattingInPlace(): Extension {
  return [syntaxHighlighting(names), lines]
}
