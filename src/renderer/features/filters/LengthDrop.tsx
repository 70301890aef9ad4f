import { filterWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'

interface LengthDropProps {
  /** At most so many minutes. */
  value: number | null
  onChange: (minutes: number | null) => void
}

/** One minute less than what the words say: "Under two hours". */
const OFFERED = [59, 89, 119, 149, 179] as const

/** No longer than an evening has room for. */
export function LengthDrop({ value, onChange }: LengthDropProps) {
  return (
    <Drop
      label={filterWords.length}
      value={value === null ? null : filterWords.atMost(value)}
      onClear={() => onChange(null)}
      clearLabel={filterWords.clear(filterWords.length)}
    >
      {(close) => (
        <LengthOptions
          value={value}
          onChange={(minutes) => {
            onChange(minutes)
            close()
          }}
        />
      )}
    </Drop>
  )
}

export function LengthOptions({ value, onChange }: LengthDropProps) {
  const offered = value === null || OFFERED.some((minutes) => minutes === value) ? OFFERED : [value, ...OFFERED]
  return (
    <Options
      label={filterWords.length}
      options={offered.map((minutes) => ({ value: String(minutes), label: filterWords.atMost(minutes) }))}
      chosen={value === null ? [] : [String(value)]}
      onChange={([minutes]) => onChange(minutes === undefined ? null : Number(minutes))}
    />
  )
}
