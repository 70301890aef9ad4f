import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Entry } from '../../../../shared/models/entry'
import { useAct } from '../../../app/useAct'
import { useStores } from '../../../app/stores'
import { versionWords as words } from '../../../messages'
import { IconButton } from '../../../ui/Button'
import { nowRow } from './now'
import { VersionActions } from './VersionActions'
import { VersionChange } from './VersionChange'
import { VersionRows } from './VersionRows'

interface HistoryPaneProps {
  entry: Entry
  /** What stands in the editor. */
  body: string
  /** When it was saved last, and how often that was said: new versions may be there then. */
  savedAt: string | null
  acknowledged: number
  /** Saves what is not saved yet. */
  flush: () => Promise<void>
  onCompare: (version: string | null) => void
  onClose: () => void
}

/** Every version of the text beside it: what changed when, and the way back. */
export function HistoryPane({ entry, body, savedAt, acknowledged, flush, onCompare, onClose }: HistoryPaneProps) {
  const { toasts, versionHistory } = useStores()
  const { total, newest, problem, review, actions } = useStore(versionHistory)
  const { answerOf, done: didIt } = useAct()
  const pane = useRef<HTMLElement>(null)
  const text = useDeferredValue(body)
  const [picked, setPicked] = useState<string | null>(null)
  const reviewId = entry.reviewId ?? (entry.viewingId === entry.id ? null : entry.id)
  useEffect(() => void actions.load(reviewId), [actions, reviewId, acknowledged])
  const isRead = total !== null && review === reviewId
  useEffect(() => {
    if (isRead && actions.takeFocus()) (pane.current?.querySelector<HTMLElement>('[role="listbox"]') ?? pane.current?.querySelector<HTMLElement>('button'))?.focus()
  }, [isRead, actions])
  const [at] = useState(() => new Date().toISOString())
  const now = useMemo(() => (isRead ? nowRow(text, newest, savedAt ?? at) : null), [isRead, text, newest, savedAt, at])
  const extra = now === null ? 0 : 1
  const count = (total ?? 0) + extra
  const found = picked === null ? -1 : indexOf(picked, total ?? 0, actions.at)
  const selected = picked === 'now' && now !== null ? 0 : found >= 0 ? found + extra : Math.min(1, count - 1)
  const version = selected - extra >= 0 ? (actions.at(selected - extra) ?? null) : null
  const isNow = version === null ? true : selected === 0

  const restore = async (): Promise<void> => {
    if (version === null) return
    await flush()
    const answer = answerOf(await actions.restore(version.id))
    if (answer === null) return
    if (answer.done === null) toasts.getState().actions.show(words.sameAlready)
    else await didIt({ done: answer.done })
    setPicked('now')
    await actions.load(reviewId)
  }
  const name = async (given: string | null): Promise<void> => {
    if (version === null && given !== null) {
      await flush()
      const kept = answerOf(await actions.keep(given))
      if (kept !== null) setPicked(kept.id)
    } else if (version !== null) answerOf(await actions.name(version.id, given))
    await actions.load(reviewId)
  }

  return (
    <aside
      ref={pane}
      className="history"
      aria-label={words.pane}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className="top">
        <h2 className="h-sec">{words.history}</h2>
        <IconButton icon="X" label={words.close} onClick={onClose} />
      </div>
      {problem !== null && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {isRead && total === 0 && (
        <>
          <p className="revs-none">{words.empty}</p>
          <p className="muted xs">{words.emptyNote}</p>
        </>
      )}
      {isRead && total > 0 && (
        <>
          <VersionRows
            total={total}
            now={now}
            isNewestNow={now === null}
            selected={selected}
            onSelect={(index) => setPicked(index < extra ? 'now' : (actions.at(index - extra)?.id ?? null))}
          />
          <VersionChange key={version?.id ?? 'now'} version={version} before={actions.at(selected - extra + 1) ?? null} isOldest={selected === count - 1} now={now} />
          <VersionActions
            of={version?.id ?? 'now'}
            name={version?.name ?? null}
            canRestore={!isNow}
            onRestore={restore}
            onCompare={() => onCompare(version?.id ?? null)}
            onName={name}
          />
        </>
      )}
      <p className="muted xs note">{words.note}</p>
    </aside>
  )
}

/** Where a version stands among those that are held; -1 when it is not among them. */
function indexOf(id: string, total: number, at: (index: number) => { id: string } | undefined): number {
  for (let index = 0; index < total; index += 1) if (at(index)?.id === id) return index
  return -1
}
