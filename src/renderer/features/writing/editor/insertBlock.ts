/** A block of text, such as a template, put where the cursor stands. */
import type { EditorState, TransactionSpec } from '@codemirror/state'

/** In the place of what is chosen, with a blank line to what stands before and after it; the cursor goes to its end. */
export function insertBlock(state: EditorState, text: string): TransactionSpec {
  const { from, to } = state.selection.main
  const before = state.sliceDoc(Math.max(0, from - 2), from)
  const after = state.sliceDoc(to, to + 2)
  const above = from === 0 || before.endsWith('\n\n') || before === '\n' ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const below = after === '' || after === '\n\n' || after === '\n' ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const insert = `${above}${text.replace(/\r\n?/g, '\n')}${below}`
  return { changes: { from, to, insert }, selection: { anchor: from + insert.length - below.length }, userEvent: 'input', scrollIntoView: true }
}
