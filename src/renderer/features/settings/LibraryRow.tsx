import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useLibraryActions } from '../../app/useLibraryActions'
import { useStores } from '../../app/stores'
import { settingsWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Row } from './Row'

/** Where the library lies and what is in it. */
export function LibraryRow() {
  const { settings, library } = useStores()
  const status = useStore(library, (state) => state.status)
  const about = useStore(settings, (state) => state.about)
  const { loadAbout, showLibrary } = useStore(settings, (state) => state.actions)
  const { openLibrary } = useLibraryActions()
  // Its size changes with what is in it.
  useEffect(() => {
    void loadAbout()
  }, [loadAbout, status])
  const place = about?.libraryPlace ?? status?.display ?? ''
  return (
    <Row
      title={<bdi>{place}</bdi>}
      about={status !== null && about !== null && <span className="num">{words.holds(status.films, status.entries, status.reviews, about.librarySize)}</span>}
    >
      <Button onClick={() => void showLibrary()}>{words.showInFolder}</Button>
      <Button onClick={() => void openLibrary()}>{words.openAnother}</Button>
    </Row>
  )
}
