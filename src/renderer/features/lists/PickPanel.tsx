import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { FilmQuery } from '../../../shared/models/filmQuery'
import type { Pick } from '../../../shared/models/list'
import { typeset } from '../../ui/prose/typeset'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { listWords as words } from '../../messages'
import { clock, listed } from '../../messages/format'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Poster } from '../../ui/Poster'

interface PickPanelProps {
  /** The question of the wall below; its filter names the watchlist. */
  query: FilmQuery
  onClearFilters: () => void
  /** Esc in it: whoever opened it closes it. */
  onClose: () => void
}

/** "What shall I watch?": one film of those below, why it is there, and when it would be over. */
export function PickPanel({ query, onClearFilters, onClose }: PickPanelProps) {
  const { pick } = useStores()
  const picked = useStore(pick, (state) => state.picked)
  const left = useStore(pick, (state) => state.left)
  const problem = useStore(pick, (state) => state.problem)
  const { beginAgain } = useStore(pick, (state) => state.actions)
  const panel = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)

  // It opens on the main thing to do, and what takes the place of a button takes its focus.
  const shown = picked === null ? left : 'picked'
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body
    const button = panel.current?.querySelector<HTMLElement>('button')
    if (button === null || button === undefined) return
    if (isFirst.current || isLost) button.focus({ preventScroll: true })
    isFirst.current = false
  }, [shown])

  return (
    <section
      ref={panel}
      className={classes('pick', picked === null && 'nopick')}
      aria-label={words.pick.label}
      onFocus={() => {
        hadFocus.current = true
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) hadFocus.current = false
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      {picked !== null && <Picked picked={picked} query={query} />}
      {problem !== null && picked === null && <Nothing title={words.pick.label} body={problem.message} />}
      {problem === null && picked === null && left === 'nothing' && (
        <Nothing {...words.pick.nothing}>
          <Button onClick={onClearFilters}>{words.pick.nothing.clear}</Button>
        </Nothing>
      )}
      {problem === null && picked === null && left === 'skipped' && (
        <Nothing {...words.pick.skipped}>
          <Button icon="Dices" onClick={() => void beginAgain(query)}>
            {words.pick.skipped.again}
          </Button>
        </Nothing>
      )}
    </section>
  )
}

function Picked({ picked: { entry, of, countries }, query }: { picked: Pick; query: FilmQuery }) {
  const { pick, newEntry } = useStores()
  const isOnly = useStore(pick, (state) => state.isOnly)
  const { another, skip } = useStore(pick, (state) => state.actions)
  const { go } = useGo()
  const now = useNow()
  const { film, note, addedOn } = entry
  const facts = [
    film.year === null ? null : String(film.year),
    film.directors.length === 0 ? null : listed(film.directors),
    countries.length === 0 ? null : listed(countries),
    film.runtimeMinutes === null ? null : words.pick.runtime(film.runtimeMinutes, clock(new Date(now.getTime() + film.runtimeMinutes * 60_000)))
  ].filter((fact) => fact !== null)
  return (
    <>
      <span className="pickcard">
        <Poster film={film} width="fill" lift decorative />
      </span>
      <div>
        {/* Only what tells one pick from another is said; the clock going on is not. */}
        <p className="muted" role="status">
          {isOnly ? words.pick.isOnly : words.pick.oneOf(of)}
          <span className="sr">: {film.title}</span>
        </p>
        <h2>
          <bdi>{film.title}</bdi>
        </h2>
        <p className="facts">
          {facts.map((fact, index) => (
            <span key={fact} className="fact">
              {index > 0 && (
                <span className="dot" aria-hidden="true">
                  ·
                </span>
              )}
              <span className="num">{fact}</span>
            </span>
          ))}
        </p>
        {note !== null && (
          <p className="why" dir="auto">
            {words.pick.why(typeset(note))}
          </p>
        )}
        {addedOn !== null && <p className="by">{words.pick.waiting(addedOn, now)}</p>}
        <div className="pa">
          <Button icon="Dices" keys={words.pick.space} onClick={() => void another(query)}>
            {words.pick.another}
          </Button>
          <Button icon="SquarePen" onClick={() => newEntry.getState().actions.open(film.id)}>
            {words.pick.log}
          </Button>
          <Button kind="plain" onClick={() => go({ name: 'film', film: film.id })}>
            {words.pick.open}
          </Button>
          <Button kind="plain" onClick={() => void skip(query)}>
            {words.pick.skip}
          </Button>
        </div>
      </div>
    </>
  )
}

function Nothing({ title, body, children }: { title: string; body: string; children?: ReactNode }) {
  return (
    <div role="status">
      <h2 className="h-dlg">{title}</h2>
      <p className="soft">{body}</p>
      {children !== undefined && <div className="pa">{children}</div>}
    </div>
  )
}

const HALF_A_MINUTE = 30_000

/** Now, as far as a clock on the wall shows it. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), HALF_A_MINUTE)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
