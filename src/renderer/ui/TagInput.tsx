import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { en } from '../messages/en'
import { classes } from './classes'
import { Icon } from './Icon'

interface TagInputProps {
  label: string
  tags: readonly string[]
  onChange: (tags: string[]) => void
  /** Tags that begin like this, the most used first. */
  suggest: (begins: string) => Promise<readonly string[]>
}

interface Found {
  /** What the tags were asked for. */
  readonly begins: string
  readonly tags: readonly string[]
}

const sameTag = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** Tags as chips, with a line to type more: Enter or a comma adds, Backspace takes the last one off. */
export function TagInput({ label, tags, onChange, suggest }: TagInputProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found>({ begins: '', tags: [] })
  const [active, setActive] = useState(-1)
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

  const suggestions = begins.startsWith(found.begins) ? found.tags : []
  const offered = suggestions.filter((tag) => !tags.some((other) => sameTag(other, tag)))
  const isOpen = begins !== '' && offered.length > 0

  const add = (text: string): void => {
    const more = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
    const next = [...tags]
    for (const tag of more) if (!next.some((other) => sameTag(other, tag))) next.push(tag)
    if (next.length > tags.length) onChange(next)
    setTyped('')
    setActive(-1)
  }
  const remove = (tag: string): void => {
    onChange(tags.filter((other) => other !== tag))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if ((event.key === 'Enter' || event.key === ',') && begins !== '' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      add(offered[active] ?? typed)
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    } else if (event.key === 'Escape' && typed !== '') {
      // Only what is typed here goes; a dialog around it stays open.
      event.preventDefault()
      setTyped('')
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + offered.length) % offered.length)
    }
  }

  return (
    <span className="tags" role="group" aria-label={label}>
      <Icon name="Tag" />
      {tags.map((tag) => (
        <span className="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button type="button" aria-label={en.tags.remove(tag)} onClick={() => remove(tag)}>
            <Icon name="X" />
          </button>
        </span>
      ))}
      <span className="tagline">
        <input
          ref={input}
          className="addtag"
          value={typed}
          placeholder={en.tags.add}
          aria-label={en.tags.add}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
          dir="auto"
          maxLength={100}
          onChange={(event) => {
            setActive(-1)
            if (event.target.value.includes(',')) add(event.target.value)
            else setTyped(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        <span className={classes('pop', 'tags-pop', !isOpen && 'shut')} role="listbox" id={listId} aria-label={en.tags.suggestions}>
          {isOpen &&
            offered.map((tag, index) => (
              <span
                key={tag}
                id={`${listId}-${index}`}
                className={classes('po', index === active && 'on')}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => {
                  event.preventDefault()
                  add(tag)
                }}
              >
                {tag}
              </span>
            ))}
        </span>
      </span>
    </span>
  )
}
