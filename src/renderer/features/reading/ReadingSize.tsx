import { useId } from 'react'
import { READING_SIZES } from '../../../shared/models/settings'
import { readingWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { Segmented } from '../../ui/Segmented'
import { usePopover } from '../../ui/usePopover'
import { usePreferences } from '../settings/usePreferences'

/** The size of what is read, here and on every other page. */
export function ReadingSize() {
  const { preferences, change } = usePreferences()
  const { isOpen, open, close, anchor, pop } = usePopover()
  const id = useId()
  if (preferences === null) return null
  return (
    <>
      <IconButton
        ref={anchor}
        icon="ALargeSmall"
        label={words.size}
        className={isOpen ? 'on' : undefined}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : open())}
      />
      {isOpen && (
        <div {...pop} className="pop droppop sizepop" role="dialog" id={id} aria-label={words.size}>
          <Segmented
            label={words.size}
            kind="words"
            value={String(preferences.readingSize)}
            options={READING_SIZES.map((pixels) => ({ value: String(pixels), label: String(pixels) }))}
            onChange={(next) => change({ readingSize: Number(next) })}
          />
        </div>
      )}
    </>
  )
}
