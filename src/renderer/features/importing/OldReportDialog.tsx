import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ReportView } from './ReportView'

const words = importingWords.settings

/** The report of an import that was done some time ago. */
export function OldReportDialog() {
  const { imports, toasts } = useStores()
  const reported = useStore(imports, (state) => state.reported)
  const { closeReport, saveReport } = useStore(imports, (state) => state.actions)
  const { answerOf } = useAct()
  if (reported === null) return null
  const { batch, report } = reported
  const save = async (): Promise<void> => {
    const place = answerOf(await saveReport(batch.id))
    if (place !== null) toasts.getState().actions.show(importingWords.done.saved(place.display))
  }
  return (
    <Dialog
      title={words.reportOf(batch.label)}
      size="medium"
      onClose={closeReport}
      footer={
        <>
          {report !== null && (
            <Button size="l" kind="plain" onClick={() => void save()}>
              {importingWords.done.save}
            </Button>
          )}
          <span className="grow" />
          <Button size="l" kind="primary" onClick={closeReport}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="donebody">{report === null ? <p>{words.noReport}</p> : <ReportView report={report} />}</div>
    </Dialog>
  )
}
