import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { FilmRow } from './FilmRow'
import { FilmsTableHead } from './FilmsTableHead'
import { drawnRows, ROWS_ID } from './rows'
import { useRowKeys } from './useRowKeys'
import { useVisibleRows } from './useVisibleRows'

interface FilmsTableProps {
  /** How many films match. */
  total: number
  onOpen: (film: string) => void
  scroll: RefObject<HTMLDivElement | null>
}

const ROW = 41
/** The head stays at the top and covers what is under it. */
const HEAD = 35

/** Films line by line. Only the rows that can be seen are drawn, and only they are held. */
export function FilmsTable({ total, onOpen, scroll }: FilmsTableProps) {
  const { films } = useStores()
  const actions = useStore(films, (state) => state.actions)
  const columns = useStore(films, (state) => state.columns)
  const chosen = useStore(films, (state) => state.selection.chosen)
  // Drawn again whenever rows came.
  useStore(films, (state) => state.version)
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = useVisibleRows(scroll, ROW)
  const end = Math.min(rows.end, total)
  const first = Math.min(rows.first, end)
  useEffect(() => actions.show(first, end), [actions, first, end])

  const wantsFocus = useRef(false)
  const stop = Math.min(useStore(films, (state) => state.stop), total - 1)
  const goTo = (index: number): void => {
    wantsFocus.current = index !== stop
    actions.stopAt(index)
    if (scroll.current !== null) reveal(scroll.current, index)
  }
  // At once: a focus that came later could take the place of the next one.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    body.current?.querySelector<HTMLElement>(`[data-index="${stop}"]`)?.focus({ preventScroll: true })
  }, [stop])
  const onKeyDown = useRowKeys({
    stop,
    count: total,
    columns: 1,
    rowsOnScreen: () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - HEAD) / ROW) - 1),
    goTo
  })
  const onChoose = useCallback(
    (index: number, isRange: boolean): void => {
      if (isRange) void actions.chooseTo(index)
      else actions.toggle(index)
    },
    [actions]
  )

  // One list of siblings, so that a row that comes into sight stays the same element and keeps the focus.
  const drawn = drawnRows(first, end, stop)
  const lines = drawn.flatMap((index, place) => {
    const film = actions.at(index)
    const before = place === 0 ? 0 : (drawn[place - 1] ?? 0) + 1
    const after = place === drawn.length - 1 ? total - index - 1 : 0
    return [
      <Gap key={`above-${index}`} rows={index - before} />,
      <FilmRow
        key={index}
        index={index}
        film={film}
        columns={columns}
        isTabStop={index === stop}
        isChosen={film !== undefined && chosen.has(film.id)}
        onOpen={onOpen}
        onChoose={onChoose}
      />,
      <Gap key={`below-${index}`} rows={after} />
    ]
  })
  return (
    <table className="ftable" role="grid" aria-label={messages.films.title} aria-multiselectable aria-rowcount={total + 1} aria-colcount={columns.length + 3}>
      <FilmsTableHead onLeave={() => body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()} />
      <tbody
        id={ROWS_ID}
        ref={body}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp' && stop === 0 && !event.shiftKey) {
            event.preventDefault()
            event.currentTarget.closest('table')?.querySelector<HTMLElement>('thead [tabindex="0"]')?.focus()
          } else onKeyDown(event)
        }}
        onFocus={(event) => {
          const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index']
          if (index !== undefined) actions.stopAt(Number(index))
        }}
      >
        {lines}
      </tbody>
    </table>
  )
}

/** The place of rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden="true" className="gaprow">
      <td style={{ height: rows * ROW }} />
    </tr>
  )
}

/** Scrolls as little as it takes for a row to be seen below the head. */
function reveal(scroller: HTMLElement, index: number): void {
  const top = index * ROW
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (HEAD + top + ROW > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = HEAD + top + ROW - scroller.clientHeight
}
