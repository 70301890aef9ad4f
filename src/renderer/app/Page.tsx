import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import { messages } from '../messages'
import { IconButton } from '../ui/Button'
import { classes } from '../ui/classes'
import { useKeysOf } from '../ui/keys'
import { useStores } from './stores'
import { usePlace } from './usePlace'

interface PageProps {
  /** For the title of the window: "Interview (2007)". */
  title: string
  /** Right of back and forward: where this page stands. */
  crumb?: ReactNode
  /** At the right end of the toolbar. */
  actions?: ReactNode
  /** Between toolbar and the part that scrolls: heading, filters. */
  head?: ReactNode
  /** At the foot of the page, in front of nothing. */
  foot?: ReactNode
  children: ReactNode
  /** What it shows is there, so that the place it was left at can be found again. */
  isReady: boolean
  scroller?: RefObject<HTMLDivElement | null>
}

/** Scrolled this far, the heading is out of sight. */
const SCROLLED_FROM = 72

/** A page with its toolbar. Comes back scrolled and focused as it was left. */
export function Page({ title, crumb, actions, head, foot, children, isReady, scroller }: PageProps) {
  const own = useRef<HTMLDivElement>(null)
  const scroll = scroller ?? own
  const [isScrolled, setScrolled] = useState(false)
  usePlace(scroll, isReady)
  useEffect(() => {
    document.title = messages.frame.documentTitle(title)
  }, [title])

  return (
    <main className={classes('main', isScrolled && 'scrolled')} id="main" tabIndex={-1}>
      <div className="bar">
        <BackAndForward />
        {crumb}
        <span className="grow" />
        {actions}
      </div>
      {head}
      <div
        className="scroll"
        ref={scroll}
        tabIndex={-1}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > SCROLLED_FROM)}
      >
        {children}
      </div>
      {foot}
    </main>
  )
}

export function BackAndForward() {
  const { navigation } = useStores()
  const keysOf = useKeysOf()
  const canGoBack = useStore(navigation, ({ at }) => at > 0)
  const canGoForward = useStore(navigation, ({ at, visits }) => at < visits.length - 1)
  const { back, forward } = useStore(navigation, (state) => state.actions)
  return (
    <>
      <IconButton icon="ChevronLeft" label={messages.frame.back} keys={keysOf('back')} disabled={!canGoBack} onClick={back} />
      <IconButton icon="ChevronRight" label={messages.frame.forward} keys={keysOf('forward')} disabled={!canGoForward} onClick={forward} />
    </>
  )
}

