import { memo, type ReactNode } from 'react'
import type { FilmSummary } from '../../../shared/models/film'
import { searchWords as words } from '../../messages'
import { classes } from '../../ui/classes'
import { Icon, type IconName } from '../../ui/Icon'
import { useKeysOf } from '../../ui/keys'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { MarkedText } from '../../ui/MarkedText'
import type { PaletteOption } from './options'

interface PaletteRowProps {
  id: string
  option: PaletteOption
  isActive: boolean
  onPoint: () => void
  onOpen: () => void
}

/** One thing the palette offers. */
export const PaletteRow = memo(function PaletteRow({ id, option, isActive, onPoint, onOpen }: PaletteRowProps) {
  const isLine = isOneLine(option)
  return (
    <div
      id={id}
      className={classes('sr-row', isLine && 'one', option.kind === 'more' && 'more', isActive && 'on')}
      role="option"
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onOpen}
    >
      <RowContent option={option} />
      {isActive && (
        <span className="key" aria-hidden="true">
          ↵
        </span>
      )}
    </div>
  )
})

/** What has nothing to say below its name. */
function isOneLine(option: PaletteOption): boolean {
  switch (option.kind) {
    case 'command':
    case 'view':
    case 'add':
    case 'written':
    case 'more':
      return true
    case 'person':
    case 'list':
      return option.hit === null
    case 'film':
    case 'text':
      return false
  }
}

function RowContent({ option }: { option: PaletteOption }): ReactNode {
  switch (option.kind) {
    case 'film': {
      const { film, hit } = option
      return (
        <>
          <Poster film={film} width={22} decorative />
          <span className="grow clip">
            <b>{hit === null ? <bdi>{film.title}</bdi> : <MarkedText snippet={hit.title} />}</b>{' '}
            {film.year !== null && <span className="muted">{film.year}</span>}
            {hit?.detail != null && (
              <span className="sub clip">
                <MarkedText snippet={hit.detail} />
              </span>
            )}
          </span>
          <Standing film={film} isOnWatchlist={hit?.isOnWatchlist === true} />
        </>
      )
    }
    case 'text': {
      const { hit } = option
      const say = hit.kind === 'take' ? words.take : words.on
      return (
        <>
          <Pictogram name={hit.author === null ? 'PencilLine' : 'Quote'} />
          <span className="grow">
            <span className="snip clip">
              <MarkedText snippet={hit.snippet} />
            </span>
            <span className="sub clip">{say(hit.author, hit.film.title)}</span>
          </span>
        </>
      )
    }
    case 'person': {
      const { person, hit } = option
      return (
        <>
          <Pictogram name="UserRound" />
          <span className="grow clip">
            <b>{hit === null ? <bdi>{person.name}</bdi> : <MarkedText snippet={hit.name} />}</b>
            {hit !== null && <span className="sub clip">{words.person(hit.films, hit.directed, hit.texts)}</span>}
          </span>
        </>
      )
    }
    case 'list': {
      const { list, hit } = option
      return (
        <>
          <Pictogram name={hit?.isWatchlist === true ? 'Bookmark' : 'List'} />
          <span className="grow clip">
            <b>{hit === null ? <bdi>{list.name}</bdi> : <MarkedText snippet={hit.name} />}</b>
            {hit !== null && <span className="sub clip">{words.list(hit.films)}</span>}
          </span>
        </>
      )
    }
    case 'command':
      return (
        <>
          <Pictogram name={option.command.icon} />
          <span className="grow clip">
            {option.command.label}
            {option.command.about !== null && (
              <span className="muted">
                {' '}
                <bdi>{option.command.about}</bdi>
              </span>
            )}
          </span>
          {option.command.keys !== null && <span className="kbd">{option.command.keys}</span>}
        </>
      )
    case 'view':
      return (
        <>
          <Pictogram name="BookmarkCheck" />
          <span className="grow clip">{words.saveView(option.text)}</span>
        </>
      )
    case 'written':
      return (
        <>
          <Pictogram name="Search" />
          <span className="grow clip">{words.written(option.text)}</span>
        </>
      )
    case 'add':
      return (
        <>
          <Pictogram name="Plus" />
          <span className="grow clip">{words.add(option.title)}</span>
          <AddKeys />
        </>
      )
    case 'more':
      return (
        <>
          <Pictogram name="ChevronDown" />
          <span className="grow clip muted">{words.more(option.count)}</span>
        </>
      )
  }
}

function AddKeys() {
  const keysOf = useKeysOf()
  return <span className="kbd">{keysOf('add-film')}</span>
}

function Pictogram({ name }: { name: IconName }) {
  return (
    <span className="ic">
      <Icon name={name} size="sm" />
    </span>
  )
}

function Standing({ film, isOnWatchlist }: { film: FilmSummary; isOnWatchlist: boolean }) {
  if (film.rating === null && isOnWatchlist) return <span className="muted xs">{words.watchlist}</span>
  if (film.isStub) return <span className="muted xs">{words.mentioned}</span>
  return <Stars rating={film.rating} />
}
