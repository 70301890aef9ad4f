import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { ReadingBar } from './ReadingBar'
import type { ImportSession } from './session'
import { useSubtitle } from './useSubtitle'

const words = importingWords.reading

/** The files are being read and compared; or why they could not be. */
export function ReadingDialog({ session }: { session: ImportSession }) {
  const { importing } = useStores()
  const { stop, close } = useStore(importing, (state) => state.actions)
  const subtitle = useSubtitle(session)
  if (session.phase === 'notRead') {
    return (
      <Dialog
        key="notRead"
        title={words.notRead}
        subtitle={subtitle}
        size="medium"
        onClose={close}
        footer={
          <>
            <span className="grow" />
            <Button size="l" kind="primary" onClick={close}>
              {words.close}
            </Button>
          </>
        }
      >
        <div className="startbody">
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {session.problem}
          </p>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      key="reading"
      title={words.title(session.opened.format)}
      size="small"
      onClose={() => void stop()}
      footer={
        <Button size="l" kind="plain" data-starts-here disabled={session.isStopping} onClick={() => void stop()}>
          {session.isStopping ? words.stopping : words.stop}
        </Button>
      }
    >
      <div className="pad">
        <ReadingBar session={session} />
        <p className="muted">{words.note}</p>
      </div>
    </Dialog>
  )
}
