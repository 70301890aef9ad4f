const TABBABLE = 'a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, summary, [tabindex], [contenteditable="true"]'

/** On Tab at either end of an element, goes round to its other end. */
export function keepFocusInside(element: HTMLElement, event: { shiftKey: boolean; preventDefault: () => void }): void {
  const stops = [...element.querySelectorAll<HTMLElement>(TABBABLE)].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility())
  const first = stops[0]
  const last = stops.at(-1)
  const here = document.activeElement
  if (event.shiftKey && (here === first || here === element)) {
    event.preventDefault()
    last?.focus()
  } else if (!event.shiftKey && here === last) {
    event.preventDefault()
    first?.focus()
  }
}
