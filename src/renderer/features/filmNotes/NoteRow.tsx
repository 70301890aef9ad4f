import type { FilmNote } from '../../../shared/models/filmNote'
import { filmNoteWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Icon } from '../../ui/Icon'
import { typeset } from '../../ui/prose/typeset'

interface NoteRowProps {
  note: FilmNote
  onEdit: () => void
  onRemove: () => void
  onAnswer: (isAnswered: boolean) => void
}

/** How much of a note its buttons say, in letters. */
const SAID = 60

/** One line or question as it is read, with what can be done with it. */
export function NoteRow({ note, onEdit, onRemove, onAnswer }: NoteRowProps) {
  const said = note.body.length > SAID ? `${note.body.slice(0, SAID).trimEnd()}…` : note.body
  return (
    <>
      {note.kind === 'line' ? <Line note={note} /> : <Question note={note} onAnswer={onAnswer} said={said} />}
      <span className="rowacts">
        <IconButton icon="PencilLine" className="editnote" label={words.edit[note.kind](said)} onClick={onEdit} />
        <IconButton icon="Trash2" label={words.remove[note.kind](said)} onClick={onRemove} />
      </span>
    </>
  )
}

function Line({ note: { body, speaker, isPrivate } }: { note: FilmNote }) {
  return (
    <figure className="line">
      <blockquote dir="auto">{inQuotes(body)}</blockquote>
      {(speaker !== null || isPrivate) && (
        <figcaption>
          {speaker !== null && <bdi>{words.by(speaker)}</bdi>}
          {isPrivate && <PrivateMark />}
        </figcaption>
      )}
    </figure>
  )
}

function Question({ note: { body, answer, isPrivate }, said, onAnswer }: Pick<NoteRowProps, 'note' | 'onAnswer'> & { said: string }) {
  return (
    <div className="question">
      <Checkbox hideLabel label={words.answered(said)} checked={answer !== null} onChange={onAnswer} />
      <div>
        <p dir="auto">
          {typeset(body)}
          {isPrivate && <PrivateMark />}
        </p>
        {answer !== null && answer !== '' && (
          <p className="answer" dir="auto">
            {typeset(answer)}
          </p>
        )}
      </div>
    </div>
  )
}

function PrivateMark() {
  return (
    <span className="lock" role="img" aria-label={words.isPrivate} title={words.isPrivate}>
      <Icon name="Lock" size="sm" />
    </span>
  )
}

/** A line that was written with its quotation marks gets no second pair. */
function inQuotes(text: string): string {
  const trimmed = text.trim()
  return /^["“„«‘'「].*["”“»’'」]$/su.test(trimmed) ? typeset(trimmed) : `“${typeset(trimmed)}”`
}
