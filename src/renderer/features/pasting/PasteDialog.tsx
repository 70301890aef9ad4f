import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { Dialog } from '../../ui/Dialog'
import { useTurn } from '../importing/useArrivals'
import { useBringIn } from '../transfer/useBringIn'
import { AfterAMoment } from './AfterAMoment'
import { complaintsOf, doubtsOf } from './checks'
import { isAllKnown } from './draft'
import { isOnField, focusField } from './fieldFocus'
import { PageEditor } from './PageEditor'
import { PageTabs } from './PageTabs'
import { PasteEmpty } from './PasteEmpty'
import { PasteFooter, type Asking } from './PasteFooter'
import { RawText } from './RawText'
import { useShowAdded } from './useShowAdded'

/** So many takes or reviews are drawn at first: a page of thousands opens as quickly as a page of four. */
const ROWS = 200

/** Paste a page: what was pasted on the left, what was understood on the right, nothing saved before Add. */
export function PasteDialog() {
  const { pasting } = useStores()
  const phase = useStore(pasting, (state) => state.phase)
  const token = useStore(pasting, (state) => state.reading?.token ?? null)
  if (phase === 'closed') return null
  if (phase === 'reading') {
    return (
      <AfterAMoment>
        <PasteWindow />
      </AfterAMoment>
    )
  }
  return <PasteWindow key={token} />
}

function PasteWindow() {
  const { pasting } = useStores()
  const { choose } = useBringIn()
  const show = useShowAdded()
  const turn = useTurn()
  const { phase, reading, pages, page, isEdited, problem, actions } = useStore(pasting)
  const [asking, setAsking] = useState<Asking>(null)
  const [showsComplaints, setShowsComplaints] = useState(false)
  const [rows, setRows] = useState(ROWS)
  const frame = useRef<HTMLDivElement>(null)
  const checked = useRef<string | null>(null)
  const draft = pages[page]
  const isShown = phase === 'shown' || phase === 'adding'
  const allKnown = isShown && pages.every(isAllKnown)

  // It starts at what must be looked at first, or else at Add.
  useEffect(() => {
    const first = pasting.getState().pages[0]
    if (first === undefined) return
    const field = first.film.title.text === '' ? 'title' : doubtsOf(first)[0]
    if (field !== undefined) focusField(frame.current, field)
  }, [pasting])

  const leave = (): void => {
    if (asking !== null) setAsking(null)
    else if (isEdited && phase === 'shown') setAsking('close')
    else if (phase !== 'adding') actions.close()
  }
  const again = (): void => {
    if (isEdited && asking === null) setAsking('again')
    else void actions.openFromClipboard()
  }
  const goTo = (target: { page: number; field: string }): void => {
    actions.show(target.page)
    // After the other page is drawn; a row far down may still be folded away.
    requestAnimationFrame(() => {
      if (focusField(frame.current, target.field)) return
      setRows(Infinity)
      requestAnimationFrame(() => focusField(frame.current, target.field))
    })
  }
  const add = async (): Promise<void> => {
    const wrong = pages.flatMap((each, index) => complaintsOf(each).map(({ field }) => ({ page: index, field })))[0]
    if (wrong !== undefined) {
      setShowsComplaints(true)
      goTo(wrong)
      return
    }
    const added = await actions.add()
    if (added !== null) await show(added)
  }
  const next = (): void => {
    const fields = pages.flatMap((each, index) => doubtsOf(each).map((field) => ({ page: index, field })))
    // The cursor says where one is; after a press of the button, the field that was shown last.
    const focused = fields.findIndex((each) => each.page === page && isOnField(each.field))
    const here = focused === -1 ? fields.findIndex((each) => each.page === page && each.field === checked.current) : focused
    const target = fields[(here + 1) % fields.length]
    if (target === undefined) return
    checked.current = target.field
    goTo(target)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isShown || allKnown || asking !== null) return
    if (event.key === 'F8') {
      event.preventDefault()
      next()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void add()
    }
  }

  const isEditing = isShown && !allKnown && reading !== null && draft !== undefined
  return (
    <div ref={frame} onKeyDown={onKeyDown}>
      <Dialog
        title={words.title}
        {...(isEditing && { subtitle: turn === null ? words.readIn(reading.milliseconds) : words.ofSeveral(turn.at, turn.of) })}
        size={isEditing ? 'paste' : 'medium'}
        onClose={leave}
        footer={
          <PasteFooter
            asking={asking}
            onAsk={setAsking}
            onAdd={() => void add()}
            onNext={next}
            onAgain={again}
            onOpenFile={() => void choose('files')}
            showsComplaints={showsComplaints}
          />
        }
      >
        {(phase === 'empty' || phase === 'reading') && <PasteEmpty key={phase} isReading={phase === 'reading'} problem={problem} />}
        {allKnown && (
          <p className="paste-note" role="status">
            {words.allKnown}
          </p>
        )}
        {isEditing && (
          <div className="cols">
            <RawText key={page} reading={reading} page={page} onAgain={again} />
            <div className="rec">
              {pages.length > 1 && <PageTabs pages={pages} shown={page} onShow={actions.show} />}
              <div className="scroll" key={page}>
                <PageEditor page={draft} showsComplaints={showsComplaints} rows={rows} onMoreRows={() => setRows(rows + ROWS)} />
              </div>
            </div>
          </div>
        )}
      </Dialog>
    </div>
  )
}
