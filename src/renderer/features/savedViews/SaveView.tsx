import { useId } from 'react'
import type { ViewQuery } from '../../../shared/models/savedView'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { viewWords } from '../../messages'
import { Button } from '../../ui/Button'
import { usePopover } from '../../ui/usePopover'
import { ViewNameForm } from './ViewNameForm'

/** Keeps the filters and the order of a page under a name, and goes on in that view. */
export function SaveView({ view }: { view: ViewQuery }) {
  const { savedViews, toasts } = useStores()
  const { go } = useGo()
  const { isOpen, open, close, anchor, pop } = usePopover()
  const id = useId()
  return (
    <>
      <Button kind="plain" icon="BookmarkCheck" ref={anchor} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => (isOpen ? close() : open())}>
        {viewWords.save}
      </Button>
      {isOpen && (
        <div {...pop} className="pop droppop saveview" role="dialog" aria-label={viewWords.keep}>
          <ViewNameForm
            id={id}
            startsWith=""
            onName={async (name) => {
              const outcome = await savedViews.getState().actions.save(name, view)
              if ('done' in outcome) go({ name: view.page, view: outcome.done.id })
              return outcome
            }}
            onDone={(name) => toasts.getState().actions.show(viewWords.saved(name))}
          />
          <div className="saveviewfoot">
            <span className="muted xs">{viewWords.saveAbout}</span>
            <Button kind="primary" type="submit" form={id}>
              {viewWords.keep}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
