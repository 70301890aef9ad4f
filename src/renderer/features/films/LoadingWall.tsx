import { useSlow } from '../../ui/useSlow'

/** What stands in for the wall when reading takes its time. */
export function LoadingWall() {
  const isSlow = useSlow()
  if (!isSlow) return null
  return (
    <div className="wall" aria-hidden="true">
      {Array.from({ length: 14 }, (_, index) => (
        <span key={index} className="film-tile loading">
          <span className="poster" />
        </span>
      ))}
    </div>
  )
}
