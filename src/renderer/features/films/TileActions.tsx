import { useEffect, useRef, useState } from 'react'
import type { FilmSummary } from '../../../shared/models/film'
import type { FilmLine } from '../../../shared/models/filmQuery'
import { useGo } from '../../app/useGo'
import { filmActionWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { ContextMenu } from '../../ui/ContextMenu'
import type { MenuItem } from '../../ui/Menu'
import { useFilmActions } from './useFilmActions'

interface TileActionsProps {
  film: FilmSummary & Pick<FilmLine, 'isOnWatchlist'>
}

type Point = { readonly x: number; readonly y: number }

/** How far into a tile its menu opens when a key asks for it. */
const INSET = 24

/**
 * Three actions on a tile while the pointer is on it, and all of them in a menu: by the third, by the secondary button,
 * and by the menu key or Shift F10 on the tile. Stands inside the tile's `li`.
 */
export function TileActions({ film }: TileActionsProps) {
  const actions = useFilmActions()
  const { go } = useGo()
  const anchor = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(false)
  const [menuAt, setMenuAt] = useState<Point | null>(null)
  const { id, title, isLiked, isOnWatchlist } = film

  useEffect(() => {
    const tile = anchor.current?.parentElement
    if (tile == null) return
    const enter = (): void => setNear(true)
    const leave = (): void => setNear(false)
    const menu = (event: MouseEvent): void => {
      event.preventDefault()
      // Asked for by a key, it has no place of its own.
      const isByKey = event.button !== 2
      const { left, top } = tile.getBoundingClientRect()
      setMenuAt(isByKey ? { x: left + INSET, y: top + INSET } : { x: event.clientX, y: event.clientY })
    }
    // The pointer may have been here before the film was.
    if (tile.matches(':hover')) enter()
    tile.addEventListener('pointerenter', enter)
    tile.addEventListener('pointerleave', leave)
    tile.addEventListener('contextmenu', menu)
    return () => {
      tile.removeEventListener('pointerenter', enter)
      tile.removeEventListener('pointerleave', leave)
      tile.removeEventListener('contextmenu', menu)
    }
  }, [])

  const [close] = useState(() => () => setMenuAt(null))
  const openBelow = (button: HTMLElement): void => {
    // The menu gives the focus back to the tile: the button may be gone by then.
    anchor.current?.parentElement?.querySelector<HTMLElement>('a')?.focus()
    const { left, bottom } = button.getBoundingClientRect()
    setMenuAt({ x: left, y: bottom + 4 })
  }
  const watch = (): void => void actions.watch(id, !isOnWatchlist)
  const write = (): void => void actions.write(id)
  const items: readonly MenuItem[] = [
    { label: words.open, icon: 'Film', onChoose: () => go({ name: 'film', film: id }) },
    { label: words.newEntry, icon: 'SquarePen', onChoose: () => actions.log(id) },
    { label: words.write, icon: 'PencilLine', onChoose: write },
    { label: isOnWatchlist ? words.unwatch : words.watch, icon: 'Bookmark', onChoose: watch },
    { label: isLiked ? words.unlike : words.like, icon: 'Heart', onChoose: () => void actions.like(film) },
    { label: words.addToListMenu, icon: 'ListPlus', onChoose: () => actions.addToList(id) },
    { label: words.editMenu, icon: 'SlidersHorizontal', onChoose: () => actions.edit(id) },
    { label: words.export, icon: 'Upload', onChoose: () => actions.openExport(film) },
    { label: words.moveToBin, icon: 'Trash2', isDanger: true, onChoose: () => void actions.moveToBin(id) }
  ]
  return (
    <>
      <span ref={anchor} className="acts" hidden={!isNear && menuAt === null}>
        {(isNear || menuAt !== null) && (
          <>
            <IconButton icon="PencilLine" kind="standard" label={words.writeOn(title)} tabIndex={-1} onClick={write} />
            <IconButton icon="Bookmark" kind="standard" label={isOnWatchlist ? words.unwatchNamed(title) : words.watchNamed(title)} className={isOnWatchlist ? 'on' : undefined} tabIndex={-1} aria-pressed={isOnWatchlist} onClick={watch} />
            <IconButton icon="Ellipsis" kind="standard" label={words.more(title)} tabIndex={-1} aria-haspopup="menu" onClick={(event) => openBelow(event.currentTarget)} />
          </>
        )}
      </span>
      {menuAt !== null && <ContextMenu label={words.menu(title)} items={items} at={menuAt} onClose={close} />}
    </>
  )
}
