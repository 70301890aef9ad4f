import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { FilmPage } from '../../../shared/models/filmPage'
import { useStores } from '../../app/stores'
import { messages, filmActionWords as words, mergingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { useKeysOf } from '../../ui/keys'
import { Menu, type MenuItem } from '../../ui/Menu'
import { useFilmActions } from './useFilmActions'
import { keysOfFilm, useFilmCommand } from './useFilmCommand'
import { useSingleKeys } from './useSingleKey'

/** What is done with a film from its own page, and the letters that do it. */
export function FilmToolbar({ page: { film, lists } }: { page: FilmPage }) {
  const { merging } = useStores()
  const openMerging = useStore(merging, (state) => state.actions.open)
  const actions = useFilmActions()
  const keysOf = useKeysOf()
  const isWatched = lists.some(({ isWatchlist }) => isWatchlist)
  const run = useFilmCommand()
  const watch = (): void => void actions.watch(film.id, !isWatched)
  const write = (): void => void actions.write(film.id)
  useSingleKeys(useMemo(() => keysOfFilm(run), [run]))

  const merge: MenuItem = { label: mergingWords.open, icon: 'Film', onChoose: () => openMerging(film) }
  return (
    <>
      {!film.isStub && (
        <>
          <Button kind="plain" icon="Bookmark" className={isWatched ? 'on' : undefined} aria-label={words.watchlist} aria-pressed={isWatched} onClick={watch}>
            {words.watchlist}
          </Button>
          <Button kind="plain" icon="ListPlus" aria-label={words.addToList} onClick={() => actions.addToList(film.id)}>
            {words.addToList}
          </Button>
          <Button kind="plain" icon="PencilLine" aria-label={words.edit} onClick={() => actions.edit(film.id)}>
            {words.edit}
          </Button>
        </>
      )}
      <Menu
        label={messages.menu.more}
        items={
          film.isStub
            ? [merge]
            : [
                { label: words.newEntry, icon: 'SquarePen', onChoose: () => actions.log(film.id) },
                { label: words.write, icon: 'PencilLine', keys: 'W', onChoose: write },
                { label: words.export, icon: 'Upload', keys: keysOf('export'), onChoose: () => actions.openExport(film) },
                merge,
                { label: words.moveToBin, icon: 'Trash2', isDanger: true, onChoose: () => void actions.moveToBin(film.id) }
              ]
        }
      />
      <Button kind="primary" icon="PencilLine" keys="W" className="when-scrolled" onClick={write}>
        {words.write}
      </Button>
    </>
  )
}
