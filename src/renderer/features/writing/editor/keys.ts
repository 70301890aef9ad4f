/** The keys of the text. The page of keys names them in messages/english/keys.ts. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { deleteMarkupBackward, insertNewlineContinueMarkup } from '@codemirror/lang-markdown'
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state'
import { keymap, type Command, type KeyBinding } from '@codemirror/view'
import { makeLink, toggleBars, toggleMark, type Replacement } from '../markdownKeys'
import { endBlock, toggleHeading, toggleList, toggleQuote } from './blocks'

type Change = (text: string, from: number, to: number) => Replacement

/** A change of the selected words. */
function replacing(change: Change): Command {
  return (view) => {
    if (view.state.readOnly) return false
    const { from, to } = view.state.selection.main
    const { start, end, text, select } = change(view.state.doc.toString(), from, to)
    view.dispatch({
      changes: { from: start, to: end, insert: text },
      selection: { anchor: start + select.from, head: start + select.to },
      userEvent: 'input',
      scrollIntoView: true
    })
    return true
  }
}

/** A change of the lines that are chosen. */
function changing(change: (state: EditorState) => TransactionSpec): Command {
  return (view) => {
    if (view.state.readOnly) return false
    view.dispatch(change(view.state))
    return true
  }
}

const endOfBlock: Command = (view) => {
  const change = view.state.readOnly ? null : endBlock(view.state)
  if (change !== null) view.dispatch(change)
  return change !== null
}

const link = replacing(makeLink)

/** Ctrl K makes a link only of selected words; without any it stays the search. */
const linkOfWords: Command = (view) => !view.state.selection.main.empty && link(view)

const writing: readonly KeyBinding[] = [
  { key: 'Mod-b', run: replacing((text, from, to) => toggleMark(text, from, to, '**')) },
  { key: 'Mod-i', run: replacing((text, from, to) => toggleMark(text, from, to, '*')) },
  { key: 'Mod-k', run: linkOfWords },
  { key: 'Mod-Shift-l', run: link },
  { key: 'Mod-Shift-x', run: replacing(toggleBars) },
  { key: 'Mod-Shift-.', run: changing(toggleQuote) },
  { key: 'Mod-Shift-8', run: changing((state) => toggleList(state, 'bullets')) },
  { key: 'Mod-Shift-7', run: changing((state) => toggleList(state, 'numbers')) },
  { key: 'Mod-Alt-1', run: changing((state) => toggleHeading(state, 1)) },
  { key: 'Mod-Alt-2', run: changing((state) => toggleHeading(state, 2)) },
  { key: 'Mod-Alt-3', run: changing((state) => toggleHeading(state, 3)) },
  { key: 'Enter', run: endOfBlock },
  { key: 'Enter', run: insertNewlineContinueMarkup },
  { key: 'Backspace', run: deleteMarkupBackward }
]

/** The shortcuts of writing, moving about in a text, and undo. */
export function writingKeys(): Extension {
  return [history(), keymap.of([...writing, ...historyKeymap, ...standardKeymap])]
}
