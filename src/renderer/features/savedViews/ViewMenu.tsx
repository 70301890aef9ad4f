import { useState } from 'react'
import type { SavedView, ViewQuery } from '../../../shared/models/savedView'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, viewWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Menu } from '../../ui/Menu'
import { ViewNameForm } from './ViewNameForm'

interface ViewMenuProps {
  view: SavedView
  /** What the page shows now, when that is something else than the view says; null when it is the same. */
  changed: ViewQuery | null
}

/** What can be done with the saved view that is open. */
export function ViewMenu({ view, changed }: ViewMenuProps) {
  const { savedViews, toasts, refresh } = useStores()
  const { returnTo, forget } = useGo()
  const { done, answerOf } = useAct()
  const [isRenaming, setRenaming] = useState(false)

  const change = async (next: ViewQuery): Promise<void> => {
    if (answerOf(await savedViews.getState().actions.change(view.id, { view: next })) === null) return
    toasts.getState().actions.show(viewWords.changed(view.name))
    await refresh()
  }
  const remove = async (): Promise<void> => {
    const outcome = await savedViews.getState().actions.remove(view.id)
    if (!(await done(outcome))) return
    returnTo({ name: view.view.page })
    forget((route) => 'view' in route && route.view === view.id)
  }
  return (
    <>
      {changed !== null && <span className="muted xs">{viewWords.isChanged}</span>}
      <Menu
        label={viewWords.more(view.name)}
        items={[
          ...(changed === null ? [] : [{ label: viewWords.change, icon: 'BookmarkCheck' as const, onChoose: () => void change(changed) }]),
          { label: viewWords.rename, icon: 'PencilLine', onChoose: () => setRenaming(true) },
          { label: viewWords.remove, icon: 'Trash2', isDanger: true, onChoose: () => void remove() }
        ]}
      />
      {isRenaming && <RenameView view={view} onClose={() => setRenaming(false)} />}
    </>
  )
}

const FORM = 'rename-view'

function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { savedViews, toasts, refresh } = useStores()
  return (
    <Dialog
      title={viewWords.renameTitle}
      size="small"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="l" kind="plain" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="primary" type="submit" form={FORM}>
            {viewWords.renameTitle}
          </Button>
        </>
      }
    >
      <div className="renameview">
        <ViewNameForm
          id={FORM}
          startsWith={view.name}
          onName={(name) => savedViews.getState().actions.change(view.id, { name })}
          onDone={(name) => {
            onClose()
            toasts.getState().actions.show(viewWords.renamed(name))
            void refresh()
          }}
        />
      </div>
    </Dialog>
  )
}
