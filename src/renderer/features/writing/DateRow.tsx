import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { WatchedOn } from '../../../shared/models/entry'
import { writeDate, readDate } from '../../../shared/text/writtenDates'
import { writingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { dayBefore, dayOf, isAhead, readWatchedOn, sayDate } from './watchedOn'

interface DateRowProps {
  value: WatchedOn
  onChange: (watchedOn: WatchedOn) => void
}

/** When it was watched: the date as a button, and behind it the ways to say another. */
export function DateRow({ value, onChange }: DateRowProps) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const shown = value === null ? words.noViewing : value === 'unknown' ? words.unknownDate : sayDate(value)

  useEffect(() => {
    if (!isOpen) return
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [isOpen])

  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  const choose = (watchedOn: WatchedOn): void => {
    onChange(watchedOn)
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return
    event.preventDefault()
    close()
  }
  return (
    <span
      ref={place}
      className="when"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={opener}
        type="button"
        className="drop lead"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={words.dateButton(shown)}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="Calendar" />
        {shown}
      </button>
      {isOpen && <DatePanel value={value} onChoose={choose} />}
    </span>
  )
}

function DatePanel({ value, onChoose }: { value: WatchedOn; onChoose: (watchedOn: WatchedOn) => void }) {
  const [typed, setTyped] = useState(value === null || value === 'unknown' ? '' : writeDate(value))
  const [error, setError] = useState<string | null>(null)
  const hint = useId()
  const now = new Date()
  const use = (): void => {
    const watchedOn = readWatchedOn(typed, now)
    if (watchedOn !== null) return onChoose(watchedOn)
    const date = readDate(typed)
    setError(date !== null && isAhead(date, now) ? words.dateAhead : words.dateWrong)
  }
  return (
    <div className="pop when-pop" role="dialog" aria-label={words.when}>
      <div className="when-quick">
        <Button onClick={() => onChoose(dayOf(now))}>{words.today}</Button>
        <Button onClick={() => onChoose(dayBefore(now))}>{words.yesterday}</Button>
        <Button onClick={() => onChoose('unknown')}>{words.unknown}</Button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          use()
        }}
      >
        <Field
          label={words.dateField}
          value={typed}
          error={error}
          autoFocus
          autoComplete="off"
          onFocus={(event) => {
            if (event.target instanceof HTMLInputElement) event.target.select()
          }}
          onChange={(text) => {
            setTyped(text)
            setError(null)
          }}
        />
        <p className="muted xs" id={hint}>
          {words.dateHint}
        </p>
        <div className="when-foot">
          <Button kind="plain" onClick={() => onChoose(null)}>
            {words.notAViewing}
          </Button>
          <span className="grow" />
          <Button kind="primary" type="submit">
            {words.useDate}
          </Button>
        </div>
      </form>
    </div>
  )
}
