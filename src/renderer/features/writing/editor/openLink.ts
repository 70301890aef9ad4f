/** The `[[` link that is being typed in an editor. */
import type { EditorState } from '@codemirror/state'
import { openLinkAt, type OpenLink } from '../filmLink'

/** The link the cursor stands in; null elsewhere, and where something is selected. */
export function openLinkIn(state: EditorState): OpenLink | null {
  const { main } = state.selection
  if (!main.empty) return null
  const line = state.doc.lineAt(main.head)
  const link = openLinkAt(line.text, main.head - line.from)
  return link === null ? null : { start: link.start + line.from, query: link.query }
}
