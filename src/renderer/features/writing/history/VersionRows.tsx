import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { Version } from '../../../../shared/models/version'
import { useStores } from '../../../app/stores'
import { versionWords as words } from '../../../messages'
import { clock } from '../../../messages/format'
import { classes } from '../../../ui/classes'
import type { NowRow } from './now'

interface VersionRowsProps {
  total: number
  /** What stands now, where no version says it; a row of its own before the others. */
  now: NowRow | null
  /** The newest version says what stands now. */
  isNewestNow: boolean
  selected: number
  onSelect: (index: number) => void
}

/** Rows are this high; so many beyond what is in sight are drawn. */
const ROW = 31
const MARGIN = 8
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }

/** The versions, the newest first: one Tab stop, arrows choose. Only what is in sight is drawn. */
export function VersionRows({ total, now, isNewestNow, selected, onSelect }: VersionRowsProps) {
  const { versionHistory } = useStores()
  useStore(versionHistory, ({ revision }) => revision)
  const { at, show } = useStore(versionHistory, ({ actions }) => actions)
  const list = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ first: 0, end: 12 })
  const extra = now === null ? 0 : 1
  const rows = total + extra
  const first = Math.max(0, seen.first - MARGIN)
  const end = Math.min(rows, seen.end + MARGIN)
  useLayoutEffect(() => {
    if (total > 0) show(Math.max(0, first - extra), Math.min(total, Math.max(1, end - extra)))
  }, [show, first, end, extra, total])

  const look = (): void => {
    const element = list.current
    if (element === null) return
    const next = { first: Math.floor(element.scrollTop / ROW), end: Math.ceil((element.scrollTop + element.clientHeight) / ROW) }
    if (next.first !== seen.first || next.end !== seen.end) setSeen(next)
  }
  // The list grows with its rows up to a part of the pane.
  useLayoutEffect(look)
  const choose = (index: number): void => {
    const next = Math.max(0, Math.min(rows - 1, index))
    onSelect(next)
    const element = list.current
    if (element === null) return
    if (next * ROW < element.scrollTop) element.scrollTop = next * ROW
    else if ((next + 1) * ROW > element.scrollTop + element.clientHeight) element.scrollTop = (next + 1) * ROW - element.clientHeight
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    choose(selected + step)
  }
  const isDrawn = selected >= first && selected < end
  return (
    <div
      ref={list}
      className="revs"
      role="listbox"
      aria-label={words.list}
      tabIndex={0}
      aria-activedescendant={isDrawn ? `version-${selected}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={look}
    >
      <div className="revs-all" role="presentation" style={{ height: rows * ROW }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, offset) => {
          const index = first + offset
          return (
            <div
              key={index}
              id={`version-${index}`}
              className={classes('rev', index === selected && 'on')}
              role="option"
              aria-selected={index === selected}
              aria-setsize={rows}
              aria-posinset={index + 1}
              style={{ top: index * ROW }}
              onClick={() => choose(index)}
            >
              {now !== null && index === 0 ? (
                <Row time={now.at} label={words.now} added={now.added} removed={now.removed} words={now.words} />
              ) : (
                <KeptRow version={at(index - extra)} isNow={isNewestNow && index === 0} isFirst={index === rows - 1} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function KeptRow({ version, isNow, isFirst }: { version: Version | undefined; isNow: boolean; isFirst: boolean }) {
  if (version === undefined) return null
  const day = isNow ? words.now : words.day(version.madeAt, new Date())
  const label = version.name ?? (isFirst ? words.firstWords(day) : day)
  return <Row time={version.madeAt} label={label} isNamed={version.name !== null} added={version.added} removed={version.removed} words={version.words} />
}

interface RowProps {
  time: string
  label: string
  isNamed?: boolean
  added: number | null
  removed: number | null
  words: number
}

function Row({ time, label, isNamed = false, added, removed, words: count }: RowProps) {
  const isCounted = added !== null && removed !== null
  return (
    <>
      <span className="t">{clock(new Date(time))}</span>
      <bdi className={classes('d', isNamed && 'named')} title={label}>
        {label}
      </bdi>
      <span className="n">
        <span aria-hidden="true">{isCounted ? words.change(added, removed) : ''}</span>
        <span className="sr">{isCounted ? words.changeSpoken(added, removed) : words.words(count)}</span>
      </span>
    </>
  )
}
