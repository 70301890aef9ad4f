import { useEffect, useState } from 'react'

/** A loading state that shows at once flickers; it waits this long. */
const PATIENCE_MS = 300

/** False at first, true when the component is still there a moment later. */
export function useSlow(): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}
