import { useCallback, useEffect, useId, useRef, useState, type AriaAttributes, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'

export interface Suggestion {
  /** What is put into the field. */
  readonly value: string
  /** Said quietly beside it, to tell two of one name apart. */
  readonly detail?: string
  /** Tells suggestions apart where two have the same value. */
  readonly id?: string
}

interface ComboOptions {
  /** What goes with the text; an empty text asks for what is offered before anything is typed. */
  suggest: (text: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>
  onPick: (suggestion: Suggestion) => void
}

/** What the list shows and where, for a ComboList. */
export interface ComboListing {
  readonly isOpen: boolean
  readonly items: readonly Suggestion[]
  readonly active: number
  readonly listId: string
  readonly style: CSSProperties | undefined
  readonly attach: (element: HTMLElement | null) => void
  readonly onPick: (suggestion: Suggestion) => void
}

export interface Combo {
  readonly isOpen: boolean
  /** The list hangs under this. */
  readonly anchor: RefObject<HTMLDivElement | null>
  readonly listing: ComboListing
  readonly input: Pick<AriaAttributes, 'aria-expanded' | 'aria-controls' | 'aria-autocomplete' | 'aria-activedescendant'> & { readonly role: 'combobox' }
  /** True when the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  /** Asks for what goes with this text. */
  readonly ask: (text: string) => void
  readonly shut: () => void
}

const GAP = 4
const MARGIN = 8

/**
 * Suggestions under a text field: Down and Up go through them, Enter takes one, Esc only shuts the list. Nothing is taken
 * that was not chosen, so any other text stays as it was typed. The list lies in the top layer; no scroller clips it.
 */
export function useCombo({ suggest, onPick }: ComboOptions): Combo {
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const shown = useRef<HTMLElement | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [items, setItems] = useState<readonly Suggestion[]>([])
  const [active, setActive] = useState(-1)
  const [style, setStyle] = useState<CSSProperties>()
  const isOpen = wanted !== null && items.length > 0
  const latest = useRef(suggest)
  useEffect(() => {
    latest.current = suggest
  })

  useEffect(() => {
    if (wanted === null) return
    let isStale = false
    void Promise.resolve(latest.current(wanted)).then((found) => {
      if (isStale) return
      setItems(found)
      setActive(-1)
    })
    return () => {
      isStale = true
    }
  }, [wanted])

  const place = useCallback(() => {
    if (anchor.current !== null) setStyle(placeUnder(anchor.current.getBoundingClientRect(), shown.current?.scrollHeight ?? 0))
  }, [])
  const attach = useCallback(
    (element: HTMLElement | null) => {
      shown.current = element
      if (element === null || element.matches(':popover-open')) return
      element.showPopover()
      place()
    },
    [place]
  )
  useEffect(() => {
    if (!isOpen) return
    place()
    const follow = (event: Event): void => {
      if (event.target !== shown.current) place()
    }
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      document.removeEventListener('scroll', follow, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [isOpen, items, place])

  const shut = useCallback(() => {
    setWanted(null)
    setItems([])
    setActive(-1)
  }, [])
  const pick = (suggestion: Suggestion): void => {
    shut()
    onPick(suggestion)
  }
  const goTo = (index: number): void => {
    setActive(index)
    document.getElementById(optionId(listId, index))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false
    const chosen = items[active]
    if (event.key === 'ArrowDown') {
      if (isOpen) goTo((active + 1) % items.length)
      else setWanted('')
    } else if (event.key === 'ArrowUp' && isOpen) goTo(active <= 0 ? items.length - 1 : active - 1)
    else if (event.key === 'Enter' && isOpen && chosen !== undefined) pick(chosen)
    else if (event.key === 'Escape' && isOpen) shut()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return {
    isOpen,
    anchor,
    listing: { isOpen, items, active, listId, style, attach, onPick: pick },
    input: {
      role: 'combobox',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-autocomplete': 'list',
      'aria-activedescendant': isOpen && active >= 0 ? optionId(listId, active) : undefined
    },
    onKeyDown,
    ask: setWanted,
    shut
  }
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

/** Under the field and as wide, above it where there is more room. */
function placeUnder(field: DOMRect, height: number): CSSProperties {
  const below = window.innerHeight - field.bottom - GAP - MARGIN
  const above = field.top - GAP - MARGIN
  const size = { left: field.left, minWidth: field.width }
  if (below < Math.min(height, LOW) && above > below) return { ...size, bottom: window.innerHeight - field.top + GAP, maxHeight: above }
  return { ...size, top: field.bottom + GAP, maxHeight: below }
}

/** A list that has less room than this goes above, if there is more. */
const LOW = 240
