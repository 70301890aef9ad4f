import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Done } from '../../../shared/models/changeNotes'
import type { Entry } from '../../../shared/models/entry'
import { keysShown } from '../../../shared/commands'
import { BackAndForward } from '../../app/Page'
import { SidebarButton } from '../../app/SidebarButton'
import { useStores } from '../../app/stores'
import { elsewhereWords, versionWords, writingWords as words } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/Icon'
import { PlatformContext } from '../../ui/keys'
import { QuestionsFromLastTime } from '../filmNotes/QuestionsFromLastTime'
import { fill } from '../templates/fill'
import { TemplatesMenu } from '../templates/TemplatesMenu'
import { useWritingHelp } from './editor/useWritingHelp'
import { Editor, type EditorHandle } from './Editor'
import { Conflict, Taken } from './Elsewhere'
import { EntryHead } from './EntryHead'
import { HistoryPane } from './history/HistoryPane'
import { Preview, WritingHead } from './Preview'
import { SavedState } from './SavedState'
import { WriteFoot } from './WriteFoot'

interface WriteScreenProps {
  entryId: string
  /** To the entry's film. */
  onLeave: (film: string) => void
  onFinished: (entry: Entry) => void
  onRemoved: (done: Done, film: string) => void
  /** A film that is linked in the preview. */
  onOpenFilm: (film: string) => void
  /** To two versions of the text, side by side; null: to its newest. */
  onCompare: (version: string | null) => void
}

/** Write: one entry, saved by itself from the first key on. */
export function WriteScreen({ entryId, onLeave, onFinished, onRemoved, onOpenFilm, onCompare }: WriteScreenProps) {
  const { writing, toasts, settings, versionHistory, refresh } = useStores()
  const { entry, text, saving, problem, isFinishing, wasTaken, actions } = useStore(writing)
  const platform = useContext(PlatformContext)
  const [showsPreview, setPreview] = useState(false)
  const [scrollsTogether, setScrollsTogether] = useState(true)
  const textEditor = useRef<EditorHandle>(null)
  const help = useWritingHelp()
  const written = useRef<HTMLDivElement>(null)
  const isFocusing = useStore(settings, ({ preferences }) => preferences?.focusMode === true)
  const setFocusing = (focusMode: boolean): void => void settings.getState().actions.change({ focusMode })
  const showsHistory = useStore(versionHistory, ({ isOpen }) => isOpen)
  const historyButton = useRef<HTMLButtonElement>(null)
  const showHistory = (isOpen: boolean): void => {
    versionHistory.getState().actions.toggle(isOpen)
    if (!isOpen) historyButton.current?.focus()
  }

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
  const say = toasts.getState().actions.show
  const keepMine = async (): Promise<void> => {
    await actions.keepMine()
    if (writing.getState().saving?.theirs !== null) return
    say(elsewhereWords.keptMine)
    focusEditor()
  }
  const takeTheirs = async (isComparing: boolean): Promise<void> => {
    const version = await actions.takeTheirs()
    if (writing.getState().saving?.theirs !== null) return
    say(isComparing ? elsewhereWords.comparing : elsewhereWords.tookTheirs)
    if (isComparing) onCompare(version)
    else focusEditor()
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isInDialog(event.target)) return
    if (event.shiftKey && event.key.toLowerCase() === 'h') showHistory(!showsHistory)
    else if (event.shiftKey && event.key.toLowerCase() === 'm') setFocusing(!isFocusing)
    else if (event.shiftKey) return
    else if (event.key === 'Enter') void finish()
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
  const insert = (markdown: string): void => textEditor.current?.insert(markdown)
  const addFilm = async (title: string): Promise<void> => {
    if (await actions.addFilm(title)) await refresh()
  }
  const trouble = saving.problem ?? problem
  const editor = (
    <Editor
      ref={textEditor}
      value={text.body}
      onChange={(body) => actions.write({ body })}
      cursor={entry.cursor}
      onCursor={actions.moved}
      onBlur={() => void actions.flush()}
      filmsCalled={actions.filmsCalled}
      onAddFilm={(title) => void addFilm(title)}
      filmId={entry.film.id}
      readOnly={isFinishing}
      isFocusing={isFocusing}
      extensions={help.extensions}
    />
  )
  return (
    <>
      <div className="bar wbar">
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
        <TemplatesMenu onInsert={(body) => insert(fill(body, entry.film, text.watchedOn))} />
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
        <Button
          ref={historyButton}
          kind="plain"
          className={showsHistory ? 'on' : undefined}
          icon="History"
          aria-pressed={showsHistory}
          aria-keyshortcuts="Control+Shift+H"
          onClick={() => showHistory(!showsHistory)}
        >
          {versionWords.history}
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
      <Taken isShown={wasTaken} />
      {saving.theirs !== null && (
        <Conflict
          theirs={saving.theirs}
          onKeepMine={() => void keepMine()}
          onTakeTheirs={() => void takeTheirs(false)}
          onCompare={() => void takeTheirs(true)}
        />
      )}
      <div className={classes('write', showsPreview && 'duo', showsHistory && 'withhistory')}>
        <section className="pane" aria-label={words.writing}>
          {showsPreview && <WritingHead title={entry.film.title} scrollsTogether={scrollsTogether} onChange={setScrollsTogether} />}
          <div className="scroll" ref={written}>
            <div className={showsPreview ? 'sheet2' : 'sheet'}>
              {!showsPreview && <EntryHead entry={entry} text={text} write={actions.write} suggestTags={actions.tags} />}
              {!showsPreview && <QuestionsFromLastTime film={entry.film.id} onInsert={insert} />}
              {editor}
            {help.above}
            </div>
          </div>
        </section>
        {showsPreview && (
          <Preview body={text.body} filmsCalled={actions.filmsCalled} onOpenFilm={onOpenFilm} written={written} scrollsTogether={scrollsTogether} />
        )}
        {showsHistory && (
          <HistoryPane
            entry={entry}
            body={text.body}
            savedAt={saving.savedAt}
            acknowledged={saving.acknowledged}
            flush={actions.flush}
            onCompare={onCompare}
            onClose={() => showHistory(false)}
          />
        )}
      </div>
      <WriteFoot body={text.body} isFocusing={isFocusing} onFocusMode={setFocusing} />
    </>
  )
}

/** To the text, from what is gone after it was pressed. */
function focusEditor(): void {
  document.querySelector<HTMLElement>(`[aria-label="${words.editor}"]`)?.focus()
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}
