import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { ListChoice } from '../../../shared/models/list'
import { useStores } from '../../app/stores'
import { useAct } from '../../app/useAct'
import { listWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { narrow } from '../filters/narrow'
import { NEW_LIST } from './ListForm'

/** Puts films on lists, from anywhere. */
export function AddToListDialog() {
  const { lists } = useStores()
  const films = useStore(lists, (state) => state.adding)
  return films === null ? null : <AddTo films={films} />
}

type Standing = boolean | 'mixed'

/** Each list with a tick: whether the films are on it. A tick is kept at once. */
function AddTo({ films }: { films: readonly string[] }) {
  const { lists, refresh } = useStores()
  const { choices, put, takeOff, make, titleOf, closeAddTo } = useStore(lists, (state) => state.actions)
  const { done, answerOf } = useAct()
  const [all, setAll] = useState<readonly ListChoice[] | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const rows = useRef<HTMLUListElement>(null)
  const find = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [first] = films

  const load = useCallback(() => choices(films).then((outcome) => setAll(answerOf(outcome) ?? [])), [choices, films, answerOf])
  useEffect(() => {
    void load()
    if (films.length === 1 && first !== undefined) void titleOf(first).then(setTitle)
  }, [load, films, first, titleOf])

  const nameOf = (choice: ListChoice): string => (choice.isWatchlist ? words.addTo.watchlist : choice.name)
  const shown = narrow(all ?? [], text, nameOf)
  const wanted = text.trim()
  const isNew = wanted !== '' && all?.some((choice) => nameOf(choice).toLocaleLowerCase() === wanted.toLocaleLowerCase()) === false
  const count = shown.length + (isNew ? 1 : 0)
  const stop = Math.min(active, count - 1)

  const toggle = async (choice: ListChoice): Promise<void> => {
    const outcome = standing(choice, films.length) === true ? await takeOff(choice.id, films) : await put(choice.id, films)
    if (await done(outcome)) await load()
  }
  const makeNew = async (): Promise<void> => {
    if (answerOf(await make({ ...NEW_LIST, name: wanted }, films)) === null) return
    setText('')
    await Promise.all([load(), refresh()])
    setActive(1)
  }
  const choose = (index: number): void => {
    const choice = shown[index]
    if (choice !== undefined) void toggle(choice)
    else if (isNew) void makeNew()
  }
  const goTo = (index: number): void => {
    setActive(index)
    rows.current?.querySelectorAll<HTMLElement>('button').item(index).focus()
  }
  const onRowKey = (event: KeyboardEvent): void => {
    const next = { ArrowDown: Math.min(stop + 1, count - 1), ArrowUp: stop - 1, Home: 0, End: count - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next >= 0) goTo(next)
    else find.current?.focus()
  }

  return (
    <Dialog
      title={words.addTo.title(title, films.length)}
      size="small"
      onClose={closeAddTo}
      footer={
        <>
          <span className="grow" />
          <Button size="l" kind="primary" onClick={closeAddTo}>
            {words.addTo.done}
          </Button>
        </>
      }
    >
      <div className="addto">
        <Field
          ref={find}
          label={words.addTo.find}
          hideLabel
          startsHere
          icon="Search"
          placeholder={words.addTo.findOrName}
          value={text}
          maxLength={300}
          autoComplete="off"
          onChange={(next) => {
            setText(next)
            setActive(0)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || count === 0) return
            if (event.key === 'ArrowDown') goTo(0)
            else if (event.key === 'Enter' && wanted !== '') choose(0)
            else return
            event.preventDefault()
          }}
        />
        <ul ref={rows} aria-label={words.addTo.lists} onKeyDown={onRowKey}>
          {shown.map((choice, index) => {
            const is = standing(choice, films.length)
            return (
              <li key={choice.id}>
                <button
                  type="button"
                  className="addrow"
                  role="checkbox"
                  aria-checked={is}
                  tabIndex={index === stop ? 0 : -1}
                  onFocus={() => setActive(index)}
                  onClick={() => void toggle(choice)}
                >
                  <span className="check" aria-hidden="true" data-checked={String(is)}>
                    {is === true && <Icon name="Check" />}
                    {is === 'mixed' && <Icon name="Minus" />}
                  </span>
                  {choice.isWatchlist && <Icon name="Bookmark" />}
                  <span className="grow clip">
                    <bdi>{nameOf(choice)}</bdi>
                  </span>
                  <span className="muted xs num">{is === 'mixed' ? words.addTo.partly(choice.has, films.length) : figure(choice.films)}</span>
                </button>
              </li>
            )
          })}
          {isNew && (
            <li>
              <button type="button" className="addrow" tabIndex={stop === shown.length ? 0 : -1} onFocus={() => setActive(shown.length)} onClick={() => void makeNew()}>
                <span className="plusbox">
                  <Icon name="Plus" size="sm" />
                </span>
                <span className="grow clip">{words.addTo.newListCalled(wanted)}</span>
              </button>
            </li>
          )}
        </ul>
      </div>
    </Dialog>
  )
}

function standing({ has }: ListChoice, films: number): Standing {
  if (has === 0) return false
  return has >= films ? true : 'mixed'
}
