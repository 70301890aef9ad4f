/** Puts a text on the clipboard, as it is stored. True when it is there. The page has no other way to the clipboard than a copy of what is chosen. */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  // With nothing chosen, a copy is allowed only where somebody says that there is something to copy.
  const onBefore = (event: Event): void => event.preventDefault()
  document.addEventListener('copy', onCopy, true)
  document.addEventListener('beforecopy', onBefore, true)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', onCopy, true)
    document.removeEventListener('beforecopy', onBefore, true)
  }
}
