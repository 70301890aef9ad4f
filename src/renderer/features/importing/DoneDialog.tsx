import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { clock } from '../../messages/format'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { ReportView } from './ReportView'
import type { ImportSession } from './session'
import { useSayImported, useTakeBack } from './useRunImport'
import { useSubtitle } from './useSubtitle'

const words = importingWords.done

/** What the import did; it can be saved, and all of it taken back. */
export function DoneDialog({ session }: { session: ImportSession }) {
  const { importing, toasts } = useStores()
  const { close, saveReport } = useStore(importing, (state) => state.actions)
  const { answerOf } = useAct()
  const takeBack = useTakeBack()
  const say = useSayImported()
  const subtitle = useSubtitle(session)
  const { report, isTakingBack } = session
  if (report === null) return null
  const { batch } = report
  const leave = (): void => {
    close()
    say(report)
  }
  const save = async (): Promise<void> => {
    const place = answerOf(await saveReport())
    if (place !== null) toasts.getState().actions.show(words.saved(place.display))
  }
  const undo = async (): Promise<void> => {
    if (batch !== null && !isTakingBack && (await takeBack(batch, report.name))) close()
  }
  return (
    <Dialog
      title={words.title(session.opened.format)}
      subtitle={subtitle}
      size="medium"
      onClose={leave}
      footer={
        <>
          <Button size="l" kind="plain" onClick={() => void save()}>
            {words.save}
          </Button>
          <span className="grow" />
          {batch !== null && (
            <Button size="l" busy={isTakingBack} onClick={() => void undo()}>
              {isTakingBack ? words.takingBack : words.takeBack}
            </Button>
          )}
          <Button size="l" kind="primary" onClick={leave}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="donebody">
        <p className="lead" role="status">
          {words.lead(report.counts)}
        </p>
        <ReportView report={report} />
      </div>
    </Dialog>
  )
}

/** It was stopped, or could not be finished: the library is as it was. */
export function NotDoneDialog({ session }: { session: ImportSession }) {
  const { importing } = useStores()
  const { close, backToPlan } = useStore(importing, (state) => state.actions)
  const isStopped = session.phase === 'stopped'
  return (
    <Dialog
      title={isStopped ? importingWords.stopped.title : importingWords.failed.title}
      size="small"
      onClose={close}
      footer={
        <>
          <Button size="l" kind="plain" onClick={backToPlan}>
            {importingWords.stopped.back}
          </Button>
          <span className="grow" />
          <Button size="l" kind="primary" onClick={close}>
            {importingWords.stopped.close}
          </Button>
        </>
      }
    >
      <div className="pad">
        {isStopped ? (
          <p role="status">{importingWords.stopped.body(clock(new Date(session.startedAt)))}</p>
        ) : (
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {session.problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
