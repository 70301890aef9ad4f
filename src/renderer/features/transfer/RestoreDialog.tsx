import { useStore } from 'zustand'
import type { RestoreReport } from '../../../shared/models/transfer'
import { useStores } from '../../app/stores'
import { figure } from '../../messages/format'
import { transferWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { JobBar } from './JobBar'

const words = transferWords.restore

/** Bringing a complete export in: first a dry run, then the work, then what it did. */
export function RestoreDialog() {
  const { transfer, library, refresh } = useStores()
  const isLibraryEmpty = useStore(library, ({ status }) => status?.isEmpty ?? false)
  const restoring = useStore(transfer, (state) => state.restoring)
  const { restore, stopRestore, closeRestore } = useStore(transfer, (state) => state.actions)
  if (restoring === null) return null

  const { phase, report, progress, problem, isStopping } = restoring
  const run = async (): Promise<void> => {
    if (await restore()) await refresh()
  }

  if (phase === 'running') {
    return (
      <Dialog
        key="running"
        title={words.running(report.added)}
        size="small"
        onClose={() => undefined}
        footer={
          <Button size="l" disabled={isStopping} onClick={() => void stopRestore()}>
            {isStopping ? words.stopping : words.stop}
          </Button>
        }
      >
        <div className="pad">
          <JobBar label={words.running(report.added)} progress={progress} />
          <p className="muted">{words.keepReading}</p>
        </div>
      </Dialog>
    )
  }
  if (phase === 'done') {
    return (
      <Dialog
        key="done"
        title={words.doneTitle}
        size="small"
        onClose={closeRestore}
        footer={
          <>
            <span className="grow" />
            <Button size="l" kind="primary" onClick={closeRestore}>
              {words.close}
            </Button>
          </>
        }
      >
        <div className="pad">
          <p role="status">{words.done(report)}</p>
        </div>
      </Dialog>
    )
  }
  const isNothing = report.added === 0
  return (
    <Dialog
      key="dry"
      title={words.title}
      subtitle={report.name}
      size="import"
      onClose={closeRestore}
      footer={
        <>
          {!isNothing && (
            <span className="soft ico">
              <Icon name="ShieldCheck" />
              {isLibraryEmpty ? words.emptyNote : words.undoNote}
            </span>
          )}
          <span className="grow" />
          <Button size="l" kind={isNothing ? 'primary' : 'plain'} onClick={closeRestore}>
            {isNothing ? words.close : words.cancel}
          </Button>
          {!isNothing && (
            <Button size="l" kind="primary" onClick={() => void run()}>
              {words.run(report.added)}
            </Button>
          )}
        </>
      }
    >
      <div className="impbody">
        <DryRun report={report} />
        {problem !== null && (
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {problem}
          </p>
        )}
        <KindTable report={report} />
      </div>
    </Dialog>
  )
}

function DryRun({ report }: { report: RestoreReport }) {
  const { added, matched, differing, rows } = report
  return (
    <div className="dry">
      <p className="lead">{added === 0 && differing === 0 ? words.nothing : words.lead}</p>
      <div className="pbar" aria-hidden="true">
        {matched > 0 && <span className="m" style={{ flex: matched }} />}
        {differing > 0 && <span className="a" style={{ flex: differing }} />}
        {added > 0 && <span className="n" style={{ flex: added }} />}
      </div>
      <ul className="counts">
        <li>
          <i className="n" />
          <b>{figure(added)}</b>
          <span>{words.added}</span>
        </li>
        <li>
          <i className="m" />
          <b>{figure(matched)}</b>
          <span>{words.matched}</span>
        </li>
        {differing > 0 && (
          <li>
            <i className="a" />
            <b>{figure(differing)}</b>
            <span>{words.differing}</span>
          </li>
        )}
        <li className="sum">{words.sum(rows)}</li>
      </ul>
    </div>
  )
}

function KindTable({ report }: { report: RestoreReport }) {
  const { columns } = words
  const title = report.added === 0 ? words.holdsTitle : words.tableTitle
  return (
    <section className="kinds">
      <h3 className="h-sec">{title}</h3>
      <div className="kindscroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.what}</th>
              <th scope="col" className="r">
                {columns.added}
              </th>
              <th scope="col" className="r">
                {columns.matched}
              </th>
              <th scope="col" className="r">
                {columns.differing}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.tables.map((table) => (
              <tr key={table.what}>
                <th scope="row">{table.what}</th>
                <td className="r num">{figure(table.added)}</td>
                <td className="r num">{figure(table.matched)}</td>
                <td className="r num">{figure(table.differing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.differing > 0 && <p className="muted">{words.differNote}</p>}
    </section>
  )
}
