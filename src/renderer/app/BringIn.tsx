import { useEffect, useEffectEvent, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { isTypedInto } from '../features/films/useSingleKey'
import { bringsImage, imageIn } from '../features/posters/store'
import { usePosterHere } from '../features/posters/usePosterHere'
import { useBringIn } from '../features/transfer/useBringIn'
import { messages } from '../messages'
import { useStores } from './stores'
import { isDialogOpen } from './usePlace'

/** Text or a file that is dropped anywhere, or pasted while nothing is typed into, is brought in; on a film's page an image becomes its poster. */
export function BringIn({ children }: { children: ReactNode }) {
  const { pasting } = useStores()
  const { drop } = useBringIn()
  const poster = usePosterHere()
  const [over, setOver] = useState<'image' | 'other' | null>(null)
  const depth = useRef(0)
  const sentence = over === 'image' && poster !== null ? poster.sentence : messages.frame.dropHere

  /** True when there was something to bring in. */
  const bringIn = (data: DataTransfer, isPasted: boolean): boolean => {
    if (poster?.take(data, isPasted) === true) return true
    const files = [...data.files]
    const text = data.getData('text/plain')
    if (files.length > 0) void drop(files)
    else if (text.trim() !== '') void pasting.getState().actions.openWithText(text)
    else return false
    return true
  }
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const data = event.clipboardData
    if (data === null || isDialogOpen()) return
    // A field takes words; an image alone is meant for the film.
    const isForField = isTypedInto(event.target) && (poster === null || imageIn(data) === null || data.getData('text/plain') !== '')
    if (!isForField && bringIn(data, true)) event.preventDefault()
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
    setOver(null)
    poster?.setOver(false)
  }

  return (
    <div
      className="bringin"
      onDragEnter={(event) => {
        if (!isOurs(event)) return
        depth.current += 1
        const isPoster = poster !== null && bringsImage(event.dataTransfer)
        setOver(isPoster ? 'image' : 'other')
        poster?.setOver(isPoster)
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
        if (isForUs) bringIn(event.dataTransfer, false)
      }}
    >
      {children}
      {over !== null && sentence !== null && (
        <div className="droptarget">
          <p role="status">{sentence}</p>
        </div>
      )}
    </div>
  )
}
