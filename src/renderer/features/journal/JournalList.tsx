import { useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { JournalEntry } from '../../../shared/models/journal'
import { useStores } from '../../app/stores'
import { date } from '../../messages/format'
import { journalWords as words } from '../../messages'
import { classes } from '../../ui/classes'
import type { Held } from './held'
import { JournalRow } from './JournalRow'
import { blockOf, drawnBetween, placesOf, ROW, withRow, type DrawnBlock, type Layout } from './layout'
import { MonthHead } from './MonthHead'
import { titleOf } from './months'
import type { ActiveRow } from './useActiveRow'
import { useDrawnRows } from './useDrawnRows'

interface JournalListProps {
  held: Held
  layout: Layout
  scroll: RefObject<HTMLDivElement | null>
  active: ActiveRow
  onKeyDown: (event: KeyboardEvent) => void
  /** A row was pressed, or its box. */
  onPress: (event: MouseEvent, row: number, what: 'row' | 'box') => void
  onMenu: (event: MouseEvent, row: number) => void
  onJump: (month: string, day: number) => void
}

/** The months with their entries: only what is near the screen is drawn, and always the row that has the focus. */
export function JournalList({ held, layout, scroll, active, onKeyDown, onPress, onMenu, onJump }: JournalListProps) {
  const { journal } = useStores()
  const chosen = useStore(journal, (state) => state.chosen)
  useStore(journal, (state) => state.revision)
  const list = useRef<HTMLDivElement>(null)
  const shown = useDrawnRows(scroll, layout)
  const drawn = useMemo(() => withRow(drawnBetween(layout, shown.first, shown.end), layout, active.row), [layout, shown, active.row])
  const thisYear = new Date().getFullYear()
  const stopMonth = blockOf(layout, active.row)?.month

  useLayoutEffect(() => {
    const parts = drawn.flatMap(({ block: { month }, first, end, apart }) => [
      ...(apart === null ? [] : [{ month, first: apart, end: apart + 1 }]),
      { month, first, end }
    ])
    journal.getState().actions.show(parts)
  }, [drawn, journal])
  useLayoutEffect(() => {
    if (list.current !== null) active.afterDrawing(list.current)
  })

  return (
    <div
      ref={list}
      className={classes('journal', chosen.size > 0 && 'choosing')}
      style={{ height: layout.height }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = rowOf(event.target)
        if (row === null) return
        event.preventDefault()
        onPress(event, row, event.target instanceof Element && event.target.closest('[data-check]') !== null ? 'box' : 'row')
      }}
      onMouseDown={(event) => {
        // With Shift a press extends what is chosen from the row that has the focus, and marks no text.
        if (event.shiftKey) event.preventDefault()
      }}
      onContextMenu={(event) => {
        const row = rowOf(event.target)
        if (row !== null) onMenu(event, row)
      }}
      onFocus={(event) => {
        active.hold(true)
        const row = rowOf(event.target)
        if (row !== null) active.setRow(row)
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) active.hold(false)
      }}
    >
      {drawn.map((part) => (
        <Month
          key={part.block.month}
          part={part}
          held={held}
          thisYear={thisYear}
          activeRow={active.row}
          isStop={part.block.month === stopMonth}
          chosen={chosen}
          onJump={onJump}
        />
      ))}
    </div>
  )
}

interface MonthProps {
  part: DrawnBlock
  held: Held
  thisYear: number
  activeRow: number
  /** Its calendar is the one that Tab stops at. */
  isStop: boolean
  chosen: ReadonlySet<string>
  onJump: (month: string, day: number) => void
}

function Month({ part, held, thisYear, activeRow, isStop, chosen, onJump }: MonthProps) {
  const { block } = part
  const { month } = block
  const { name, about } = titleOf(month, block.before, thisYear)
  const entryAt = (index: number): JournalEntry | undefined => held.rows.at(month, index)
  return (
    <section className={classes('month', block.first === 0 && 'topmost')} style={{ top: block.top, height: block.height }}>
      <MonthHead month={month} id={`month-${month}`} name={name} about={about} figures={held.figures.at(month)} isTabStop={isStop} onJump={onJump} />
      <div
        className="jrows"
        role="grid"
        aria-label={month === '' ? words.month.unknown : date(month)}
        aria-multiselectable="true"
        aria-rowcount={block.entries}
        style={{ height: block.entries * ROW }}
      >
        {placesOf(part).map((place) => {
          const entry = entryAt(place)
          const above = place === 0 ? undefined : entryAt(place - 1)
          const row = block.first + place
          return (
            <JournalRow
              key={entry?.id ?? `waiting-${row}`}
              entry={entry}
              row={row}
              place={place}
              isSameDay={entry !== undefined && entry.day !== null && above?.day === entry.day}
              isTabStop={row === activeRow}
              isChosen={entry !== undefined && chosen.has(entry.id)}
            />
          )
        })}
      </div>
    </section>
  )
}

/** The row something stands in; null outside of the rows. */
function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null
  return row == null ? null : Number(row)
}
