import { useContext } from 'react'
import { useStore } from 'zustand'
import { keysShown } from '../../../shared/commands'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { PlatformContext } from '../../ui/keys'
import { complaintsOf, doubtsOf } from './checks'
import { isAllKnown } from './draft'

export type Asking = 'close' | 'again' | null

interface PasteFooterProps {
  asking: Asking
  onAsk: (asking: Asking) => void
  onAdd: () => void
  onNext: () => void
  onAgain: () => void
  onOpenFile: () => void
  showsComplaints: boolean
}

/** The buttons under the dialog, and the one question it asks: whether edits may go. */
export function PasteFooter(props: PasteFooterProps) {
  const { pasting } = useStores()
  const phase = useStore(pasting, (state) => state.phase)
  const pages = useStore(pasting, (state) => state.pages)
  const { close } = useStore(pasting, (state) => state.actions)

  if (props.asking !== null) return <Question {...props} asking={props.asking} />
  if (phase === 'empty' || phase === 'reading') return <EmptyButtons {...props} />
  if (pages.every(isAllKnown)) {
    return (
      <>
        <span className="grow" />
        <Button size="l" kind="primary" autoFocus onClick={close}>
          {words.close}
        </Button>
      </>
    )
  }
  return <DraftButtons {...props} />
}

function Question({ asking, onAsk, onAgain }: PasteFooterProps & { asking: 'close' | 'again' }) {
  const { close } = useStore(useStores().pasting, (state) => state.actions)
  return (
    <div className="paste-ask" role="alert">
      <p className="grow">{asking === 'close' ? words.askClose : words.askAgain}</p>
      <Button size="l" autoFocus onClick={() => onAsk(null)}>
        {words.goOn}
      </Button>
      <Button size="l" kind="danger" onClick={asking === 'close' ? close : onAgain}>
        {asking === 'close' ? words.closeAnyway : words.pasteAnyway}
      </Button>
    </div>
  )
}

function EmptyButtons({ onAgain, onOpenFile }: PasteFooterProps) {
  const { pasting } = useStores()
  const { phase, problem, actions } = useStore(pasting)
  return (
    <>
      <Button size="l" kind="plain" icon="FileText" onClick={onOpenFile}>
        {words.openFile}
      </Button>
      {problem !== null && (
        <Button size="l" kind="plain" icon="ClipboardPaste" onClick={onAgain}>
          {words.again}
        </Button>
      )}
      <span className="grow" />
      <Button size="l" kind="plain" onClick={actions.close}>
        {words.cancel}
      </Button>
      {phase === 'empty' && (
        <Button size="l" kind="primary" type="submit" form="paste-text">
          {words.readPage}
        </Button>
      )}
    </>
  )
}

function DraftButtons({ onAsk, onAdd, onNext, showsComplaints }: PasteFooterProps) {
  const { pasting } = useStores()
  const platform = useContext(PlatformContext)
  const { phase, pages, isEdited, problem, actions } = useStore(pasting)
  const doubts = pages.reduce((sum, page) => sum + doubtsOf(page).length, 0)
  const complaints = pages.reduce((sum, page) => sum + complaintsOf(page).length, 0)
  const trouble = problem ?? (showsComplaints && complaints > 0 ? words.complaints(complaints) : null)
  return (
    <>
      {doubts > 0 && (
        <>
          <span className="flag big" role="status">
            <Icon name="CircleAlert" />
            {words.toCheck(doubts)}
          </span>
          <Button kind="plain" keys="F8" onClick={onNext}>
            {words.next}
          </Button>
        </>
      )}
      <div className="grow">
        {trouble !== null && (
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {trouble}
          </p>
        )}
      </div>
      <Button size="l" kind="plain" onClick={isEdited ? () => onAsk('close') : actions.close}>
        {words.cancel}
      </Button>
      <Button
        size="l"
        kind="primary"
        keys={keysShown('CmdOrCtrl+↵', platform)}
        busy={phase === 'adding'}
        disabled={pages.every((page) => !page.isIncluded)}
        onClick={onAdd}
      >
        {phase === 'adding' ? words.adding : words.add}
      </Button>
    </>
  )
}
