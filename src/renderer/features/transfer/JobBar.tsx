import type { JobProgress } from '../../../shared/models/transfer'
import { transferWords } from '../../messages'

interface JobBarProps {
  label: string
  progress: JobProgress | null
}

/** How far a job is. It says so aloud at every tenth part. */
export function JobBar({ label, progress }: JobBarProps) {
  const total = progress?.total ?? null
  const done = progress?.done ?? 0
  const share = total === null || total === 0 ? null : Math.min(1, done / total)
  const text = progress === null ? label : transferWords.restore.progress(progress.step, done, total)
  return (
    <div className="jobbar grow">
      <p className="num" aria-hidden="true">
        {text}
      </p>
      <div
        className="prog"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={share === null ? undefined : done}
        aria-valuetext={text}
      >
        <i style={{ width: `${Math.round((share ?? 0) * 100)}%` }} />
      </div>
      <span className="sr" role="status">
        {share === null ? label : `${label}: ${Math.floor(share * 10) * 10} %`}
      </span>
    </div>
  )
}
