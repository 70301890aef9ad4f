import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { filmsCompared } from './figures'
import { runState, type RunState } from './runSteps'
import type { ImportSession } from './session'

const words = importingWords.running

/** The import runs: how far it is, step by step. It can be put out of the way, or stopped and taken back. */
export function RunningDialog({ session }: { session: ImportSession }) {
  const { importing } = useStores()
  const { stop, hide } = useStore(importing, (state) => state.actions)
  const run = useRun(session)
  const { opened, plan, isStopping } = session
  if (run === null || plan === null) return null
  const films = filmsCompared(plan.counts)
  return (
    <Dialog
      title={words.title(opened.format)}
      size="small"
      onClose={hide}
      footer={
        <>
          <Button size="l" kind="plain" busy={isStopping} onClick={() => void (isStopping ? undefined : stop())}>
            {isStopping ? words.stopping : words.stop}
          </Button>
          <span className="grow" />
          <Button size="l" data-starts-here onClick={hide}>
            {words.hide}
          </Button>
        </>
      }
    >
      <div className="pad">
        <p className="num">
          {run.steps[0]?.state === 'now' ? words.preparing : words.films(Math.round(run.share * films), films)}
          {run.secondsLeft !== null && ` ${words.left(run.secondsLeft)}`}
        </p>
        <div className="prog" role="progressbar" aria-label={words.bar} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.floor(run.share * 100)}>
          <i style={{ width: `${Math.floor(run.share * 100)}%` }} />
        </div>
        <Aloud session={session} run={run} />
        <ul className="steps">
          {run.steps.map(({ text, state, figures }) => (
            <li key={text} className={classes(state === 'done' && 'done', state === 'now' && 'now')} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' ? <Icon name="Check" size="sm" /> : <span className={state === 'now' ? 'dotnow' : 'dot0'} aria-hidden="true" />}
              {text}
              {figures !== null && <span className="num">{figures}</span>}
            </li>
          ))}
        </ul>
        <p className="muted">{words.keepReading}</p>
      </div>
    </Dialog>
  )
}

/** In the corner while the dialog is out of the way: shows how far it is, and brings the dialog back. */
export function RunningPill({ session }: { session: ImportSession }) {
  const { importing } = useStores()
  const { unhide } = useStore(importing, (state) => state.actions)
  const run = useRun(session)
  if (run === null) return null
  const percent = Math.floor(run.share * 100)
  const { format } = session.opened
  return (
    <>
      <button type="button" className="imppill" onClick={unhide}>
        <span className="num">{percent === 0 ? words.pillStart(format) : words.pill(format, percent)}</span>
        <span className="prog" aria-hidden="true">
          <i style={{ width: `${percent}%` }} />
        </span>
      </button>
      <Aloud session={session} run={run} />
    </>
  )
}

/** Said at every tenth part. */
function Aloud({ session, run }: { session: ImportSession; run: RunState }) {
  return (
    <span className="sr" role="status">
      {words.aloud(session.opened.format, Math.floor(run.share * 10))}
    </span>
  )
}

const TICK_MS = 500

/** How far it is now; the time that is left is looked at anew twice a second. */
function useRun({ plan, steps, startedAt }: ImportSession): RunState | null {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return plan === null ? null : runState(plan, steps, startedAt, Math.max(now, steps.at(-1)?.since ?? 0))
}
