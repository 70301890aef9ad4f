import { useState, type ReactNode } from 'react'
import { messages } from '../../messages'
import { Button } from '../Button'
import { Icon } from '../Icon'

interface SpoilerProps {
  /** In the middle of a sentence, or a passage of its own. */
  isInline: boolean
  startsOpen: boolean
  children: ReactNode
}

/** A passage that gives something away: covered until it is opened. */
export function Spoiler({ isInline, startsOpen, children }: SpoilerProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  const toggle = (): void => setOpen(!isOpen)
  if (isInline) {
    return isOpen ? (
      <span className="spoil-shown inline">
        {children}{' '}
        <button type="button" className="spoil-in" aria-expanded="true" onClick={toggle}>
          {messages.prose.hide}
        </button>
      </span>
    ) : (
      <button type="button" className="spoil-in" aria-expanded="false" title={messages.prose.spoiler} onClick={toggle}>
        <Icon name="TriangleAlert" size="sm" />
        {messages.prose.show}
        <span className="sr">{messages.prose.spoiler}</span>
      </button>
    )
  }
  return isOpen ? (
    <div className="spoil-shown">
      {children}
      <Button kind="plain" aria-expanded="true" onClick={toggle}>
        {messages.prose.hide}
      </Button>
    </div>
  ) : (
    <div className="spoil">
      <Icon name="TriangleAlert" />
      <span>{messages.prose.spoiler}</span>
      <Button aria-expanded="false" onClick={toggle}>
        {messages.prose.show}
      </Button>
    </div>
  )
}
