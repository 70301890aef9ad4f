import { useRef, useState, type KeyboardEvent } from 'react'
import type { FilmHit } from '../../../shared/models/search'
import { writingWords as words } from '../../messages'
import { caretPlace, type Place } from './caretPlace'
import { endOfLink, linkTo, openLinkAt, type OpenLink } from './filmLink'
import { FilmOptions, optionId, optionsFor, type FilmOption } from './FilmOptions'
import { makeLink, toggleMark, type Replacement } from './markdownKeys'
import { useFilmsCalled } from './useFilmsCalled'

interface EditorProps {
  value: string
  onChange: (value: string) => void
  /** The cursor left the text. */
  onBlur: () => void
  /** Films to link to. */
  filmsCalled: (title: string) => Promise<readonly FilmHit[]>
  /** The film the entry is about: marked in the list. */
  filmId: string
  readOnly?: boolean
}

const LIST = 'film-options'

/** The text of an entry: plain Markdown in a growing field, with films to link after `[[`. */
export function Editor({ value, onChange, onBlur, filmsCalled, filmId, readOnly = false }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [link, setLink] = useState<OpenLink | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [choice, setChoice] = useState({ query: '', index: 0 })
  const [place, setPlace] = useState<Place | null>(null)
  const query = link === null || link.start === dismissed ? '' : link.query.trim()
  const found = useFilmsCalled(query, filmsCalled)
  const options = query === '' ? [] : optionsFor(query, found)
  const isOpen = options.length > 0 && place !== null
  const active = choice.query === query ? Math.min(choice.index, options.length - 1) : 0
  const setActive = (index: number): void => setChoice({ query, index })

  const look = (): void => {
    const element = area.current
    if (element === null) return
    const next = element.selectionStart === element.selectionEnd ? openLinkAt(element.value, element.selectionStart) : null
    // What is typed may carry the brackets on to the next line.
    setPlace(next === null ? null : caretPlace(element, next.start))
    if (next === null) setDismissed(null)
    setLink(next)
  }
  const choose = (option: FilmOption, withYear: boolean): void => {
    const element = area.current
    if (element === null || link === null) return
    const text = linkTo(option, withYear || option.needsYear)
    const end = endOfLink(element.value, element.selectionEnd)
    replace(element, { start: link.start, end, text, select: { from: text.length, to: text.length } })
    look()
  }
  const onOptionKey = (event: KeyboardEvent): boolean => {
    const option = options[active]
    if (!isOpen || option === undefined) return false
    if (event.key === 'ArrowDown') setActive((active + 1) % options.length)
    else if (event.key === 'ArrowUp') setActive((active - 1 + options.length) % options.length)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) choose(option, false)
    else if (event.key === 'Tab' && !event.shiftKey) choose(option, true)
    else if (event.key === 'Escape') setDismissed(link?.start ?? null)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (onOptionKey(event)) return event.preventDefault()
    const change = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? markFor(event.key, event.currentTarget) : null
    if (change === null || readOnly) return
    event.preventDefault()
    replace(event.currentTarget, change)
  }

  return (
    <div className="editor-place">
      <textarea
        ref={area}
        className="editor"
        aria-label={words.editor}
        aria-autocomplete="list"
        aria-controls={isOpen ? LIST : undefined}
        aria-activedescendant={isOpen ? optionId(LIST, active) : undefined}
        placeholder={words.placeholder}
        dir="auto"
        spellCheck={false}
        autoFocus
        rows={12}
        value={value}
        readOnly={readOnly}
        onChange={(event) => {
          onChange(event.target.value)
          look()
        }}
        onSelect={look}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setLink(null)
          onBlur()
        }}
      />
      {isOpen && <FilmOptions id={LIST} options={options} active={active} place={place} filmId={filmId} onChoose={(option) => choose(option, false)} />}
    </div>
  )
}

/** Ctrl K makes a link only of selected words; without any it stays the search. */
function markFor(key: string, { value, selectionStart, selectionEnd }: HTMLTextAreaElement): Replacement | null {
  if (key === 'b') return toggleMark(value, selectionStart, selectionEnd, '**')
  if (key === 'i') return toggleMark(value, selectionStart, selectionEnd, '*')
  if (key === 'k' && selectionEnd > selectionStart) return makeLink(value, selectionStart, selectionEnd)
  return null
}

/** As if it had been typed, so that Ctrl Z takes it back. */
function replace(element: HTMLTextAreaElement, { start, end, text, select }: Replacement): void {
  element.focus()
  element.setSelectionRange(start, end)
  document.execCommand('insertText', false, text)
  element.setSelectionRange(start + select.from, start + select.to)
}
