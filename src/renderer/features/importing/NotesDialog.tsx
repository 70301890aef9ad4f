import { useRef } from 'react'
import { useStore } from 'zustand'
import type { KeptNote } from '../../../shared/models/importing'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { importingWords } from '../../messages'
import { date } from '../../messages/format'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { isOutsideLink, OutsideLink } from '../../ui/outsideLinks'
import { Prose } from '../../ui/Prose'

const words = importingWords.settings

/** Texts that an import brought and that belong to no film. */
export function NotesDialog() {
  const { imports } = useStores()
  const shown = useStore(imports, (state) => state.notes)
  const { findNotes, moreNotes, closeNotes } = useStore(imports, (state) => state.actions)
  const list = useRef<HTMLUListElement>(null)
  if (shown === null) return null
  const { batch, text, total, notes } = shown
  return (
    <Dialog
      title={words.notesOf(batch.label)}
      subtitle={<span role="status">{words.noteCount(total)}</span>}
      size="medium"
      onClose={closeNotes}
      footer={
        <>
          <span className="grow" />
          <Button size="l" kind="primary" onClick={closeNotes}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="keptnotes">
        <div className="field">
          <Icon name="Search" size="sm" />
          <input
            type="search"
            aria-label={words.findNotes}
            placeholder={words.findNotes}
            value={text}
            dir="auto"
            data-starts-here
            spellCheck={false}
            onChange={(event) => void findNotes(event.target.value)}
          />
        </div>
        <div className="keptscroll">
          {notes.length === 0 ? (
            <p className="muted">{words.noNotes}</p>
          ) : (
            <ul ref={list}>
              {notes.map((note, index) => (
                <NoteRow key={note.id} note={note} onRemoved={() => focusButton(list.current, index)} />
              ))}
            </ul>
          )}
          {notes.length < total && <Button onClick={() => void moreNotes()}>{words.showMore}</Button>}
        </div>
      </div>
    </Dialog>
  )
}

function focusButton(list: HTMLElement | null, index: number): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('.kepthead .btn') ?? [])]
  const next = buttons[Math.min(index, buttons.length - 1)] ?? document.querySelector<HTMLElement>('.keptnotes input')
  next?.focus()
}

function NoteRow({ note, onRemoved }: { note: KeptNote; onRemoved: () => void }) {
  const { imports } = useStores()
  const { removeNote } = useStore(imports, (state) => state.actions)
  const { done } = useAct()
  const { id, body, address, writtenOn } = note
  const remove = async (): Promise<void> => {
    if (!(await done(await removeNote(id)))) return
    onRemoved()
  }
  return (
    <li>
      <div className="kepthead">
        <span className="muted">{writtenOn === null ? words.noDay : date(writtenOn)}</span>
        {address !== null && (isOutsideLink(address) ? <OutsideLink url={address}>{address}</OutsideLink> : <span className="muted">{address}</span>)}
        <IconButton icon="Trash2" label={words.removeNote} onClick={() => void remove()} />
      </div>
      <Prose text={body} format="markdown" />
    </li>
  )
}
