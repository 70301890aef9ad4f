/** Quotes, dashes and ellipses as they are typed. One Backspace, or one undo, gives back what was typed. */
import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import { Annotation, Prec, StateField, type EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { smartened, type QuoteMarks } from './smartened'

/** On the change that made something typographic: what had been typed there. */
const madeSmart = Annotation.define<Replaced>()

interface Replaced {
  readonly from: number
  readonly to: number
  readonly typed: string
}

/** What has just been replaced, as long as the cursor stands behind it and nothing else was done. */
const justReplaced = StateField.define<Replaced | null>({
  create: () => null,
  update: (before, transaction) => {
    const made = transaction.annotation(madeSmart)
    if (made !== undefined) return made
    return transaction.docChanged || transaction.selection !== undefined ? null : before
  }
})

const CODE = /^(?:InlineCode|FencedCode|CodeBlock|CodeText|URL|Autolink|FilmLink|LinkTitle)$/

function isInCode(state: EditorState, at: number): boolean {
  for (let node: ReturnType<typeof syntaxTree>['topNode'] | null = syntaxTree(state).resolveInner(at, -1); node !== null; node = node.parent) {
    if (CODE.test(node.name) && at > node.from && (at < node.to || /Code(?:Block|Text)?$/.test(node.name))) return true
  }
  return false
}

function giveBack(view: EditorView): boolean {
  const made = view.state.field(justReplaced)
  const { main } = view.state.selection
  if (made === null || view.composing || !main.empty || main.head !== made.to) return false
  view.dispatch({
    changes: { from: made.from, to: made.to, insert: made.typed },
    selection: { anchor: made.from + made.typed.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'delete.backward',
    scrollIntoView: true
  })
  return true
}

/** @param marks the quotes of the person's language */
export function smartTyping(marks: QuoteMarks): Extension {
  return [
    justReplaced,
    Prec.high(keymap.of([{ key: 'Backspace', run: giveBack }])),
    EditorView.inputHandler.of((view, from, _to, text, insert) => {
      const { state } = view
      if (text.length !== 1 || view.composing || state.readOnly || state.selection.ranges.length > 1) return false
      const line = state.doc.lineAt(from)
      const made = smartened(state.sliceDoc(line.from, from), text, marks)
      if (made === null || isInCode(state, from)) return false
      // First as it was typed, so that undo finds it so.
      view.dispatch(insert())
      const start = from - made.remove
      const typed = view.state.sliceDoc(start, from + 1)
      const end = start + made.insert.length
      view.dispatch({
        changes: { from: start, to: from + 1, insert: made.insert },
        selection: { anchor: end },
        annotations: [madeSmart.of({ from: start, to: end, typed }), isolateHistory.of('full')],
        userEvent: 'input.smart',
        scrollIntoView: true
      })
      return true
    })
  ]
}
