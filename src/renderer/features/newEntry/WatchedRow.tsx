import { useEffect, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { newEntryWords as words } from '../../messages'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import { sayDateShortly } from '../writing/watchedOn'
import { readWhen, type When, type WhenChoice } from './when'

const OPTIONS = (['today', 'yesterday', 'day', 'month', 'year', 'unknown'] as const).map((value) => ({ value, label: words.when[value] }))

/** Y is yesterday, and once more a year. */
const LETTERS: Readonly<Record<string, (before: WhenChoice) => WhenChoice>> = {
  t: () => 'today',
  y: (before) => (before === 'yesterday' ? 'year' : 'yesterday'),
  d: () => 'day',
  m: () => 'month',
  u: () => 'unknown'
}

const FIELDS = {
  day: { label: words.whichDay, example: words.exampleDay },
  month: { label: words.whichMonth, example: words.exampleMonth },
  year: { label: words.whichYear, example: words.exampleYear }
} as const

/** When it was watched: one of six, and the day, month or year where one is asked for. */
export function WatchedRow() {
  const { newEntry } = useStores()
  const when = useStore(newEntry, (state) => state.viewing.when)
  const wrong = useStore(newEntry, (state) => state.wrong.when)
  const { chooseWhen } = useStore(newEntry, (state) => state.actions)
  const row = useRef<HTMLDivElement>(null)
  const isPicked = useStore(newEntry, (state) => state.picked !== null)

  // The film is chosen: what comes next is when.
  useEffect(() => {
    if (isPicked) row.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus()
  }, [isPicked])
  useEffect(() => {
    if (wrong !== undefined) row.current?.querySelector('input')?.focus()
  }, [wrong])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
    const next = LETTERS[event.key.toLowerCase()]?.(when.choice)
    if (next === undefined) return
    event.preventDefault()
    answer(next)
  }
  /** A date that is asked for is typed next, so its field is there at once; any other answer has the focus itself. */
  const answer = (choice: WhenChoice): void => {
    flushSync(() => chooseWhen(choice))
    const field = row.current?.querySelector('input')
    if (field != null) field.select()
    else row.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus()
  }

  return (
    <div className="lrow" ref={row}>
      <span className="k">{words.watched}</span>
      <div className="v">
        <span
          className="anchor"
          onKeyDown={onKeyDown}
          onClick={(event) => {
            if (event.target instanceof HTMLElement && event.target.role === 'radio') answer(newEntry.getState().viewing.when.choice)
          }}
        >
          <Segmented label={words.watched} kind="words" value={when.choice} options={OPTIONS} onChange={chooseWhen} />
        </span>
        <DateShown when={when} wrong={wrong} />
      </div>
      {wrong !== undefined && (
        <p className="err" id="new-entry-wrong-when" role="alert">
          <Icon name="CircleAlert" />
          {wrong}
        </p>
      )}
    </div>
  )
}

function DateShown({ when, wrong }: { when: When; wrong: string | undefined }) {
  const { newEntry } = useStores()
  const { typeWhen, settleWhen, stepWhen } = useStore(newEntry, (state) => state.actions)
  const { choice, typed } = when
  const read = readWhen(when, new Date())
  if (choice === 'unknown') return <span className="is muted">{words.anyTime}</span>
  if (choice === 'today' || choice === 'yesterday') return <span className="is">{'date' in read && sayDateShortly(read.date)}</span>
  const { label, example } = FIELDS[choice]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    stepWhen(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <span className="is">
      <span className={wrong === undefined ? 'field' : 'field is-err'}>
        <input
          type="text"
          aria-label={label}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={wrong === undefined ? undefined : 'new-entry-wrong-when'}
          placeholder={example}
          value={typed}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => typeWhen(event.target.value)}
          onBlur={settleWhen}
          onKeyDown={onKeyDown}
        />
      </span>
      <span className="sr" role="status">
        {'date' in read && read.date !== 'unknown' ? sayDateShortly(read.date) : ''}
      </span>
    </span>
  )
}
