import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { messages } from '../messages'
import { Icon } from './Icon'
import { TagSuggestions, type TagOption } from './TagSuggestions'
import { wordBeginning } from './wordBeginning'

/** A tag that can be chosen, and how many entries bear it. */
export interface TagUse {
  readonly name: string
  readonly uses: number
}

interface TagInputProps {
  label: string
  tags: readonly string[]
  onChange: (tags: string[]) => void
  /** Tags that have a word that begins like this, the most used first. */
  suggest: (begins: string) => Promise<readonly TagUse[]>
}

interface Found {
  /** What the tags were asked for. */
  readonly begins: string
  readonly tags: readonly TagUse[]
}

const sameTag = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/**
 * Tags as chips, with a line to type more. Enter and Tab take what is lit, a comma takes what was typed as it is;
 * Backspace takes the last chip off.
 */
export function TagInput({ label, tags, onChange, suggest }: TagInputProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found>({ begins: '', tags: [] })
  const [chosen, setChosen] = useState<number | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const begins = typed.trim()

  useEffect(() => {
    if (begins === '') return
    let isStale = false
    void suggest(begins).then((answer) => {
      if (!isStale) setFound({ begins, tags: answer })
    })
    return () => {
      isStale = true
    }
  }, [begins, suggest])

  const options = optionsFor(begins, found, tags)
  const active = chosen ?? bestOf(options, begins)
  const isOpen = options.length > 0

  const add = (text: string): void => {
    const more = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
    const next = [...tags]
    for (const tag of more) if (!next.some((other) => sameTag(other, tag))) next.push(tag)
    if (next.length > tags.length) onChange(next)
    setTyped('')
    setChosen(null)
  }
  const remove = (tag: string): void => {
    onChange(tags.filter((other) => other !== tag))
    input.current?.focus()
  }
  const takeLit = (): void => add(options[active]?.name ?? typed)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // Whoever ends the entry with this key means the tag that stands here too.
      add(typed)
    } else if (event.key === 'Enter' && begins !== '') {
      event.preventDefault()
      takeLit()
    } else if (event.key === ',' && begins !== '') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Tab' && !event.shiftKey && begins !== '') {
      takeLit()
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    } else if (event.key === 'Escape' && typed !== '') {
      // Only what is typed here goes; a dialog around it stays open.
      event.preventDefault()
      setTyped('')
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((active + step + options.length) % options.length)
    }
  }

  return (
    <span className="tags" role="group" aria-label={label}>
      <Icon name="Tag" size="sm" />
      {tags.map((tag) => (
        <span className="tag" key={tag}>
          <bdi className="clip">{tag}</bdi>
          <button type="button" aria-label={messages.tags.remove(tag)} onClick={() => remove(tag)}>
            <Icon name="X" />
          </button>
        </span>
      ))}
      <span className="tagline">
        <input
          ref={input}
          className="addtag"
          value={typed}
          placeholder={messages.tags.add}
          aria-label={messages.tags.add}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          onChange={(event) => {
            setChosen(null)
            if (event.target.value.includes(',')) add(event.target.value)
            else setTyped(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        {isOpen && <TagSuggestions id={listId} beside={input} options={options} active={active} onChoose={add} />}
      </span>
    </span>
  )
}

/** What is offered for what was typed: tags that are not there yet, and at the end the words themselves as a new one. */
function optionsFor(begins: string, found: Found, tags: readonly string[]): readonly TagOption[] {
  if (begins === '' || !begins.startsWith(found.begins) || found.begins === '') return []
  const known = found.tags.flatMap((tag): TagOption[] => {
    // A tag that is spelt with other letters ("æ" for "ae") is found all the same, with nothing to mark.
    const mark = wordBeginning(tag.name, begins)
    if (mark === null && found.begins !== begins) return []
    return tags.some((other) => sameTag(other, tag.name)) ? [] : [{ ...tag, mark, isNew: false }]
  })
  const isThere = [...known.map(({ name }) => name), ...tags].some((name) => sameTag(name, begins))
  return isThere ? known : [...known, { name: begins, uses: 0, mark: null, isNew: true }]
}

/** What is lit first: the tag of this very name, else one that begins so, else the new one. */
function bestOf(options: readonly TagOption[], begins: string): number {
  const exact = options.findIndex((option) => !option.isNew && sameTag(option.name, begins))
  if (exact !== -1) return exact
  const completed = options.findIndex((option) => option.mark?.start === 0)
  return completed === -1 ? Math.max(0, options.length - 1) : completed
}
