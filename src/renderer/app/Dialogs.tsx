import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { TextHit } from '../../shared/models/search'
import { AddFilmDialog } from '../features/films/AddFilmDialog'
import { entryAnchor, reviewAnchor, takeAnchor } from '../features/films/anchors'
import { USUAL_QUERY } from '../features/films/filmsQuery'
import { MergeDialog } from '../features/films/MergeDialog'
import { ImportDialogs } from '../features/importing/ImportDialogs'
import { AddToListDialog } from '../features/lists/AddToList'
import { NewListDialog } from '../features/lists/NewListDialog'
import { NewEntryDialog } from '../features/newEntry/NewEntryDialog'
import { PasteDialog } from '../features/pasting/PasteDialog'
import type { ViewFilter } from '../features/search/options'
import { SearchPalette } from '../features/search/SearchPalette'
import { WRITTEN_FIELD } from '../features/written/fieldId'
import { ExportDialog } from '../features/transfer/ExportDialog'
import { RestoreDialog } from '../features/transfer/RestoreDialog'
import { viewWords } from '../messages'
import { currentVisit } from './navigation'
import { useStores } from './stores'
import { useAct } from './useAct'
import { useGo } from './useGo'
import { usePaletteCommands } from './usePaletteCommands'

/** What lies above the page, whichever page it is, and where each leads when it is done. */
export function Dialogs() {
  const { films, filmPages, savedViews, toasts } = useStores()
  const adding = useStore(films, (state) => state.adding)
  const { go } = useGo()
  const { answerOf } = useAct()
  const commands = usePaletteCommands()

  const writeAbout = async (film: string): Promise<void> => {
    const entry = answerOf(await filmPages.getState().actions.startEntry(film))
    if (entry !== null) go({ name: 'write', entry: entry.id })
  }
  const saveView = async (name: string, filter: ViewFilter): Promise<void> => {
    const view = answerOf(await savedViews.getState().actions.save(name, { page: 'films', query: { ...USUAL_QUERY, filter: { ...USUAL_QUERY.filter, ...filter } } }))
    if (view === null) return
    toasts.getState().actions.show(viewWords.saved(view.name))
    go({ name: 'films', view: view.id })
  }
  useRecentVisits()

  return (
    <>
      {adding !== null && <AddFilmDialog startsWith={adding} />}
      <NewEntryDialog />
      <AddToListDialog />
      <NewListDialog />
      <MergeDialog />
      <PasteDialog />
      <ExportDialog />
      <RestoreDialog />
      <ImportDialogs />
      <SearchPalette
        commands={commands}
        onOpenFilm={(film) => go({ name: 'film', film: film.id })}
        onOpenText={(hit) => go({ name: 'film', film: hit.film.id }, anchorOf(hit))}
        onOpenPerson={(person) => go({ name: 'person', person })}
        onOpenList={(list) => go({ name: 'list', list })}
        onWriteAbout={(film) => void writeAbout(film.id)}
        onAddFilm={(title) => films.getState().actions.openAdding(title)}
        onSearchWritten={(query) => go({ name: 'written', query }, WRITTEN_FIELD)}
        onSaveView={(name, filter) => void saveView(name, filter)}
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

/** Search offers what was looked at lately, whichever way it was opened. */
function useRecentVisits(): void {
  const { navigation, search } = useStores()
  const { route } = useStore(navigation, currentVisit)
  useEffect(() => {
    const { visited } = search.getState().actions
    if (route.name === 'film') visited({ kind: 'film', id: route.film })
    else if (route.name === 'person') visited({ kind: 'person', id: route.person })
    else if (route.name === 'list') visited({ kind: 'list', id: route.list })
  }, [route, search])
}
