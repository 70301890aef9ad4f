import type { ImportReport } from '../../../shared/models/importing'
import { importingWords } from '../../messages'
import { KindList } from './PlanAside'

const words = importingWords.done
/** Rows of what was left out that are drawn; the saved report has all. */
const SHOWN = 200
const FILES = 5

/** What an import did: the numbers, and what was left out and why. */
export function ReportView({ report }: { report: ImportReport }) {
  const { leftOut, leftOutMore } = report
  const files = report.files.filter(({ state }) => state === 'notRead' || state === 'leftOut')
  const count = leftOut.length + leftOutMore
  const more = count - Math.min(SHOWN, leftOut.length)
  return (
    <div className="impreport">
      <section className="will">
        <h3 className="h-sec">{words.did}</h3>
        <KindList counts={report.counts} isDone withFilms />
      </section>
      <section aria-labelledby="imp-leftout">
        <h3 className="h-sec" id="imp-leftout">
          {words.leftOut}
        </h3>
        {(count > 0 || files.length === 0) && <p className="soft">{count === 0 ? words.noneLeftOut : words.leftOutCount(count)}</p>}
        {files.slice(0, FILES).map(({ path, reason }) => (
          <p key={path} className="soft">
            {importingWords.plan.fileLeftOut(path, reason)}
          </p>
        ))}
        {count > 0 && (
          <div className="leftoutrows" tabIndex={0} role="region" aria-label={words.leftOut}>
            <ul>
              {leftOut.slice(0, SHOWN).map(({ file, line, what, reason }, index) => (
                <li key={index}>
                  <b>
                    <bdi>{what}</bdi>
                  </b>
                  <span className="sub">
                    {importingWords.rows.place(file, line)}
                    {reason !== null && `: ${reason}`}
                  </span>
                </li>
              ))}
            </ul>
            {more > 0 && <p className="muted">{words.more(more)}</p>}
          </div>
        )}
      </section>
    </div>
  )
}
