import { useId } from 'react'
import { useStore } from 'zustand'
import type { Entry } from '../../../shared/models/entry'
import type { FilmNote } from '../../../shared/models/filmNote'
import type { FilmSummary } from '../../../shared/models/film'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Stars } from '../../ui/Stars'
import { entryAnchor } from './anchors'
import { FilmNotes } from '../filmNotes/FilmNotes'
import { FilmVerdict } from './FilmVerdict'
import { RatingHistory } from './RatingHistory'
import { dayOf, firstWords } from '../library/entryWords'

interface JournalOfFilmProps {
  film: FilmSummary
  entries: readonly Entry[]
  notes: readonly FilmNote[]
  onWrite: () => void
}

/** What I wrote about this film, the newest first. */
export function JournalOfFilm({ film, entries, notes, onWrite }: JournalOfFilmProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <div className="top">
        <h2 className="h-sec" id={heading}>
          {messages.film.journal}
        </h2>
        <Button kind="primary" icon="PencilLine" keys="W" id="write" onClick={onWrite}>
          {messages.film.write}
        </Button>
      </div>
      {!film.isStub && <FilmVerdict film={film} />}
      <RatingHistory entries={entries} standing={film.rating} />
      {entries.length === 0 ? (
        <p className="muted">{messages.film.nothingYet}</p>
      ) : (
        <ul className="mine">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <FilmNotes film={film.id} notes={notes} />
    </section>
  )
}

function EntryRow({ entry }: { entry: Entry }) {
  const { filmPages, transfer } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { go } = useGo()
  const { done } = useAct()
  const day = dayOf(entry)
  const words = firstWords(entry)
  const review = entry.reviewId
  return (
    <li>
      <a
        id={entryAnchor(entry.id)}
        href={`#write/${entry.id}`}
        onClick={(event) => {
          event.preventDefault()
          go({ name: 'write', entry: entry.id })
        }}
      >
        <span className="r1">
          {entry.isDraft && <span className="draft">{messages.film.draft}</span>}
          <span className="num">{day}</span>
          {entry.isPrivate && (
            <span role="img" aria-label={messages.film.private}>
              <Icon name="Lock" size="sm" />
            </span>
          )}
          <span className="right">
            <Stars rating={entry.rating} />
          </span>
        </span>
        {words === '' ? <span className="words muted">{messages.film.noWords}</span> : <span className="words" dir="auto">{words}</span>}
      </a>
      <span className="rowacts">
        {review !== null && !entry.isDraft && (
          <IconButton
            icon="Upload"
            label={messages.film.exportEntry}
            onClick={() => void transfer.getState().actions.openExport({ scope: { kind: 'review', review }, name: messages.film.myReviewOf(entry.film.title) })}
          />
        )}
        <IconButton
          icon="Trash2"
          label={messages.film.deleteEntry}
          onClick={() => {
            void actions.removeEntry(entry.id).then(done)
          }}
        />
      </span>
    </li>
  )
}
