import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { ReadableReview } from '../../../shared/models/reading'
import { isDialogOpen, usePlace } from '../../app/usePlace'
import { useGo } from '../../app/useGo'
import { messages, readingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { CoverKeyContext } from '../../ui/prose/covers'
import { Prose } from '../../ui/Prose'
import { isTypedInto, useSingleKeys } from '../films/useSingleKey'
import { hasCovered, isWholeCovered, placesCovered } from './covered'
import { FindBar } from './FindBar'
import { MatchRing } from './MatchRing'
import { minutesLeft, shareRead } from './minutes'
import { neighbourName } from './names'
import { ReadBar } from './ReadBar'
import { ReadFoot } from './ReadFoot'
import { ReadHead } from './ReadHead'
import type { Around } from './store'
import { useFindBar } from './useFindBar'
import { useReadActions } from './useReadActions'

interface ReaderProps {
  review: ReadableReview
  around: Around | null
  isFromList: boolean
}

/** A review as it is read: its head, its text, those before and after it. */
export function Reader({ review, around, isFromList }: ReaderProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const article = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isScrolled, setScrolled] = useState(false)
  const [minutes, setMinutes] = useState(() => minutesLeft(review.words, 0))
  const actions = useReadActions(review, isFromList)
  const finding = useFindBar(text, scroll)
  const { go } = useGo()
  const openFilm = useMemo(() => (film: string) => go({ name: 'film', film }), [go])
  const mentions = useMemo(() => review.mentions.filter(({ status }) => status === 'accepted'), [review.mentions])
  const isCovered = isWholeCovered(review) && !isOpen
  const covered = hasCovered(review)
  usePlace(scroll, true)
  useEffect(() => {
    document.title = messages.frame.documentTitle(words.title(review.author, review.film.title))
  }, [review.author, review.film.title])

  const turn = (side: 'previous' | 'next'): void => {
    if (around !== null) actions.turn(around[side], side)
  }
  useSingleKeys({
    '[': () => turn('previous'),
    ']': () => turn('next'),
    s: () => setOpen(!isOpen),
    k: () => void actions.keep(),
    w: () => void actions.write()
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isDialogOpen() || isTypedInto(event.target)) return
    event.preventDefault()
    if (finding.isOpen) finding.close()
    else actions.leave()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])

  const match = finding.matches[finding.at]
  return (
    <main className={classes('main', 'readpage', isScrolled && 'scrolled')} id="main" tabIndex={-1}>
      <div className="bar">
        <ReadBar review={review} around={around} isFromList={isFromList} isFinding={finding.isOpen} onFind={finding.isOpen ? finding.close : finding.open} actions={actions} />
      </div>
      {finding.isOpen && (
        <FindBar
          text={finding.text}
          onText={finding.setText}
          at={finding.at}
          count={finding.matches.length}
          covered={isOpen ? 0 : placesCovered(review, finding.text)}
          onStep={finding.step}
          onUncover={() => {
            setOpen(true)
            finding.field.current?.focus()
          }}
          onClose={finding.close}
          field={finding.field}
        />
      )}
      <div
        className="scroll"
        ref={scroll}
        tabIndex={-1}
        onScroll={({ currentTarget }) => {
          setScrolled(currentTarget.scrollTop > 12)
          setMinutes(minutesLeft(review.words, shareRead(currentTarget)))
        }}
      >
        <article className="reader" ref={article} aria-label={words.title(review.author, review.film.title)}>
          <ReadHead review={review} />
          <div ref={text}>
            {isCovered ? (
              <div className="spoil">
                <Icon name="TriangleAlert" />
                <span>{words.wholeCovered}</span>
                <Button aria-expanded="false" keys="S" onClick={() => {
                    setOpen(true)
                    scroll.current?.focus({ preventScroll: true })
                  }}
                >
                  {words.show}
                </Button>
              </div>
            ) : (
              <CoverKeyContext value="S">
                <Prose text={review.body} format={review.bodyFormat} mentions={mentions} onOpenFilm={openFilm} covers={!isOpen} headings="h2" />
              </CoverKeyContext>
            )}
          </div>
          {match !== undefined && <MatchRing match={match} within={article} scroll={scroll} />}
          {around !== null && (around.previous !== null || around.next !== null) && (
            <nav className="turn" aria-label={words.pages}>
              {around.previous !== null && (
                <Button kind="plain" icon="ChevronLeft" onClick={() => turn('previous')}>
                  <bdi className="clip">{neighbourName(around.previous, review.film.id)}</bdi>
                </Button>
              )}
              <span className="grow" />
              {around.next !== null && (
                <Button kind="plain" onClick={() => turn('next')}>
                  <bdi className="clip">{neighbourName(around.next, review.film.id)}</bdi>
                  <Icon name="ChevronRight" />
                </Button>
              )}
            </nav>
          )}
        </article>
      </div>
      <ReadFoot review={review} hasCovered={covered} isOpen={isOpen} minutes={minutes} />
    </main>
  )
}
