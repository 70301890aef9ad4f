import { useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import type { Entry } from '../../../shared/models/entry'
import { Page } from '../../app/Page'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { elsewhereWords, messages } from '../../messages'
import { moment } from '../../messages/format'
import { Button, IconButton } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/Icon'
import { useKeysOf } from '../../ui/keys'
import { Poster } from '../../ui/Poster'
import { Bin } from './Bin'
import { dayOf, firstWords } from './entryWords'

/** Entries that are begun and not finished, and what was deleted and can still come back. */
export function DraftsPage() {
  const { drafts: store } = useStores()
  const { drafts, kept, problem, actions } = useStore(store)
  const heading = useId()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    void actions.load()
  }, [actions])
  // The draft that was deleted had the focus: then the one in its place has it.
  const focusNext = useRef<number | null>(null)
  useEffect(() => {
    if (focusNext.current === null) return
    const rows = list.current?.querySelectorAll<HTMLElement>('.acts3 .delete') ?? []
    const next = rows[Math.min(focusNext.current, rows.length - 1)]
    focusNext.current = null
    if (next === undefined) document.getElementById(heading)?.focus()
    else next.focus()
  }, [drafts, heading])

  return (
    <Page title={messages.drafts.page} isReady={drafts !== null} actions={<NewEntryButton />}>
      <div className="dbin">
        <header className="jhead">
          <h1 className="h-screen">{messages.drafts.page}</h1>
        </header>
        {kept.length > 0 && <KeptWords kept={kept} />}
        <section aria-labelledby={heading}>
          <div className="sechead">
            <h2 className="h-sec" id={heading} tabIndex={-1}>
              {messages.drafts.title}
            </h2>
            {drafts !== null && drafts.length > 0 && <span className="c">{messages.drafts.count(drafts.length)}</span>}
          </div>
          {problem !== null && drafts === null && (
            <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.load()}>{messages.trouble.tryAgain}</Button>}>
              {problem.message}
            </EmptyState>
          )}
          {drafts !== null && drafts.length === 0 && <p className="muted binnone">{messages.drafts.empty}</p>}
          {drafts !== null && drafts.length > 0 && (
            <ul className="dfts" ref={list}>
              {drafts.map((draft, index) => (
                <DraftRow key={draft.id} draft={draft} onRemove={() => (focusNext.current = index)} />
              ))}
            </ul>
          )}
        </section>
        <Bin />
      </div>
    </Page>
  )
}

/** What could not be saved before Matinee ended: opening the entry brings it into the library, or asks which words stay. */
function KeptWords({ kept }: { kept: readonly Entry[] }) {
  const { go } = useGo()
  const title = useId()
  return (
    <section className="elsewhere keptwords" aria-labelledby={title}>
      <Icon name="TriangleAlert" />
      <div className="grow">
        <h2 id={title}>{elsewhereWords.kept(kept.length)}</h2>
        <p>{elsewhereWords.keptExplained}</p>
      </div>
      <div className="elsewhere-acts">
        {kept.map((entry) => (
          <Button key={entry.id} onClick={() => go({ name: 'write', entry: entry.id })}>
            {elsewhereWords.keptOpen(entry.film.title)}
          </Button>
        ))}
      </div>
    </section>
  )
}

function NewEntryButton() {
  const { newEntry } = useStores()
  const keysOf = useKeysOf()
  return (
    <Button kind="primary" icon="SquarePen" keys={keysOf('new-entry')} onClick={() => newEntry.getState().actions.open()}>
      {messages.frame.newEntry}
    </Button>
  )
}

function DraftRow({ draft, onRemove }: { draft: Entry; onRemove: () => void }) {
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
        <h3>
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
        </h3>
        <p className={classes('ex', 'clip', words === '' && 'muted')} dir="auto">
          {words === '' ? messages.drafts.nothingWritten : words}
        </p>
        <span className="sub num">
          {draft.watchedOn !== null && `${messages.drafts.seen(dayOf(draft))} `}
          {messages.drafts.touched(draft.words, moment(draft.updatedAt, new Date()))}
        </span>
      </div>
      <span className="acts3">
        <IconButton
          className="delete"
          icon="Trash2"
          label={messages.drafts.remove(film.title)}
          onClick={() => {
            onRemove()
            void actions.remove(draft.id).then(done)
          }}
        />
        <Button id={`draft-${draft.id}`} icon="PencilLine" onClick={() => go({ name: 'write', entry: draft.id })}>
          {messages.drafts.goOn}
        </Button>
      </span>
    </li>
  )
}
