import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { BinItem, BinKind } from '../../../shared/models/bin'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages, binWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Icon, type IconName } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { BIN_STEP } from './binStore'
import { EmptyBinDialog } from './EmptyBinDialog'

const ICONS: Readonly<Record<BinKind, IconName>> = { film: 'Film', entry: 'NotebookText', review: 'Quote', take: 'Quote', line: 'Quote', question: 'Quote', list: 'List', tag: 'Tag', person: 'UserRound', savedView: 'BookmarkCheck', template: 'FileText', poster: 'Image' }

/** Fewer days than this are said in lamp. */
const SOON = 5

/** What was deleted in the last thirty days. */
export function Bin() {
  const { bin } = useStores()
  const { contents, problem, actions } = useStore(bin)
  const [isAsking, setAsking] = useState(false)
  const heading = useId()
  useEffect(() => {
    void actions.load()
    return actions.letGo
  }, [actions])
  const total = contents?.total ?? 0

  return (
    <section aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading} tabIndex={-1}>
          {words.title}
        </h2>
        {total > 0 && (
          <>
            <span className="c" role="status">
              {words.count(total)}
            </span>
            <span className="right">
              <Button kind="plain" onClick={() => setAsking(true)}>
                {words.empty}
              </Button>
            </span>
          </>
        )}
      </div>
      {problem !== null && contents === null && (
        <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.load()}>{messages.trouble.tryAgain}</Button>}>
          {problem.message}
        </EmptyState>
      )}
      {contents !== null && total === 0 && <p className="muted binnone">{words.nothing}</p>}
      {contents !== null && total > 0 && <BinTable items={contents.items} onGone={() => document.getElementById(heading)?.focus()} />}
      {contents !== null && contents.items.length < total && (
        <p className="binmore">
          <Button onClick={() => void actions.showMore()}>{words.more(Math.min(BIN_STEP, total - contents.items.length))}</Button>
        </p>
      )}
      {isAsking && <EmptyBinDialog total={total} onClose={() => setAsking(false)} onEmptied={() => document.getElementById(heading)?.focus()} />}
    </section>
  )
}

/** One Tab stop: arrows go from row to row. */
function BinTable({ items, onGone }: { items: readonly BinItem[]; onGone: () => void }) {
  const { bin } = useStores()
  const { restore } = useStore(bin, (state) => state.actions)
  const { done } = useAct()
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState(0)
  const active = Math.min(at, items.length - 1)
  const now = new Date()

  const focusRow = (index: number): void => body.current?.querySelectorAll<HTMLElement>('button').item(index).focus()
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepTo(event.key, active, items.length)
    if (next === null) return
    event.preventDefault()
    focusRow(next)
  }
  // The row that was restored is gone: the keyboard goes on at the one that took its place.
  const focusNext = useRef<number | null>(null)
  useEffect(() => {
    if (focusNext.current !== null) focusRow(Math.min(focusNext.current, items.length - 1))
    focusNext.current = null
  }, [items])
  const bringBack = async (item: BinItem, index: number): Promise<void> => {
    focusNext.current = index
    if (!(await done(await restore(item)))) focusNext.current = null
    else if (bin.getState().contents?.total === 0) onGone()
  }

  return (
    <table className="bk bin" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{words.columns.kind}</span>
          </th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">
            <span className="sr">{words.columns.details}</span>
          </th>
          <th scope="col">{words.columns.deleted}</th>
          <th scope="col" className="r">
            {words.columns.daysLeft}
          </th>
          <th scope="col">
            <span className="sr">{words.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {items.map((item, index) => (
          <tr key={`${item.kind}-${item.id}`}>
            <td>
              {item.film === null ? (
                <span className="kind">
                  <Icon name={ICONS[item.kind]} size="sm" />
                </span>
              ) : (
                <Poster film={item.film} width={20} decorative />
              )}
            </td>
            <td className="clip">
              <b>
                <bdi>{words.name(item)}</bdi>
              </b>
              {item.year !== null && <span className="muted num"> {item.year}</span>}
            </td>
            <td className="clip">{words.about(item)}</td>
            <td className="num">{words.deleted(item.deletedAt, now)}</td>
            <td className={classes('r', 'num', item.daysLeft < SOON && 'soon')}>{figure(item.daysLeft)}</td>
            <td className="r">
              <Button
                kind="plain"
                aria-label={words.restoreThis(words.name(item))}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setAt(index)}
                onClick={() => void bringBack(item, index)}
              >
                {words.restore}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function stepTo(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, count - 1)
    case 'ArrowUp':
      return Math.max(here - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
