import { useEffect, useRef } from 'react'

/** Acts once, as soon as it is on the screen: what a filter offers is read when it opens, not before. */
export function WhenShown({ act }: { act: (() => void) | undefined }) {
  const latest = useRef(act)
  useEffect(() => latest.current?.(), [])
  return null
}
