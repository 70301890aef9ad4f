/** Focus mode: the paragraph that is written in stands out, the rest stands back. */
import { RangeSetBuilder, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'

const now = Decoration.line({ class: 'is-now' })

/** The lines of the paragraph the cursor stands in, from the first to the last; blank lines end it. */
export function paragraphAt(state: EditorState, position: number): { first: number; last: number } {
  const { number } = state.doc.lineAt(position)
  const isBlank = (line: number): boolean => state.doc.line(line).text.trim() === ''
  let first = number
  let last = number
  if (!isBlank(number)) {
    while (first > 1 && !isBlank(first - 1)) first -= 1
    while (last < state.doc.lines && !isBlank(last + 1)) last += 1
  }
  return { first, last }
}

/** Far more lines than any screen shows: a paragraph of a hundred thousand lines is not drawn as a whole. */
const MOST_LINES = 500

function drawn(state: EditorState): DecorationSet {
  const at = state.doc.lineAt(state.selection.main.head).number
  const { first, last } = paragraphAt(state, state.selection.main.head)
  const builder = new RangeSetBuilder<Decoration>()
  for (let line = Math.max(first, at - MOST_LINES); line <= Math.min(last, at + MOST_LINES); line += 1) {
    const { from } = state.doc.line(line)
    builder.add(from, from, now)
  }
  return builder.finish()
}

/** Only the current paragraph in full ink. */
export function focusMode(): Extension {
  const paragraph = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      constructor(view: EditorView) {
        this.decorations = drawn(view.state)
      }
      update(update: ViewUpdate): void {
        if (update.docChanged || update.selectionSet) this.decorations = drawn(update.state)
      }
    },
    { decorations: (plugin) => plugin.decorations }
  )
  return [paragraph, EditorView.editorAttributes.of({ class: 'is-focusing' })]
}
