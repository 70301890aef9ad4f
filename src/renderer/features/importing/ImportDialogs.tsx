import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { DoneDialog, NotDoneDialog } from './DoneDialog'
import { MappingDialog } from './MappingDialog'
import { PlanDialog } from './PlanDialog'
import { ReadingDialog } from './ReadingDialog'
import { RunningDialog, RunningPill } from './RunningDialog'
import { StartDialog } from './StartDialog'
import { useArrivals } from './useArrivals'

/** Importing from other programs, whichever page is below it. */
export function ImportDialogs() {
  useArrivals()
  return (
    <>
      <StartDialog />
      <OpenImport />
    </>
  )
}

function OpenImport() {
  const { importing } = useStores()
  const session = useStore(importing, (state) => state.session)
  if (session === null) return null
  switch (session.phase) {
    case 'mapping':
      return <MappingDialog session={session} />
    case 'reading':
    case 'notRead':
      return <ReadingDialog key={session.phase} session={session} />
    case 'plan':
      return <PlanDialog session={session} />
    case 'running':
      return session.isHidden ? <RunningPill session={session} /> : <RunningDialog session={session} />
    case 'done':
      return <DoneDialog session={session} />
    case 'stopped':
    case 'failed':
      return <NotDoneDialog session={session} />
  }
}
