import { useEffect, useState, type CSSProperties, type RefObject } from 'react'
import { messages } from '../messages'
import { classes } from './classes'
import { Icon } from './Icon'
import { MarkedText } from './MarkedText'
import { placeBelow } from './usePopover'

export interface TagOption {
  readonly name: string
  readonly uses: number
  /** The part that was typed. */
  readonly mark: { readonly start: number; readonly end: number } | null
  /** It would be a tag that nothing bears yet. */
  readonly isNew: boolean
}

interface TagSuggestionsProps {
  id: string
  beside: RefObject<HTMLElement | null>
  options: readonly TagOption[]
  active: number
  onChoose: (tag: string) => void
}

/** From the left edge of an option to its words. */
const INSET = 11

/** The tags to choose from, under the line that is typed in; in the top layer, so that nothing clips them. */
export function TagSuggestions({ id, beside, options, active, onChoose }: TagSuggestionsProps) {
  const [list, setList] = useState<HTMLElement | null>(null)
  const [style, setStyle] = useState<CSSProperties>()
  const count = options.length

  useEffect(() => {
    if (list === null) return
    if (!list.matches(':popover-open')) list.showPopover()
    const place = (): void => {
      const line = beside.current?.getBoundingClientRect()
      if (line !== undefined) setStyle(placeBelow(new DOMRect(line.left - INSET, line.top, line.width, line.height), list.getBoundingClientRect()))
    }
    place()
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, { capture: true })
    }
  }, [list, beside, count])
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    <span ref={setList} popover="manual" style={style} className="pop tags-pop" role="listbox" id={id} aria-label={messages.tags.suggestions}>
      {options.map((option, index) => (
        <span
          key={option.isNew ? '' : option.name}
          id={`${id}-${index}`}
          className={classes('po', index === active && 'on')}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(option.name)
          }}
        >
          {option.isNew ? (
            <>
              <Icon name="Plus" size="sm" />
              <span className="clip">{messages.tags.newTag(option.name)}</span>
            </>
          ) : (
            <>
              <span className="clip">
                <MarkedText snippet={{ text: option.name, marks: option.mark === null ? [] : [option.mark] }} as="b" />
              </span>
              {option.uses > 0 && <span className="num">{messages.tags.uses(option.uses)}</span>}
            </>
          )}
        </span>
      ))}
    </span>
  )
}
