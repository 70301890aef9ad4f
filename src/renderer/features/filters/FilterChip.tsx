import { filterWords } from '../../messages'
import { Icon } from '../../ui/Icon'

interface FilterChipProps {
  /** "Liked": a filter that has nothing to choose. */
  label: string
  onClear: () => void
}

/** A filter that is set and can only be taken away. */
export function FilterChip({ label, onClear }: FilterChipProps) {
  return (
    <span className="drop set chip">
      <span>{label}</span>
      <button type="button" className="dropclear" aria-label={filterWords.clear(label)} onClick={onClear}>
        <Icon name="X" />
      </button>
    </span>
  )
}
