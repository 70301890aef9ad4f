import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { ImportVerdict, type ImportPlan } from '../../../shared/models/importing'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { useVisibleRows } from '../films/useVisibleRows'
import { kindsOf } from './figures'
import type { ImportSession, RowsShown } from './session'

const words = importingWords.rows
const HEIGHT = 52

/** Every row of the files: what it is, where it stands, what becomes of it and why. One Tab stop; arrows move. */
export function RowsView({ session, plan, shown }: { session: ImportSession; plan: ImportPlan; shown: RowsShown }) {
  const { importing } = useStores()
  useStore(importing, (state) => state.revision)
  const { rows, rowAt, moveToRow } = useStore(importing, (state) => state.actions)
  const scroll = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const { first, end } = useVisibleRows(scroll, HEIGHT)
  const total = session.rowsTotal
  const last = Math.min(end, total)
  const stop = Math.max(0, Math.min(session.activeRow, total - 1))
  // How many there are is known with the first rows.
  useEffect(() => rows(first, Math.max(1, last)), [rows, first, last, shown])
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 })
  }, [shown])
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroll.current?.querySelector<HTMLElement>(`[data-row="${stop}"]`)?.focus({ preventScroll: true })
  }, [stop])

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = scroll.current
    if (element === null || event.ctrlKey || event.metaKey || event.altKey) return
    const screen = Math.max(1, Math.floor(element.clientHeight / HEIGHT))
    const wanted = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: total - 1, PageDown: stop + screen, PageUp: stop - screen }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(wanted, total - 1))
    wantsFocus.current = next !== stop
    moveToRow(next)
    const top = next * HEIGHT
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (top + HEIGHT > element.scrollTop + element.clientHeight) element.scrollTo({ top: top + HEIGHT - element.clientHeight })
  }
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place)
  if (total > 0 && (stop < first || stop >= last)) drawn.push(stop)
  return (
    <div className="improws">
      <RowsHead plan={plan} shown={shown} total={total} />
      <div className="rowscroll" ref={scroll} onKeyDown={onKeyDown}>
        {total === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <ol aria-label={words.list} style={{ height: total * HEIGHT }}>
            {drawn.map((index) => {
              const row = rowAt(index)
              const place = { 'aria-setsize': total, 'aria-posinset': index + 1, style: { top: index * HEIGHT }, 'data-row': index }
              if (row === undefined) return <li key={index} {...place} tabIndex={index === stop ? 0 : -1} />
              return (
                <li key={index} {...place} tabIndex={index === stop ? 0 : -1} onFocus={() => moveToRow(index)}>
                  <span className={`rowmark ${row.verdict}`}>{words.verdicts[row.verdict]}</span>
                  <span className="grow">
                    <b className="clip" title={row.what}>
                      <bdi>{row.what}</bdi>
                    </b>
                    <span className="sub clip" title={row.reason ?? undefined}>
                      {row.reason ?? importingWords.kind(row.kind)}
                    </span>
                  </span>
                  <span className="muted num clip rowplace" title={row.file}>
                    {words.place(row.file, row.line)}
                  </span>
                </li>
              )
            })}
          </ol>
        )}
      </div>
    </div>
  )
}

function RowsHead({ plan, shown, total }: { plan: ImportPlan; shown: RowsShown; total: number }) {
  const { importing } = useStores()
  const { showRows } = useStore(importing, (state) => state.actions)
  const kinds = kindsOf(plan.counts, true)
  return (
    <div className="sechead">
      <h3 className="h-sec">{shown.verdict === 'leftOut' ? words.leftOutTitle : words.title}</h3>
      <span className="c" role="status">
        {words.count(total)}
      </span>
      <span className="right filters">
        <Drop label={shown.kind === null ? words.allKinds : importingWords.kind(shown.kind)}>
          {(close) => (
            <Options
              label={words.kindLabel}
              options={[{ value: 'all', label: words.allKinds }, ...kinds.map((kind) => ({ value: kind, label: importingWords.kind(kind) }))]}
              chosen={[shown.kind ?? 'all']}
              onChange={([next]) => {
                showRows({ ...shown, kind: kinds.find((kind) => kind === next) ?? null })
                close()
              }}
            />
          )}
        </Drop>
        <Drop label={shown.verdict === null ? words.allVerdicts : words.verdicts[shown.verdict]}>
          {(close) => (
            <Options
              label={words.verdictLabel}
              options={[{ value: 'all', label: words.allVerdicts }, ...ImportVerdict.options.map((verdict) => ({ value: verdict, label: words.verdicts[verdict] }))]}
              chosen={[shown.verdict ?? 'all']}
              onChange={([next]) => {
                showRows({ ...shown, verdict: ImportVerdict.options.find((verdict) => verdict === next) ?? null })
                close()
              }}
            />
          )}
        </Drop>
      </span>
    </div>
  )
}
