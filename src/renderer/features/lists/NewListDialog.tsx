import { useStore } from 'zustand'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, listWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ListForm, NEW_LIST } from './ListForm'

const FORM = 'new-list'

/** Makes a list and goes there, where films are put on it. */
export function NewListDialog() {
  const { lists, refresh } = useStores()
  const isMaking = useStore(lists, (state) => state.isMaking)
  const { make, closeMaking } = useStore(lists, (state) => state.actions)
  const { go } = useGo()
  if (!isMaking) return null
  return (
    <Dialog
      title={words.form.newTitle}
      size="small"
      onClose={closeMaking}
      footer={
        <>
          <span className="grow" />
          <Button size="l" kind="plain" onClick={closeMaking}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="primary" type="submit" form={FORM}>
            {words.form.make}
          </Button>
        </>
      }
    >
      <ListForm
        id={FORM}
        className="listform"
        startsWith={NEW_LIST}
        onSave={async (text) => {
          const outcome = await make(text)
          if ('done' in outcome) {
            closeMaking()
            go({ name: 'list', list: outcome.done.id })
            void refresh()
          }
          return outcome
        }}
      />
    </Dialog>
  )
}
