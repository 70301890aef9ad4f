/** A text that changed outside the editor, put into it without losing the cursor. */
import { Annotation, type EditorState, type TransactionSpec } from '@codemirror/state'

/** On a change that came from outside: it is not told to the outside again. */
export const fromOutside = Annotation.define<boolean>()

/**
 * The smallest change that makes the editor say what the text says, so that the cursor stays with its words; null when
 * it says that already. Undo takes it back.
 */
export function changeTo(state: EditorState, text: string): TransactionSpec | null {
  const before = state.doc.toString()
  // The editor knows one kind of line end.
  const after = text.replace(/\r\n?/g, '\n')
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1
  let same = 0
  while (same < most - from && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1
  return { changes: { from, to: before.length - same, insert: after.slice(from, after.length - same) }, annotations: fromOutside.of(true) }
}
