import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, placeholder, type ViewUpdate } from '@codemirror/view'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefCallback } from 'react'
import type { Cursor } from '../../../../shared/models/entry'
import { editorWords, writingWords } from '../../../messages'
import { finding, findingKeys } from './finding'
import { focusMode } from './focusMode'
import { changeTo, fromOutside } from './fromOutside'
import { journalMarkdown } from './journalMarkdown'
import { writingKeys } from './keys'
import { formattingInPlace } from './look'
import { styleNonce } from './styleNonce'

/** The keys of the list of films, while it is open: true where they did something. */
export type ListKey = 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Tab' | 'Escape'
const LIST_KEYS: readonly ListKey[] = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape']

export interface EditorViewOptions {
  readonly value: string
  /** Where the cursor stands when the text is opened; null: at its end. */
  readonly cursor: Cursor | null
  readonly isReadOnly: boolean
  readonly isFocusing: boolean
  /** Attributes of the text field that change while it is used, such as the option that is active. */
  readonly attributes: Readonly<Record<string, string>>
  /** Spelling, smart typing, pasting: whatever else the text does. */
  readonly extensions: Extension
  readonly onChange: (value: string) => void
  readonly onCursor: (cursor: Cursor) => void
  readonly onBlur: () => void
  readonly onUpdate: (update: ViewUpdate) => void
  readonly onListKey: (key: ListKey) => boolean
  readonly onFind: (withReplace: boolean) => void
}

const PLAIN_ATTRIBUTES = { 'aria-label': writingWords.editor, 'aria-autocomplete': 'list', class: 'editor' }
const NO_EXTENSIONS: Extension = []

/** One CodeMirror editor in the element that gets `attach` as its ref, for as long as that stands; null before it is made. */
export function useEditorView(options: EditorViewOptions): { view: EditorView | null; attach: RefCallback<HTMLElement> } {
  const { value, isReadOnly, isFocusing, attributes, extensions } = options
  const [view, setView] = useState<EditorView | null>(null)
  const [parts] = useState(() => ({ readOnly: new Compartment(), focusing: new Compartment(), attributes: new Compartment(), more: new Compartment() }))
  /** What the outside and the editor agree on. */
  const agreed = useRef(value)

  /** The editor outlives many renders: what it calls is always the latest. */
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })

  const attach = useCallback((parent: HTMLElement | null) => {
    if (parent === null) return undefined
    const onUpdate = (update: ViewUpdate): void => {
      const now = latest.current
      if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside) === true)) {
        agreed.current = update.state.doc.toString()
        now.onChange(agreed.current)
      }
      if (update.selectionSet || update.docChanged) {
        const { anchor, head } = update.state.selection.main
        now.onCursor({ anchor, head })
      }
      now.onUpdate(update)
    }
    const made = new EditorView({
      parent,
      state: EditorState.create({
        ...begun(latest.current),
        extensions: [
          EditorView.cspNonce.of(styleNonce()),
          Prec.highest(keymap.of(LIST_KEYS.map((key) => ({ key, run: (): boolean => latest.current.onListKey(key) })))),
          parts.more.of(latest.current.extensions),
          findingKeys((withReplace) => latest.current.onFind(withReplace)),
          writingKeys(),
          journalMarkdown(),
          formattingInPlace(),
          finding(),
          highlightSpecialChars({ render: controlCharacter }),
          EditorView.lineWrapping,
          // What is written never touches the edge; at the beginning the page is scrolled to its own.
          EditorView.scrollMargins.of(() => ({ top: 20, bottom: 48 })),
          EditorView.perLineTextDirection.of(true),
          EditorView.contentAttributes.of(PLAIN_ATTRIBUTES),
          placeholder(writingWords.placeholder),
          parts.attributes.of(NO_EXTENSIONS),
          parts.readOnly.of(EditorState.readOnly.of(latest.current.isReadOnly)),
          parts.focusing.of(latest.current.isFocusing ? focusMode() : NO_EXTENSIONS),
          EditorView.updateListener.of(onUpdate),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur() })
        ]
      })
    })
    if (latest.current.cursor !== null) made.dispatch({ effects: EditorView.scrollIntoView(made.state.selection.main.head, { y: 'nearest', yMargin: 120 }) })
    made.focus()
    setView(made)
    return () => {
      setView(null)
      made.destroy()
    }
  }, [parts])

  // What was changed elsewhere: an older version, another program's words.
  useLayoutEffect(() => {
    if (view === null || value === agreed.current) return
    agreed.current = value
    const change = changeTo(view.state, value)
    if (change !== null) view.dispatch(change)
  }, [view, value])
  useEffect(() => {
    const ariaReadOnly = isReadOnly ? [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-readonly': 'true' })] : NO_EXTENSIONS
    view?.dispatch({ effects: parts.readOnly.reconfigure(ariaReadOnly) })
  }, [view, parts, isReadOnly])
  useEffect(() => {
    view?.dispatch({ effects: parts.focusing.reconfigure(isFocusing ? focusMode() : NO_EXTENSIONS) })
  }, [view, parts, isFocusing])
  useEffect(() => {
    view?.dispatch({ effects: parts.attributes.reconfigure(EditorView.contentAttributes.of({ ...attributes })) })
  }, [view, parts, attributes])
  useEffect(() => {
    view?.dispatch({ effects: parts.more.reconfigure(extensions) })
  }, [view, parts, extensions])

  return { view, attach }
}

/** The text and where its cursor stands, as it is opened. */
function begun({ value, cursor }: EditorViewOptions): { doc: string; selection: Cursor } {
  // The editor knows one kind of line end.
  const doc = value.replace(/\r\n?/g, '\n')
  const at = (position: number): number => Math.min(position, doc.length)
  return { doc, selection: cursor === null ? { anchor: doc.length, head: doc.length } : { anchor: at(cursor.anchor), head: at(cursor.head) } }
}

/** A sign that cannot be seen is shown as a dot with its number, and does nothing. */
function controlCharacter(code: number): HTMLElement {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const dot = document.createElement('span')
  dot.textContent = '•'
  dot.title = editorWords.control(name)
  dot.setAttribute('role', 'img')
  dot.setAttribute('aria-label', editorWords.control(name))
  dot.className = 'cm-specialChar'
  return dot
}

