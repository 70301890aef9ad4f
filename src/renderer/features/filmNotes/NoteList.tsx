import { useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { FilmNote, FilmNoteKind } from '../../../shared/models/filmNote'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { filmNoteWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { useFocusSoon } from '../../ui/useFocusSoon'
import { noteAnchor } from '../films/anchors'
import { NoteForm, type FormPart } from './NoteForm'
import { NoteRow } from './NoteRow'
import { textOf } from './store'

/** Shown at first. */
const FIRST = 5

/** `note` is null while a new one is being written. */
type Editing = { readonly note: string | null; readonly startsAt: FormPart } | null

interface NoteListProps {
  film: string
  kind: FilmNoteKind
  notes: readonly FilmNote[]
}

/** Lines or questions, with a way to add one. Without any there is only that way. */
export function NoteList({ film, kind, notes }: NoteListProps) {
  const { filmNotes, refresh } = useStores()
  const actions = useStore(filmNotes, (state) => state.actions)
  const { done, answerOf } = useAct()
  const [editing, setEditing] = useState<Editing>(null)
  const [showsAll, setShowsAll] = useState(false)
  const heading = useId()
  const place = useRef<HTMLDivElement>(null)
  const shown = showsAll ? notes : notes.slice(0, FIRST)
  const isAdding = editing !== null && editing.note === null

  const focusSoon = useFocusSoon(place)
  const add = async (text: FilmNote): Promise<boolean> => {
    if (answerOf(await actions.add(film, kind, textOf(text))) === null) return false
    setEditing(null)
    setShowsAll(showsAll || notes.length >= FIRST)
    await refresh()
    focusSoon('.addnote')
    return true
  }
  const change = async (note: FilmNote): Promise<boolean> => {
    const outcome = await actions.change(note.id, textOf(note))
    if ('trouble' in outcome) return answerOf(outcome) !== null
    setEditing(null)
    await refresh()
    focusSoon(`[data-note="${note.id}"] .editnote`)
    return true
  }
  const answer = async (note: FilmNote, isAnswered: boolean): Promise<void> => {
    const outcome = await actions.change(note.id, { ...textOf(note), answer: isAnswered ? '' : null })
    const said = answerOf(outcome)
    if (said === null) return
    if (isAnswered) {
      await refresh()
      setEditing({ note: note.id, startsAt: 'answer' })
    } else await done({ done: said })
  }
  const remove = async (note: FilmNote): Promise<void> => {
    const at = notes.findIndex(({ id }) => id === note.id)
    const next = notes[at + 1] ?? notes[at - 1]
    if (!(await done(await actions.remove(note.id)))) return
    focusSoon(next === undefined ? '.addnote' : `[data-note="${next.id}"] .editnote`)
  }
  const blank: FilmNote = { id: '', film, kind, body: '', speaker: null, answer: null, isPrivate: false, createdAt: '' }
  const addWord = kind === 'line' ? (notes.length === 0 ? words.addLine : words.addAnother) : notes.length === 0 ? words.ask : words.askAnother
  const isThere = notes.length > 0 || isAdding
  return (
    <div ref={place} className={classes('notelist', !isThere && 'bare')} role={isThere ? 'group' : undefined} aria-labelledby={isThere ? heading : undefined}>
      {isThere && (
        <h3 className="h-mini" id={heading}>
          {kind === 'line' ? words.lines : words.questions}
        </h3>
      )}
      {notes.length > 0 && (
        <ul className={kind === 'line' ? 'lines' : 'questions'}>
          {shown.map((note) => (
            <li key={note.id} id={noteAnchor(note.id)} tabIndex={-1} data-note={note.id}>
              {editing?.note === note.id ? (
                <NoteForm
                  start={note}
                  startsAt={editing.startsAt}
                  onSave={change}
                  onCancel={() => {
                    setEditing(null)
                    focusSoon(`[data-note="${note.id}"] .editnote`)
                  }}
                />
              ) : (
                <NoteRow
                  note={note}
                  onEdit={() => setEditing({ note: note.id, startsAt: 'body' })}
                  onRemove={() => void remove(note)}
                  onAnswer={(isAnswered) => void answer(note, isAnswered)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <NoteForm
          start={blank}
          startsAt="body"
          onSave={add}
          onCancel={() => {
            setEditing(null)
            focusSoon('.addnote')
          }}
        />
      )}
      {!isAdding && (
        <div className="notefoot">
          <Button kind="plain" icon="Plus" className="addnote" onClick={() => setEditing({ note: null, startsAt: 'body' })}>
            {addWord}
          </Button>
          {notes.length > FIRST && (
            <Button kind="plain" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? words.fewer : words.all(notes.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
