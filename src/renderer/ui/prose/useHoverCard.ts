import { useContext, useEffect, useId, useRef, useState, type FocusEvent, type PointerEvent } from 'react'
import type { FilmCard } from '../../../shared/models/reading'
import { FilmCardsContext } from './filmCards'

const PAUSE_MS = 300

/** What a card needs to be drawn: what it says, its id, and the piece of line it hangs from. */
export interface ShownCard {
  readonly id: string
  readonly card: FilmCard
  readonly at: DOMRect
}

interface HoverCard {
  readonly shown: ShownCard | null
  /** Properties of the link. */
  readonly anchor: {
    readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerLeave: () => void
    readonly onPointerDown: () => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
    readonly onBlur: () => void
    readonly 'aria-describedby': string | undefined
  }
}

/** The card of a film: after a moment's hover over its name, or at once when the keyboard comes to it. Esc and scrolling hide it. */
export function useHoverCard(film: string): HoverCard {
  const cardOf = useContext(FilmCardsContext)
  const id = useId()
  const [shown, setShown] = useState<ShownCard | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const wanted = useRef(0)

  const hide = (): void => {
    window.clearTimeout(timer.current)
    wanted.current += 1
    setShown(null)
  }
  const show = async (link: HTMLElement, x: number | null): Promise<void> => {
    wanted.current += 1
    const number = wanted.current
    const card = (await cardOf?.(film)) ?? null
    if (card === null || number !== wanted.current || !link.isConnected) return
    setShown({ id, card, at: pieceAt(link, x) })
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const isShown = shown !== null
  useEffect(() => {
    if (!isShown) return
    const gone = (): void => setShown(null)
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      gone()
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('scroll', gone, true)
    window.addEventListener('resize', gone)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('scroll', gone, true)
      window.removeEventListener('resize', gone)
    }
  }, [isShown])

  return {
    shown,
    anchor: {
      onPointerEnter: ({ currentTarget, clientX, pointerType }) => {
        if (pointerType === 'touch') return
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => void show(currentTarget, clientX), PAUSE_MS)
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) void show(currentTarget, null)
      },
      onBlur: hide,
      'aria-describedby': shown === null ? undefined : id
    }
  }
}

/** A name may run over the end of a line: the piece under the pointer, else the first. */
function pieceAt(link: HTMLElement, x: number | null): DOMRect {
  const pieces = [...link.getClientRects()]
  const under = x === null ? undefined : pieces.find(({ left, right }) => x >= left && x <= right)
  return under ?? pieces[0] ?? link.getBoundingClientRect()
}
