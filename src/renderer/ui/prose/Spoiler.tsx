import { useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { messages } from '../../messages'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { CoverKeyContext, CoversContext } from './covers'

interface SpoilerProps {
  /** In the middle of a sentence, or a passage of its own. */
  isInline: boolean
  /** How long it is. */
  sentences: number
  children: ReactNode
}

/** A passage that gives something away: covered until it is opened, by itself or with all others. */
export function Spoiler({ isInline, sentences, children }: SpoilerProps) {
  const about = messages.prose.spoiler(sentences)
  const covers = useContext(CoversContext)
  const key = useContext(CoverKeyContext)
  const [shown, setShown] = useState({ isOpen: !covers, covers })
  if (shown.covers !== covers) setShown({ isOpen: !covers, covers })
  const { isOpen } = shown
  const button = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  // Show and Hide are two buttons: who pressed the one stands on the other.
  useLayoutEffect(() => {
    if (hadFocus.current) button.current?.focus({ preventScroll: true })
    hadFocus.current = false
  }, [isOpen])
  const toggle = (): void => {
    hadFocus.current = true
    setShown({ isOpen: !isOpen, covers })
  }
  if (isInline) {
    return isOpen ? (
      <span className="spoil-shown inline">
        {children}{' '}
        <button ref={button} type="button" className="spoil-in" aria-expanded="true" onClick={toggle}>
          {messages.prose.hide}
        </button>
      </span>
    ) : (
      <button ref={button} type="button" className="spoil-in" aria-expanded="false" title={about} onClick={toggle}>
        <Icon name="TriangleAlert" size="sm" />
        {messages.prose.show}
        <span className="sr">{about}</span>
      </button>
    )
  }
  return isOpen ? (
    <div className="spoil-shown">
      {children}
      <Button ref={button} kind="plain" aria-expanded="true" onClick={toggle}>
        {messages.prose.hide}
      </Button>
    </div>
  ) : (
    <div className="spoil">
      <Icon name="TriangleAlert" />
      <span>{about}</span>
      <Button ref={button} aria-expanded="false" {...(key === null ? {} : { keys: key })} onClick={toggle}>
        {messages.prose.show}
      </Button>
    </div>
  )
}
