/** Where in the editor a character stands. */
import type { EditorView } from '@codemirror/view'

export interface Place {
  readonly left: number
  readonly top: number
  readonly lineHeight: number
  /** How much room there is below the line, and above it. */
  readonly below: number
  readonly above: number
}

/** In px from the corner of the element that holds the editor; null where the character is not drawn. */
export function caretPlace(view: EditorView, holder: HTMLElement, index: number): Place | null {
  const at = view.coordsAtPos(index, 1)
  if (at === null) return null
  const box = holder.getBoundingClientRect()
  const page = holder.closest('.scroll')?.getBoundingClientRect()
  const below = (page?.bottom ?? window.innerHeight) - at.bottom
  return { left: at.left - box.left, top: at.top - box.top, lineHeight: at.bottom - at.top, below, above: at.top - (page?.top ?? 0) }
}
