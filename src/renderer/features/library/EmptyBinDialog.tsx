import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages, binWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

const words = binWords.emptying

interface EmptyBinDialogProps {
  total: number
  onClose: () => void
  onEmptied: () => void
}

/** Asks before what lies in the bin goes for good. It cannot be undone, so it begins on Cancel. */
export function EmptyBinDialog({ total, onClose, onEmptied }: EmptyBinDialogProps) {
  const { bin, toasts, refresh } = useStores()
  const { isEmptying, actions } = useStore(bin)
  const { answerOf } = useAct()
  const empty = async (): Promise<void> => {
    if (isEmptying) return
    const answer = answerOf(await actions.empty())
    onClose()
    if (answer === null) return
    toasts.getState().actions.show(words.done(answer.removed))
    await refresh()
    onEmptied()
  }
  return (
    <Dialog
      title={words.title}
      size="small"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="l" data-starts-here onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="danger" busy={isEmptying} onClick={() => void empty()}>
            {isEmptying ? words.busy : words.act}
          </Button>
        </>
      }
    >
      <p className="asked">{words.body(total)}</p>
    </Dialog>
  )
}
