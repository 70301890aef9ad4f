/** Whole lines made into a heading, a quote or a list, and back. */
import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state'

const HEADING = /^#{1,6} +/
const QUOTE = /^> ?/
const BULLET = /^[-*+] +/
const NUMBER = /^\d{1,9}[.)] +/

/** A heading of this level; once more makes it a plain line again. */
export function toggleHeading(state: EditorState, level: 1 | 2 | 3): TransactionSpec {
  return toggled(state, () => `${'#'.repeat(level)} `, (text) => text.startsWith(`${'#'.repeat(level)} `), [HEADING])
}

export function toggleQuote(state: EditorState): TransactionSpec {
  return toggled(state, () => '> ', (text) => QUOTE.test(text), [QUOTE], true)
}

export function toggleList(state: EditorState, kind: 'bullets' | 'numbers'): TransactionSpec {
  const own = kind === 'bullets' ? BULLET : NUMBER
  return toggled(state, (number) => (kind === 'bullets' ? '- ' : `${number}. `), (text) => own.test(text), [BULLET, NUMBER])
}

const EMPTY_ITEM = /^(?:[-*+]|\d{1,9}[.)]|>) ?$/

/**
 * Enter in an item with nothing in it ends the list or quote, with the blank line that Markdown wants there; without it
 * the next words would belong to the item above. Null elsewhere.
 */
export function endBlock(state: EditorState): TransactionSpec | null {
  const { main } = state.selection
  const line = state.doc.lineAt(main.head)
  if (!main.empty || main.head !== line.to || !EMPTY_ITEM.test(line.text)) return null
  const insert = line.number === 1 ? '' : '\n'
  return { changes: { from: line.from, to: line.to, insert }, selection: { anchor: line.from + insert.length }, userEvent: 'input', scrollIntoView: true }
}

/**
 * Puts a mark before each line that is chosen, instead of the marks it replaces; takes it off where every line has it.
 * Blank lines between others stay as they are, unless they are part of it, as in a quote.
 */
function toggled(state: EditorState, mark: (number: number) => string, has: (text: string) => boolean, replaced: readonly RegExp[], withBlanks = false): TransactionSpec {
  const { from, to } = state.selection.main
  const first = state.doc.lineAt(from).number
  const last = state.doc.lineAt(to).number
  const chosen = Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index)).filter((line) => withBlanks || first === last || line.text.trim() !== '')
  const isOff = chosen.every((line) => has(line.text))
  const changes: ChangeSpec[] = chosen.map((line, index) => {
    const old = replaced.map((one) => one.exec(line.text)?.[0].length ?? 0).find((length) => length > 0) ?? 0
    return { from: line.from, to: line.from + old, insert: isOff ? '' : mark(index + 1) }
  })
  const change = state.changes(changes)
  return { changes: change, selection: state.selection.map(change, 1), userEvent: 'input', scrollIntoView: true }
}
