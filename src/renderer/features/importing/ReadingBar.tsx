import { importingWords } from '../../messages'
import type { ImportSession } from './session'

const words = importingWords.reading

/** How far the dry run is. It says so aloud at every tenth part, or once when nobody knows how much there is. */
export function ReadingBar({ session: { opened, progress } }: { session: ImportSession }) {
  const total = progress?.total ?? null
  const share = total === null || total === 0 ? null : Math.min(1, (progress?.done ?? 0) / total)
  const text = progress === null ? words.beginning(opened.name) : words.progress(progress.step, progress.done, total)
  return (
    <div className="jobbar grow">
      <p className="num clip" aria-hidden="true">
        {text}
      </p>
      <div
        className={share === null ? 'prog unsure' : 'prog'}
        role="progressbar"
        aria-label={words.beginning(opened.name)}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={share === null ? undefined : (progress?.done ?? 0)}
        aria-valuetext={text}
      >
        <i style={{ width: `${Math.round((share ?? 0.3) * 100)}%` }} />
      </div>
      <span className="sr" role="status">
        {share === null ? words.beginning(opened.name) : `${words.beginning(opened.name)}: ${Math.floor(share * 10) * 10} %`}
      </span>
    </div>
  )
}
