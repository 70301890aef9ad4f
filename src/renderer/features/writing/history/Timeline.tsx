import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { versionWords as words } from '../../../messages'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import type { Side } from './compareStore'
import { dotsOf, labelsThatFit, placesOf } from './dots'

interface TimelineProps {
  sides: readonly Side[]
  left: string
  right: string
  older: number
  newer: number
  onLook: (left: string, right: string) => void
  onTurn: (by: 1 | -1) => void
}

/** About how wide a label is, in pixels: its letters and the room around it. */
const LETTER = 6.7
const ROOM = 16

/** The versions on a line, the oldest first. The two that are pressed are the two sides; arrows move the one that has the focus. */
export function Timeline({ sides, left, right, older, newer, onLook, onTurn }: TimelineProps) {
  const group = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(1_000)
  useLayoutEffect(() => {
    const element = group.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(Math.max(1, element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const dots = dotsOf(sides, [left, right])
  const now = new Date()
  const labels = dots.map((side) => labelOf(side, now))
  const places = placesOf(dots.map(({ madeAt }) => Date.parse(madeAt)))
  const pressed = [dots.findIndex(({ id }) => id === left), dots.findIndex(({ id }) => id === right)]
  const [leftAt = 0, rightAt = 0] = pressed
  const shown = labelsThatFit(places, labels.map((label) => (100 * Math.min(label.length * LETTER + ROOM, 196)) / width), pressed)

  const look = (nextLeft: number, nextRight: number, focused: number): void => {
    const [from, to] = [dots[nextLeft], dots[nextRight]]
    if (from === undefined || to === undefined || nextLeft >= nextRight) return
    onLook(from.id, to.id)
    const id = dots[focused]?.id
    requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(`[data-version="${id}"]`)?.focus())
  }
  const choose = (index: number): void => {
    if (index === leftAt || index === rightAt) return
    const movesLeft = index < leftAt || (index < rightAt && index - leftAt <= rightAt - index)
    look(movesLeft ? index : leftAt, movesLeft ? rightAt : index, index)
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (index === leftAt) look(index + step, rightAt, index + step)
    else if (index === rightAt) look(leftAt, index + step, index + step)
  }
  return (
    <div className="rail2">
      {older > 0 && (
        <Button kind="plain" className="tl-more" onClick={() => onTurn(1)}>
          {words.earlier}
        </Button>
      )}
      <div ref={group} className="tl" role="group" aria-label={words.timeline}>
        {dots.map((side, index) => {
          const isSide = index === leftAt || index === rightAt
          return (
            <button
              key={side.id}
              type="button"
              style={{ left: `${places[index] ?? 0}%` }}
              data-version={side.id}
              aria-label={labels[index]}
              aria-pressed={isSide}
              tabIndex={isSide ? 0 : -1}
              onClick={() => choose(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          )
        })}
        {dots.map((side, index) =>
          shown.has(index) ? (
            <span key={side.id} className={classes('lab', (index === leftAt || index === rightAt) && 'cur')} style={{ left: `${places[index] ?? 0}%` }} aria-hidden="true">
              {labels[index]}
            </span>
          ) : null
        )}
      </div>
      {newer > 0 && (
        <Button kind="plain" className="tl-more" onClick={() => onTurn(-1)}>
          {words.later}
        </Button>
      )}
    </div>
  )
}

/** "Now", a version's name, or when it was made. */
export function labelOf({ isNow, name, madeAt }: Side, now: Date): string {
  return name ?? (isNow ? words.now : words.moment(madeAt, now))
}
