import { useEffect, useEffectEvent, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { isTypedInto } from '../features/films/useSingleKey'
import { useBringIn } from '../features/transfer/useBringIn'
import { en } from '../messages/en'
import { useStores } from './stores'
import { isDialogOpen } from './usePlace'

/** Text or a file that is dropped anywhere, or pasted while nothing is typed into, is brought in. */
export function BringIn({ children }: { children: ReactNode }) {
  const { pasting } = useStores()
  const { drop } = useBringIn()
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)

  /** True when there was something to bring in. */
  const bringIn = (data: DataTransfer): boolean => {
    const [file] = data.files
    const text = data.getData('text/plain')
    if (file !== undefined) void drop(file)
    else if (text.trim() !== '') void pasting.getState().actions.openWithText(text)
    else return false
    return true
  }
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    if (event.clipboardData === null || isTypedInto(event.target) || isDialogOpen()) return
    if (bringIn(event.clipboardData)) event.preventDefault()
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => paste(event)
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])

  const isOurs = (event: DragEvent): boolean => {
    const { types } = event.dataTransfer
    return !isDialogOpen() && (types.includes('Files') || (types.includes('text/plain') && !isTypedInto(event.target)))
  }
  const leave = (): void => {
    depth.current = 0
    setOver(false)
  }

  return (
    <div
      className="bringin"
      onDragEnter={(event) => {
        if (!isOurs(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDragOver={(event) => {
        // A file dropped beside a dialog must not be opened by the window itself either.
        if (isOurs(event) || event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event) => {
        const isForUs = isOurs(event)
        if (isForUs || event.dataTransfer.types.includes('Files')) event.preventDefault()
        leave()
        if (isForUs) bringIn(event.dataTransfer)
      }}
    >
      {children}
      {isOver && (
        <div className="droptarget">
          <p role="status">{en.frame.dropHere}</p>
        </div>
      )}
    </div>
  )
}
