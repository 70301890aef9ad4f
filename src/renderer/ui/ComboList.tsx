import { classes } from './classes'
import { optionId, type ComboListing } from './useCombo'

interface ComboListProps extends ComboListing {
  label: string
}

/** The suggestions of a combo, while there are any. */
export function ComboList({ label, isOpen, items, active, listId, style, attach, onPick }: ComboListProps) {
  if (!isOpen) return null
  return (
    <div ref={attach} popover="manual" style={style} className="pop combopop" role="listbox" id={listId} aria-label={label}>
      {items.map((item, index) => (
        <div
          key={item.id ?? item.value}
          id={optionId(listId, index)}
          role="option"
          aria-selected={index === active}
          className={classes('po', 'opt', index === active && 'on')}
          onPointerDown={(event) => {
            // The field keeps the focus.
            event.preventDefault()
            onPick(item)
          }}
        >
          <bdi className="clip">{item.value}</bdi>
          {item.detail !== undefined && <span className="num clip">{item.detail}</span>}
        </div>
      ))}
    </div>
  )
}
