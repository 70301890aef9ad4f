import { useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { MOST_CHOSEN, type JournalEntry } from '../../../shared/models/journal'
import type { PartialDate } from '../../../shared/models/partialDate'
import type { SavedView } from '../../../shared/models/savedView'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useAct } from '../../app/useAct'
import { messages, journalWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { EditEntry } from './EditEntry'
import { FirstEntries } from './FirstEntries'
import { exactRoom, roomFor } from './headHeight'
import type { Held } from './held'
import { JournalDock } from './JournalDock'
import { Count, JournalHead } from './JournalHead'
import { JournalList } from './JournalList'
import { layOut, rowOf } from './layout'
import { NothingMatches } from './NothingMatches'
import { RowMenu } from './RowMenu'
import type { Spot } from './RowPopup'
import { countedOnly, entryAt } from './rows'
import { useActiveRow } from './useActiveRow'
import { useEntryActions } from './useEntryActions'
import { useListKeys } from './useListKeys'
import { useStacked } from './useStacked'

interface JournalOfEntriesProps {
  title: string
  view: SavedView | null
  held: Held
  /** The first entries: no filters yet, but what to do next. */
  isFew: boolean
  toolbar: ReactNode
}

/** What is open on a row. */
type OpenOnRow = { readonly kind: 'menu' | 'edit'; readonly entry: JournalEntry; readonly spot: Spot }

/** The journal once it is read: its head, its months, and what can be done with entries. */
export function JournalOfEntries({ title, view, held, isFew, toolbar }: JournalOfEntriesProps) {
  const { journal, toasts } = useStores()
  const actions = useStore(journal, (state) => state.actions)
  const chosen = useStore(journal, (state) => state.chosen)
  const turn = useStore(journal, (state) => state.turn)
  const figuresCame = useStore(journal, (state) => (isFew ? state.revision : 0))
  const { answerOf } = useAct()
  const isStacked = useStacked()
  const scroll = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<OpenOnRow | null>(null)

  const layout = useMemo(() => {
    const thisYear = new Date().getFullYear()
    const { months } = held.months
    const last = months.at(-1)?.month
    const headHeight = (month: string): number => (isFew && figuresCame > 0 ? exactRoom(month, held.figures.at(month), thisYear, month === last) : roomFor(month, thisYear))
    return layOut(months, { isStacked, headHeight })
  }, [held, isStacked, isFew, figuresCame])
  const active = useActiveRow(scroll, layout)
  const { goTo, setRow } = active
  const { withEntry, open: openEntry, write, change, remove, exportThem, follow } = useEntryActions(layout, active)

  // The answer to another filter is read from its top.
  const shownTurn = useRef(turn)
  useLayoutEffect(() => {
    if (shownTurn.current === turn) return
    shownTurn.current = turn
    setRow(0)
    scroll.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [turn, setRow])

  // The bar at the foot takes its room from the page.
  const hasDock = chosen.size > 0
  const onDock = useEffectEvent(() => active.keepInSight())
  useLayoutEffect(() => onDock(), [hasDock])

  const openOn = (kind: OpenOnRow['kind'], entry: JournalEntry, spot: Spot): void => setOpen({ kind, entry, spot })
  const closeMenu = (byKey: boolean): void => {
    setOpen(null)
    // Before anything else opens, which will give it back to the row.
    if (byKey) active.focusNow()
  }
  const closeEdit = (entry: JournalEntry, byKey: boolean): void => {
    setOpen(null)
    if (byKey) void follow(entry.id)
  }
  const edit = (entry: JournalEntry, row: number): void => openOn('edit', entry, spotOf(scroll.current, row))
  const chooseAll = async (): Promise<void> => {
    const count = await actions.chooseAll()
    if (count < held.total && count === MOST_CHOSEN) toasts.getState().actions.show(words.dock.most(MOST_CHOSEN))
  }
  const chooseNone = (): void => {
    actions.chooseNone()
    goTo(active.row)
  }
  /** What is chosen when this entry is among it, else this entry. */
  const chosenWith = (entry: JournalEntry): readonly string[] => (chosen.has(entry.id) ? [...chosen] : [entry.id])
  const hands = useListKeys({
    held,
    layout,
    active,
    scroll,
    withEntry,
    choosing: actions,
    onChooseAll: () => void chooseAll(),
    onOpen: openEntry,
    onEdit: edit,
    onMenu: (entry, row) => openOn('menu', entry, spotOf(scroll.current, row)),
    onDelete: (entry) => void remove(chosenWith(entry))
  })

  const onPress = (event: MouseEvent, row: number, what: 'row' | 'box'): void => {
    const entry = entryAt(held, layout, row)
    if (entry === undefined) return
    if (event.shiftKey) {
      hands.chooseTo(row)
      goTo(row)
    } else if (what === 'box' || event.ctrlKey || event.metaKey) {
      actions.toggle(entry.id)
      hands.beginAt(row)
      goTo(row)
    } else openEntry(entry)
  }
  const onMenu = (event: MouseEvent, row: number): void => {
    const entry = entryAt(held, layout, row)
    if (entry === undefined) return
    event.preventDefault()
    openOn('menu', entry, { left: event.clientX, top: event.clientY, bottom: event.clientY })
  }

  const locate = useCallback(
    async (day: PartialDate) => {
      const found = answerOf(await actions.locate(day))
      const now = journal.getState().held
      const row = found === null || now === null ? null : rowOf(countedOnly(now), found.month, found.index)
      return row === null ? { trouble: words.jump.nothing } : { go: () => goTo(row, 'top') }
    },
    [actions, answerOf, journal, goTo]
  )
  const jumpInMonth = useCallback(
    (month: string, day: number) => {
      void locate(`${month}-${String(day).padStart(2, '0')}`).then((found) => {
        if ('go' in found) found.go()
      })
    },
    [locate]
  )

  return (
    <Page
      title={title}
      isReady
      scroller={scroll}
      actions={toolbar}
      head={isFew ? <FirstHead title={title} /> : <JournalHead title={title} view={view} onJump={locate} />}
      foot={
        hasDock && (
          <JournalDock
            count={chosen.size}
            onClear={chooseNone}
            onChange={(entryChange) => change([...chosen], entryChange)}
            onExport={() => exportThem([...chosen])}
            onDelete={() => void remove([...chosen])}
            suggestTags={actions.tags}
          />
        )
      }
    >
      <Trouble />
      {held.total === 0 && !isFew && <NothingMatches filter={held.query.filter} onClear={() => void actions.clear()} />}
      <div className={isFew ? 'journalroom few' : 'journalroom'}>
        {held.total > 0 && (
          <JournalList key={turn} held={held} layout={layout} scroll={scroll} active={active} onKeyDown={hands.onKeyDown} onPress={onPress} onMenu={onMenu} onJump={jumpInMonth} />
        )}
        {isFew && <FirstEntries entries={held.total} />}
      </div>
      {open?.kind === 'menu' && (
        <RowMenu
          entry={open.entry}
          spot={open.spot}
          onClose={closeMenu}
          items={[
            ...(open.entry.isDraft ? [] : [{ label: words.menu.open, icon: 'Film' as const, onChoose: () => openEntry(open.entry) }]),
            { label: words.menu.write, icon: 'PencilLine', onChoose: () => write(open.entry) },
            { label: words.menu.edit, icon: 'SlidersHorizontal', keys: 'F2', onChoose: () => edit(open.entry, active.row) },
            { label: chosen.has(open.entry.id) ? words.menu.leave : words.menu.choose, icon: 'Check', onChoose: () => actions.toggle(open.entry.id) },
            { label: words.menu.export, icon: 'Upload', onChoose: () => exportThem(chosenWith(open.entry)) },
            { label: words.menu.remove, icon: 'Trash2', isDanger: true, onChoose: () => void remove(chosenWith(open.entry)) }
          ]}
        />
      )}
      {open?.kind === 'edit' && (
        <EditEntry
          key={open.entry.id}
          entry={open.entry}
          spot={open.spot}
          suggestTags={actions.tags}
          onChange={(entryChange) => change([open.entry.id], entryChange)}
          onClose={(byKey) => closeEdit(open.entry, byKey)}
        />
      )}
    </Page>
  )
}

/** It could not be read anew; what was read before is still on the screen. */
function Trouble() {
  const { journal } = useStores()
  const problem = useStore(journal, (state) => state.problem)
  const reload = useStore(journal, (state) => state.actions.reload)
  if (problem === null) return null
  return (
    <div className="jtrouble" role="alert">
      <p className="err">
        <Icon name="CircleAlert" />
        {problem.message}
      </p>
      <Button onClick={() => void reload()}>{messages.trouble.tryAgain}</Button>
    </div>
  )
}

function FirstHead({ title }: { title: string }) {
  return (
    <header className="jhead ruled">
      <h1 className="h-screen">{title}</h1>
      <Count />
    </header>
  )
}

/** Where something that belongs to a row pops up: below its title. */
function spotOf(scroller: HTMLElement | null, row: number): Spot {
  const element = scroller?.querySelector(`[data-row="${row}"]`) ?? scroller
  const box = (element?.querySelector('.ti') ?? element)?.getBoundingClientRect()
  const line = element?.getBoundingClientRect()
  return { left: box?.left ?? 0, top: line?.top ?? 0, bottom: line?.bottom ?? 0 }
}
