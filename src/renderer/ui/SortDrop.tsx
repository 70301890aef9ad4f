import { messages } from '../messages'
import { Drop } from './Drop'
import { Options, type Option } from './Options'
import { Toggle } from './Toggle'

interface SortDropProps<V extends string> {
  label: string
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
  isDescending?: boolean
  onDirection?: (isDescending: boolean) => void
}

/** In what order: one of several, and which way round where that is a choice of its own. */
export function SortDrop<V extends string>({ label, options, value, onChange, isDescending, onDirection }: SortDropProps<V>) {
  const shown = options.find((option) => option.value === value)?.label ?? label
  return (
    <Drop label={label} value={shown} icon="ArrowUpDown" className="sortdrop">
      {(close) => (
        <>
          <Options
            label={label}
            options={options}
            chosen={[value]}
            onChange={([next]) => {
              if (next !== undefined) onChange(next)
              close()
            }}
          />
          {onDirection !== undefined && (
            <div className="popfoot">
              <Toggle isOn={isDescending === false} onChange={() => onDirection(isDescending === false)}>
                {messages.sort.reversed}
              </Toggle>
            </div>
          )}
        </>
      )}
    </Drop>
  )
}
