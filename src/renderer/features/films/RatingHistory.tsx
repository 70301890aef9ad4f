import type { Entry } from '../../../shared/models/entry'
import type { HalfStars } from '../../../shared/models/rating'
import { date, shortDate } from '../../messages/format'
import { filmNoteWords, messages } from '../../messages'
import { placeInTime, ratingPoints, type RatingPoint } from './ratingPoints'

const words = filmNoteWords.history

interface RatingHistoryProps {
  entries: readonly Entry[]
  /** What the film's rating is now. */
  standing: HalfStars | null
}

/** How my rating of a film went over time, as a small line; and where what I say now is not what I said last. */
export function RatingHistory({ entries, standing }: RatingHistoryProps) {
  const points = ratingPoints(entries)
  const last = points.at(-1)
  const differs = last !== undefined && standing !== null && standing !== last.rating
  if (points.length < 2 && !differs) return null
  return (
    <div className="ratinghistory">
      {points.length > 1 && <Sparkline points={points} />}
      {differs && <p className="muted">{words.differs(last.rating, date(last.date), last.date.length === 10, standing)}</p>}
    </div>
  )
}

const WIDTH = 272
const HEIGHT = 40
const EDGE = 5

function Sparkline({ points }: { points: readonly RatingPoint[] }) {
  const times = points.map((point) => placeInTime(point.date))
  const from = Math.min(...times)
  const span = Math.max(...times) - from
  const at = points.map(({ rating, entry }, index) => ({
    entry,
    // All on one day stand side by side.
    x: EDGE + (WIDTH - 2 * EDGE) * (span === 0 ? index / (points.length - 1) : ((times[index] ?? from) - from) / span),
    y: HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (rating - 1)) / 9
  }))
  const years = points.map((point) => point.date.slice(0, 4))
  const [first, lastYear] = [years[0] ?? '', years.at(-1) ?? '']
  return (
    <figure className="spark">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={words.rated(points.map(({ rating }, index) => ({ rating, year: years[index] ?? '' })))}>
        <polyline points={at.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
        {at.map(({ entry, x, y }) => (
          <circle key={entry} cx={x.toFixed(1)} cy={y.toFixed(1)} r={3} />
        ))}
      </svg>
      <div className="sparkyears num" aria-hidden="true">
        <span>{first}</span>
        {lastYear !== first && <span>{lastYear}</span>}
      </div>
      <table className="sr">
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.rating}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ entry, date: day, rating }) => (
            <tr key={entry}>
              <td>{shortDate(day)}</td>
              <td>{messages.rating.spoken(rating)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
