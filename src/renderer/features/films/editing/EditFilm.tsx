import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { currentVisit } from '../../../app/navigation'
import { Page } from '../../../app/Page'
import { useAct } from '../../../app/useAct'
import { useGo } from '../../../app/useGo'
import { isDialogOpen } from '../../../app/usePlace'
import { useStores } from '../../../app/stores'
import { messages, editFilmWords } from '../../../messages'
import { classes } from '../../../ui/classes'
import { useKeys } from '../../../ui/keys'
import { PosterBox } from '../../posters/PosterBox'
import { EditFoot, type Asking } from './EditFoot'
import { EditOutline, goToPart } from './EditOutline'
import { FactsPart } from './FactsPart'
import { IdsPart } from './IdsPart'
import { PARTS } from './Part'
import { PeoplePart } from './PeoplePart'
import { ReleasesPart } from './ReleasesPart'
import { isUnsaved } from './store'
import { TitlesPart } from './TitlesPart'
import { TrailersPart } from './TrailersPart'
import { useEdited } from './useEdit'

/** The form in its six parts, the poster and the outline at the left, the changes named at the foot. */
export function EditFilm({ film, part }: { film: string; part: string | null }) {
  const base = useEdited((edit) => edit.base)
  const posters = useEdited((edit) => edit.posters)
  const { navigation, filmEdits, toasts } = useStores()
  const { save, discard } = useStore(filmEdits, (state) => state.actions)
  const { go, returnTo, guard } = useGo()
  const { done } = useAct()
  const keys = useKeys()
  const scroll = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [asking, setAsking] = useState<Asking | null>(null)

  const hasUnsaved = (): boolean => isUnsaved(filmEdits.getState(), film)
  const toFilm = (): void => returnTo({ name: 'film', film })
  const trySave = async (): Promise<void> => {
    const leave = asking?.kind === 'leave' ? asking.leave : toFilm
    if (!hasUnsaved()) return leave()
    const outcome = await save(film)
    if ('saved' in outcome) {
      setAsking(null)
      leave()
      if (outcome.saved !== null) await done({ done: outcome.saved })
    } else if ('trouble' in outcome) toasts.getState().actions.showProblem(outcome.trouble)
    else {
      setAsking(null)
      // Once the sentence stands under its field, the focus goes there.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    }
  }
  const tryDiscard = (): void => {
    if (hasUnsaved()) setAsking({ kind: 'discard' })
    else toFilm()
  }
  const discardAnyway = (): void => {
    const leave = asking?.kind === 'leave' ? asking.leave : toFilm
    // Left first: without its edit this page would be empty for a moment.
    setAsking(null)
    guard(null)
    leave()
    discard(film)
  }

  useEffect(() => {
    guard((leave) => {
      if (isUnsaved(filmEdits.getState(), film)) setAsking({ kind: 'leave', leave })
      else leave()
    })
    return () => guard(null)
  }, [guard, filmEdits, film])

  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || isDialogOpen()) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (asking === null) tryDiscard()
      else setAsking(null)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void trySave()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  // A page that is opened anew starts at its first field; one that is come back to, where it was left.
  useEffect(() => {
    const state = navigation.getState()
    if (state.actions.placeOf(currentVisit(state).key)?.focus != null || isDialogOpen()) return
    const wanted = PARTS.find((one) => one === part)
    if (wanted === undefined) form.current?.querySelector('input')?.focus()
    else goToPart(wanted)
  }, [navigation, part])

  return (
    <Page
      title={editFilmWords.pageTitle(base.title)}
      isReady
      scroller={scroll}
      crumb={<Crumb title={base.title} onFilms={() => go({ name: 'films' })} onFilm={toFilm} />}
      foot={
        <EditFoot
          asking={asking}
          onDiscard={tryDiscard}
          onSave={() => void trySave()}
          onStay={() => setAsking(null)}
          onDiscardAnyway={discardAnyway}
          saveKeys={keys('Ctrl ↵')}
        />
      }
    >
      <div className="edit">
        <div className="eleft">
          <PosterBox film={{ id: film, title: base.title, year: base.year }} posters={posters} />
          <EditOutline scroll={scroll} />
        </div>
        <form
          className="eform"
          ref={form}
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            // Enter in one field of many saves nothing by surprise.
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey) event.preventDefault()
          }}
        >
          <h1 className={classes(headingSize(base.title))} dir="auto">
            {base.title}
          </h1>
          <p>{editFilmWords.about}</p>
          <TitlesPart />
          <ReleasesPart />
          <FactsPart />
          <PeoplePart />
          <TrailersPart />
          <IdsPart />
        </form>
      </div>
    </Page>
  )
}

function headingSize(title: string): string | null {
  const letters = [...title].length
  return letters > 60 ? 'longer' : letters > 28 ? 'long' : null
}

function Crumb({ title, onFilms, onFilm }: { title: string; onFilms: () => void; onFilm: () => void }) {
  return (
    <nav className="crumb" aria-label={messages.frame.breadcrumb}>
      <CrumbLink className="whole" onClick={onFilms}>
        {messages.films.title}
      </CrumbLink>
      <span aria-hidden="true">/</span>
      <CrumbLink className="clip" onClick={onFilm}>
        {title}
      </CrumbLink>
      <span aria-hidden="true">/</span>
      <b aria-current="page">{editFilmWords.crumb}</b>
    </nav>
  )
}

function CrumbLink({ className, onClick, children }: { className: string; onClick: () => void; children: string }) {
  return (
    <a
      href="#film"
      className={className}
      onClick={(event) => {
        event.preventDefault()
        onClick()
      }}
    >
      <bdi>{children}</bdi>
    </a>
  )
}
