import { useLayoutEffect, type RefObject } from 'react'

/** Opens a dialog above everything while it is there, and gives the focus back to where it came from. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    if (element === null) return
    if (!element.open) element.showModal()
    return () => {
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [dialog])
}
