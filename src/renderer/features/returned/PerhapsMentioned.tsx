import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { OfferedMention } from '../../../shared/models/mention'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, returnedWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { MarkedText } from '../../ui/MarkedText'
import { JobBar } from '../transfer/JobBar'
import { OFFERED_STEP } from './store'

/** Texts that seem to name a film: each with its sentence, to be linked or set aside. */
export function PerhapsMentioned({ heading }: { heading: string }) {
  const { returned } = useStores()
  const { offered, waiting, actions } = useStore(returned)
  return (
    <section className="perhapsbox" aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading} tabIndex={-1}>
          {words.perhaps}
        </h2>
        {(waiting ?? 0) > 0 && (
          <span className="c num" role="status">
            {words.waiting(waiting ?? 0)}
          </span>
        )}
      </div>
      <p className="muted">{waiting === 0 ? words.none : words.perhapsNote}</p>
      {offered.length > 0 && <OfferedList offered={offered} onNone={() => document.getElementById(heading)?.focus()} />}
      {waiting !== null && offered.length < waiting && (
        <p className="binmore">
          <Button onClick={() => void actions.showMore()}>{words.more(Math.min(OFFERED_STEP, waiting - offered.length))}</Button>
        </p>
      )}
      <Look />
    </section>
  )
}

/** One Tab stop: up and down from text to text, left and right between its buttons; Enter links, Delete says no. */
function OfferedList({ offered, onNone }: { offered: readonly OfferedMention[]; onNone: () => void }) {
  const { returned } = useStores()
  const { decide } = useStore(returned, (state) => state.actions)
  const { done } = useAct()
  const list = useRef<HTMLUListElement>(null)
  const [{ row, button }, setAt] = useState({ row: 0, button: 0 })
  const active = Math.min(row, offered.length - 1)

  const focus = (toRow: number, toButton: number): void => list.current?.querySelectorAll<HTMLElement>('.twoacts').item(toRow).querySelectorAll('button').item(toButton).focus()
  // What was decided is gone: the keyboard goes on at what took its place.
  const focusNext = useRef<number | null>(null)
  useEffect(() => {
    if (focusNext.current !== null) focus(Math.min(focusNext.current, offered.length - 1), 0)
    focusNext.current = null
  }, [offered])
  const settle = async (mention: OfferedMention, index: number, status: 'accepted' | 'rejected'): Promise<void> => {
    focusNext.current = index
    if (!(await done(await decide(mention.id, status)))) focusNext.current = null
    else if (returned.getState().waiting === 0) onNone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const mention = offered[active]
    if (event.key === 'Delete' && mention !== undefined) {
      event.preventDefault()
      void settle(mention, active, 'rejected')
      return
    }
    const next = {
      ArrowDown: [active + 1, button], ArrowUp: [active - 1, button], Home: [0, button], End: [offered.length - 1, button], ArrowRight: [active, Math.min(button + 1, 2)], ArrowLeft: [active, Math.max(button - 1, 0)]
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    focus(Math.max(0, Math.min(next[0] ?? 0, offered.length - 1)), next[1] ?? 0)
  }

  return (
    <>
      <ul ref={list} className="offered" aria-label={words.perhaps} onKeyDown={onKeyDown}>
        {offered.map((mention, index) => (
          <OfferedRow
            key={mention.id}
            mention={mention}
            stop={index === active ? button : null}
            onFocus={(which) => setAt({ row: index, button: which })}
            onDecide={(status) => void settle(mention, index, status)}
          />
        ))}
      </ul>
      <p className="muted xs">{words.keys}</p>
    </>
  )
}

interface OfferedRowProps {
  mention: OfferedMention
  /** Which of its buttons Tab comes to; null: none. */
  stop: number | null
  onFocus: (button: number) => void
  onDecide: (status: 'accepted' | 'rejected') => void
}

function OfferedRow({ mention, stop, onFocus, onDecide }: OfferedRowProps) {
  const { go } = useGo()
  const { inFilm, author, film } = mention
  const title = film === null ? messages.film.withYear(mention.title, mention.year) : messages.film.withYear(film.title, film.year)
  const where = words.where(author, messages.film.withYear(inFilm.title, inFilm.year))
  return (
    <li>
      <p className="rtwords" dir="auto">
        <MarkedText snippet={marked(mention)} />
      </p>
      <p className="rtwhere num">
        <b>
          <bdi>{title}</bdi>
        </b>
        <span aria-hidden="true"> · </span>
        <bdi>{where}</bdi>
      </p>
      <div className="twoacts">
        <Button aria-label={words.linkNamed(title, where)} tabIndex={stop === 0 ? 0 : -1} onFocus={() => onFocus(0)} onClick={() => onDecide('accepted')}>
          {words.link}
        </Button>
        <Button kind="plain" aria-label={words.notNamed(title, where)} tabIndex={stop === 1 ? 0 : -1} onFocus={() => onFocus(1)} onClick={() => onDecide('rejected')}>
          {words.notThis}
        </Button>
        <Button kind="plain" aria-label={words.read(author, inFilm.title)} tabIndex={stop === 2 ? 0 : -1} onFocus={() => onFocus(2)} onClick={() => go({ name: 'read', review: mention.review })}>
          {words.readIt}
        </Button>
      </div>
    </li>
  )
}

/** The sentence with the words that may be a title standing out. */
function marked({ sentence, text }: OfferedMention): { text: string; marks: { start: number; end: number }[] } {
  const start = sentence.indexOf(text)
  return { text: sentence, marks: start === -1 ? [] : [{ start, end: start + text.length }] }
}

function Look() {
  const { returned, toasts, refresh } = useStores()
  const { looking, actions } = useStore(returned)
  const { answerOf } = useAct()
  const button = useRef<HTMLDivElement>(null)
  const look = async (): Promise<void> => {
    const outcome = await actions.look()
    const answer = outcome === null ? null : answerOf(outcome)
    if (answer === null) return
    toasts.getState().actions.show(words.found(answer.found, answer.wasStopped))
    await refresh()
  }
  // The button that was pressed is another one now: the keyboard stays where it was.
  const isLooking = looking !== null
  const was = useRef(isLooking)
  useEffect(() => {
    if (was.current !== isLooking && (document.activeElement === null || document.activeElement === document.body)) button.current?.querySelector('button')?.focus()
    was.current = isLooking
  }, [isLooking])
  return (
    <div className="lookrow" ref={button}>
      {looking === null ? (
        <Button key="look" icon="Search" onClick={() => void look()}>
          {words.look}
        </Button>
      ) : (
        <>
          <JobBar label={words.looking} progress={looking.progress} />
          <Button key="stop" disabled={looking.isStopping} onClick={() => void actions.stop()}>
            {looking.isStopping ? words.stopping : words.stop}
          </Button>
        </>
      )}
    </div>
  )
}
