import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { useStore } from 'zustand'
import { currentVisit, type Place } from './navigation'
import { useStores } from './stores'

/** Remembers how a page is scrolled and what has the focus, and puts both back when the visit is shown again. */
export function usePlace(scroll: RefObject<HTMLElement | null>, isReady: boolean): void {
  const { navigation } = useStores()
  const { key } = useStore(navigation, currentVisit)

  useLayoutEffect(() => {
    const element = scroll.current
    if (!isReady || element === null) return
    const { actions } = navigation.getState()
    const place = actions.placeOf(key)
    element.scrollTo({ top: place?.top ?? 0, behavior: 'instant' })
    if (!focusOn(place)) startAtTop(element, key)

    let focus = place?.focus ?? null
    const keep = (): void => actions.remember(key, { top: element.scrollTop, focus })
    const onFocus = (event: FocusEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('dialog') !== null) return
      focus = event.target.id === '' ? null : event.target.id
      keep()
    }
    element.addEventListener('scroll', keep, { passive: true })
    document.addEventListener('focusin', onFocus)
    return () => {
      element.removeEventListener('scroll', keep)
      document.removeEventListener('focusin', onFocus)
    }
  }, [scroll, isReady, key, navigation])

  // A long wall knows its height and draws its tiles only some frames later: it is tried again until all is as it was.
  useEffect(() => {
    const element = scroll.current
    const place = navigation.getState().actions.placeOf(key)
    if (!isReady || element === null || place === null) return
    let frame = 0
    const putBack = (tries: number): void => {
      if (place.top !== null && Math.abs(element.scrollTop - place.top) > 1) element.scrollTo({ top: place.top, behavior: 'instant' })
      else if (place.focus === null || focusOn(place)) return
      if (tries > 0) frame = requestAnimationFrame(() => putBack(tries - 1))
    }
    frame = requestAnimationFrame(() => putBack(FRAMES))
    // Whoever moves on already is not pulled back.
    const stop = (): void => cancelAnimationFrame(frame)
    for (const act of ACTS) window.addEventListener(act, stop, { capture: true, passive: true })
    return () => {
      stop()
      for (const act of ACTS) window.removeEventListener(act, stop, { capture: true })
    }
  }, [scroll, isReady, key, navigation])
}

const FRAMES = 12
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const

/** True when what had the focus has it again. */
function focusOn(place: Place | null): boolean {
  const wanted = place === null || place.focus === null || isDialogOpen() ? null : document.getElementById(place.focus)
  if (wanted === null) return false
  wanted.focus({ preventScroll: true })
  if (place?.top === null) wanted.scrollIntoView({ block: 'start' })
  return true
}

/** A page that is opened anew is read from its top: the keyboard scrolls it, and Tab goes to its first link. */
function startAtTop(element: HTMLElement, visit: number): void {
  const isFirstPage = visit === 1
  if (!isFirstPage && !isDialogOpen()) element.focus({ preventScroll: true })
}

export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
