import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { MappingStep } from './mapping/MappingStep'
import type { ImportSession } from './session'
import { useSubtitle } from './useSubtitle'

const words = importingWords.mapping

/** Somebody's own columns are explained before they are compared. */
export function MappingDialog({ session }: { session: ImportSession }) {
  const { importing } = useStores()
  const { close, compare, explain } = useStore(importing, (state) => state.actions)
  const subtitle = useSubtitle(session)
  return (
    <Dialog
      title={importingWords.reading.title(session.opened.format)}
      subtitle={subtitle}
      size="import"
      onClose={close}
      footer={
        <>
          <span className="grow" />
          <Button size="l" kind="plain" onClick={close}>
            {importingWords.plan.cancel}
          </Button>
          <Button size="l" kind="primary" disabled={session.mapping === null} onClick={() => void compare()}>
            {words.compare}
          </Button>
        </>
      }
    >
      <div className="impbody">
        <p className="maplead">{words.lead}</p>
        <MappingStep token={session.opened.token} onChange={explain} />
      </div>
    </Dialog>
  )
}
