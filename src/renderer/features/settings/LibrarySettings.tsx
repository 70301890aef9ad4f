import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useLibraryActions } from '../../app/useLibraryActions'
import { useStores } from '../../app/stores'
import { settingsWords } from '../../messages'
import { Button } from '../../ui/Button'
import { LibraryRow } from './LibraryRow'
import { Row } from './Row'

const words = settingsWords.libraryPage

/** The library's file: where it lies, whether it is sound, and a copy of it. */
export function LibrarySettings() {
  const { settings } = useStores()
  const { check, isChecking, isBackingUp, actions } = useStore(settings)
  const { backUp } = useLibraryActions()
  const { answerOf } = useAct()
  // A button that works stays enabled, so that the keyboard stays on it.
  const look = async (): Promise<void> => {
    if (!isChecking) answerOf(await actions.checkLibrary())
  }
  const copy = async (): Promise<void> => {
    if (!isBackingUp) await backUp()
  }
  return (
    <>
      <section aria-labelledby="set-file">
        <h2 className="h-sec" id="set-file">
          {settingsWords.generalPage.library}
        </h2>
        <LibraryRow />
        <Row
          title={words.check}
          about={<span role="status">{check === null ? words.checkAbout : check.isSound ? words.sound(check.checkedAt) : words.damaged(check.checkedAt)}</span>}
        >
          <Button busy={isChecking} onClick={() => void look()}>
            {isChecking ? words.checking : words.checkNow}
          </Button>
        </Row>
      </section>
      <section aria-labelledby="set-backups">
        <h2 className="h-sec" id="set-backups">
          {words.backups}
        </h2>
        <Row title={words.backUp} about={words.backUpAbout}>
          <Button busy={isBackingUp} onClick={() => void copy()}>
            {isBackingUp ? words.backingUp : words.backUpNow}
          </Button>
        </Row>
      </section>
    </>
  )
}
