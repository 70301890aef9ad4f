import type { RatingFilter } from '../../../shared/models/filmQuery'
import { filterWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'

interface RatingDropProps {
  value: RatingFilter | null
  onChange: (rating: RatingFilter | null) => void
}

const OFFERED: readonly RatingFilter[] = [
  { from: 10, to: 10 },
  { from: 8, to: 10 },
  { from: 6, to: 10 },
  { from: 4, to: 10 },
  { from: 1, to: 3 },
  { from: 1, to: 10 },
  'unrated'
]

const keyOf = (rating: RatingFilter): string => (rating === 'unrated' ? rating : `${rating.from}-${rating.to}`)

/** Rated so much, or not at all. */
export function RatingDrop({ value, onChange }: RatingDropProps) {
  const offered = value === null || OFFERED.some((rating) => keyOf(rating) === keyOf(value)) ? OFFERED : [value, ...OFFERED]
  return (
    <Drop
      label={filterWords.rating}
      value={value === null ? null : filterWords.ratingOf(value)}
      onClear={() => onChange(null)}
      clearLabel={filterWords.clear(filterWords.rating)}
    >
      {(close) => (
        <Options
          label={filterWords.rating}
          options={offered.map((rating) => ({ value: keyOf(rating), label: filterWords.ratingOf(rating) }))}
          chosen={value === null ? [] : [keyOf(value)]}
          onChange={([key]) => {
            onChange(offered.find((rating) => keyOf(rating) === key) ?? null)
            close()
          }}
        />
      )}
    </Drop>
  )
}
