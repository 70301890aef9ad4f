import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { DryRunBar } from './DryRunBar'
import { importedAs, isNothingNew, nothingOf } from './figures'
import { PlanAside } from './PlanAside'
import { Questions } from './Questions'
import { ReadingBar } from './ReadingBar'
import { RowsView } from './RowsView'
import type { ImportSession } from './session'
import { useRunImport } from './useRunImport'
import { useSubtitle } from './useSubtitle'

const words = importingWords.plan

/** The dry run: what importing would do, and what only the person can decide. Nothing has been changed. */
export function PlanDialog({ session }: { session: ImportSession }) {
  const { importing } = useStores()
  const { close, showRows } = useStore(importing, (state) => state.actions)
  const run = useRunImport()
  const subtitle = useSubtitle(session)
  const { plan, opened, rows } = session
  const body = useRef<HTMLDivElement>(null)
  const hasRows = rows !== null
  const had = useRef(hasRows)
  // Between its two views the keyboard stays inside.
  useEffect(() => {
    if (had.current === hasRows) return
    had.current = hasRows
    const start = hasRows ? '.rowsback' : '.will .link'
    body.current?.closest('dialog')?.querySelector<HTMLElement>(start)?.focus()
  }, [hasRows])
  if (plan === null) return null

  const isNothing = isNothingNew(plan.counts)
  const imported = importedAs(plan.counts)
  const lead = plan.dateDoubt !== null ? words.inDoubt : { here: words.nothing, leftOut: words.allLeftOut, empty: words.empty }[nothingOf(plan.counts)]
  return (
    <Dialog
      title={importingWords.reading.title(opened.format)}
      subtitle={subtitle}
      size="import"
      onClose={() => (rows === null ? close() : showRows(null))}
      footer={
        rows === null ? (
          <>
            {!isNothing && (
              <span className="soft ico">
                <Icon name="ShieldCheck" />
                {words.backup}
              </span>
            )}
            <span className="grow" />
            {opened.needsMapping && <BackToColumns />}
            <Button size="l" kind={isNothing ? 'primary' : 'plain'} onClick={close}>
              {isNothing ? words.close : words.cancel}
            </Button>
            {!isNothing && (
              <Button size="l" kind="primary" busy={session.isComparing} onClick={() => void run()}>
                {session.isComparing ? words.again : imported === null ? words.runAnswers : words.run(imported.kind, imported.count)}
              </Button>
            )}
          </>
        ) : (
          <>
            <span className="grow" />
            <Button size="l" className="rowsback" onClick={() => showRows(null)}>
              {importingWords.rows.back}
            </Button>
          </>
        )
      }
    >
      <div className="impbody" ref={body}>
        {rows !== null ? (
          <RowsView session={session} plan={plan} shown={rows} />
        ) : (
          <>
            <div className="dry">
              {session.isComparing ? <ReadingBar session={session} /> : <p className="lead">{isNothing ? lead : words.lead}</p>}
              <DryRunBar plan={plan} />
            </div>
            {session.problem !== null && (
              <p className="err" role="alert">
                <Icon name="CircleAlert" />
                {session.problem}
              </p>
            )}
            <div className="impcols">
              <Questions session={session} plan={plan} />
              <PlanAside session={session} plan={plan} />
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

function BackToColumns() {
  const { importing } = useStores()
  const { explainAgain } = useStore(importing, (state) => state.actions)
  return (
    <Button size="l" kind="plain" onClick={explainAgain}>
      {importingWords.mapping.back}
    </Button>
  )
}
