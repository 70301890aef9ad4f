import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { AfterAMoment } from '../pasting/AfterAMoment'
import { useBringIn } from '../transfer/useBringIn'

const words = importingWords.start

/** Says what can be brought in and asks for it; what was dropped is looked at here too. */
export function StartDialog() {
  const { arrivals } = useStores()
  const start = useStore(arrivals, (state) => state.start)
  if (start === null) return null
  if (start.isLooking && !start.wasAsked) {
    return (
      <AfterAMoment>
        <StartWindow isLooking problem={null} />
      </AfterAMoment>
    )
  }
  return <StartWindow isLooking={start.isLooking} problem={start.problem} />
}

function StartWindow({ isLooking, problem }: { isLooking: boolean; problem: string | null }) {
  const { arrivals } = useStores()
  const { close } = useStore(arrivals, (state) => state.actions)
  const { choose, drop } = useBringIn()
  const [isOver, setOver] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const hasProblem = problem !== null
  // What went wrong is read first, and the way to try again is next to it.
  useEffect(() => {
    if (hasProblem) frame.current?.querySelector<HTMLElement>('.startchoose button')?.focus()
  }, [hasProblem])
  return (
    <div ref={frame}>
      <Dialog
        title={words.title}
        size="medium"
        onClose={close}
        footer={
          <>
            <span className="soft ico">
              <Icon name="ShieldCheck" />
              {words.safe}
            </span>
            <span className="grow" />
            <Button size="l" kind="plain" onClick={close}>
              {words.cancel}
            </Button>
          </>
        }
      >
        <div className="startbody">
          <p>{words.about}</p>
          <div
            className={classes('startdrop', isOver && 'over')}
            onDragOver={(event) => {
              event.preventDefault()
              event.stopPropagation()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              event.stopPropagation()
              setOver(false)
              if (event.dataTransfer.files.length > 0) void drop([...event.dataTransfer.files])
            }}
          >
            <Icon name="FileArchive" size="lg" />
            <p role="status">{isLooking ? words.opening : words.dropHere}</p>
            <p className="muted">{words.dropAbout}</p>
            <div className="startchoose">
              <Button size="l" kind="primary" busy={isLooking} data-starts-here onClick={() => void choose('files')}>
                {words.chooseFiles}
              </Button>
              <Button size="l" onClick={() => void choose('folder')}>
                {words.chooseFolder}
              </Button>
            </div>
          </div>
          {problem !== null && (
            <p className="err" role="alert">
              <Icon name="CircleAlert" />
              {problem}
            </p>
          )}
        </div>
      </Dialog>
    </div>
  )
}
