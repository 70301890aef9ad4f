import type { Extension } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import { useImperativeHandle, useMemo, useState, type Ref } from 'react'
import { createPortal } from 'react-dom'
import type { Cursor } from '../../../shared/models/entry'
import type { FilmHit } from '../../../shared/models/search'
import { caretPlace, type Place } from './caretPlace'
import { FindBar } from './editor/FindBar'
import { isFinding, openFinding, type Wanted } from './editor/finding'
import { insertBlock } from './editor/insertBlock'
import { openLinkIn } from './editor/openLink'
import { useEditorView, type ListKey } from './editor/useEditorView'
import { endOfLink, linkTo, type OpenLink } from './filmLink'
import { FilmOptions, optionId, optionsFor, type FilmOption } from './FilmOptions'
import { useFilmsCalled } from './useFilmsCalled'

/** What can be done to the text from outside it. */
export interface EditorHandle {
  /** Puts a block of text where the cursor stands, and goes there. */
  insert: (text: string) => void
  focus: () => void
  /** Opens the bar that finds in the text. */
  find: () => void
}

interface EditorProps {
  value: string
  onChange: (value: string) => void
  /** Where the cursor stands when the text is opened; null: at its end. */
  cursor: Cursor | null
  onCursor: (cursor: Cursor) => void
  /** The cursor left the text. */
  onBlur: () => void
  /** Films to link to. */
  filmsCalled: (title: string) => Promise<readonly FilmHit[]>
  /** A title that no film of the library has was chosen: makes a film of it. */
  onAddFilm: (title: string) => void
  /** The film the entry is about: marked in the list. */
  filmId: string
  readOnly?: boolean
  /** Only the paragraph that is written in is in full ink. */
  isFocusing?: boolean
  /** What else the text does: spelling, smart typing, pasting. The same one as long as nothing changes. */
  extensions?: Extension
  ref?: Ref<EditorHandle>
}

const LIST = 'film-options'
const NONE: Extension = []
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

/** The text of an entry: Markdown with its formatting shown in place, and films to link after `[[`. */
export function Editor({ value, onChange, cursor, onCursor, onBlur, filmsCalled, onAddFilm, filmId, readOnly = false, isFocusing = false, extensions = NONE, ref }: EditorProps) {
  const [link, setLink] = useState<OpenLink | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [choice, setChoice] = useState({ query: '', index: 0 })
  const [place, setPlace] = useState<Place | null>(null)
  const [search, setSearch] = useState<{ begin: Wanted; withReplace: boolean; asked: number } | null>(null)
  const [revision, setRevision] = useState(0)
  const query = link === null || link.start === dismissed ? '' : link.query.trim()
  const found = useFilmsCalled(query, filmsCalled)
  const options = query === '' ? [] : optionsFor(query, found.films)
  const isOpen = options.length > 0 && place !== null
  const active = choice.query === query ? Math.min(choice.index, options.length - 1) : 0
  const setActive = (index: number): void => setChoice({ query, index })
  const attributes = useMemo(() => (isOpen ? { 'aria-controls': LIST, 'aria-activedescendant': optionId(LIST, active) } : NO_ATTRIBUTES), [isOpen, active])

  const show = (next: OpenLink | null): void => {
    setLink(next)
    if (next === null) setDismissed(null)
  }
  const look = (update: ViewUpdate): void => {
    if (update.docChanged || update.selectionSet || update.focusChanged || update.geometryChanged) {
      const next = update.view.hasFocus ? openLinkIn(update.state) : null
      if (next !== null || link !== null) show(next)
      if (next !== null) measure(update.view, next.start)
    }
    if (isFinding(update.state)) {
      if (update.docChanged || update.selectionSet) setRevision((before) => before + 1)
    } else if (search !== null) setSearch(null)
  }
  const measure = (shown: EditorView, start: number): void => {
    shown.requestMeasure({
      key: 'film-options',
      read: () => (shown.dom.parentElement === null ? null : caretPlace(shown, shown.dom.parentElement, start)),
      write: (at) => setPlace((before) => (before !== null && at !== null && before.left === at.left && before.top === at.top && before.below === at.below ? before : at))
    })
  }
  /** Completes the link that ends at `caret`. */
  const choose = (option: FilmOption, withYear: boolean, caret = view?.state.selection.main.to): void => {
    if (view === null || link === null || caret === undefined) return
    const text = linkTo(option, withYear || option.needsYear)
    const end = endOfLink(view.state.doc.toString(), caret)
    const isThere = view.state.selection.main.to === caret
    view.dispatch({ changes: { from: link.start, to: end, insert: text }, ...(isThere && { selection: { anchor: link.start + text.length } }), userEvent: 'input.complete', scrollIntoView: true })
    view.focus()
    if (option.film === null) onAddFilm(option.title)
  }
  // Whoever types fast presses Enter before the list is about the last key, and types on.
  const chooseFirst = async (withYear: boolean): Promise<void> => {
    if (view === null || link === null) return
    const caret = view.state.selection.main.to
    const typed = view.state.sliceDoc(link.start, caret)
    const [first] = optionsFor(query, await filmsCalled(query))
    if (first !== undefined && view.state.sliceDoc(link.start, caret) === typed) choose(first, withYear, caret)
  }
  const onListKey = (key: ListKey): boolean => {
    const option = options[active]
    if (!isOpen || option === undefined) return false
    const isEarly = !found.isAnswer && choice.query !== query
    if (key === 'ArrowDown') setActive((active + 1) % options.length)
    else if (key === 'ArrowUp') setActive((active - 1 + options.length) % options.length)
    else if (key === 'Escape') setDismissed(link?.start ?? null)
    else if (isEarly) void chooseFirst(key === 'Tab')
    else choose(option, key === 'Tab')
    return true
  }
  const find = (withReplace: boolean): void => {
    if (view === null) return
    const begin = openFinding(view)
    setSearch((before) => ({ begin: before?.begin ?? begin, withReplace, asked: (before?.asked ?? 0) + 1 }))
  }
  const { view, attach } = useEditorView({
    value,
    cursor,
    isReadOnly: readOnly,
    isFocusing,
    attributes,
    extensions,
    onChange,
    onCursor,
    onBlur: () => {
      show(null)
      onBlur()
    },
    onUpdate: look,
    onListKey,
    onFind: find
  })
  useImperativeHandle(ref, () => ({
    insert: (text) => {
      if (view === null || view.state.readOnly) return
      view.dispatch(insertBlock(view.state, text))
      view.focus()
    },
    focus: () => view?.focus(),
    find: () => find(false)
  }))
  const barPlace = search === null ? null : document.getElementById('main')

  return (
    <div className="editor-place" ref={attach}>
      {isOpen && <FilmOptions id={LIST} options={options} active={active} place={place} filmId={filmId} onChoose={(option) => choose(option, false)} />}
      {view !== null && search !== null && barPlace !== null &&
        createPortal(<FindBar view={view} begin={search.begin} withReplace={search.withReplace} revision={revision} asked={search.asked} />, barPlace)}
    </div>
  )
}
