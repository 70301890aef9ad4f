import { useContext, useDeferredValue, useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { Done } from '../../../shared/models/changeNotes'
import type { Entry } from '../../../shared/models/entry'
import { keysShown } from '../../../shared/commands'
import { countWords } from '../../../shared/text/words'
import { BackAndForward } from '../../app/Page'
import { SidebarButton } from '../../app/SidebarButton'
import { useStores } from '../../app/stores'
import { writingWords as words } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/Icon'
import { PlatformContext } from '../../ui/keys'
import { Prose } from '../../ui/Prose'
import { Editor } from './Editor'
import { EntryHead } from './EntryHead'
import { SavedState } from './SavedState'

interface WriteScreenProps {
  entryId: string
  /** To the entry's film. */
  onLeave: (film: string) => void
  onFinished: (entry: Entry) => void
  onRemoved: (done: Done, film: string) => void
  /** A film that is linked in the preview. */
  onOpenFilm: (film: string) => void
}

/** Write: one entry, saved by itself from the first key on. */
export function WriteScreen({ entryId, onLeave, onFinished, onRemoved, onOpenFilm }: WriteScreenProps) {
  const { writing, toasts, refresh } = useStores()
  const { entry, text, saving, problem, isFinishing, actions } = useStore(writing)
  const platform = useContext(PlatformContext)
  const [showsPreview, setPreview] = useState(false)

  useEffect(() => {
    void actions.open(entryId)
    const onHide = (): void => void actions.flush()
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      void actions.leave().then(refresh)
    }
  }, [actions, entryId, refresh])

  const finish = async (): Promise<void> => {
    const finished = await actions.finish()
    if (finished === null) return
    toasts.getState().actions.show(words.finished)
    onFinished(finished)
  }
  const remove = async (): Promise<void> => {
    const done = await actions.remove()
    if (done !== null && entry !== null) onRemoved(done, entry.film.id)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isInDialog(event.target)) return
    if (event.key === 'Enter') void finish()
    else if (event.key === 'e') setPreview(!showsPreview)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])

  if (entry === null || text === null || saving === null) {
    return (
      <>
        <div className="bar">
          <BackAndForward />
        </div>
        {problem !== null && (
          <div className="standin">
            <EmptyState title={words.notFound}>{problem.message}</EmptyState>
          </div>
        )}
      </>
    )
  }
  const trouble = saving.problem ?? problem
  const editor = (
    <Editor
      value={text.body}
      onChange={(body) => actions.write({ body })}
      onBlur={() => void actions.flush()}
      filmsCalled={actions.filmsCalled}
      filmId={entry.film.id}
      readOnly={isFinishing}
    />
  )
  return (
    <>
      <div className="bar">
        <SidebarButton />
        <Button
          kind="plain"
          className="wback"
          icon="ChevronLeft"
          aria-label={words.back(entry.film.title)}
          onClick={() => onLeave(entry.film.id)}
        >
          <bdi className="clip">{entry.film.title}</bdi>
        </Button>
        <span className="grow" />
        <SavedState saving={saving} />
        <IconButton icon="Trash2" label={words.delete} onClick={() => void remove()} />
        <Button
          kind="plain"
          className={showsPreview ? 'on' : undefined}
          icon="Eye"
          keys={keysShown('CmdOrCtrl+E', platform)}
          aria-pressed={showsPreview}
          onClick={() => setPreview(!showsPreview)}
        >
          {words.preview}
        </Button>
        <Button kind="primary" keys={keysShown('CmdOrCtrl+↵', platform)} busy={isFinishing} onClick={() => void finish()}>
          {isFinishing ? words.finishing : words.finish}
        </Button>
      </div>
      {trouble !== null && trouble.message !== '' && (
        <p className="err wproblem" role="alert">
          <Icon name="CircleAlert" />
          {trouble.message}
        </p>
      )}
      <div className={showsPreview ? 'write duo' : 'write'}>
        <div className="scroll">
          <div className="sheet">
            <EntryHead entry={entry} text={text} write={actions.write} suggestTags={actions.tags} />
            {editor}
          </div>
        </div>
        {showsPreview && <Preview body={text.body} onOpenFilm={onOpenFilm} />}
      </div>
      <WriteFoot body={text.body} />
    </>
  )
}

function Preview({ body, onOpenFilm }: { body: string; onOpenFilm: (film: string) => void }) {
  const text = useDeferredValue(body)
  return (
    <section className="scroll pv2" aria-label={words.preview} tabIndex={0}>
      <div className="sheet2">
        <Prose text={text} format="markdown" headings="h2" onOpenFilm={onOpenFilm} />
      </div>
    </section>
  )
}

function WriteFoot({ body }: { body: string }) {
  const count = countWords(useDeferredValue(body))
  return (
    <footer className="wfoot">
      <span>{words.footMarkdown}</span>
      <span>
        <span className="key">[[</span> {words.footLink}
      </span>
      <span className="grow" />
      <span className="num">{words.words(count)}</span>
      <span>{words.readingTime(count)}</span>
    </footer>
  )
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}
