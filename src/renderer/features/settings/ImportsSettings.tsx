import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ImportBatch } from '../../../shared/models/importing'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { clock, date } from '../../messages/format'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { NotesDialog } from '../importing/NotesDialog'
import { OldReportDialog } from '../importing/OldReportDialog'
import { useTakeBack } from '../importing/useRunImport'
import { useBringIn } from '../transfer/useBringIn'
import { Row } from './Row'

const words = importingWords.settings

/** Every import that was done: what it brought, its report, and the way back. */
export function ImportsSettings() {
  const { imports } = useStores()
  const { batches, problem, actions } = useStore(imports)
  const { open } = useBringIn()
  const takeBack = useTakeBack()
  const [asked, setAsked] = useState<ImportBatch | null>(null)
  const start = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    void actions.load()
  }, [actions])
  const confirm = async (batch: ImportBatch): Promise<void> => {
    setAsked(null)
    await takeBack(batch.id, batch.label)
    await actions.load()
    // The button is gone with what it did.
    if (document.activeElement === document.body || document.activeElement === null) start.current?.focus()
  }
  return (
    <section aria-labelledby="set-imports">
      <h2 className="h-sec" id="set-imports">
        {words.title}
      </h2>
      <p className="muted spellabout">{words.about}</p>
      {problem !== null && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {batches !== null && batches.length === 0 && <Row title={words.none} about={words.noneAbout} />}
      {batches?.map((batch) => <BatchRow key={batch.id} batch={batch} onTakeBack={() => setAsked(batch)} />)}
      <div className="spelladd">
        <Button ref={start} icon="FileArchive" onClick={open}>
          {words.importNow}
        </Button>
      </div>
      {asked !== null && (
        <Dialog
          title={words.takeBackOf(asked.label)}
          size="small"
          onClose={() => setAsked(null)}
          footer={
            <>
              <span className="grow" />
              <Button size="l" kind="plain" data-starts-here onClick={() => setAsked(null)}>
                {words.cancel}
              </Button>
              <Button size="l" kind="danger" onClick={() => void confirm(asked)}>
                {words.confirm}
              </Button>
            </>
          }
        >
          <div className="pad">
            <p>{words.ask(asked.label)}</p>
          </div>
        </Dialog>
      )}
      <OldReportDialog />
      <NotesDialog />
    </section>
  )
}

function BatchRow({ batch, onTakeBack }: { batch: ImportBatch; onTakeBack: () => void }) {
  const { imports } = useStores()
  const { openReport, openNotes } = useStore(imports, (state) => state.actions)
  const { answerOf } = useAct()
  const { label, at, counts, status, notes } = batch
  const then = new Date(at)
  return (
    <Row
      title={<bdi>{label}</bdi>}
      about={
        <>
          {words.on(date(dayOf(then)), clock(then))}
          {counts !== null && ` · ${words.counts(counts)}`}
          {status !== 'done' && (
            <>
              {' · '}
              <b className="imprunning">{status === 'undone' ? words.undone : words.running}</b>
            </>
          )}
        </>
      }
    >
      {notes > 0 && status === 'done' && (
        <Button aria-label={words.notesOf(label)} onClick={() => void openNotes(batch)}>
          {words.notes}
        </Button>
      )}
      {counts !== null && (
        <Button aria-label={words.reportOf(label)} onClick={() => void openReport(batch).then(answerOf)}>
          {words.report}
        </Button>
      )}
      {status === 'done' && (
        <Button aria-label={words.takeBackOf(label)} onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
    </Row>
  )
}

/** The day as it was here. */
function dayOf(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
