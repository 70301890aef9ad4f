import { useDeferredValue, useEffect, useState } from 'react'

/** In characters: what is made of a longer text takes long enough to be felt between two keys. */
const LONG = 50_000
const PAUSE_MS = 400

/** The text for what may come a moment later than its keys, such as counting: of a long one, only after a pause. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  const isLong = text.length > LONG
  useEffect(() => {
    if (!isLong) return
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, isLong])
  return useDeferredValue(isLong ? settled : text)
}
