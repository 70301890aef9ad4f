import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { WatchedOn } from '../../../shared/models/entry'
import type { EntryChange, JournalEntry } from '../../../shared/models/journal'
import type { HalfStars } from '../../../shared/models/rating'
import { readDate, writeDate } from '../../../shared/text/writtenDates'
import { journalWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { RatingSlider } from '../../ui/RatingSlider'
import { Switch } from '../../ui/Switch'
import { TagInput, type TagUse } from '../../ui/TagInput'
import { isAhead, readWatchedOn } from '../writing/watchedOn'
import { RowPopup, type Spot } from './RowPopup'

const words = journalWords.edit

interface EditEntryProps {
  entry: JournalEntry
  spot: Spot
  /** Saves one change. False when it could not be saved. */
  onChange: (change: EntryChange) => Promise<boolean>
  suggestTags: (begins: string) => Promise<readonly TagUse[]>
  onClose: (byKey: boolean) => void
}

/** An entry's date, rating, rewatch, like and tags, without opening it. Each is saved as soon as it is changed. */
export function EditEntry({ entry, spot, onChange, suggestTags, onClose }: EditEntryProps) {
  const [now, setNow] = useState(entry)
  const before = useRef(now)
  useEffect(() => {
    before.current = now
  }, [now])

  const save = async (change: EntryChange, next: Partial<JournalEntry>): Promise<void> => {
    const last = before.current
    setNow({ ...last, ...next })
    if (!(await onChange(change))) setNow(last)
  }
  const rate = useRating(now.rating, (rating) => void save({ rating }, { rating }))
  const changeTags = (tags: string[]): void => {
    const addTags = tags.filter((tag) => !now.tags.includes(tag))
    const removeTags = now.tags.filter((tag) => !tags.includes(tag))
    void save({ ...(addTags.length > 0 && { addTags }), ...(removeTags.length > 0 && { removeTags }) }, { tags })
  }

  return (
    <RowPopup spot={spot} className="pop editrow" role="dialog" label={words.label(entry.film.title)} onClose={onClose}>
      <DayField value={now.watchedOn} onChange={(watchedOn) => void save({ watchedOn }, { watchedOn })} />
      <div className="editline">
        <span className="soft" aria-hidden="true">
          {words.rating}
        </span>
        <RatingSlider label={words.rating} value={rate.shown} onChange={rate.change} />
      </div>
      <div className="editline">
        <Switch
          label={words.rewatch}
          icon="RotateCcw"
          checked={now.isRewatch}
          disabled={now.watchedOn === null}
          onChange={(isRewatch) => void save({ isRewatch }, { isRewatch })}
        />
        <Switch label={words.like} icon="Heart" checked={now.isLiked} onChange={(isLiked) => void save({ isLiked }, { isLiked })} />
      </div>
      <div className="editline">
        <TagInput label={words.tags} tags={now.tags} onChange={changeTags} suggest={suggestTags} />
      </div>
      <div className="editfoot">
        <Button onClick={() => onClose(true)}>{words.done}</Button>
      </div>
    </RowPopup>
  )
}

const PAUSE_MS = 350

/** A rating that is stepped through with the arrows is one change, not ten: it is saved after a short pause, or on closing. */
function useRating(saved: HalfStars | null, save: (rating: HalfStars | null) => void): { shown: HalfStars | null; change: (rating: HalfStars | null) => void } {
  const [pending, setPending] = useState<{ rating: HalfStars | null } | null>(null)
  const waiting = useRef<{ rating: HalfStars | null } | null>(null)
  const keep = useEffectEvent(() => {
    const last = waiting.current
    waiting.current = null
    setPending(null)
    if (last !== null && last.rating !== saved) save(last.rating)
  })
  useEffect(() => {
    if (pending === null) return
    const timer = window.setTimeout(() => keep(), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [pending])
  useEffect(() => () => keep(), [])
  return {
    shown: pending === null ? saved : pending.rating,
    change: (rating) => {
      waiting.current = { rating }
      setPending({ rating })
    }
  }
}

function DayField({ value, onChange }: { value: WatchedOn; onChange: (watchedOn: WatchedOn) => void }) {
  const [typed, setTyped] = useState(shownDay(value))
  const [error, setError] = useState<string | null>(null)
  const hint = useId()
  const use = (): void => {
    if (typed.trim() === shownDay(value)) return setError(null)
    const now = new Date()
    const watchedOn = readWatchedOn(typed, now)
    if (watchedOn !== null) {
      setError(null)
      setTyped(shownDay(watchedOn))
      return onChange(watchedOn)
    }
    const date = readDate(typed)
    setError(date !== null && isAhead(date, now) ? words.ahead : words.wrong)
  }
  return (
    <div className="editday">
      <Field
        label={words.day}
        value={typed}
        error={error}
        startsHere
        autoComplete="off"
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) event.target.select()
        }}
        onChange={(text) => {
          setTyped(text)
          setError(null)
        }}
        onBlur={use}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          use()
        }}
      />
      <p className="muted xs" id={hint}>
        {words.hint}
      </p>
    </div>
  )
}

function shownDay(value: WatchedOn): string {
  return value === null || value === 'unknown' ? (value ?? '') : writeDate(value)
}
