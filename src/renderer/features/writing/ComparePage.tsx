import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { SidebarButton } from '../../app/SidebarButton'
import { useStores } from '../../app/stores'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { usePlace } from '../../app/usePlace'
import { messages, versionWords as words } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Segmented } from '../../ui/Segmented'
import { NOW, type Side } from './history/compareStore'
import { InOneText, SideBySide } from './history/PairedTexts'
import { countPairs, pairsOf } from './history/pairs'
import { labelOf, Timeline } from './history/Timeline'

/** Two versions of an entry's text, what was taken out and what is new. */
export function ComparePage({ entry: id, version }: { entry: string; version: string | null }) {
  const { compare, toasts } = useStores()
  const { entry, sides, older, newer, left, right, texts, problem, actions } = useStore(compare)
  const { returnTo } = useGo()
  const { answerOf, done: didIt } = useAct()
  const scroll = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<'sides' | 'one'>('sides')
  const [current, setCurrent] = useState(0)
  useEffect(() => void actions.open(id, version), [actions, id, version])
  useEffect(() => {
    document.title = messages.frame.documentTitle(entry === null ? null : words.compareTitle(entry.film.title))
  }, [entry])

  const isOpen = entry?.id === id && sides !== null
  const pairs = useMemo(() => (texts === null ? [] : pairsOf(texts.left, texts.right)), [texts])
  const counts = useMemo(() => countPairs(pairs), [pairs])
  const changes = pairs.filter(({ isChanged }) => isChanged).length
  usePlace(scroll, isOpen)

  const goTo = useCallback((change: number): void => {
    setCurrent(change)
    scroll.current?.querySelector(`[data-change="${change}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [])
  const step = (by: 1 | -1): void => {
    if (changes > 0) goTo(current === 0 ? (by === 1 ? 1 : changes) : ((current - 1 + by + changes) % changes) + 1)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  const look = (fromId: string, toId: string): void => {
    setCurrent(0)
    void actions.look(fromId, toId)
  }
  const [from, to] = [sides?.find((side) => side.id === left) ?? null, sides?.find((side) => side.id === right) ?? null]
  const restore = async (): Promise<void> => {
    if (from === null || from.id === NOW) return
    const answer = answerOf(await actions.restore(from.id))
    if (answer === null) return
    if (answer.done === null) toasts.getState().actions.show(words.sameAlready)
    else await didIt({ done: answer.done })
    setCurrent(0)
    await actions.open(id, null)
  }
  const back = (): void => returnTo({ name: 'write', entry: id })
  const now = new Date()

  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="bar">
        <SidebarButton />
        <Button kind="plain" icon="ChevronLeft" onClick={back}>
          {words.backToWriting}
        </Button>
        <h1 className="vtitle">
          <bdi className="clip">{entry === null ? '' : words.title(entry.film.title)}</bdi>
        </h1>
        <span className="grow" />
        {from !== null && (
          <>
            <Segmented
              label={words.view}
              kind="words"
              value={view}
              options={[{ value: 'sides', label: words.sideBySide }, { value: 'one', label: words.inOneText }]}
              onChange={setView}
            />
            <span className="pgn">
              <IconButton icon="ChevronUp" label={words.previousChange} keys="Shift F7" disabled={changes === 0} onClick={() => step(-1)} />
              <span className="xs num" role="status">
                {words.changeOf(current, changes)}
              </span>
              <IconButton icon="ChevronDown" label={words.nextChange} keys="F7" disabled={changes === 0} onClick={() => step(1)} />
            </span>
            <Button onClick={() => void restore()} className="vrestore">
              <bdi className="clip">{words.restoreOne(from.name, from.madeAt, now)}</bdi>
            </Button>
          </>
        )}
      </div>
      {isOpen && from !== null && to !== null && (
        <>
          <Timeline sides={sides} left={from.id} right={to.id} older={older} newer={newer} onLook={look} onTurn={(by) => void actions.turn(by)} />
          <div className="cmph">
            <Head side={from} now={now}>
              {counts.removed > 0 && (
                <>
                  <del>{words.words(counts.removed)}</del> {words.takenOutSince}
                </>
              )}
            </Head>
            <Head side={to} now={now}>
              {counts.added > 0 && (
                <>
                  <ins>{words.words(counts.added)}</ins> {words.new}
                </>
              )}
            </Head>
          </div>
        </>
      )}
      <div className="scroll cmp" ref={scroll} tabIndex={from === null ? -1 : 0} role="region" aria-label={words.view}>
        {problem !== null && !isOpen && (
          <div className="standin">
            <EmptyState title={words.notFound}>{problem}</EmptyState>
          </div>
        )}
        {isOpen && from === null && (
          <div className="standin">
            <EmptyState title={words.only} actions={<Button onClick={back}>{words.backToWriting}</Button>}>
              {words.onlyNote}
            </EmptyState>
          </div>
        )}
        {texts !== null && from !== null && (view === 'sides' ? <SideBySide pairs={pairs} current={current} /> : <InOneText pairs={pairs} current={current} />)}
      </div>
      <footer className="wfoot">
        <span>
          <span className="key">F7</span> {words.footNext}
        </span>
        <span>
          <span className="key">←</span> <span className="key">→</span> {words.footOther}
        </span>
        <span className="grow" />
        <span>{words.footRestore}</span>
      </footer>
    </main>
  )
}

function Head({ side, now, children }: { side: Side; now: Date; children: ReactNode }) {
  return (
    <div className="phd">
      <h2 className="h-mini">
        <bdi className="clip">{labelOf(side, now)}</bdi>
      </h2>
      <span className="num">{words.words(side.words)}</span>
      <span className="right">
        <span>{children}</span>
      </span>
    </div>
  )
}
