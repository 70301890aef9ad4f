import { useState, type ReactNode } from 'react'
import { en } from '../../messages/en'
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
          {en.prose.hide}
        </button>
      </span>
    ) : (
      <button type="button" className="spoil-in" aria-expanded="false" title={en.prose.spoiler} onClick={toggle}>
        <Icon name="TriangleAlert" size="sm" />
        {en.prose.show}
        <span className="sr">{en.prose.spoiler}</span>
      </button>
    )
  }
  return isOpen ? (
    <div className="spoil-shown">
      {children}
      <Button kind="plain" aria-expanded="true" onClick={toggle}>
        {en.prose.hide}
      </Button>
    </div>
  ) : (
    <div className="spoil">
      <Icon name="TriangleAlert" />
      <span>{en.prose.spoiler}</span>
      <Button aria-expanded="false" onClick={toggle}>
        {en.prose.show}
      </Button>
    </div>
  )
}
