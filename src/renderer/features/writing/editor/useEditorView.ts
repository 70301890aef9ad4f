import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, placeholder, type ViewUpdate } from '@codemirror/view'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
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

/** One CodeMirror editor in the element, for as long as the element stands; null before it is made. */
export function useEditorView(holder: RefObject<HTMLElement | null>, options: EditorViewOptions): EditorView | null {
  const { value, isReadOnly, isFocusing, attributes, extensions } = options
  const [view, setView] = useState<EditorView | null>(null)
  const [parts] = useState(() => ({ readOnly: new Compartment(), focusing: new Compartment(), attributes: new Compartment(), more: new Compartment() }))
  /** What the outside and the editor agree on. */
  const agreed = useRef(value)

  const onUpdate = useEffectEvent((update: ViewUpdate) => {
    if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside) === true)) {
      agreed.current = update.state.doc.toString()
      options.onChange(agreed.current)
    }
    if (update.selectionSet || update.docChanged) {
      const { anchor, head } = update.state.selection.main
      options.onCursor({ anchor, head })
    }
    options.onUpdate(update)
  })
  const onBlur = useEffectEvent(() => options.onBlur())
  const onListKey = useEffectEvent((key: ListKey) => options.onListKey(key))
  const onFind = useEffectEvent((withReplace: boolean) => options.onFind(withReplace))
  const start = useEffectEvent((parent: HTMLElement): EditorView => {
    const doc = value.replace(/\r\n?/g, '\n')
    const at = (position: number): number => Math.min(position, doc.length)
    const cursor = options.cursor ?? { anchor: doc.length, head: doc.length }
    const made = new EditorView({
      parent,
      state: EditorState.create({
        doc,
        selection: { anchor: at(cursor.anchor), head: at(cursor.head) },
        extensions: [
          EditorView.cspNonce.of(styleNonce()),
          Prec.highest(keymap.of(LIST_KEYS.map((key) => ({ key, run: (): boolean => onListKey(key) })))),
          parts.more.of(extensions),
          findingKeys((withReplace) => onFind(withReplace)),
          writingKeys(),
          journalMarkdown(),
          formattingInPlace(),
          finding(),
          highlightSpecialChars({ render: controlCharacter }),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          EditorView.contentAttributes.of(PLAIN_ATTRIBUTES),
          placeholder(writingWords.placeholder),
          parts.attributes.of(EditorView.contentAttributes.of({ ...attributes })),
          parts.readOnly.of(EditorState.readOnly.of(isReadOnly)),
          parts.focusing.of(isFocusing ? focusMode() : NO_EXTENSIONS),
          EditorView.updateListener.of((update) => onUpdate(update)),
          EditorView.domEventHandlers({ blur: () => onBlur() })
        ]
      })
    })
    if (options.cursor !== null) made.dispatch({ effects: EditorView.scrollIntoView(at(cursor.head), { y: 'nearest', yMargin: 120 }) })
    made.focus()
    return made
  })

  useLayoutEffect(() => {
    if (holder.current === null) return
    const made = start(holder.current)
    setView(made)
    return () => {
      setView(null)
      made.destroy()
    }
  }, [holder])

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

  return view
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

