import { useId } from 'react'
import { CsvField } from '../../../../shared/models/importing'
import { importMappingWords as words } from '../../../messages'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/Icon'
import { Options } from '../../../ui/Options'
import { usePopover } from '../../../ui/usePopover'

const OUT = 'out'
/** In the order in which they are offered: what nearly every file has comes first. */
const FIELDS: readonly CsvField[] = [
  'title', 'year', 'watchedOn', 'rating', 'review', 'tags', 'rewatch', 'like', 'seen', 'watchlist', 'list', 'addedOn', 'directors', 'originalTitle', 'note', 'place', 'company', 'medium',
  'reviewTitle', 'type', 'runtime', 'genres', 'imdb', 'tmdb', 'letterboxd'
]

interface ColumnMenuProps {
  /** The column's name in the file. */
  name: string
  field: CsvField | null
  isTabStop: boolean
  onFocus: () => void
  onMean: (field: CsvField | null) => void
}

/** What one column means. Enter, Space or Arrow down open the meanings; letters find among them. */
export function ColumnMenu({ name, field, isTabStop, onFocus, onMean }: ColumnMenuProps) {
  const { isOpen, open, close, anchor, pop } = usePopover()
  const id = useId()
  const meant = field === null ? words.left : words.fields[field]
  return (
    <span className={classes('drop', 'boxed', isOpen && 'on')}>
      <button
        type="button"
        className="dropmain"
        ref={anchor}
        tabIndex={isTabStop ? 0 : -1}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={`${words.column(name)}: ${meant}`}
        onFocus={onFocus}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          open()
        }}
      >
        <span className="clip">{meant}</span>
        <Icon name="ChevronDown" />
      </button>
      {isOpen && (
        <div {...pop} className="pop droppop" role="dialog" id={id} aria-label={words.column(name)}>
          <Options
            label={words.column(name)}
            options={[...FIELDS.map((each) => ({ value: each, label: words.fields[each] })), { value: OUT, label: words.leaveOut }]}
            chosen={[field ?? OUT]}
            onChange={([chosen]) => {
              close()
              const meaning = CsvField.safeParse(chosen)
              onMean(meaning.success ? meaning.data : null)
            }}
          />
        </div>
      )}
    </span>
  )
}
