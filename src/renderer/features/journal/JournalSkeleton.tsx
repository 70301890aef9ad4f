import { useEffect, useState } from 'react'
import { journalWords as words } from '../../messages'

const AFTER_MS = 300
const ROWS = 9

/** Where rows will stand, once waiting is felt; never on the first paint. */
export function JournalSkeleton() {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className="jskel">
      <p className="sr" role="status">
        {words.loading}
      </p>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="skel-row" aria-hidden="true">
          <span className="skel" style={{ height: 18 }} />
          <span className="skel" style={{ height: 39 }} />
          <span className="skel" style={{ height: 12, width: 90 + ((row * 37) % 60) }} />
          <span className="skel" style={{ height: 10 }} />
          <span className="skel" style={{ height: 12, width: `${40 + ((row * 29) % 50)}%` }} />
        </div>
      ))}
    </div>
  )
}
