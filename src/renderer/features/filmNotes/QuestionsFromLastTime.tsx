import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { FilmNote } from '../../../shared/models/filmNote'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { filmNoteWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useFocusSoon } from '../../ui/useFocusSoon'
import { typeset } from '../../ui/prose/typeset'
import { textOf } from './store'

interface QuestionsProps {
  film: string
  /** Puts Markdown where the cursor is. */
  onInsert: (markdown: string) => void
}

/** In Write: the questions that are open on the film, to be answered in the text or ticked off. Nothing where there are none. */
export function QuestionsFromLastTime({ film, onInsert }: QuestionsProps) {
  const { filmNotes } = useStores()
  const actions = useStore(filmNotes, (state) => state.actions)
  const questions = useStore(filmNotes, (state) => (state.questionsOf === film ? state.questions : null))
  const { done, answerOf } = useAct()
  const [isOpen, setOpen] = useState(false)
  const list = useId()
  const place = useRef<HTMLElement>(null)
  const focusSoon = useFocusSoon(place)
  useEffect(() => {
    void actions.ask(film)
  }, [actions, film])
  if (questions === null || questions.length === 0) return null

  const tick = async (note: FilmNote): Promise<void> => {
    const outcome = await actions.change(note.id, { ...textOf(note), answer: '' })
    const answer = answerOf(outcome)
    if (answer !== null) await done({ done: answer })
    const at = questions.findIndex(({ id }) => id === note.id)
    const next = questions[at + 1] ?? questions[at - 1]
    await actions.ask(film)
    if (next !== undefined) focusSoon(`[data-note="${next.id}"] .check`)
  }
  return (
    <section className="fromlast" ref={place} aria-label={words.questions}>
      <button type="button" className="fold" aria-expanded={isOpen} aria-controls={list} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'ChevronDown' : 'ChevronRight'} size="sm" />
        {words.fromLastTime(questions.length)}
      </button>
      <ul id={list} hidden={!isOpen}>
        {questions.map((note) => (
          <li key={note.id} data-note={note.id}>
            <button type="button" className="check" role="checkbox" aria-checked={false} aria-label={words.answered(note.body)} onClick={() => void tick(note)} />
            <span className="words" dir="auto">
              {typeset(note.body)}
            </span>
            <Button kind="plain" aria-label={words.putInAbout(note.body)} onClick={() => onInsert(quoted(note.body))}>
              {words.putIn}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A question as a quotation in Markdown, with room for the answer under it. */
export function quoted(question: string): string {
  return `${question.split('\n').map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n')}\n\n`
}
