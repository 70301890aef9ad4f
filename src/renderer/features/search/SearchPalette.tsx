import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { FilmSummary } from '../../../shared/models/film'
import type { TextHit } from '../../../shared/models/search'
import { useStores } from '../../app/stores'
import { searchWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Icon } from '../../ui/Icon'
import { useModal } from '../../ui/useModal'
import { countOf, groupsOf, type GroupName, type PaletteCommand, type PaletteOption, type ViewFilter } from './options'
import { PaletteFoot } from './PaletteFoot'
import { PaletteRow } from './PaletteRow'

interface SearchPaletteProps {
  commands: readonly PaletteCommand[]
  onOpenFilm: (film: FilmSummary) => void
  /** A take, a review or an entry: opens its film at that text. */
  onOpenText: (hit: TextHit) => void
  onOpenPerson: (person: string) => void
  onOpenList: (list: string) => void
  onWriteAbout: (film: FilmSummary) => void
  onAddFilm: (title: string) => void
  onSaveView: (name: string, filter: ViewFilter) => void
  /** All texts with these words, on their own page. */
  onSearchWritten: (query: string) => void
}

const LIST = 'search-results'

/** Search: over everything, as you type. Enter opens, Ctrl Enter writes, Tab goes to the next group. */
export function SearchPalette(props: SearchPaletteProps) {
  const { search } = useStores()
  const isOpen = useStore(search, (state) => state.isOpen)
  return isOpen ? <Palette {...props} /> : null
}

function Palette({ commands, onOpenFilm, onOpenText, onOpenPerson, onOpenList, onWriteAbout, onAddFilm, onSaveView, onSearchWritten }: SearchPaletteProps) {
  const { search } = useStores()
  const { query, results, answered, isSearching, problem, recent, actions } = useStore(search)
  const [entered, setEntered] = useState<{ query: string; what: 'open' | 'write' } | null>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const [whole, setWhole] = useState<ReadonlySet<GroupName>>(new Set())
  const groups = useMemo(() => groupsOf({ query, results, recent, commands, whole }), [query, results, recent, commands, whole])
  const options = groups.flatMap((group) => group.options)
  const at = Math.max(0, options.findIndex((option) => option.id === activeId))
  const active = options[at]
  const count = countOf(results)
  const isAnswered = query.trim() === '' || answered === query.trim()
  const isNothing = query.trim() !== '' && isAnswered && count === 0
  const isNear = isAnswered && results?.isNear === true

  useModal(dialog)
  useEffect(() => {
    if (active !== undefined) document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const leaveAnd = (then: () => void): void => {
    actions.close()
    then()
  }
  const open = (option: PaletteOption): void => {
    switch (option.kind) {
      case 'film':
        return leaveAnd(() => onOpenFilm(option.film))
      case 'text':
        return leaveAnd(() => onOpenText(option.hit))
      case 'person':
        return leaveAnd(() => onOpenPerson(option.person.id))
      case 'list':
        return leaveAnd(() => onOpenList(option.list.id))
      case 'command':
        return leaveAnd(option.command.run)
      case 'view':
        return leaveAnd(() => onSaveView(option.text.slice(0, 100), option.filter))
      case 'written':
        return leaveAnd(() => onSearchWritten(option.text))
      case 'add':
        return leaveAnd(() => onAddFilm(option.title))
      case 'more':
        setWhole(new Set([...whole, option.group]))
        // Its own row is gone then: on with the first of those it stood for.
        return setActiveId(option.next)
    }
  }
  const writeAbout = (option: PaletteOption): void => {
    const film = filmOf(option)
    if (film === null) open(option)
    else leaveAnd(() => onWriteAbout(film))
  }
  const goTo = (option: PaletteOption | undefined): void => setActiveId(option?.id ?? null)
  const nextGroup = (step: 1 | -1): void => {
    const here = groups.findIndex((group) => group.options.some((option) => option.id === active?.id))
    goTo(groups[(here + step + groups.length) % groups.length]?.options[0])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') goTo(options[(at + 1) % options.length])
    else if (event.key === 'ArrowUp') goTo(options[(at - 1 + options.length) % options.length])
    else if (event.key === 'PageDown') goTo(options[Math.min(at + 8, options.length - 1)])
    else if (event.key === 'PageUp') goTo(options[Math.max(at - 8, 0)])
    else if (event.key === 'Tab') nextGroup(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') actions.close()
    else if (event.key === 'Enter') setEntered({ query: query.trim(), what: event.ctrlKey || event.metaKey ? 'write' : 'open' })
    else return
    event.preventDefault()
  }
  // Enter may come before the answer: it is meant for what is about to be found, not for what stands there.
  const act = useEffectEvent((what: 'open' | 'write') => {
    if (active !== undefined) (what === 'write' ? writeAbout : open)(active)
  })
  const answeredQuery = answered ?? ''
  useEffect(() => {
    if (entered !== null && entered.query === answeredQuery) act(entered.what)
  }, [entered, answeredQuery])

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault()
        actions.close()
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) actions.close()
      }}
    >
      <div className="q">
        {isSearching ? <span className="spin palspin" /> : <Icon name="Search" size="lg" />}
        <input
          className="qi"
          role="combobox"
          aria-label={words.label}
          aria-expanded={options.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : rowId(active)}
          placeholder={words.placeholder}
          value={query}
          maxLength={1_000}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setActiveId(null)
            setEntered(null)
            setWhole(new Set())
            actions.type(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        <span className="muted xs num nowrap" role="status">
          {isSearching ? words.searching : count === null ? '' : words.count(count)}
        </span>
      </div>
      <div className="res" role="listbox" id={LIST} aria-label={words.results}>
        {groups.map((group) => (
          <div className="sg" role="group" aria-label={words.groups[group.name]} key={group.name}>
            <div className="sgh" role="presentation">
              {words.groups[group.name]}
              {group.count !== null && <span>{figure(group.count)}</span>}
            </div>
            {group.options.map((option) => (
              <PaletteRow
                key={option.id}
                id={rowId(option)}
                option={option}
                isActive={option.id === active?.id}
                onPoint={() => setActiveId(option.id)}
                onOpen={() => open(option)}
              />
            ))}
          </div>
        ))}
      </div>
      {(isNothing || isNear || problem !== null) && (
        <p className="pnone" dir="auto" role={problem === null ? undefined : 'alert'}>
          {problem ?? (isNear ? words.nearly : words.nothing)(query.trim())}
        </p>
      )}
      <PaletteFoot />
    </dialog>
  )
}

function rowId(option: PaletteOption): string {
  return `search-${option.id}`
}

function filmOf(option: PaletteOption): FilmSummary | null {
  switch (option.kind) {
    case 'film':
      return option.film
    case 'text':
      return option.hit.film
    case 'person':
    case 'list':
    case 'command':
    case 'view':
    case 'add':
    case 'written':
    case 'more':
      return null
  }
}
