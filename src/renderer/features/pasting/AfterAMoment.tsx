import { useEffect, useState, type ReactNode } from 'react'

const MOMENT_MS = 250

/** Shows that something takes its time only when it does. */
export function AfterAMoment({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), MOMENT_MS)
    return () => clearTimeout(timer)
  }, [])
  return isOver ? children : null
}
