import { useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { currentVisit } from '../../app/navigation'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useExportHere } from '../../app/useExportHere'
import { messages, journalWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useKeysOf } from '../../ui/keys'
import { useView } from '../savedViews/useView'
import { JournalOfEntries } from './JournalOfEntries'
import { JournalSkeleton } from './JournalSkeleton'
import { isFiltered } from './store'

/** Up to here nothing needs filtering: the page begins with what to do next. */
const FEW = 12

/** The diary: every entry, by month. `view` is a saved view of it. */
export function JournalPage({ view }: { view: string | null }) {
  const { journal, library, navigation } = useStores()
  const { key: visit } = useStore(navigation, currentVisit)
  const saved = useView(view)
  const savedQuery = saved?.view.page === 'journal' ? saved.view.query : null
  const isPatient = useForAWhile()
  const isWaiting = view !== null && saved === null && isPatient
  const held = useStore(journal, (state) => (state.visit === visit ? state.held : null))
  const problem = useStore(journal, (state) => state.problem)
  const { arrive, leave, reload } = useStore(journal, (state) => state.actions)
  const total = useStore(library, ({ status }) => (status?.entries ?? 0) + (status?.drafts ?? 0))

  // Before anything is painted: what another visit was left with is not this one's.
  useLayoutEffect(() => {
    if (!isWaiting) arrive(visit, savedQuery)
  }, [arrive, visit, savedQuery, isWaiting])
  useEffect(() => leave, [leave])

  const title = saved?.name ?? words.title
  const isFew = total < FEW
  if (held !== null) return <JournalOfEntries title={title} view={saved} held={held} isFew={isFew && saved === null && !isFiltered(held.query.filter)} toolbar={<Toolbar isFew={isFew} />} />
  return (
    <Page
      title={title}
      isReady={false}
      actions={<Toolbar isFew={isFew} />}
      head={
        <header className="jhead ruled">
          <h1 className="h-screen">
            <bdi>{title}</bdi>
          </h1>
        </header>
      }
    >
      {problem === null ? (
        <JournalSkeleton />
      ) : (
        <div className="standin">
          <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void reload()}>{messages.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
    </Page>
  )
}

const PATIENCE_MS = 500

/** True for a moment: a saved view that was not read by then is gone, and the journal itself is shown. */
function useForAWhile(): boolean {
  const [isPatient, setPatient] = useState(true)
  useEffect(() => {
    const timer = window.setTimeout(() => setPatient(false), PATIENCE_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return isPatient
}

function Toolbar({ isFew }: { isFew: boolean }) {
  const { newEntry, transfer } = useStores()
  const keysOf = useKeysOf()
  const exportHere = useExportHere()

  return (
    <>
      {!isFew && (
        <Button kind="plain" icon="Upload" aria-label={words.export} onClick={() => void transfer.getState().actions.openExport(exportHere())}>
          {words.export}
        </Button>
      )}
      <Button kind="primary" icon="SquarePen" keys={keysOf('new-entry')} onClick={() => newEntry.getState().actions.open()}>
        {words.newEntry}
      </Button>
    </>
  )
}
