/** Pasting and dropping into the text: what a page had as Markdown, what cannot be kept reported, what is too much asked about. */
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { cleaned, firstPart, type Cleaned } from './cleaned'

/** Too much was brought: what to do about it is the person's to say. */
export interface TooMuch {
  /** In letters, of what was brought. */
  readonly length: number
  /** How many more the text can hold. */
  readonly room: number
  readonly isDropped: boolean
  readonly putFirstPart: () => void
}

export interface PastingOptions {
  /** In letters, what one text may hold. */
  readonly most: number
  /** The words on the clipboard without what they looked like; null when there are none. */
  readonly readPlain: () => Promise<string | null>
  readonly onTooMuch: (much: TooMuch) => void
  /** Something was left out or replaced. */
  readonly onCleaned: (what: Cleaned) => void
}

/** More HTML than this is not worth waiting for: its words come plain. */
const MOST_HTML = 1_000_000

/** What the data says as text. What reads HTML is fetched from the app's own files when there is some. */
async function textOf(plain: string, html: string): Promise<string> {
  if (html === '' || html.length > MOST_HTML) return plain
  try {
    const { fromHtml } = await import('./fromHtml')
    return fromHtml(html) || plain
  } catch {
    // Whatever the page was, its words are there.
    return plain
  }
}

/** Ctrl Alt V pastes the words alone: Ctrl Shift V is the command that pastes a page. */
export function pasteFromWeb({ most, readPlain, onTooMuch, onCleaned }: PastingOptions): Extension {
  let isOwnDrag = false

  const put = (view: EditorView, from: number, to: number, text: string, userEvent: string): void => {
    view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length }, userEvent, scrollIntoView: true })
  }
  const take = (view: EditorView, from: number, to: number, text: string, userEvent: string): void => {
    const room = Math.max(0, most - (view.state.doc.length - (to - from)))
    const clean = cleaned(text)
    if (clean.text.length > room) {
      const { doc } = view.state
      const putFirstPart = (): void => {
        // The text stood still behind the question, unless another program wrote into it.
        if (view.state.doc.eq(doc)) put(view, from, to, firstPart(clean.text, room), userEvent)
        view.focus()
      }
      onTooMuch({ length: clean.text.length, room, isDropped: userEvent === 'input.drop', putFirstPart })
      return
    }
    put(view, from, to, clean.text, userEvent)
    if (clean.replaced > 0 || clean.removed > 0) onCleaned(clean)
  }

  const bring = (view: EditorView, plain: string, html: string, where: () => { from: number; to: number }, userEvent: string): void => {
    const into = (text: string): void => {
      const { from, to } = where()
      if (text !== '') take(view, from, to, text, userEvent)
    }
    // Words alone are there at once.
    if (html === '') into(plain)
    else void textOf(plain, html).then((text) => view.dom.isConnected && into(text))
  }
  const pastePlain = (view: EditorView): boolean => {
    if (view.state.readOnly) return false
    void readPlain().then((text) => {
      if (text === null || text === '' || !view.dom.isConnected) return
      const { from, to } = view.state.selection.main
      take(view, from, to, text, 'input.paste')
    })
    return true
  }

  const events = EditorView.domEventHandlers({
    paste: (event, view) => {
      const data = event.clipboardData
      if (data === null || view.state.readOnly || (data.files.length > 0 && data.getData('text/plain') === '')) return false
      const plain = data.getData('text/plain')
      const html = data.getData('text/html')
      if (plain === '' && html === '') return false
      event.preventDefault()
      bring(view, plain, html, () => view.state.selection.main, 'input.paste')
      return true
    },
    dragstart: () => {
      isOwnDrag = true
      return false
    },
    dragend: () => {
      isOwnDrag = false
      return false
    },
    drop: (event, view) => {
      const data = event.dataTransfer
      if (data === null || isOwnDrag || view.state.readOnly || data.files.length > 0) return false
      const plain = data.getData('text/plain')
      const html = data.getData('text/html')
      if (plain === '' && html === '') return false
      event.preventDefault()
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.head
      bring(view, plain, html, () => ({ from: Math.min(at, view.state.doc.length), to: Math.min(at, view.state.doc.length) }), 'input.drop')
      view.focus()
      return true
    }
  })
  return [keymap.of([{ key: 'Mod-Alt-v', run: pastePlain }]), events]
}
