import { useStore } from 'zustand'
import type { TextHit } from '../../shared/models/search'
import { AddFilmDialog } from '../features/films/AddFilmDialog'
import { entryAnchor, reviewAnchor, takeAnchor } from '../features/films/anchors'
import { AddToListDialog } from '../features/lists/AddToList'
import { NewEntryDialog } from '../features/newEntry/NewEntryDialog'
import { PasteDialog } from '../features/pasting/PasteDialog'
import { SearchPalette } from '../features/search/SearchPalette'
import { ExportDialog } from '../features/transfer/ExportDialog'
import { RestoreDialog } from '../features/transfer/RestoreDialog'
import { useStores } from './stores'
import { useAct } from './useAct'
import { useGo } from './useGo'
import { usePaletteCommands } from './usePaletteCommands'

/** What lies above the page, whichever page it is, and where each leads when it is done. */
export function Dialogs() {
  const { films, filmPages } = useStores()
  const adding = useStore(films, (state) => state.adding)
  const { go } = useGo()
  const { answerOf } = useAct()
  const commands = usePaletteCommands()

  const writeAbout = async (film: string): Promise<void> => {
    const entry = answerOf(await filmPages.getState().actions.startEntry(film))
    if (entry !== null) go({ name: 'write', entry: entry.id })
  }

  return (
    <>
      {adding !== null && <AddFilmDialog startsWith={adding} />}
      <NewEntryDialog />
      <AddToListDialog />
      <PasteDialog />
      <ExportDialog />
      <RestoreDialog />
      <SearchPalette
        commands={commands}
        onOpenFilm={(film) => go({ name: 'film', film: film.id })}
        onOpenText={(hit) => go({ name: 'film', film: hit.film.id }, anchorOf(hit))}
        onWriteAbout={(film) => void writeAbout(film.id)}
        onAddFilm={(title) => films.getState().actions.openAdding(title)}
      />
    </>
  )
}

function anchorOf({ kind, id }: TextHit): string {
  switch (kind) {
    case 'take':
      return takeAnchor(id)
    case 'review':
      return reviewAnchor(id)
    case 'entry':
      return entryAnchor(id)
  }
}
