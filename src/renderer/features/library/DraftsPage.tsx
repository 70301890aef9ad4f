import { useEffect, useId } from 'react'
import { useStore } from 'zustand'
import type { Entry } from '../../../shared/models/entry'
import { Page } from '../../app/Page'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { en } from '../../messages/en'
import { moment } from '../../messages/format'
import { Button, IconButton } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Poster } from '../../ui/Poster'
import { dayOf, firstWords } from './entryWords'

/** Entries that are begun and not finished. */
export function DraftsPage() {
  const { drafts: store } = useStores()
  const { drafts, problem, actions } = useStore(store)
  const heading = useId()
  useEffect(() => {
    void actions.load()
  }, [actions])

  return (
    <Page title={en.drafts.title} isReady={drafts !== null}>
      <div className="dbin">
        <header className="jhead">
          <h1 className="h-screen" id={heading}>
            {en.drafts.title}
          </h1>
          {drafts !== null && drafts.length > 0 && <p className="muted num">{en.drafts.count(drafts.length)}</p>}
        </header>
        {problem !== null && drafts === null && (
          <EmptyState title={en.trouble.page} actions={<Button onClick={() => void actions.load()}>{en.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        )}
        {drafts !== null && drafts.length === 0 && <EmptyState title={en.drafts.empty.title}>{en.drafts.empty.body}</EmptyState>}
        {drafts !== null && drafts.length > 0 && (
          <section aria-labelledby={heading}>
            <ul>
              {drafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}

function DraftRow({ draft }: { draft: Entry }) {
  const { drafts } = useStores()
  const actions = useStore(drafts, (state) => state.actions)
  const { go } = useGo()
  const { done } = useAct()
  const { film } = draft
  const words = firstWords(draft)
  return (
    <li className="dft">
      <Poster film={film} width={44} decorative />
      <div className="grow">
        <h2>
          <a
            id={`draft-film-${draft.id}`}
            href={`#film/${film.id}`}
            onClick={(event) => {
              event.preventDefault()
              go({ name: 'film', film: film.id })
            }}
          >
            <bdi>{film.title}</bdi>
          </a>
          {film.year !== null && <span className="muted"> {film.year}</span>}
        </h2>
        <p className={classes('ex', 'clip', words === '' && 'muted')} dir="auto">
          {words === '' ? en.drafts.nothingWritten : words}
        </p>
        <span className="sub num">
          {draft.watchedOn !== null && `${en.drafts.seen(dayOf(draft))} `}
          {en.drafts.touched(draft.words, moment(draft.updatedAt, new Date()))}
        </span>
      </div>
      <span className="acts3">
        <IconButton
          className="delete"
          icon="Trash2"
          label={en.drafts.remove(film.title)}
          onClick={() => {
            void actions.remove(draft.id).then(done)
          }}
        />
        <Button id={`draft-${draft.id}`} icon="PencilLine" onClick={() => go({ name: 'write', entry: draft.id })}>
          {en.drafts.goOn}
        </Button>
      </span>
    </li>
  )
}
