import { useState, type ReactNode } from 'react'
import type { EntryChange } from '../../../shared/models/journal'
import type { HalfStars } from '../../../shared/models/rating'
import { journalWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import type { IconName } from '../../ui/Icon'
import { RatingSlider } from '../../ui/RatingSlider'
import { TagInput, type TagUse } from '../../ui/TagInput'
import { usePopover } from '../../ui/usePopover'

const words = journalWords.dock

interface JournalDockProps {
  count: number
  onClear: () => void
  onChange: (change: EntryChange) => Promise<boolean>
  onExport: () => void
  onDelete: () => void
  suggestTags: (begins: string) => Promise<readonly TagUse[]>
}

/** What can be done with all the chosen entries at once. */
export function JournalDock({ count, onClear, onChange, onExport, onDelete, suggestTags }: JournalDockProps) {
  return (
    <div
      className="contents"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClear()
      }}
    >
      <Dock label={words.label}>
        <b role="status">{words.chosen(count)}</b>
        <Button kind="plain" keys="Esc" onClick={onClear}>
          {words.clear}
        </Button>
        <span className="grow" />
        <DockPopover label={words.tag} title={words.tagLabel(count)} icon="Tag">
          {(close) => <TagMany suggestTags={suggestTags} onChange={onChange} close={close} />}
        </DockPopover>
        <DockPopover label={words.rate} title={words.rateLabel(count)}>
          {(close) => <RateMany onChange={onChange} close={close} />}
        </DockPopover>
        <Button icon="Upload" onClick={onExport}>
          {words.export}
        </Button>
        <span className="sepv" />
        <Button kind="danger" icon="Trash2" onClick={onDelete}>
          {words.remove}
        </Button>
      </Dock>
    </div>
  )
}

interface DockPopoverProps {
  label: string
  /** The name of what opens: "Tag 3 entries". */
  title: string
  icon?: IconName
  children: (close: () => void) => ReactNode
}

function DockPopover({ label, title, icon, children }: DockPopoverProps) {
  const { isOpen, open, close, anchor, pop } = usePopover()
  return (
    <>
      <Button ref={anchor} {...(icon !== undefined && { icon })} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => (isOpen ? close() : open())}>
        {label}
      </Button>
      {isOpen && (
        <div {...pop} className="pop droppop dockpop" role="dialog" aria-label={title}>
          <p className="h-mini">{title}</p>
          {children(close)}
        </div>
      )}
    </>
  )
}

interface ManyProps {
  onChange: (change: EntryChange) => Promise<boolean>
  close: () => void
}

function TagMany({ suggestTags, onChange, close }: ManyProps & { suggestTags: JournalDockProps['suggestTags'] }) {
  const [tags, setTags] = useState<readonly string[]>([])
  const use = async (change: EntryChange): Promise<void> => {
    if (tags.length > 0 && (await onChange(change))) close()
  }
  return (
    <>
      <TagInput label={journalWords.edit.tags} tags={tags} onChange={setTags} suggest={suggestTags} />
      <div className="editfoot">
        <Button onClick={() => void use({ removeTags: [...tags] })}>
          {words.removeTags}
        </Button>
        <Button kind="primary" onClick={() => void use({ addTags: [...tags] })}>
          {words.addTags}
        </Button>
      </div>
    </>
  )
}

function RateMany({ onChange, close }: ManyProps) {
  const [rating, setRating] = useState<HalfStars | null>(null)
  const use = async (value: HalfStars | null): Promise<void> => {
    if (await onChange({ rating: value })) close()
  }
  return (
    <>
      <RatingSlider label={journalWords.edit.rating} value={rating} onChange={setRating} />
      <div className="editfoot">
        <Button onClick={() => void use(null)}>{words.noRating}</Button>
        <Button kind="primary" disabled={rating === null} onClick={() => void use(rating)}>
          {words.setRating}
        </Button>
      </div>
    </>
  )
}
